#include "stages/ring/world_map.hpp"

#include "stages/map_text.hpp"
#include "stages/ring/world.hpp"

#include <optional>
#include <string>
#include <utility>

namespace ring {

namespace {

using stages::character_at;
using stages::error_at;
using stages::inside;

std::optional<Segment> segment_of(char symbol)
{
    switch (symbol) {
        case '-':
            return Segment::straight;
        case 'B':
            return Segment::magnet;
        case 'C':
            return Segment::cavity;
        case 'S':
            return Segment::station;
        case 'G':
            return Segment::gate;
        case 'L':
            return Segment::lamp;
        case 'X':
            return Segment::crossing;
        default:
            return std::nullopt;
    }
}

}  // namespace

class LayoutReader {
public:
    core::Result<std::unique_ptr<stages::World>> read(const core::Record& record)
    {
        const core::Record* map = record.find("map");
        if (map == nullptr || map->list() == nullptr) {
            return error_at(map == nullptr ? record.place : map->place, {"error.world.no_map", {}});
        }
        for (const core::Member& member : *record.members()) {
            if (member.name != "map" && member.name != "set") {
                return unknown(member);
            }
        }
        if (const auto error = read_segments(*map)) {
            return *error;
        }
        const core::Record* set = record.find("set");
        if (set != nullptr && !m_layout.chain.empty() && set->members() != nullptr &&
            !set->members()->empty()) {
            return unknown(set->members()->front());
        }
        if (set != nullptr) {
            if (const auto error = read_settings(*set)) {
                return *error;
            }
        }
        const auto layout = std::make_shared<const Layout>(std::move(m_layout));
        return std::unique_ptr<stages::World>{new World{layout}};
    }

private:
    using MaybeError = std::optional<core::Error>;

    static core::Error unknown(const core::Member& member)
    {
        return error_at(member.place, {"error.world.unknown_field", {{"name", member.name}}});
    }

    MaybeError read_segments(const core::Record& map)
    {
        if (map.list()->size() != 1) {
            return error_at(map.place, {"error.ring.rows", {}});
        }
        const core::Record& row = map.list()->front();
        if (row.text() == nullptr) {
            return error_at(row.place, {"error.world.row", {}});
        }
        const std::string& text = *row.text();
        if (!text.empty() && chain_machine(text.front())) {
            return read_chain(row);
        }
        if (text.size() < World::least_segments || text.size() > World::most_segments) {
            return error_at(row.place,
                            {"error.ring.segments",
                             {{"least", std::int64_t{World::least_segments}},
                              {"most", std::int64_t{World::most_segments}}}});
        }
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::optional<Segment> segment = segment_of(text[i]);
            if (!segment) {
                return error_at(inside(row.place, i),
                                {"error.ring.symbol", {{"symbol", character_at(text, i)}}});
            }
            m_layout.segments.push_back(*segment);
        }
        return check_crossings(row);
    }

    /// The machines of a chain, each behind one that is smaller.
    MaybeError read_chain(const core::Record& row)
    {
        const std::string& text = *row.text();
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::optional<std::size_t> machine = chain_machine(text[i]);
            if (!machine || (i > 0 && *machine <= m_layout.chain.back())) {
                return error_at(inside(row.place, i),
                                {"error.ring.chain", {{"symbol", character_at(text, i)}}});
            }
            m_layout.chain.push_back(*machine);
        }
        return std::nullopt;
    }

    /// Two bunches that run round at the same speed meet in two places, half a ring apart.
    MaybeError check_crossings(const core::Record& row) const
    {
        std::optional<std::size_t> first;
        for (std::size_t i = 0; i < m_layout.segments.size(); ++i) {
            if (m_layout.segments[i] != Segment::crossing) {
                continue;
            }
            if (first && 2 * (i - *first) != m_layout.segments.size()) {
                return error_at(inside(row.place, i), {"error.ring.crossings", {}});
            }
            first = first.value_or(i);
        }
        return std::nullopt;
    }

    MaybeError read_settings(const core::Record& set)
    {
        if (set.members() == nullptr) {
            return error_at(set.place, {"error.world.set", {}});
        }
        core::Place target_place = set.place;
        for (const core::Member& member : *set.members()) {
            MaybeError error;
            if (member.name == "energy") {
                error = read_energy(member, m_layout.start);
            } else if (member.name == "target") {
                target_place = member.value.place;
                error = read_energy(member, m_layout.target);
            } else if (member.name == "kick") {
                error =
                    read_number(member,
                                m_layout.kick,
                                1,
                                proton_synchrotron.most_energy - proton_synchrotron.least_energy);
            } else if (member.name == "magnets_follow") {
                error = read_yes_no(member, m_layout.magnets_follow);
            } else {
                error = unknown(member);
            }
            if (error) {
                return error;
            }
        }
        if (m_layout.target < m_layout.start) {
            return error_at(target_place,
                            {"error.ring.number",
                             {{"name", std::string{"target"}},
                              {"least", m_layout.start},
                              {"most", proton_synchrotron.most_energy}}});
        }
        return std::nullopt;
    }

    static MaybeError read_energy(const core::Member& member, std::int64_t& energy)
    {
        return read_number(
            member, energy, proton_synchrotron.least_energy, proton_synchrotron.most_energy);
    }

    static MaybeError read_number(const core::Member& member,
                                  std::int64_t& number,
                                  std::int64_t least,
                                  std::int64_t most)
    {
        const std::int64_t* value = member.value.integer();
        if (value == nullptr || *value < least || *value > most) {
            return error_at(
                member.value.place,
                {"error.ring.number", {{"name", member.name}, {"least", least}, {"most", most}}});
        }
        number = *value;
        return std::nullopt;
    }

    static MaybeError read_yes_no(const core::Member& member, bool& answer)
    {
        if (member.value.yes_no() == nullptr) {
            return error_at(member.value.place, {"error.world.yes_no", {{"name", member.name}}});
        }
        answer = *member.value.yes_no();
        return std::nullopt;
    }

    Layout m_layout;
};

core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world)
{
    return LayoutReader{}.read(world);
}

}  // namespace ring
