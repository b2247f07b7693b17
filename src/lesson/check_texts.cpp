#include "lesson/check_parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lesson {

namespace {

/// Words that a story shown for reading may have (design.md, section 5).
constexpr std::array<std::pair<std::string_view, int>, 6> most_words{{
    {"linac", 6},
    {"booster", 25},
    {"ps", 25},
    {"sps", 50},
    {"lhc", 90},
    {"rooms", 25},
}};

/// An ASCII letter or digit, or the first byte of a Latin letter with an accent (U+00C0 and above)
/// in UTF-8: what makes a word of what stands between two spaces. "!", "«" and "–" alone are none.
bool begins_letter(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') ||
           (value >= 'a' && value <= 'z') || (value >= 0xC3U && value <= 0xCFU);
}

int count_words(std::string_view text)
{
    int words = 0;
    bool in_word = false;
    for (const char byte : text) {
        if (byte == ' ' || byte == '\n') {
            in_word = false;
        } else if (!in_word && begins_letter(byte)) {
            in_word = true;
            ++words;
        }
    }
    return words;
}

}  // namespace

void check_texts(const Lesson& lesson, Findings& findings)
{
    const auto most = std::find_if(most_words.begin(), most_words.end(), [&](const auto& each) {
        return each.first == lesson.track;
    });
    for (const auto& [language, text] : lesson.text) {
        const int words = count_words(text.story);
        if (most != most_words.end() && words > most->second) {
            findings.add(text.place,
                         {"error.check.words",
                          {{"language", language},
                           {"count", std::int64_t{words}},
                           {"most", std::int64_t{most->second}}}});
        }
    }
}

}  // namespace lesson
