#pragma once

#include "support/maps.hpp"

#include <string>
#include <utility>
#include <vector>

namespace support {

inline core::Member setting(std::string name, core::Record value)
{
    value.place = {10, 17};
    return {std::move(name), {10, 7}, std::move(value)};
}

inline core::Record whole_number(std::int64_t value) { return {value, {}}; }

inline core::Record whole_numbers(std::initializer_list<std::int64_t> values)
{
    core::Record::List list;
    for (const std::int64_t value : values) {
        list.push_back({value, {}});
    }
    return {std::move(list), {}};
}

/// `{"map": [row], "set": {…}}`; without a row, settings alone.
inline core::Record world_record(const std::vector<std::string>& rows,
                                 core::Record::Members settings)
{
    core::Record record =
        rows.empty() ? core::Record{core::Record::Members{}, {1, 1}} : map_record(rows);
    std::get<core::Record::Members>(record.value)
        .push_back({"set", {9, 5}, {std::move(settings), {9, 12}}});
    return record;
}

/// A world of a stage that is driven by the names that programs use.
class StageDriver {
public:
    StageDriver(const stages::Stage& stage,
                const std::vector<std::string>& rows,
                core::Record::Members settings = {})
        : m_stage{stage}
    {
        auto world = stage.make(world_record(rows, std::move(settings)));
        if (!world) {
            throw std::invalid_argument{world.error().message.key};
        }
        m_world = std::move(world).value();
    }
    /// Whether it could be done.
    bool does(std::string_view function) { return !call(function).bump; }
    bool says(std::string_view sense) { return call(sense).value.as_boolean(); }
    std::int64_t counts(std::string_view sense) { return call(sense).value.as_integer(); }
    stages::Deed call(std::string_view function)
    {
        return support::call(m_stage, *m_world, function);
    }
    double fact(std::string_view name) const { return support::fact(m_stage, *m_world, name); }
    stages::World& world() { return *m_world; }
    std::vector<double> facts() const
    {
        std::vector<double> all;
        for (std::size_t i = 0; i < m_stage.facts.size(); ++i) {
            all.push_back(m_world->fact(i));
        }
        return all;
    }
    std::vector<std::string> told() const { return keys(m_stage.describe(*m_world)); }
    /// What is told of an action.
    std::vector<std::string> told_of(std::string_view function)
    {
        const auto before = m_world->clone();
        call(function);
        return keys(m_stage.happened(*before, *m_world));
    }
    std::string why() const { return m_stage.bumped(*m_world).key; }

    static std::vector<std::string> keys(const std::vector<core::Message>& messages)
    {
        std::vector<std::string> found;
        for (const core::Message& message : messages) {
            found.push_back(message.key);
        }
        return found;
    }

private:
    const stages::Stage& m_stage;
    std::unique_ptr<stages::World> m_world;
};

}  // namespace support
