#pragma once

#include "core/record.hpp"
#include "core/result.hpp"

#include <string>
#include <utility>

/// What every stage's reader of maps says of the texts in a world's file.
namespace stages {

inline core::Error error_at(core::Place place, core::Message message)
{
    return {"", place, std::move(message)};
}

/// The place of a character inside a string of the file, whose own place is its opening quote.
inline core::Place inside(core::Place string, std::size_t index)
{
    if (string.line == 0) {
        return string;
    }
    return {string.line, string.column + 1 + static_cast<int>(index)};
}

/// The whole UTF-8 character that begins there, to be shown in a message.
inline std::string character_at(const std::string& row, std::size_t index)
{
    std::size_t end = index + 1;
    while (end < row.size() && (static_cast<unsigned char>(row[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return row.substr(index, end - index);
}

}  // namespace stages
