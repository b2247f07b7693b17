#pragma once

#include "editor/tree.hpp"
#include "lang/ast.hpp"

#include <string>

namespace app {

/// The ids of nodes that stand for parts of a program.
inline std::string id_of(lang::NodeId node)
{
    return std::to_string(static_cast<std::uint32_t>(node));
}

inline std::string id_of(const editor::Gap& gap)
{
    return "gap." + id_of(gap.parent) + "." + std::to_string(gap.branch) + "." +
           std::to_string(gap.index);
}

}  // namespace app
