#include "stages/tunnel/world.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace tunnel {

namespace {

Heading turned(Heading heading, int quarters_clockwise)
{
    return static_cast<Heading>((static_cast<int>(heading) + quarters_clockwise) & 3);
}

}  // namespace

Square beside(Square square, Heading heading, int quarters_clockwise)
{
    switch (turned(heading, quarters_clockwise)) {
        case Heading::right:
            return {square.row, square.column + 1};
        case Heading::down:
            return {square.row + 1, square.column};
        case Heading::left:
            return {square.row, square.column - 1};
        case Heading::up:
            return {square.row - 1, square.column};
    }
    return square;
}

std::unique_ptr<stages::World> World::clone() const
{
    // Only a world copies worlds: std::make_unique can't.
    return std::unique_ptr<World>{new World{*this}};  // NOLINT(modernize-make-unique)
}

Tile World::tile(Square square) const
{
    if (square.row < 0 || square.row >= rows() || square.column < 0 || square.column >= columns()) {
        return Tile::outside;
    }
    return m_map->tiles[index_of(square)];
}

std::size_t World::index_of(Square square) const
{
    return static_cast<std::size_t>(square.row) * static_cast<std::size_t>(columns()) +
           static_cast<std::size_t>(square.column);
}

bool World::can_roll_on(Square square) const
{
    const Tile there = tile(square);
    return there == Tile::floor || there == Tile::lamp || there == Tile::door;
}

bool World::way_free(int quarters_clockwise) const
{
    return can_roll_on(beside(m_lumi, m_heading, quarters_clockwise));
}

LastDeed World::move()
{
    if (!way_free(0)) {
        return LastDeed::bumped;
    }
    m_lumi = beside(m_lumi, m_heading);
    light_up();
    return LastDeed::moved;
}

LastDeed World::move_to(Heading heading)
{
    m_heading = heading;
    return move();
}

LastDeed World::turn(int quarters_clockwise)
{
    m_heading = turned(m_heading, quarters_clockwise);
    return LastDeed::turned;
}

Magnet* World::magnet_here()
{
    const auto found = std::find_if(m_magnets.begin(), m_magnets.end(), [&](const Magnet& magnet) {
        return magnet.square == m_lumi;
    });
    return found == m_magnets.end() ? nullptr : &*found;
}

bool World::on_magnet(MagnetState state) const
{
    return std::any_of(m_magnets.begin(), m_magnets.end(), [&](const Magnet& magnet) {
        return magnet.square == m_lumi && magnet.state == state;
    });
}

LastDeed World::change_magnet(MagnetState from, MagnetState to, LastDeed done)
{
    Magnet* const magnet = magnet_here();
    if (magnet == nullptr || magnet->state != from) {
        return LastDeed::bumped;
    }
    magnet->state = to;
    return done;
}

LastDeed World::light()
{
    if (on_magnet(MagnetState::lit)) {
        ++m_relit;
    }
    return change_magnet(MagnetState::dark, MagnetState::lit, LastDeed::lit);
}

LastDeed World::cool()
{
    if (on_magnet(MagnetState::cold)) {
        ++m_recooled;
    }
    return change_magnet(MagnetState::warm, MagnetState::cold, LastDeed::cooled);
}

LastDeed World::grab()
{
    const auto bottle = std::find(m_bottles.begin(), m_bottles.end(), m_lumi);
    if (m_carrying || bottle == m_bottles.end()) {
        return LastDeed::bumped;
    }
    m_bottles.erase(bottle);
    m_carrying = true;
    return LastDeed::grabbed;
}

LastDeed World::drop()
{
    if (!m_carrying) {
        return LastDeed::bumped;
    }
    if (on_magnet(MagnetState::dark) || on_magnet(MagnetState::warm)) {
        m_carrying = false;
        ++m_delivered;
        change_magnet(MagnetState::warm, MagnetState::cold, LastDeed::cooled);
        return LastDeed::delivered;
    }
    if (std::find(m_bottles.begin(), m_bottles.end(), m_lumi) != m_bottles.end()) {
        return LastDeed::bumped;
    }
    m_carrying = false;
    m_bottles.push_back(m_lumi);
    return LastDeed::dropped;
}

LastDeed World::look()
{
    for (Room& room : m_rooms) {
        const int rows = std::abs(room.square.row - m_lumi.row);
        const int columns = std::abs(room.square.column - m_lumi.column);
        room.seen = room.seen || rows + columns == 1;
    }
    return LastDeed::looked;
}

LastDeed World::weld()
{
    const Square ahead = beside(m_lumi, m_heading);
    const auto seam = std::ranges::find(m_seams, ahead, &Seam::square);
    if (seam == m_seams.end()) {
        return LastDeed::bumped;
    }
    if (std::exchange(seam->welded, true)) {
        ++m_rewelded;
        return LastDeed::bumped;
    }
    return LastDeed::welded;
}

bool World::is_lit_now(Square square) const
{
    return !is_dark() || (std::abs(square.row - m_lumi.row) <= lamp_reach &&
                          std::abs(square.column - m_lumi.column) <= lamp_reach);
}

bool World::is_known(Square square) const
{
    return !is_dark() || (tile(square) != Tile::outside && m_known[index_of(square)]);
}

void World::light_up()
{
    if (!is_dark()) {
        return;
    }
    m_known.resize(m_map->tiles.size(), false);
    for (int row = m_lumi.row - lamp_reach; row <= m_lumi.row + lamp_reach; ++row) {
        for (int column = m_lumi.column - lamp_reach; column <= m_lumi.column + lamp_reach;
             ++column) {
            if (tile({row, column}) != Tile::outside) {
                m_known[index_of({row, column})] = true;
            }
        }
    }
}

int World::seams_welded() const
{
    return static_cast<int>(std::ranges::count(m_seams, true, &Seam::welded));
}

int World::rooms_seen() const
{
    return static_cast<int>(
        std::count_if(m_rooms.begin(), m_rooms.end(), [](const Room& room) { return room.seen; }));
}

int World::magnets_in(MagnetState state) const
{
    return static_cast<int>(
        std::count_if(m_magnets.begin(), m_magnets.end(), [&](const Magnet& magnet) {
            return magnet.state == state;
        }));
}

}  // namespace tunnel
