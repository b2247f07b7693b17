#pragma once

#include "ui/speech.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The sentences of a text, with what ends them and without the spaces around them.
std::vector<TextSpan> sentences_in(std::string_view text);

/// The words of a text, with the punctuation that clings to them.
std::vector<TextSpan> words_in(std::string_view text);

/// The text as SSML, with a mark before each word: its name is the number of the word.
std::string marked_text(std::string_view text);

/// Joins parts of what is said to one text of whole sentences: a part that does not end as a
/// sentence gets a full stop. Empty parts are left out.
std::string as_sentences(const std::vector<std::string>& parts);

}  // namespace ui
