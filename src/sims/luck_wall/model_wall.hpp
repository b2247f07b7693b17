#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace luck_wall {

/// Metres; x to the right from the middle of the wall, y up from the peg on top.
struct Place {
    double x{};
    double y{};
};

struct Peg {
    Place at;
    bool there{true};
};

/// Rows of round pegs on a leaning wall, and balls that fall through them. Rigid bodies of Box2D;
/// balls touch pegs and the two sides, and never each other.
class Wall {
public:
    static constexpr double ball_radius = 0.30;
    static constexpr double peg_radius = 0.12;
    /// From peg to peg in a row is 1 m; this is from row to row. At 0.91 m the spread is that of
    /// coins (model.md has the measurements).
    static constexpr double row_height = 0.91;
    static constexpr double drop_height = 1.4;  ///< of a ball's middle, above the peg on top
    static constexpr int ticks_a_second = 240;
    static constexpr double gravity = 10.0;  ///< m/s^2, rounded

    Wall(int rows, double lean_degrees);
    ~Wall();
    Wall(Wall&&) noexcept;
    Wall& operator=(Wall&&) noexcept;

    void lean(double degrees);
    /// A ball at rest above the peg on top.
    void release(double x);
    /// One tick. Balls that came through or got stuck are gone after it.
    void step();

    /// Where those came through that did in the last tick.
    std::span<const double> came_through() const { return m_through; }
    /// How many lay still for so long in the last tick that they were taken off the wall.
    int got_stuck() const { return m_stuck; }

    /// Of the balls that are falling, in the order of their release.
    std::span<const Place> balls() const { return m_places; }
    std::span<const Peg> pegs() const { return m_pegs; }
    void move_peg(std::size_t peg, const Place& to);
    /// Takes it out, or puts it back.
    void take_peg(std::size_t peg);

    /// Of the sides from the middle: they leave balls as much room as pegs do.
    double half_width() const { return m_rows / 2.0 + 1.0 - peg_radius; }
    /// Below this a ball is in its bin.
    double bin_entry() const { return -(m_rows - 1) * row_height - 0.5; }

private:
    struct Bodies;
    void set_peg(std::size_t peg);

    int m_rows;
    std::vector<Peg> m_pegs;
    std::vector<Place> m_places;
    std::vector<double> m_through;
    int m_stuck{0};
    std::unique_ptr<Bodies> m_bodies;
};

}  // namespace luck_wall
