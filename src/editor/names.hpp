#pragma once

#include "core/message.hpp"
#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "lang/ast.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace editor {

/// The names that a document gives to values: variables, loop variables and parameters, in the
/// order in which they first come; without `_`.
std::vector<std::string> variables(const Document& document);
/// The functions that it defines, without the handlers of the stage's events.
std::vector<const lang::Define*> own_blocks(const Document& document, const Rules& rules);
const lang::Define* find_own_block(const Document& document,
                                   const Rules& rules,
                                   std::string_view name);

/// The wish, or the wish with the first number that makes it a name nobody has: `trick`, `trick2`…
std::string free_name(const Document& document, std::string_view wish, const Rules& rules);

/// Why a variable or an own block can't have this name, if it can't: a message
/// `editor.refused.name`, `.keyword` or `.taken` (by the stage or the language).
std::optional<core::Message> refuse_name(std::string_view name, const Rules& rules);

/// Does this statement itself, not one inside it, hold the name?
bool mentions(const lang::Statement& statement, std::string_view name);
/// Gives what has one name another, everywhere.
void rename(Document& document, std::string_view from, const std::string& to);

}  // namespace editor
