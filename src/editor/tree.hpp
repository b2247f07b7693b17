#pragma once

#include "lang/ast.hpp"

#include <optional>
#include <span>
#include <vector>

/// Finding one's way in a program. Python wants a statement in every indented body, so an empty
/// body is written as a lone `pass`: a filler. A filler is no tile and no block; it goes when a
/// tile comes in and comes back when the last one leaves. Everything in this room counts and walks
/// without fillers.
namespace editor {

/// A place between statements: before statement `index` of a body, or behind its last one. The
/// parent is the statement that holds the body, or none for the program itself.
struct Gap {
    lang::NodeId parent{lang::NodeId::none};
    int index{0};
    int branch{0};  ///< which body of the parent, as bodies() counts them

    bool operator==(const Gap&) const = default;
};

/// The bodies of a statement in reading order: of an `if` each branch, then its `else`.
std::vector<lang::Block*> bodies(lang::Statement& statement);
std::vector<const lang::Block*> bodies(const lang::Statement& statement);

bool is_filler(const lang::Block& block);
/// The statements of an indented body, without its filler.
std::span<const lang::Statement> tiles(const lang::Block& block);

/// The body that a gap lies in, or nullptr where there is none.
const lang::Block* body_at(const lang::Program& program, lang::NodeId parent, int branch);
lang::Block* body_at(lang::Program& program, lang::NodeId parent, int branch);
/// The statements of that body; none where there is no such body.
std::span<const lang::Statement> tiles_at(const lang::Program& program,
                                          lang::NodeId parent,
                                          int branch);

const lang::Statement* find(const lang::Program& program, lang::NodeId node);
const lang::Statement* find_in(const lang::Body& statements, lang::NodeId node);
/// The gap just before a statement.
std::optional<Gap> gap_before(const lang::Program& program, lang::NodeId node);
/// The same in statements of which the first stands behind the gap `first`.
std::optional<Gap> gap_before(const lang::Body& statements, Gap first, lang::NodeId node);
/// Where a tile goes that is put behind everything else.
Gap last_gap(const lang::Program& program);

/// Every gap of a program, in reading order.
std::vector<Gap> gaps_in(const lang::Program& program);
/// The same as tiles show them: those of what runs from the start, then those in each outermost
/// `def`. None stands in front of a `def`: where that comes to lie is not a child's care.
std::vector<Gap> gaps_on_pipes(const lang::Program& program);
/// The outermost gap behind the definitions that a program begins with: a new one goes there, so
/// that it is known when the rest runs.
Gap gap_behind_definitions(const lang::Program& program);

/// All statements, parents before their children.
std::vector<const lang::Statement*> in_reading_order(const lang::Program& program);
std::vector<const lang::Statement*> in_reading_order(const lang::Body& statements);
/// The statement that lessons call by its number, counted from 0 in reading order.
const lang::Statement* statement_at(const lang::Program& program, int index);
/// Is the node this statement or one inside it?
bool holds(const lang::Statement& statement, lang::NodeId node);

/// How many blocks a program has: one for each statement and `def`.
int blocks_in(const lang::Program& program);
int blocks_in(const lang::Body& statements);
int blocks_in(const lang::Statement& statement);

}  // namespace editor
