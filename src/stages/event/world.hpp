#pragma once

#include "stages/event/world_detector.hpp"
#include "stages/world.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

/// EVENT: one collision in a layered detector, and a program that looks at its particles.
///
/// The particles come to the front one after the other; senses tell what the detector has seen of
/// the one in front, never what it is. They say no, or 0, where none has come yet.
/// - `next_particle()` brings the next one. Neutrinos leave nothing in any layer, so that no
///   detector can bring them: they fly off, and only the view tells of them at the end.
/// - `mark()` puts a flag on the one in front.
/// - `light(layer)` lights a layer, from 1 in the middle to 4, where it stays lit.
/// - `hits()` gives what the layers have seen of the whole collision, as records with `particle` (a
///   number, from 1), `layer` and `energy` (whole GeV that it left there).
/// - What can't be done is a bump: there is no next one, no one in front, a flag already, no such
///   layer. Nothing else changes, the program goes on, and `on_bump` is asked for.
///
/// What which particle does in which layer stands in world_detector.hpp.
namespace event {

struct Candidate {
    stages::Particle particle{};
    std::int64_t energy{stages::usual_gev};  ///< GeV
    bool leaks{false};                       ///< its spray comes out behind the calorimeters
};

/// What came of the last call, so that a view can play the way from one world to the next.
enum class LastDeed : std::uint8_t { nothing, came, marked, lit, bumped };

/// Why the last call was a bump.
enum class Obstacle : std::uint8_t { none, no_next, nobody, flag_there, no_layer };

/// What never changes while a program runs; all copies of a world share it.
struct Collision {
    std::vector<Candidate> seen;    ///< by the detector, in the order in which they come
    std::vector<Candidate> unseen;  ///< neutrinos
};

class World final : public stages::World {
public:
    static constexpr std::size_t most_particles = 40;

    std::unique_ptr<stages::World> clone() const override;
    core::Result<stages::Deed> call(std::size_t function,
                                    std::span<const lang::Value> arguments) override;
    double fact(std::size_t fact) const override;

    const std::vector<Candidate>& particles() const { return m_collision->seen; }
    const std::vector<Candidate>& unseen() const { return m_collision->unseen; }
    std::size_t came() const { return m_came; }
    std::size_t remaining() const { return particles().size() - m_came; }
    /// The particle in front, or nullptr.
    const Candidate* front() const;
    /// What the detector has seen of the one in front; nothing where there is none.
    Signs signs() const;
    bool is_marked(std::size_t particle) const { return m_marked[particle]; }
    bool is_lit(Layer layer) const { return m_lit.at(static_cast<std::size_t>(layer)); }
    /// Whether any particle of the collision was seen in that layer.
    bool was_hit(Layer layer) const;
    LastDeed last_deed() const { return m_last; }
    Obstacle obstacle() const { return m_obstacle; }

    std::int64_t muons() const;
    /// Marked particles that are muons, or that are none.
    std::int64_t marked(bool muons) const;
    /// Layers that are lit or not, and were hit or not.
    std::int64_t layers(bool lit, bool hit) const;

    // What the functions of programs do: called by number through the table in world_functions.cpp.
    LastDeed next_particle();
    LastDeed mark();
    LastDeed light(std::int64_t layer);

private:
    friend class CollisionReader;
    explicit World(std::shared_ptr<const Collision> collision);

    LastDeed refused(Obstacle obstacle);

    std::shared_ptr<const Collision> m_collision;
    std::size_t m_came{0};
    std::vector<bool> m_marked;
    std::array<bool, layer_count> m_lit{};
    LastDeed m_last{LastDeed::nothing};
    Obstacle m_obstacle{Obstacle::none};
};

const stages::Stage& stage();

}  // namespace event
