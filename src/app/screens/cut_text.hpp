#pragma once

#include "ui/canvas.hpp"

#include <string>
#include <string_view>

namespace app {

/// As much of a text as one line of that width shows, and … where it goes on.
std::string cut_to(const ui::Canvas& canvas,
                   std::string_view text,
                   float width,
                   const ui::TextStyle& style);
/// The bytes of a text's beginning that one line of that width shows, at least one letter.
std::size_t letters_within(const ui::Canvas& canvas,
                           std::string_view text,
                           float width,
                           const ui::TextStyle& style);

}  // namespace app
