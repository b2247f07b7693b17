#pragma once

#include <string>
#include <string_view>

/// What Python's str knows of code points. Case is complete for ASCII, the Latin letters of Europe,
/// Greek and Cyrillic; others have none.
namespace lang {

bool is_blank(char32_t c);
bool is_letter(char32_t c);
bool is_decimal_digit(char32_t c);
bool is_capital(char32_t c);
bool is_small(char32_t c);
/// Usually one code point; the capital of ß is SS.
std::u32string capital_of(char32_t c);
char32_t small_of(char32_t c);

std::u32string code_points(std::string_view text);
std::string to_utf8(std::u32string_view points);

}  // namespace lang
