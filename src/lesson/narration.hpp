#pragma once

#include "i18n/phrase.hpp"
#include "lang/ast.hpp"
#include "lang/module.hpp"

#include <vector>

/// A program told to the ear: "repeat 4 times, inside: forward, turn left". The texts are
/// `told.*` and the labels of the stage's functions.
namespace lesson {

/// A statement with all that it holds.
i18n::Phrase tell(const lang::Statement& statement, const lang::Module& module);
/// A statement without what it holds.
i18n::Phrase tell_head(const lang::Statement& statement, const lang::Module& module);
i18n::Phrase tell(const lang::Expression& expression, const lang::Module& module);
/// One phrase for each statement of the program, or one that says that it is empty.
std::vector<i18n::Phrase> tell(const lang::Program& program, const lang::Module& module);

}  // namespace lesson
