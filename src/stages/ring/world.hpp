#pragma once

#include "stages/ring/world_machine.hpp"
#include "stages/world.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

/// RING: a bunch of protons that runs round a synchrotron, CERN's Proton Synchrotron.
///
/// The bunch never rests: what is called happens as it comes by, and the world stands still only
/// between two calls. A thing that can't be done is a bump: nothing else changes, the program goes
/// on, and `on_bump` is asked for.
/// - `run_lap()` runs once round, to the segment where the bunch was.
/// - `kick()` runs on to the next cavity and gets one push there, of `kick` GeV. The cavity where
///   the bunch is counts if it has not pushed on this passage; so there is one push a lap, if the
///   ring has one cavity. Beyond 26 GeV it bumps.
/// - `bend()` turns the magnets up by one step, until they hold protons that are one push faster.
///   Momentum and field belong together, p = 0.3 B r, and r is built of concrete. One step too
///   little field and the bunch runs on the outer side of the pipe, one step too much and it runs
///   on the inner side; with two it would touch the wall, which bumps and counts as touched. Where
///   `magnets_follow` is set, the magnets turn themselves up with each push.
/// - `hand_over()` runs on to the next station and leaves there for the next machine. It wants
///   exactly the target's energy, and the bunch in the middle of the pipe.
/// - `ring_bell()` wants a gate, where the bell hangs. Every passage of a gate asks for `on_gate`;
///   a bell that was not preceded by a passage since it rang last is an extra one.
/// - `light()` wants a lamp.
/// - A bunch that was handed over can't run, be kicked or handed over again.
/// A lap is counted when the bunch comes into segment 0, where it begins.
///
/// Simplified: a real cavity gives a tiny part of a GeV each time, so that one push stands for many
/// thousands of laps; a real pipe forgives a few per cent of momentum, not a push of ours; and real
/// protons that touch the wall are lost, while others go on.
namespace ring {

enum class Segment : std::uint8_t { straight, magnet, cavity, station, gate, lamp };

/// What came of the last call, so that a view can play the way from one world to the next.
enum class LastDeed : std::uint8_t {
    nothing,
    ran,
    kicked,
    bent,
    handed_over,
    rang,
    flashed,
    bumped,
};

/// Why the last call was a bump.
enum class Obstacle : std::uint8_t {
    none,
    gone,          ///< the bunch was handed over already
    outer_wall,    ///< too much energy for the field
    inner_wall,    ///< too much field for the energy
    at_the_limit,  ///< this machine's magnets hold no more
    not_ready,     ///< the next machine wants another energy
    off_centre,    ///< the bunch does not run in the middle of the pipe
    no_cavity,
    no_station,
    no_gate,
    no_lamp,
};

/// What never changes while a program runs; all copies of a world share it.
struct Layout {
    std::vector<Segment> segments;                        ///< in the direction of the beam
    std::int64_t start{proton_synchrotron.least_energy};  ///< GeV
    std::int64_t target{proton_synchrotron.most_energy};  ///< GeV
    std::int64_t kick{2};                                 ///< GeV of one push
    bool magnets_follow{false};
};

class World final : public stages::World {
public:
    static constexpr std::size_t least_segments = 4;
    static constexpr std::size_t most_segments = 40;

    std::unique_ptr<stages::World> clone() const override;
    core::Result<stages::Deed> call(std::size_t function,
                                    std::span<const lang::Value> arguments) override;
    double fact(std::size_t fact) const override;

    const std::vector<Segment>& segments() const { return m_layout->segments; }
    bool has(Segment segment) const;
    const Machine& machine() const { return proton_synchrotron; }
    std::int64_t start_energy() const { return m_layout->start; }
    std::int64_t target() const { return m_layout->target; }
    bool magnets_follow() const { return m_layout->magnets_follow; }

    /// Segments that the bunch has run through since the start.
    std::int64_t travelled() const { return m_travelled; }
    std::size_t segment() const;
    std::int64_t laps() const;
    std::int64_t energy() const { return m_energy; }  ///< GeV
    std::int64_t held() const { return m_held; }      ///< GeV that the field holds in the middle
    /// Steps by which the bunch runs outside (1) or inside (-1) the middle of the pipe.
    int drift() const;
    bool at_target() const { return m_energy == target(); }
    bool handed_over() const { return m_handed_over; }
    std::int64_t kicks() const { return m_kicks; }
    std::int64_t bends() const { return m_bends; }
    std::int64_t touched() const { return m_touched; }
    std::int64_t passes() const { return m_passes; }
    std::int64_t bells() const { return m_bells; }
    std::int64_t extra_bells() const { return m_extra_bells; }
    std::int64_t flashes() const { return m_flashes; }
    LastDeed last_deed() const { return m_last; }
    Obstacle obstacle() const { return m_obstacle; }

    // What the functions of programs do: called by number through the table in world_functions.cpp.
    LastDeed run_lap();
    LastDeed kick();
    LastDeed bend();
    LastDeed hand_over();
    LastDeed ring_bell();
    LastDeed light();

private:
    friend class LayoutReader;
    explicit World(std::shared_ptr<const Layout> layout);

    LastDeed refused(Obstacle obstacle);
    void run(std::int64_t distance);
    /// Segments to the next one of that kind, counted from the one `from` ahead.
    std::optional<std::int64_t> distance_to(Segment segment, std::int64_t from) const;

    std::shared_ptr<const Layout> m_layout;
    std::int64_t m_travelled{0};
    std::int64_t m_pushed_at{-1};  ///< how far the bunch had travelled
    std::int64_t m_energy{};
    std::int64_t m_held{};
    std::int64_t m_kicks{0};
    std::int64_t m_bends{0};
    std::int64_t m_touched{0};
    std::int64_t m_passes{0};
    std::int64_t m_passes_at_bell{0};
    std::int64_t m_bells{0};
    std::int64_t m_extra_bells{0};
    std::int64_t m_flashes{0};
    bool m_handed_over{false};
    LastDeed m_last{LastDeed::nothing};
    Obstacle m_obstacle{Obstacle::none};
};

const stages::Stage& stage();

}  // namespace ring
