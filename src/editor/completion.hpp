#pragma once

#include "editor/rules.hpp"
#include "editor/text_find.hpp"
#include "editor/text_pad.hpp"
#include "lang/module.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace editor {

/// Where a word comes from that the text may go on with; in the order in which they are offered.
enum class WordKind : std::uint8_t {
    name,      ///< of a value, in scope at the caret
    function,  ///< of the program
    stage,
    method,
    keyword,
    builtin,
};

struct Suggestion {
    std::string word;
    WordKind kind{};
    std::string brackets{};               ///< "(steps)" where it is called, "()", or empty
    const lang::Native* native{nullptr};  ///< of the stage: its picture, its texts

    bool is_called() const { return !brackets.empty(); }
    bool takes_something() const { return brackets.size() > 2; }
};

struct Completion {
    ByteRange typed;  ///< what a word takes the place of: what was begun, or nothing
    std::vector<Suggestion> suggestions;
};

/// The words that may stand at the caret: those that begin with what was typed, then those that
/// hold its letters in that order from the beginning of one of their parts (`tr` finds
/// `turn_right`). Nothing in texts and comments, and where a new name is made up.
Completion complete(const TextPad& pad, const Rules& rules);

/// Puts a word in; one that is called comes with its brackets, the caret inside where they take
/// something.
std::optional<TextEdit> accept(const TextPad& pad,
                               const Completion& completion,
                               const Suggestion& suggestion);

}  // namespace editor
