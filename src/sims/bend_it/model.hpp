#pragma once

#include "core/random.hpp"
#include "physics/helix.hpp"
#include "physics/range.hpp"
#include "sims/simulation.hpp"

#include <deque>
#include <optional>
#include <vector>

/// A round tracker in a magnet, seen along the field. A gun in its middle shoots particles, which
/// bend as their charge and momentum say. Places are metres from the middle, x to the right and y
/// upwards; a field above 0 points out of the screen. model.md tells the rest.
namespace bend_it {

const sims::Simulation& simulation();

/// What the gun shoots, in the order of the parameter `particle`; the last is the mystery.
std::span<const std::string_view> shots_to_choose();

inline constexpr double box_radius = 1.29 * core::units::metre;
inline constexpr double star_radius = 0.07 * core::units::metre;
inline constexpr double block_radius = 0.10 * core::units::metre;
inline constexpr std::size_t tracks_in_event = 6;
inline constexpr std::int64_t ticks_of_fading = 240;

/// How a flight ended.
enum class End : std::uint8_t {
    none,      ///< it flies
    escaped,   ///< through the wall
    curled,    ///< it came round
    rested,    ///< it has no energy left
    absorbed,  ///< in the block of lead
};

struct Flight {
    std::size_t particle{};  ///< its number in the table
    physics::Track now;
    double momentum{};  ///< with which it began, GeV
    double field{};     ///< in which it began, T
    const physics::RangeTable* loss{nullptr};
    double turned{};                    ///< radians
    std::vector<core::Vector3> places;  ///< where it has been, from the gun to where it is now
    End end{End::none};
    std::int64_t ended{-1};  ///< the tick
    std::int64_t volley{};   ///< all that were shot at once share it
    std::int64_t fades{-1};  ///< the tick since which it gives way to newer ones
    std::int64_t turn{};     ///< which setting of the magnet it began in
    bool mystery{false};     ///< what it is must not be shown
    bool hit_star{false};
    std::optional<int> named;  ///< its charge, as hands named it
};

/// A circle through the gun and two points that hands lay on a track.
struct Ring {
    core::Vector3 first;
    core::Vector3 second;

    core::Vector3 centre() const;
    double radius() const { return centre().length(); }
};

class Model final : public sims::Model {
public:
    explicit Model(const physics::ParticleTable& particles);

    /// What the gun shot, oldest first.
    const std::deque<Flight>& shots() const { return m_shots; }
    /// The six tracks of the last collision, or none.
    const std::vector<Flight>& event() const { return m_event; }
    const physics::Particle& particle(const Flight& flight) const
    {
        return m_particles.at(flight.particle);
    }
    const Ring& ring() const { return m_ring; }
    /// The track that the ring lies on, or nullptr.
    const Flight* under_ring() const;
    const core::Vector3& star() const { return m_star; }
    /// Where the lead lies, half way to the star.
    core::Vector3 block() const { return 0.5 * m_star; }
    /// Shines for a moment before the next one appears.
    bool star_shines() const { return m_star_hit_at >= 0; }

    using sims::Model::measure;
    sims::Measure measure(std::size_t reading) const override;
    const core::Series* series(std::size_t reading) const override;
    const core::Histogram* histogram(std::size_t reading) const override;
    core::Message sees() const override;

private:
    struct Kept {
        std::size_t particle{};
        std::size_t filling{};
        physics::RangeTable table;
    };
    struct Point {
        double field{};
        double curvature{};
    };

    void begin() override;
    void advance() override;
    void changed(std::size_t parameter) override;
    bool act(std::size_t command, std::span<const double> arguments) override;
    void add_to(core::Digest& digest) const override;

    // model_flight.cpp
    void shoot();
    void collide();
    void place_star();
    Flight flight(std::size_t particle, double momentum, double angle);
    const physics::RangeTable* loss_of(std::size_t particle);
    void fly(Flight& flight);
    void lose(Flight& flight, double path) const;
    void meet_star(Flight& flight, const core::Vector3& before);
    void finish(Flight& flight, End end);

    // model_ring.cpp
    double off_ring(const Flight& flight) const;
    sims::Measure ring_radius() const;
    sims::Measure ring_momentum() const;
    bool measure_ring();
    bool name_charge(std::size_t track, int charge);
    int charge_of(const Flight& flight) const;
    double charges(bool right) const;

    const physics::ParticleTable& m_particles;
    core::Random m_random{1};
    std::deque<Kept> m_tables;
    std::deque<Flight> m_shots;
    std::vector<Flight> m_event;
    std::int64_t m_turn{0};
    std::int64_t m_shot_count{0};
    std::int64_t m_volley{0};
    std::int64_t m_escaped{0};
    std::int64_t m_curled{0};
    std::int64_t m_absorbed{0};
    std::int64_t m_slow_curled{0};
    std::int64_t m_slow_escaped{0};
    std::int64_t m_fast_escaped{0};
    std::int64_t m_fast_curled{0};
    Ring m_ring;
    std::int64_t m_measured{0};
    double m_momentum_off{100.0};
    std::vector<Point> m_curvatures;  ///< rising in field
    core::Vector3 m_star;
    std::int64_t m_star_hit_at{-1};
    std::int64_t m_stars_hit{0};
    core::Series m_curvature;
    core::Histogram m_momenta;
};

/// The charge of the middle choice of `name_charge` is 0.
inline constexpr int charge_of_choice(double choice) { return static_cast<int>(choice) - 1; }

}  // namespace bend_it
