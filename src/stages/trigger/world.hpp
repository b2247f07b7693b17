#pragma once

#include "stages/particle_map.hpp"
#include "stages/world.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// TRIGGER: collisions come on a belt, and a program decides what becomes of each.
///
/// Of every collision the trigger knows the particle with the most energy in it, and that energy.
/// An action decides about the collision at the head of the belt and brings the next one there;
/// senses tell of the one at the head, and no, 0 or an empty text where the belt is empty.
/// - Where there are lanes, `lane_left()` and `lane_right()` send the head into one of them. Each
///   kind of particle belongs into one: the setting `lanes` names those that belong left, all
///   others belong right.
/// - Where there are none, `keep()` stores the collision for good and `drop()` lets it go for good.
/// - What can't be done is a bump: nothing else changes and the program goes on. Every bump asks
/// for
///   `on_bump`.
///
/// A world is written down letter by letter, where a capital is a rare collision, or drawn from a
/// seed (world_stream.hpp).
///
/// Simplified: a real trigger looks at all particles of a collision at once, decides within
/// microseconds, forty million times a second, and sorts nothing into lanes; and it is no secret of
/// nature which collisions are rare, but a choice of people who look for something.
namespace trigger {

struct Candidate {
    stages::Particle particle{};
    std::int64_t energy{stages::usual_gev};  ///< GeV
    bool rare{false};
};

/// What became of a collision.
enum class Exit : std::uint8_t { kept, dropped, left, right };

enum class LastDeed : std::uint8_t { nothing, decided, bumped };

/// Why the last call was a bump.
enum class Obstacle : std::uint8_t { none, empty, no_lanes, only_lanes };

/// What never changes while a program runs; all copies of a world share it.
struct Stream {
    std::vector<Candidate> candidates;  ///< the first is at the head
    /// Letters of the particles that belong into the left lane; none: keep and drop.
    std::optional<std::string> lanes;
};

class World final : public stages::World {
public:
    static constexpr std::size_t most_written = 60;
    static constexpr std::size_t most_drawn = 500;

    std::unique_ptr<stages::World> clone() const override;
    core::Result<stages::Deed> call(std::size_t function,
                                    std::span<const lang::Value> arguments) override;
    double fact(std::size_t fact) const override;

    const std::vector<Candidate>& candidates() const { return m_stream->candidates; }
    bool has_lanes() const { return m_stream->lanes.has_value(); }
    bool belongs_left(const Candidate& candidate) const;
    /// Of the first collisions, in their order.
    const std::vector<Exit>& decided() const { return m_decided; }
    std::size_t remaining() const { return candidates().size() - m_decided.size(); }
    /// The collision at the head of the belt, or nullptr.
    const Candidate* head() const;
    bool head_is(stages::Particle particle) const;
    LastDeed last_deed() const { return m_last; }
    Obstacle obstacle() const { return m_obstacle; }

    std::int64_t count(Exit exit) const;
    std::int64_t rare(Exit exit) const;
    std::int64_t rare() const;  ///< in the whole stream
    /// Decided collisions that lie in the lane where they belong, or in the other one.
    std::int64_t in_lane(bool right_one) const;

    // What the functions of programs do: called by number through the table in world_functions.cpp.
    LastDeed decide(Exit exit);

private:
    friend class StreamReader;
    explicit World(std::shared_ptr<const Stream> stream) : m_stream{std::move(stream)} {}

    LastDeed refused(Obstacle obstacle);

    std::shared_ptr<const Stream> m_stream;
    std::vector<Exit> m_decided;
    LastDeed m_last{LastDeed::nothing};
    Obstacle m_obstacle{Obstacle::none};
};

const stages::Stage& stage();

}  // namespace trigger
