#pragma once

#include "core/random.hpp"
#include "core/result.hpp"
#include "physics/event_generator.hpp"
#include "sims/bump_hunter/model_processes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bump_hunter {

/// One track of the event that is shown.
struct SeenTrack {
    physics::SeenParticle particle;
    /// Stopped before it came out: no muon, and no photon of the pair either. A soft particle of
    /// ours, drawn so that there is something to choose from.
    bool stops{false};
};

/// Where events come from: the generator, or a file that someone opened.
class Collisions {
public:
    /// At most so many events are looked at between two resets.
    static constexpr std::int64_t most_events = 50'000;

    /// From the first event on: of the file, where one is open.
    void begin(Species species, std::uint64_t seed);

    /// Reads a file of muon pairs; nothing changes where it is wrong.
    core::Result<int> open(const std::string& file, std::string_view content);
    void put_away() { m_measured.clear(); }
    bool is_real() const { return !m_measured.empty(); }
    /// Of the species whose range holds most of the file's pairs.
    Species most_of_file() const;

    /// How many events may still come.
    std::int64_t left() const;
    std::int64_t looked_at() const { return m_looked_at; }
    /// The next event: two particles, as measured or simulated.
    std::optional<physics::CollisionEvent> next();
    /// The same with soft tracks beside, where it is simulated, in order around the beam.
    std::vector<SeenTrack> next_shown();

private:
    SeenTrack soft_track();

    std::vector<physics::CollisionEvent> m_measured;
    std::optional<physics::EventGenerator> m_generator;
    core::Random m_random{1};  ///< of the soft tracks
    std::int64_t m_looked_at{0};
};

}  // namespace bump_hunter
