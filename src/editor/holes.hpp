#pragma once

#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "lang/ast.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace editor {

/// What fits into a hole, and what hole a value fits into. An empty hole is valid Python: an empty
/// condition is `False`, an empty number `0`, an empty text `""`.
enum class Shape : std::uint8_t {
    condition,  ///< comparisons, and/or/not, True and False, senses that answer yes or no
    number,
    text,
    name,  ///< a variable: a name hole takes nothing else, and it fits wherever values fit
    any,   ///< whatever is a value; as a value, what nobody can tell before it runs
};

/// A place in a statement or in a value that takes a value; its node is that of what it holds now.
struct Hole {
    const lang::Expression* value{nullptr};
    Shape shape{};
    Shape empty{};  ///< an empty hole holds what an empty one of this shape holds

    lang::NodeId node() const { return value->id; }
};

/// The shape of a value. What a call of the stage answers stands in its module.
Shape shape_of(const lang::Expression& expression, const Rules& rules);
bool accepts(Shape hole, const lang::Expression& expression, const Rules& rules);

/// All holes of a statement in reading order, each before the holes of the value in it; not those
/// of the statements inside it. What the block itself says is no hole: of `for _ in range(n)` the
/// name and the range, of `while not c` the `not`, of `while True` the `True`.
std::vector<Hole> holes_in(const lang::Statement& statement);
/// The holes of a value, as if it stood in a hole.
std::vector<Hole> holes_in(const lang::Expression& value);
/// The hole that holds this expression; none where it is no hole's value, as a loose value.
std::optional<Hole> hole_at(const Document& document, lang::NodeId node);
std::optional<Shape> hole_shape(const Document& document, lang::NodeId node);

/// The only texts that the hole with this node takes; empty: any.
std::span<const std::string_view> choices_at(const Document& document,
                                             lang::NodeId node,
                                             const lang::Module& module);

/// What an empty hole of a shape holds. A name can't be empty: it is `x`.
lang::Expression empty_value(Shape shape);
bool is_empty(const Hole& hole);

}  // namespace editor
