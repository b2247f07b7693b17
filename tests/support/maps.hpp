#pragma once

#include "stages/world.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace support {

inline core::Record text_record(std::string text, core::Place place = {})
{
    return {std::move(text), place};
}

/// `{"map": [rows]}`, as if each row stood on a line of its own from line 2, its quote in column 3.
inline core::Record map_record(const std::vector<std::string>& rows)
{
    core::Record::List list;
    int line = 2;
    for (const std::string& row : rows) {
        list.push_back(text_record(row, {line++, 3}));
    }
    core::Record map{std::move(list), {1, 9}};
    return {core::Record::Members{{"map", {1, 2}, std::move(map)}}, {1, 1}};
}

inline std::unique_ptr<stages::World> world_of(const stages::Stage& stage,
                                               const std::vector<std::string>& rows)
{
    auto world = stage.make(map_record(rows));
    if (!world) {
        throw std::invalid_argument{world.error().message.key};
    }
    return std::move(world).value();
}

inline double fact(const stages::Stage& stage, const stages::World& world, std::string_view name)
{
    const auto found = std::find_if(stage.facts.begin(), stage.facts.end(), [&](const auto& fact) {
        return fact.name == name;
    });
    if (found == stage.facts.end()) {
        throw std::invalid_argument{std::string{name}};
    }
    return world.fact(static_cast<std::size_t>(found - stage.facts.begin()));
}

inline stages::Deed call(const stages::Stage& stage, stages::World& world, std::string_view name)
{
    const auto functions = stage.module->functions;
    const auto found = std::find_if(functions.begin(), functions.end(), [&](const auto& function) {
        return function.name == name;
    });
    if (found == functions.end()) {
        throw std::invalid_argument{std::string{name}};
    }
    return world.call(static_cast<std::size_t>(found - functions.begin()), {}).value();
}

}  // namespace support
