#pragma once

#include "lang/heap.hpp"
#include "lang/object.hpp"
#include "stages/paint/world.hpp"
#include "support/maps.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A world of PAINT that is driven by the names that programs use.
class PaintSheet {
public:
    explicit PaintSheet(core::Record::Members settings = {})
        : m_world{paint::stage().make(record(std::move(settings))).value()}
    {}

    static core::Record record(core::Record::Members settings)
    {
        core::Record record = support::map_record({});
        std::get<core::Record::Members>(record.value)
            .push_back({"set", {}, {std::move(settings), {}}});
        return record;
    }

    core::Result<stages::Deed> call(std::string_view function, std::vector<lang::Value> arguments)
    {
        const auto functions = paint::stage().module->functions;
        const auto found = std::ranges::find(functions, function, &lang::Native::name);
        return m_world->call(static_cast<std::size_t>(found - functions.begin()), arguments);
    }
    /// Whether it could be done.
    bool does(std::string_view function)
    {
        return !support::call(paint::stage(), *m_world, function).bump;
    }
    bool does(std::string_view function, double number)
    {
        return !call(function, {lang::Value::real(number)}).value().bump;
    }
    std::int64_t senses(std::string_view function)
    {
        return support::call(paint::stage(), *m_world, function).value.as_integer();
    }
    double fact(std::string_view name) const
    {
        return support::fact(paint::stage(), *m_world, name);
    }
    std::vector<double> facts() const
    {
        std::vector<double> all;
        for (std::size_t i = 0; i < paint::stage().facts.size(); ++i) {
            all.push_back(m_world->fact(i));
        }
        return all;
    }
    const paint::World& world() const { return dynamic_cast<const paint::World&>(*m_world); }

private:
    std::unique_ptr<stages::World> m_world;
};

inline lang::Value text(lang::Heap& heap, const std::string& bytes)
{
    return lang::Value{*heap.make<lang::Text>(bytes.size(), bytes)};
}

inline core::Member setting(std::string name, std::int64_t value)
{
    return {std::move(name), {}, {value, {}}};
}
