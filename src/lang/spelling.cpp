#include "lang/spelling.hpp"

#include <algorithm>
#include <utility>

namespace lang {
namespace {

/// Nobody misspells a longer word by two letters, and the table of distances stays small.
constexpr std::size_t longest_word = 64;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t slips_allowed(std::string_view word)
{
    return word.size() <= 2 ? 0 : word.size() <= 5 ? 1 : 2;
}

}  // namespace

std::size_t spelling_distance(std::string_view one, std::string_view other)
{
    using Row = std::vector<std::size_t>;
    Row before_last(other.size() + 1);
    Row last(other.size() + 1);
    for (std::size_t j = 0; j <= other.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= one.size(); ++i) {
        Row row(other.size() + 1);
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const bool same = small(one[i - 1]) == small(other[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
            const bool swapped = i > 1 && j > 1 && small(one[i - 1]) == small(other[j - 2]) &&
                                 small(one[i - 2]) == small(other[j - 1]);
            if (swapped) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last = std::exchange(last, std::move(row));
    }
    return last[other.size()];
}

std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string_view>& candidates)
{
    std::optional<std::string> best;
    std::size_t least = slips_allowed(word) + 1;
    for (const std::string_view candidate : candidates) {
        if (word.size() > longest_word || candidate.size() > longest_word || candidate == word) {
            continue;
        }
        const std::size_t distance = spelling_distance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace lang
