#pragma once

#include "core/message.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// What is wrong with a program and where, before or while it runs. The message's key is
/// `diagnostic.<kind>`; at most two sentences: what happened, and what to try.
struct Diagnostic {
    core::Message message;
    Span span;
    NodeId node{};

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;
using Arguments = std::map<std::string, core::Argument, std::less<>>;

/// No text and no program reports more than this; a child reads the first.
constexpr std::size_t most_diagnostics = 50;

Diagnostic diagnose(std::string_view kind, Span span, Arguments arguments = {}, NodeId node = {});
/// The kind that it was made of: "unknown_name".
std::string_view kind_of(const Diagnostic& diagnostic);

}  // namespace lang
