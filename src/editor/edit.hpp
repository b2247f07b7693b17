#pragma once

#include "core/geometry.hpp"
#include "core/message.hpp"
#include "core/result.hpp"
#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "editor/tree.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace editor {

// ---- statements, in the program and in pieces

/// Puts a statement in. It and all in it get fresh ids.
struct Insert {
    Gap gap;
    lang::Statement statement;
};
/// Takes a statement out, with all that it holds; or a whole piece.
struct Remove {
    lang::NodeId node{};
};
/// Takes a statement, with its id and all that it holds, or all of a piece, to a gap of the
/// document as it is before the move.
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
/// Puts a copy of a statement, and of all that it holds, behind it.
struct Duplicate {
    lang::NodeId node{};
};
/// Puts a copy of many statements in.
struct Paste {
    Gap gap;
    lang::Body statements;
};
/// The comment at the end of a statement's first line, without its '#'; empty: none.
struct SetComment {
    lang::NodeId node{};
    std::string text;
};
/// Adds an `elif` behind the other branches of an `if`, or its `else`.
struct AddBranch {
    lang::NodeId node{};
    bool asks{};  ///< an `elif`, with an empty condition
};
/// Takes away an `elif` or the `else` with all that it holds.
struct RemoveBranch {
    lang::NodeId node{};
    int branch{};  ///< as bodies() counts them; the first one is the `if` itself and stays
};

// ---- values. A hole is told by the node of what it holds.

/// Puts a value in a hole, in the stead of what is there. It gets fresh ids.
struct SetExpression {
    lang::NodeId hole{};
    lang::Expression value;
};
/// Takes a value, with its ids, to a hole, in the stead of what is there. The hole that it leaves
/// is empty; a piece that it leaves is gone.
struct MoveExpression {
    lang::NodeId node{};
    lang::NodeId hole{};
};
/// Empties a hole.
struct ClearExpression {
    lang::NodeId node{};
};
/// Another name for a variable or an own block, everywhere at once.
struct Rename {
    std::string from;
    std::string to;
};

// ---- pieces beside the program

/// Takes a statement, with all that it holds, out onto the canvas.
struct Detach {
    lang::NodeId node{};
    core::Point at;
};
/// Takes a value out onto the canvas. Its hole is empty then.
struct DetachExpression {
    lang::NodeId node{};
    core::Point at;
};
/// Lays a new statement, or a value as a statement of its own, on the canvas.
struct InsertLoose {
    lang::Statement statement;
    core::Point at;
};
struct MovePiece {
    lang::NodeId piece{};
    core::Point at;
};

// ---- the text beside the blocks

/// Puts other letters in the text of the document. While the text doesn't read, the blocks keep the
/// last program that did. Nodes that the change doesn't touch keep their ids.
struct ChangeText {
    std::size_t at{};  ///< in bytes, as `removed`; both ends lie between code points
    std::size_t removed{};
    std::string inserted;
};

// ---- everything

/// Takes out everything that is not locked, pieces too.
struct Clear {};
/// The whole program at once: the starter program, work that was saved, a hint. It comes from the
/// lesson and not from hands, so no rule holds it back. Pieces go. `text` is how it is written,
/// where it is to be written in a way of its own; it need not read.
struct ReplaceAll {
    lang::Program program;
    std::optional<std::string> text{};
};

/// One change of a document. Touch, mouse and keyboard all end in these.
using Edit = std::variant<Insert,
                          Remove,
                          Move,
                          Replace,
                          SetNumber,
                          Duplicate,
                          Paste,
                          SetComment,
                          AddBranch,
                          RemoveBranch,
                          SetExpression,
                          MoveExpression,
                          ClearExpression,
                          Rename,
                          Detach,
                          DetachExpression,
                          InsertLoose,
                          MovePiece,
                          ChangeText,
                          Clear,
                          ReplaceAll>;

/// The document after the edit, or why the lesson does not have it: a message `editor.refused.*`.
/// Where the document has a text, the text follows: lines of what the edit leaves alone stay as
/// they were written. While it doesn't read, only the text can change.
core::Result<Document> apply(const Document& document, const Edit& edit, const Rules& rules);
/// The same for a program without pieces; an edit that would make one leaves it out.
core::Result<lang::Program> apply(const lang::Program& program,
                                  const Edit& edit,
                                  const Rules& rules);

/// Why the edit would be refused, if it would: what a view asks before it offers something.
std::optional<core::Message> refusal(const Document& document,
                                     const Edit& edit,
                                     const Rules& rules);
std::optional<core::Message> refusal(const lang::Program& program,
                                     const Edit& edit,
                                     const Rules& rules);

}  // namespace editor
