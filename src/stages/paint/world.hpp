#pragma once

#include "core/shared_list.hpp"
#include "stages/paint/world_colours.hpp"
#include "stages/paint/world_geometry.hpp"
#include "stages/world.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

/// PAINT: Lumi is a pen robot on a sheet of poster paper, 600 steps wide and 450 high.
///
/// A thing that can't be done is a bump: nothing else changes, the program goes on, and `on_bump`
/// is asked for.
/// - `forward(steps)` rolls ahead, backwards where the number is below 0, and draws a stroke while
/// the pen is down. A way that ends beyond the edge of the paper bumps and counts as off the paper.
/// - `turn_right(degrees)`, `turn_left(degrees)` turn on the spot. Headings are kept in degrees, so
/// whole and half ones add up exactly; places are doubles, good to a millionth of a step after
/// thousands of strokes. Whatever is judged takes two places as one that are half a step apart at
/// most, and two directions that are half a degree apart: eight arcs close, seven don't.
/// - `pen_up()`, `pen_down()` and `colour(name)` always work.
/// - `stamp()` sets a detector plate down at the reach ahead of her, across her way. Beyond the
/// edge it bumps; where a plate lies already it bumps and counts as doubled.
/// - `bigger()` makes the reach one ring longer: ring k is 25 + 35 k steps away, and Lumi begins
/// with ring 1. Beyond ring 12, which is off every sheet, it bumps.
/// - `rings()` and `plates()` tell how many rings the detector should get, and how many plates
/// each.
///
/// A line goes on until Lumi rolls with her pen up; figures are judged of the last line. A stroke
/// between two places that have one already is drawn again: it leaves no new mark.
///
/// Simplified: a pen has no width and a plate no size for what is judged. Real detectors stagger
/// their layers so that plates overlap and no particle slips through; and the LHC's eight arcs are
/// curved, with straight pieces between them.
namespace paint {

inline constexpr double paper_width = 600;
inline constexpr double paper_height = 450;

struct Stroke {
    Spot from;
    Spot to;
    Colour colour{};
    int line{};  ///< strokes of one line follow each other without a gap
};

struct Plate {
    Spot at;
    double heading{};  ///< it lies across that way
    Colour colour{};
};

/// What Lumi did last, so that a view can play the way from one world to the next.
enum class LastDeed : std::uint8_t {
    nothing,
    rolled,
    turned,
    lifted,
    lowered,
    changed_colour,
    stamped,
    grew,
    bumped,
};

/// Why the last call was a bump.
enum class Obstacle : std::uint8_t { none, edge, plate_off_paper, plate_there, at_the_limit };

/// What never changes while a program runs; all copies of a world share it.
struct Sheet {
    Spot start{paper_width / 2, paper_height / 2};
    double heading{0};
    std::int64_t rings{4};    ///< that the detector should get
    std::int64_t plates{12};  ///< of each
    bool circles{false};      ///< where the rings belong is printed faintly
    std::vector<Spot> print;  ///< corners of a figure that is printed faintly, the first one twice
};

class World final : public stages::World {
public:
    /// A square of the paper that a hint can point to.
    static constexpr double square = 50;
    static constexpr int columns = 12;
    static constexpr int rows = 9;
    static constexpr int last_ring = 12;

    std::unique_ptr<stages::World> clone() const override;
    core::Result<stages::Deed> call(std::size_t function,
                                    std::span<const lang::Value> arguments) override;
    double fact(std::size_t fact) const override;

    const Sheet& sheet() const { return *m_sheet; }
    Spot lumi() const { return m_lumi; }
    double heading() const { return m_heading; }
    /// Degrees of the last turn, to the right; 0 where Lumi did something else.
    double last_turn() const { return m_turn; }
    bool pen_is_down() const { return m_pen_down; }
    Colour colour() const { return m_colour; }
    int ring() const { return m_ring; }
    LastDeed last_deed() const { return m_last; }
    Obstacle obstacle() const { return m_obstacle; }
    const core::SharedList<Stroke>& strokes() const { return m_strokes; }
    const core::SharedList<Plate>& plates() const { return m_plates; }

    // What the functions of programs do: called by number through the table in world_functions.cpp.
    LastDeed forward(double steps);
    LastDeed turn(double degrees);
    LastDeed pen(bool down);
    LastDeed take(Colour colour);
    LastDeed stamp();
    LastDeed bigger();

    /// What the last line makes.
    Figure figure() const;
    int lines() const { return m_strokes.empty() ? 0 : m_strokes.back().line + 1; }
    double length() const { return m_length; }  ///< of all strokes
    int colours() const;                        ///< that were used
    int redrawn() const { return m_redrawn; }
    int doubled() const { return m_doubled; }
    int off_paper() const { return m_off_paper; }
    /// Every side of the printed figure is drawn.
    bool print_drawn() const;
    /// Strokes that do not lie on the printed figure.
    int beside_print() const;
    /// Rings that hold as many plates as they should, evenly round where Lumi began.
    int full_rings() const;
    /// Plates that belong to no such ring.
    int loose_plates() const;

private:
    friend class SheetReader;
    explicit World(std::shared_ptr<const Sheet> sheet);

    LastDeed refused(Obstacle obstacle);
    bool is_drawn(Spot from, Spot to) const;
    bool is_on_print(const Stroke& stroke) const;
    std::vector<double> plates_of_ring(int ring) const;
    bool is_full(int ring) const;

    std::shared_ptr<const Sheet> m_sheet;
    Spot m_lumi;
    double m_heading{};
    double m_turn{0};
    bool m_pen_down{true};
    Colour m_colour{Colour::blue};
    int m_ring{1};
    int m_line{0};
    double m_length{0};
    int m_redrawn{0};
    int m_doubled{0};
    int m_off_paper{0};
    LastDeed m_last{LastDeed::nothing};
    Obstacle m_obstacle{Obstacle::none};
    core::SharedList<Stroke> m_strokes;
    core::SharedList<Plate> m_plates;
};

/// How far ring number `ring` is from its middle, in steps.
constexpr double reach_of(int ring) { return 25.0 + 35.0 * ring; }

const stages::Stage& stage();

}  // namespace paint
