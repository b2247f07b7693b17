#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

/// What is known of a JSON text without parsing it: whether its bytes are text at all, and where
/// its tokens stand.
namespace lesson::json_text {

struct BadByte {
    std::size_t offset{};
    bool is_nul{};  ///< otherwise it is not UTF-8
};

/// The first byte that no JSON text may hold. nlohmann/json takes a zero byte for the end of the
/// file.
std::optional<BadByte> first_bad_byte(std::string_view bytes);

/// The place of a byte; an offset behind the end gives the place behind the last character.
core::Place place_of(std::string_view bytes, std::size_t offset);

/// Walks over the tokens of a text in step with a parser that has already accepted them and tells
/// no places (nlohmann/json gives none, and reads one byte too far behind a number).
class TokenCursor {
public:
    explicit TokenCursor(std::string_view bytes);

    /// Goes behind the next token and gives the place of its first character. Commas and colons are
    /// passed over.
    core::Place next();

    struct Token {
        core::Place place;
        std::string_view text;
    };
    /// What the parser refused when it had read `end` bytes: the rest of them, without the
    /// separators that were in order.
    Token refused(std::size_t end) const;

private:
    void advance();
    void skip_word(char first);
    void skip_text();

    std::string_view m_bytes;
    std::size_t m_offset{0};
    core::Place m_place{1, 1};
};

}  // namespace lesson::json_text
