#pragma once

#include "core/geometry.hpp"
#include "editor/tree.hpp"
#include "lang/ast.hpp"
#include "lang/module.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace editor {

/// Blocks that lie beside the program and don't run: a stack, or one value as an expression
/// statement. Never empty, since an emptied piece vanishes.
struct Piece {
    lang::NodeId id{};  ///< from the program's ids; also the parent of the gaps in the piece
    core::Point at;     ///< of its top left corner on the canvas, in dp
    lang::Block stack;

    bool operator==(const Piece&) const = default;
};

/// Bytes of a text, from the first to behind the last.
struct ByteRange {
    std::size_t begin{};
    std::size_t end{};

    bool operator==(const ByteRange&) const = default;
};

/// A program as she wrote it: UTF-8, lines end in '\n', no byte order mark.
struct SourceText {
    std::string text;
    /// Reading it gives the document's program, with places in this text. Else the program is the
    /// last one that could be read, and its places mean nothing here.
    bool reads{true};
    /// While it doesn't read: the lines of locked statements. source.hpp knows them at any time.
    std::vector<ByteRange> locked{};

    bool operator==(const SourceText&) const = default;
};

/// All that lies on the canvas of the word blocks. What runs, counts and is judged is the program
/// alone. Ids are unique within the whole document.
struct Document {
    lang::Program program;
    std::vector<Piece> pieces;
    std::optional<SourceText> source{};  ///< where the lesson shows text

    bool operator==(const Document&) const = default;
};

// The ways of tree.hpp through the whole document: the program first, then each piece.

const lang::Block* body_at(const Document& document, lang::NodeId parent, int branch);
lang::Block* body_at(Document& document, lang::NodeId parent, int branch);
std::span<const lang::Statement> tiles_at(const Document& document,
                                          lang::NodeId parent,
                                          int branch);
/// Is there such a gap?
bool exists(const Document& document, const Gap& gap);
const lang::Statement* find(const Document& document, lang::NodeId node);
lang::Statement* find(Document& document, lang::NodeId node);
std::optional<Gap> gap_before(const Document& document, lang::NodeId node);
std::vector<const lang::Statement*> in_reading_order(const Document& document);

const Piece* find_piece(const Document& document, lang::NodeId piece);
/// The piece in which a statement or an expression lies, or nullptr where it is the program's.
const Piece* piece_around(const Document& document, lang::NodeId node);
/// The value of a piece that is one value and no stack, or nullptr. A call is one where the stage
/// has it as a sense; every other call is a block.
const lang::Expression* loose_value(const Piece& piece, const lang::Module* module);

const lang::Expression* find_expression(const Document& document, lang::NodeId node);
lang::Expression* find_expression(Document& document, lang::NodeId node);
/// The statement whose hole, at whatever depth, the expression stands in.
const lang::Statement* statement_around(const Document& document, lang::NodeId expression);
/// Is the node this expression or one inside it?
bool holds(const lang::Expression& expression, lang::NodeId node);

}  // namespace editor
