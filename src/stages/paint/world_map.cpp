#include "stages/paint/world_map.hpp"

#include "stages/map_text.hpp"
#include "stages/paint/world.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paint {

using stages::error_at;

namespace {

/// The numbers of a world as its file has them.
struct Settings {
    std::int64_t x{static_cast<std::int64_t>(paper_width) / 2};
    std::int64_t y{static_cast<std::int64_t>(paper_height) / 2};
    std::int64_t heading{0};
    std::int64_t rings{4};
    std::int64_t plates{12};
    std::int64_t sides{0};
    std::int64_t side{100};
    bool circles{false};
};

struct NumberRow {
    std::string_view name;
    std::int64_t Settings::*number;
    std::int64_t least;
    std::int64_t most;
};

// Ring 5 is the largest that the paper holds round its middle; the plates of ring 1 still lie
// beside each other when there are 24.
constexpr std::array number_rows{
    NumberRow{"x", &Settings::x, 0, static_cast<std::int64_t>(paper_width)},
    NumberRow{"y", &Settings::y, 0, static_cast<std::int64_t>(paper_height)},
    NumberRow{"heading", &Settings::heading, 0, 359},
    NumberRow{"rings", &Settings::rings, 1, 5},
    NumberRow{"plates", &Settings::plates, 3, 24},
    NumberRow{"sides", &Settings::sides, 3, 36},
    NumberRow{"side", &Settings::side, 10, 300},
};

/// The corners of a figure with equal sides, its first one ahead of Lumi, round to the right.
std::vector<Spot> print_of(const Settings& settings)
{
    std::vector<Spot> corners;
    if (settings.sides == 0) {
        return corners;
    }
    Spot at{static_cast<double>(settings.x), static_cast<double>(settings.y)};
    auto heading = static_cast<double>(settings.heading);
    corners.push_back(at);
    for (std::int64_t i = 0; i < settings.sides; ++i) {
        at = at + static_cast<double>(settings.side) * direction(heading);
        corners.push_back(at);
        heading = turned(heading, 360.0 / static_cast<double>(settings.sides));
    }
    return corners;
}

bool is_on_paper(const std::vector<Spot>& corners)
{
    for (const Spot corner : corners) {
        if (corner.x < 0 || corner.y < 0 || corner.x > paper_width || corner.y > paper_height) {
            return false;
        }
    }
    return true;
}

}  // namespace

class SheetReader {
public:
    core::Result<std::unique_ptr<stages::World>> read(const core::Record& record)
    {
        const core::Record* map = record.find("map");
        if (map == nullptr || map->list() == nullptr) {
            return error_at(map == nullptr ? record.place : map->place, {"error.world.no_map", {}});
        }
        if (!map->list()->empty()) {
            return error_at(map->place, {"error.paint.map", {}});
        }
        for (const core::Member& member : *record.members()) {
            if (member.name != "map" && member.name != "set") {
                return unknown(member);
            }
        }
        if (const core::Record* set = record.find("set")) {
            if (const auto error = read_settings(*set)) {
                return *error;
            }
        }
        Sheet sheet{.start = {static_cast<double>(m_settings.x), static_cast<double>(m_settings.y)},
                    .heading = static_cast<double>(m_settings.heading),
                    .rings = m_settings.rings,
                    .plates = m_settings.plates,
                    .circles = m_settings.circles,
                    .print = print_of(m_settings)};
        if (!is_on_paper(sheet.print)) {
            return error_at(m_print_place, {"error.paint.print", {}});
        }
        return std::unique_ptr<stages::World>{
            new World{std::make_shared<const Sheet>(std::move(sheet))}};
    }

private:
    using MaybeError = std::optional<core::Error>;

    static core::Error unknown(const core::Member& member)
    {
        return error_at(member.place, {"error.world.unknown_field", {{"name", member.name}}});
    }

    MaybeError read_settings(const core::Record& set)
    {
        if (set.members() == nullptr) {
            return error_at(set.place, {"error.world.set", {}});
        }
        for (const core::Member& member : *set.members()) {
            if (const auto error = read_setting(member)) {
                return error;
            }
        }
        return std::nullopt;
    }

    MaybeError read_setting(const core::Member& member)
    {
        if (member.name == "circles") {
            const bool* yes = member.value.yes_no();
            if (yes == nullptr) {
                return error_at(member.value.place,
                                {"error.paint.yes_no", {{"name", member.name}}});
            }
            m_settings.circles = *yes;
            return std::nullopt;
        }
        for (const NumberRow& row : number_rows) {
            if (row.name != member.name) {
                continue;
            }
            const std::int64_t* number = member.value.integer();
            if (number == nullptr || *number < row.least || *number > row.most) {
                return error_at(
                    member.value.place,
                    {"error.paint.number",
                     {{"name", member.name}, {"least", row.least}, {"most", row.most}}});
            }
            m_settings.*row.number = *number;
            if (member.name == "sides") {
                m_print_place = member.value.place;
            }
            return std::nullopt;
        }
        return unknown(member);
    }

    Settings m_settings;
    core::Place m_print_place;
};

core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world)
{
    return SheetReader{}.read(world);
}

}  // namespace paint
