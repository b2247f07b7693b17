#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace editor {

/// The groups of blocks and tiles, in the order in which a palette shows them (LOOK.md section 3).
enum class Category : std::uint8_t {
    start,
    motion,
    action,
    loop,
    choice,
    sense,
    variable,
    function,
    value,
};
inline constexpr std::size_t category_count = 9;

/// As LOOK.md, the pictures, the texts and the stages call them: "motion", "if", "var"…
std::string_view name_of(Category category);
/// The group that a stage names for one of its functions; a name that is none: own blocks.
Category category_named(std::string_view name);

}  // namespace editor
