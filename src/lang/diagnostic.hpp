#pragma once

#include "core/message.hpp"
#include "lang/ast.hpp"

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

}  // namespace lang
