#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace paint {

/// The pens that Lumi has. Programs call them by their English names.
enum class Colour : std::uint8_t { black, blue, green, red, orange, purple };

inline constexpr std::array<std::string_view, 6> colour_names{
    "black", "blue", "green", "red", "orange", "purple"};

constexpr std::string_view name_of(Colour colour)
{
    return colour_names.at(static_cast<std::size_t>(colour));
}

constexpr std::optional<Colour> colour_named(std::string_view name)
{
    for (std::size_t i = 0; i < colour_names.size(); ++i) {
        if (colour_names.at(i) == name) {
            return static_cast<Colour>(i);
        }
    }
    return std::nullopt;
}

}  // namespace paint
