#pragma once

#include "stages/world.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

/// TUNNEL: a grid in the accelerator's tunnel, and Lumi, who rolls through it.
///
/// A thing that can't be done is a bump: nothing else changes and the program goes on. Every bump
/// asks for `on_bump`. What stands on a square is used from that square: Lumi lights the magnet she
/// stands on.
/// - Rolling into a wall or off the map bumps; the absolute moves turn Lumi first, so she faces
/// what she hit.
/// - `light()` wants a dark magnet; on a lit one it bumps and counts as relit. `cool()` wants a
/// warm magnet; on a cold one it bumps and counts as recooled.
/// - `grab()` wants a bottle and empty hands, `drop()` a bottle in the hands.
/// - A bottle dropped at a dark or warm magnet is delivered: it is used up, and its helium cools a
/// warm
///   magnet. Dropped anywhere else it stands on the floor, one on a square, and may be grabbed
///   again.
/// - A room is looked into from beside it and never rolled into. `look()` always works: Lumi looks
/// all around her, and the rooms on the four squares next to her are seen from then on.
/// - A seam lies in the beam pipe along the wall and is never rolled into. `weld()` wants an open
/// seam straight ahead; on a welded one it bumps and counts as rewelded.
/// - In a dark cavern Lumi's lamp reaches the squares around her. What it has once reached is known
/// and stays so; senses work as ever.
namespace tunnel {

enum class Tile : std::uint8_t { outside, wall, floor, lamp, door, room, pipe };
enum class Heading : std::uint8_t { right, down, left, up };  ///< clockwise, as on the screen
enum class MagnetState : std::uint8_t { dark, lit, warm, cold };

/// What Lumi did last, so that a view can play the way from one world to the next.
enum class LastDeed : std::uint8_t {
    nothing,
    moved,
    turned,
    lit,
    cooled,
    grabbed,
    dropped,
    delivered,
    looked,
    welded,
    bumped,
};

/// Rows count downwards and columns to the right, from 0.
struct Square {
    int row{};
    int column{};

    bool operator==(const Square&) const = default;
};

struct Magnet {
    Square square;
    MagnetState state{};
};

struct Room {
    Square square;
    bool seen{false};
};

/// Where two pieces of the beam pipe meet.
struct Seam {
    Square square;
    bool welded{false};
};

/// What never changes while a program runs; all copies of a world share it.
struct Map {
    int rows{};
    int columns{};
    std::vector<Tile> tiles;  ///< row by row
    bool dark{false};         ///< only Lumi's lamp shines
};

class World final : public stages::World {
public:
    static constexpr int most_rows = 40;
    static constexpr int most_columns = 60;
    static constexpr int lamp_reach = 1;  ///< squares, in the dark

    std::unique_ptr<stages::World> clone() const override;
    core::Result<stages::Deed> call(std::size_t function,
                                    std::span<const lang::Value> arguments) override;
    double fact(std::size_t fact) const override;

    int rows() const { return m_map->rows; }
    int columns() const { return m_map->columns; }
    /// `outside` beyond the map's edge.
    Tile tile(Square square) const;
    bool can_roll_on(Square square) const;
    Square lumi() const { return m_lumi; }
    Heading heading() const { return m_heading; }
    bool carrying() const { return m_carrying; }
    LastDeed last_deed() const { return m_last; }
    /// In reading order of the map; their order never changes.
    const std::vector<Magnet>& magnets() const { return m_magnets; }
    const std::vector<Square>& bottles() const { return m_bottles; }
    /// In reading order of the map, as the magnets.
    const std::vector<Room>& rooms() const { return m_rooms; }
    const std::vector<Seam>& seams() const { return m_seams; }
    bool is_dark() const { return m_map->dark; }
    /// Whether Lumi's lamp reaches that square now, or has done so before.
    bool is_lit_now(Square square) const;
    bool is_known(Square square) const;

    // What the functions of programs do: called by number through the table in world_functions.cpp.
    LastDeed move();
    LastDeed move_to(Heading heading);
    LastDeed turn(int quarters_clockwise);
    LastDeed light();
    LastDeed cool();
    LastDeed grab();
    LastDeed drop();
    LastDeed look();
    LastDeed weld();
    bool at(Tile tile) const { return this->tile(m_lumi) == tile; }
    bool on_magnet(MagnetState state) const;
    /// Whether Lumi could roll on the square next to her, seen that many quarters clockwise of
    /// ahead.
    bool way_free(int quarters_clockwise) const;

    int magnets_in(MagnetState state) const;
    int rooms_seen() const;
    int seams_welded() const;
    int rewelded() const { return m_rewelded; }
    int relit() const { return m_relit; }
    int recooled() const { return m_recooled; }
    int delivered() const { return m_delivered; }

private:
    friend class MapReader;
    World() = default;
    Magnet* magnet_here();
    std::size_t index_of(Square square) const;
    void light_up();
    LastDeed change_magnet(MagnetState from, MagnetState to, LastDeed done);

    std::shared_ptr<const Map> m_map;
    Square m_lumi;
    Heading m_heading{Heading::right};
    LastDeed m_last{LastDeed::nothing};
    bool m_carrying{false};
    int m_relit{0};
    int m_recooled{0};
    int m_delivered{0};
    int m_rewelded{0};
    std::vector<Magnet> m_magnets;
    std::vector<Square> m_bottles;
    std::vector<Room> m_rooms;
    std::vector<Seam> m_seams;
    std::vector<bool> m_known;  ///< in the dark, square by square as the map's tiles
};

/// The square that many quarters clockwise of a heading, one step away.
Square beside(Square square, Heading heading, int quarters_clockwise = 0);

const stages::Stage& stage();

}  // namespace tunnel
