#include "ui/speech_text.hpp"

#include <algorithm>
#include <array>

namespace ui {

namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

bool ends_a_sentence(char letter)
{
    return letter == '.' || letter == '!' || letter == '?' || letter == '\n';
}

/// Whether a word ends its sentence. French puts a space before its ! and ?, which are then words
/// of their own, and closing quotes may stand behind.
bool ends_a_sentence(std::string_view word)
{
    constexpr std::array<std::string_view, 6> closing{" ", "\"", "'", ")", "»", "”"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view quote : closing) {
            if (word.ends_with(quote)) {
                word.remove_suffix(quote.size());
                found = true;
            }
        }
    }
    constexpr std::string_view ellipsis = "…";
    return word.ends_with(ellipsis) || (!word.empty() && ends_a_sentence(word.back()));
}

/// Nothing in it that could be said: a lone "!" or "»".
bool is_punctuation(std::string_view word)
{
    return std::ranges::none_of(word, [](char letter) {
        const auto code = static_cast<unsigned char>(letter);
        const bool digit = code >= '0' && code <= '9';
        const bool plain = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
        // 0xC3 begins the accented letters; quotes and dashes begin with 0xC2 or 0xE2.
        return digit || plain || code == 0xC3;
    });
}

}  // namespace

std::vector<TextSpan> words_in(std::string_view text)
{
    std::vector<TextSpan> words;
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_space(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_space(text[end])) {
            ++end;
        }
        if (!words.empty() && is_punctuation(text.substr(at, end - at))) {
            words.back().end = end;
        } else {
            words.push_back({at, end});
        }
        at = end;
    }
    return words;
}

std::vector<TextSpan> sentences_in(std::string_view text)
{
    std::vector<TextSpan> sentences;
    bool open = false;
    for (const TextSpan& word : words_in(text)) {
        if (open) {
            sentences.back().end = word.end;
        } else {
            sentences.push_back(word);
        }
        open = !ends_a_sentence(text.substr(word.begin, word.end - word.begin));
    }
    return sentences;
}

std::string marked_text(std::string_view text)
{
    std::string marked = "<speak>";
    std::size_t number = 0;
    for (const TextSpan& word : words_in(text)) {
        marked += "<mark name=\"" + std::to_string(number) + "\"/>";
        for (const char letter : text.substr(word.begin, word.end - word.begin)) {
            switch (letter) {
                case '&':
                    marked += "&amp;";
                    break;
                case '<':
                    marked += "&lt;";
                    break;
                case '>':
                    marked += "&gt;";
                    break;
                default:
                    marked += letter;
            }
        }
        marked += ' ';
        ++number;
    }
    return marked + "</speak>";
}

std::string as_sentences(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) {
            continue;
        }
        if (!text.empty()) {
            text += ' ';
        }
        text += part;
        if (!ends_a_sentence(part)) {
            text += '.';
        }
    }
    return text;
}

}  // namespace ui
