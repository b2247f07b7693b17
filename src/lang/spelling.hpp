#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// How many letters must be put in, left out, changed or swapped with their neighbour to get from
/// one word to the other (optimal string alignment), where capitals count as small letters.
std::size_t spelling_distance(std::string_view one, std::string_view other);

/// The candidate that was most likely meant: one slip in a short word, two in a longer one.
std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string_view>& candidates);

}  // namespace lang
