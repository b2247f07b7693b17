#include "stages/tunnel/world_map.hpp"

#include "stages/map_text.hpp"
#include "stages/tunnel/world.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tunnel {

using stages::character_at;
using stages::error_at;
using stages::inside;

class MapReader {
public:
    core::Result<std::unique_ptr<stages::World>> read(const core::Record& record)
    {
        const core::Record* map = record.find("map");
        if (map == nullptr || map->list() == nullptr) {
            return error_at(map == nullptr ? record.place : map->place, {"error.world.no_map", {}});
        }
        if (const auto error = read_settings(record)) {
            return *error;
        }
        const core::Record::List& rows = *map->list();
        if (rows.empty() || rows.size() > World::most_rows) {
            return error_at(map->place,
                            {"error.world.rows", {{"most", std::int64_t{World::most_rows}}}});
        }
        for (const core::Record& row : rows) {
            if (const auto error = measure(row)) {
                return *error;
            }
        }
        m_map.rows = static_cast<int>(rows.size());
        m_map.tiles.resize(rows.size() * static_cast<std::size_t>(m_map.columns), Tile::outside);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (const auto error = read_row(static_cast<int>(row), rows[row])) {
                return *error;
            }
        }
        if (!m_has_lumi) {
            return error_at(map->place, {"error.world.no_lumi", {}});
        }
        m_world.m_map = std::make_shared<const Map>(std::move(m_map));
        m_world.light_up();
        return m_world.clone();
    }

private:
    using MaybeError = std::optional<core::Error>;

    MaybeError read_settings(const core::Record& record)
    {
        for (const core::Member& member : *record.members()) {
            if (member.name != "map" && member.name != "set") {
                return error_at(member.place,
                                {"error.world.unknown_field", {{"name", member.name}}});
            }
        }
        const core::Record* set = record.find("set");
        if (set == nullptr) {
            return std::nullopt;
        }
        if (set->members() == nullptr) {
            return error_at(set->place, {"error.world.set", {}});
        }
        for (const core::Member& member : *set->members()) {
            if (member.name != "dark") {
                return error_at(member.place,
                                {"error.world.unknown_field", {{"name", member.name}}});
            }
            if (member.value.yes_no() == nullptr) {
                return error_at(member.value.place,
                                {"error.world.yes_no", {{"name", member.name}}});
            }
            m_map.dark = *member.value.yes_no();
        }
        return std::nullopt;
    }

    MaybeError measure(const core::Record& row)
    {
        if (row.text() == nullptr) {
            return error_at(row.place, {"error.world.row", {}});
        }
        if (row.text()->size() > World::most_columns) {
            return error_at(row.place,
                            {"error.world.columns", {{"most", std::int64_t{World::most_columns}}}});
        }
        m_map.columns = std::max(m_map.columns, static_cast<int>(row.text()->size()));
        return std::nullopt;
    }

    MaybeError read_row(int row, const core::Record& record)
    {
        const std::string& text = *record.text();
        for (std::size_t column = 0; column < text.size(); ++column) {
            const Square square{row, static_cast<int>(column)};
            if (is_lumi(text[column]) && std::exchange(m_has_lumi, true)) {
                return error_at(inside(record.place, column), {"error.world.two_lumis", {}});
            }
            const std::optional<Tile> tile = put(text[column], square);
            if (!tile) {
                return error_at(inside(record.place, column),
                                {"error.world.symbol", {{"symbol", character_at(text, column)}}});
            }
            m_map.tiles[static_cast<std::size_t>(row * m_map.columns) + column] = *tile;
        }
        return std::nullopt;
    }

    static bool is_lumi(char symbol)
    {
        return symbol == '>' || symbol == '<' || symbol == '^' || symbol == 'v';
    }

    /// The ground under a symbol of the legend, and what stands there put into the world.
    std::optional<Tile> put(char symbol, Square square)
    {
        switch (symbol) {
            case ' ':
                return Tile::outside;
            case '#':
                return Tile::wall;
            case '.':
                return Tile::floor;
            case 'L':
                return Tile::lamp;
            case 'D':
                return Tile::door;
            case '>':
                return put_lumi(square, Heading::right);
            case 'v':
                return put_lumi(square, Heading::down);
            case '<':
                return put_lumi(square, Heading::left);
            case '^':
                return put_lumi(square, Heading::up);
            case 'm':
                return put_magnet(square, MagnetState::dark);
            case 'M':
                return put_magnet(square, MagnetState::lit);
            case 'w':
                return put_magnet(square, MagnetState::warm);
            case 'c':
                return put_magnet(square, MagnetState::cold);
            case 'R':
                m_world.m_rooms.push_back({square});
                return Tile::room;
            case 's':
                m_world.m_seams.push_back({square, false});
                return Tile::pipe;
            case 'S':
                m_world.m_seams.push_back({square, true});
                return Tile::pipe;
            case 'b':
                m_world.m_bottles.push_back(square);
                return Tile::floor;
            default:
                return std::nullopt;
        }
    }

    Tile put_lumi(Square square, Heading heading)
    {
        m_world.m_lumi = square;
        m_world.m_heading = heading;
        return Tile::floor;
    }

    Tile put_magnet(Square square, MagnetState state)
    {
        m_world.m_magnets.push_back({square, state});
        return Tile::floor;
    }

    Map m_map;
    World m_world;
    bool m_has_lumi{false};
};

core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world)
{
    return MapReader{}.read(world);
}

}  // namespace tunnel
