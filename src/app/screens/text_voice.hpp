#pragma once

#include "i18n/catalogue.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

/// A line of code for the ear: its number, how deep it stands, its words, and its signs in words.
std::string told_line(const i18n::Catalogue& words, std::size_t line, std::string_view code);
/// One letter or sign, as someone hears it who goes through a line.
std::string told_letter(const i18n::Catalogue& words, std::string_view letter);

}  // namespace app
