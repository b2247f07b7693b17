#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lang {

/// One code point read from UTF-8. `length` is 0 where the bytes there are no UTF-8 (RFC 3629: too
/// long forms, surrogates and values over U+10FFFF are none).
struct CodePoint {
    char32_t value{0};
    std::size_t length{0};
};

/// The code point that begins at `offset`, which is inside the text.
CodePoint code_point_at(std::string_view text, std::size_t offset);
/// Appends a code point that is no surrogate and at most U+10FFFF.
void append_utf8(std::string& text, char32_t value);

}  // namespace lang
