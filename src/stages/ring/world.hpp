#pragma once

#include "stages/ring/world_chain.hpp"
#include "stages/ring/world_machine.hpp"
#include "stages/ring/world_passage.hpp"
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
/// - `ring_bell()` wants a gate, where the bell hangs, and `light()` a lamp. Each passage of a gate
///   asks for `on_gate`, of a lamp for `on_lamp`. A bell or a flash without a passage of its own,
///   since the bunch ran last, is an extra one; a passage without it is a missed one.
/// - A second bunch runs the other way round, timed so that both are at a crossing at once. Each
///   meeting asks for `on_collide`. `take_photo()` wants a crossing, where the camera stands, and
///   counts as the bells do.
/// - `count_one()` adds one to the counter. `send()` tells whoever listens: it asks for
///   `on_message`.
/// - A bunch that was handed over can't run, be kicked or handed over again.
/// A lap is counted when the bunch comes into segment 0, where it begins.
///
/// A world may be a chain of machines instead of a ring. There the bunch begins at the ion source,
/// and `hand_over_to()` brings it to a machine, which catches it only at its own injection energy
/// and speeds it up to its top energy. Nothing else but `send()` and `count_one()` can be done.
///
/// Simplified: in a real collider the two beams run in two pipes, thousands of bunches in each, and
/// protons of a few of them collide when they meet; a real cavity gives a tiny part of a GeV each
/// time, so that one push stands for many thousands of laps; a real pipe forgives a few per cent of
/// momentum, not a push of ours; and real protons that touch the wall are lost, while others go on.
namespace ring {

enum class Segment : std::uint8_t { straight, magnet, cavity, station, gate, lamp, crossing };

/// What came of the last call, so that a view can play the way from one world to the next.
enum class LastDeed : std::uint8_t {
    nothing,
    ran,
    kicked,
    bent,
    handed_over,
    rang,
    flashed,
    photographed,
    counted,
    told,
    caught,  ///< by a machine of the chain
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
    no_crossing,
    no_ring,       ///< the world is a chain of machines
    no_machine,    ///< which is not in this world
    wrong_energy,  ///< for which the machine is not made
};

/// What never changes while a program runs; all copies of a world share it.
struct Layout {
    std::vector<Segment> segments;                        ///< in the direction of the beam
    std::int64_t start{proton_synchrotron.least_energy};  ///< GeV
    std::int64_t target{proton_synchrotron.most_energy};  ///< GeV
    std::int64_t kick{2};                                 ///< GeV of one push
    bool magnets_follow{false};
    std::vector<std::size_t>
        chain;  ///< numbers of machines, small to big; then nothing of the above
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
    /// Numbers of `chain_machines`, where the world is a chain; else none.
    const std::vector<std::size_t>& chain() const { return m_layout->chain; }
    bool is_chain() const { return !chain().empty(); }
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
    const Passages& gates() const { return m_gates; }
    const Passages& lamps() const { return m_lamps; }
    const Passages& crossings() const { return m_crossings; }
    std::int64_t counted() const { return m_counted; }
    std::int64_t messages() const { return m_messages; }
    /// Of a chain: the machine that has the bunch, none while it is in the ion source.
    std::optional<std::size_t> holder() const { return m_holder; }
    /// Of a chain: the machine that was asked last.
    std::size_t asked() const { return m_asked; }
    double chain_energy() const;  ///< GeV, of the bunch in a chain
    /// Where the second bunch is when this one has travelled so far; none without a crossing.
    std::optional<double> second_bunch(double travelled) const;
    LastDeed last_deed() const { return m_last; }
    Obstacle obstacle() const { return m_obstacle; }

    // What the functions of programs do: called by number through the table in world_functions.cpp.
    LastDeed run_lap();
    LastDeed kick();
    LastDeed bend();
    LastDeed hand_over();
    LastDeed ring_bell();
    LastDeed light();
    LastDeed take_photo();
    LastDeed count_one();
    LastDeed send();
    LastDeed hand_over_to(std::size_t machine);

private:
    friend class LayoutReader;
    explicit World(std::shared_ptr<const Layout> layout);

    LastDeed refused(Obstacle obstacle);
    void run(std::int64_t distance);
    void pass(Segment segment);
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
    Passages m_gates;
    Passages m_lamps;
    Passages m_crossings;
    std::int64_t m_counted{0};
    std::int64_t m_messages{0};
    std::vector<Segment> m_passed;  ///< by the last call, of those that ask for events
    std::optional<std::size_t> m_holder;
    std::size_t m_asked{};
    bool m_handed_over{false};
    LastDeed m_last{LastDeed::nothing};
    Obstacle m_obstacle{Obstacle::none};
};

const stages::Stage& stage();

}  // namespace ring
