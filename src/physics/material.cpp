#include "physics/material.hpp"

#include <algorithm>
#include <array>

namespace physics::materials {

std::span<const Material> all()
{
    static constexpr std::array table{
        dry_air, argon, ethanol, water, aluminium, silicon, iron, copper, lead};
    return table;
}

const Material* find(std::string_view name)
{
    const std::span<const Material> table = all();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Material& m) { return m.name == name; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace physics::materials
