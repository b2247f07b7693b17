#pragma once

#include "editor/block_cursor.hpp"
#include "editor/category.hpp"
#include "editor/tree.hpp"

#include <cstdint>
#include <string>

/// The ids of the nodes of a word program.
namespace app {

inline std::string number_of(lang::NodeId node)
{
    return std::to_string(static_cast<std::uint32_t>(node));
}
inline std::string block_id(lang::NodeId node) { return "block." + number_of(node); }
inline std::string value_id(lang::NodeId node) { return "value." + number_of(node); }
inline std::string choice_id(lang::NodeId node, std::size_t index)
{
    return "choice." + number_of(node) + "." + std::to_string(index);
}
inline std::string drawer_id(std::size_t index) { return "drawer." + std::to_string(index); }
inline std::string group_id(editor::Category group)
{
    return "group." + std::string{editor::name_of(group)};
}
inline std::string place_id(const editor::Gap& gap)
{
    return "place." + number_of(gap.parent) + "." + std::to_string(gap.branch) + "." +
           std::to_string(gap.index);
}
inline std::string place_id(const editor::CursorPlace& place)
{
    return place.is_hole() ? value_id(place.hole) : place_id(place.gap);
}

}  // namespace app
