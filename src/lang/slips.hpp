#pragma once

#include "lang/diagnostic.hpp"
#include "lang/lexer.hpp"

#include <optional>
#include <span>

namespace lang {

/// The tokens of one logical line without its indentation and its end, and what the parser said of
/// it first.
struct SlipLine {
    std::span<const Token> tokens;
    const Diagnostic& first;
};

using RecogniseSlip = std::optional<Diagnostic> (*)(const SlipLine& line);

/// What beginners really do, in the order in which it is looked for: signs (`&&`, `×`, “curly
/// quotes”), then words (`else if`, `function`, `repeat 3:`).
std::span<const RecogniseSlip> sign_slips();
std::span<const RecogniseSlip> word_slips();

/// Looks once more at each line that the parser complained of: where it finds a known slip, that is
/// said instead of all that followed from it. A line without a complaint gets none.
Diagnostics recognise_slips(std::span<const Token> tokens, Diagnostics diagnostics);

}  // namespace lang
