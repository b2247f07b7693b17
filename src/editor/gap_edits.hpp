#pragma once

#include "editor/edit.hpp"
#include "lang/ast.hpp"

#include <optional>
#include <span>

/// What the keyboard does at a gap, the same for tiles and for blocks.
namespace editor {

/// What is around a gap: the statements of its body and the statement that holds them.
struct GapView {
    std::span<const lang::Statement> body;
    const lang::Statement* around{nullptr};  ///< nullptr: the program, or a piece
    int index{0};

    const lang::Statement* before() const;  ///< nullptr at the front
    const lang::Statement* behind() const;  ///< nullptr at the end
};

/// Backspace: the statement before the gap; at the front of an empty body, its statement.
std::optional<Edit> remove_before(const GapView& gap);
/// Delete: the statement behind the gap.
std::optional<Edit> remove_behind(const GapView& gap);
/// Plus and minus: the repeat just before the gap, or else just behind it, or else around it.
std::optional<Edit> change_repeat(const GapView& gap, int change);

}  // namespace editor
