#pragma once

#include "core/message.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
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
/// A word argument of the message, or nothing where it has no such place.
std::string_view word_of(const Diagnostic& diagnostic, std::string_view argument);
/// Of a `did_you_mean` whose words differ in capitals alone: `capital_letters` says that better.
std::optional<Diagnostic> capital_letters_of(const Diagnostic& did_you_mean);

}  // namespace lang
