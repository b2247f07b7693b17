#pragma once

#include <string>
#include <string_view>

/// What Python's str knows of code points: Unicode 14, as in CPython 3.11 (letters.def).
namespace lang {

bool is_blank(char32_t c);
bool is_letter(char32_t c);
bool is_decimal_digit(char32_t c);
/// Also ² and ①.
bool is_any_digit(char32_t c);
/// Also ½ and Ⅷ.
bool is_numeral(char32_t c);
bool is_capital(char32_t c);
bool is_small(char32_t c);
/// Capital, small, or both at once like ǅ.
bool is_cased(char32_t c);
/// Such as an apostrophe: where a word ends is seen past it.
bool is_case_ignorable(char32_t c);
/// str.isprintable() denies it: repr() writes its number.
bool is_hidden(char32_t c);
/// Usually one code point; the capital of ß is SS.
std::u32string capital_of(char32_t c);
/// How a word begins with it: ß as Ss.
std::u32string title_of(char32_t c);
/// Usually one code point; İ has two. A capital sigma at the end of a word is up to the caller.
std::u32string small_of(char32_t c);

std::u32string code_points(std::string_view text);
std::string to_utf8(std::u32string_view points);

}  // namespace lang
