#pragma once

#include "core/message.hpp"
#include "core/result.hpp"
#include "editor/rules.hpp"
#include "editor/tree.hpp"
#include "lang/ast.hpp"

#include <cstdint>
#include <optional>
#include <variant>

namespace editor {

/// Puts a statement in. It and all in it get fresh ids.
struct Insert {
    Gap gap;
    lang::Statement statement;
};
/// Takes a statement out, with all that it holds.
struct Remove {
    lang::NodeId node{};
};
/// Takes a statement, with its id and all that it holds, to a gap of the program as it is before
/// the move.
struct Move {
    lang::NodeId node{};
    Gap gap;
};
/// Puts another statement in a statement's place. An empty repeat that replaces a repeat takes over
/// its tiles.
struct Replace {
    lang::NodeId node{};
    lang::Statement statement;
};
/// Changes how often a `for _ in range(n)` repeats.
struct SetNumber {
    lang::NodeId node{};
    std::int64_t number{};
};
/// Takes out everything that is not locked.
struct Clear {};
/// The whole program at once: the starter program, work that was saved, a hint. It comes from the
/// lesson and not from hands, so no rule holds it back.
struct ReplaceAll {
    lang::Program program;
};

/// One change of a program. Touch, mouse and keyboard all end in these.
using Edit = std::variant<Insert, Remove, Move, Replace, SetNumber, Clear, ReplaceAll>;

/// The program after the edit, or why the lesson does not have it: a message `editor.refused.*`.
core::Result<lang::Program> apply(const lang::Program& program,
                                  const Edit& edit,
                                  const Rules& rules);

/// Why the edit would be refused, if it would: what a view asks before it offers something.
std::optional<core::Message> refusal(const lang::Program& program,
                                     const Edit& edit,
                                     const Rules& rules);

}  // namespace editor
