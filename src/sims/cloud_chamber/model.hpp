#pragma once

#include "core/random.hpp"
#include "physics/helix.hpp"
#include "physics/range.hpp"
#include "sims/simulation.hpp"

#include <array>
#include <deque>
#include <optional>
#include <vector>

/// A cloud chamber, seen from the side: what flies through sets electrons free, droplets grow on
/// them, fall and fade. Places are metres from the middle of the chamber, x to the right, y
/// upwards, z towards whoever looks. model.md tells the rest.
namespace cloud_chamber {

const sims::Simulation& simulation();

inline constexpr double width = 28.0 * core::units::centimetre;
inline constexpr double height = 17.5 * core::units::centimetre;

/// In the order of the choices of `name_trail`.
enum class Kind : std::uint8_t { alpha, electron, muon };
inline constexpr std::size_t kind_count = 3;

/// One droplet that is drawn: it stands for so many pairs of ion and electron, and its volume is in
/// proportion to them.
struct Drop {
    float x{};
    float y{};
    float pairs{};
};
/// What a droplet of the smallest size stands for; below `most_drops` a metre all are of that size.
inline constexpr double pairs_of_a_drop = 5.0;
inline constexpr double most_drops = 25.0 / core::units::centimetre;

/// How a trail looks to the eye.
enum class Shape : std::uint8_t { thick, straight, wandering };

struct Trail {
    int id{};
    Kind kind{};
    int age{};                ///< ticks that it has aged; a chosen one does not begin to fade
    std::vector<Drop> drops;  ///< along the way, those of knocked-out electrons behind
    std::size_t own_drops{};  ///< those before them
    double length{};          ///< metres, of the way inside
    double pairs{};           ///< along that way
    bool forks{false};        ///< a knocked-out electron left a trail of its own
    bool through_paper{false};
    bool through_foil{false};
    std::optional<Kind> named;

    double pairs_a_metre() const { return length > 0.0 ? pairs / length : 0.0; }
    /// How thick it looks beside a trail of 64 pairs a centimetre: the cube root.
    double thickness() const;
    Shape shape() const;
    bool named_right() const { return named == kind; }
};

class Model final : public sims::Model {
public:
    explicit Model(const physics::ParticleTable& particles);

    /// What hangs in the mist, oldest first.
    const std::deque<Trail>& trails() const { return m_trails; }
    /// 1 for a fresh one, 0 for one that is gone.
    static double brightness(const Trail& trail);
    /// Seconds of falling.
    static double seconds_of(const Trail& trail);
    const Trail* chosen() const { return trail(m_chosen); }
    core::Vector3 source() const { return m_source; }
    bool has_source() const { return parameter("source") > 0.5; }
    double depth() const;

    using sims::Model::measure;
    sims::Measure measure(std::size_t reading) const override;
    const core::Series* series(std::size_t reading) const override;
    const core::Histogram* histogram(std::size_t reading) const override;
    core::Message sees() const override;

private:
    /// One kind of particle in the air of the chamber.
    struct Flyer {
        const physics::Particle* particle{nullptr};
        physics::Projectile projectile;
        physics::RangeTable air;
    };
    struct Point {
        double length{};
        double thickness{};
    };

    void begin() override;
    void advance() override;
    bool act(std::size_t command, std::span<const double> arguments) override;
    void add_to(core::Digest& digest) const override;

    // model_arrivals.cpp
    void arrive();
    void muon();
    void stray_electron();
    void stray_alpha();
    void from_source();
    double beta_energy();
    core::Vector3 anywhere();
    Trail fresh(Kind kind) const;
    void keep(Trail trail);

    // model_trail.cpp
    static Flyer flyer(const physics::ParticleTable& particles, std::string_view id);
    bool inside(const core::Vector3& place) const;
    void lay_heavy(Trail& trail, const Flyer& flyer, physics::Track track);
    void lay_electron(Trail& trail, physics::Track track, bool own);
    void knock_out(const Flyer& flyer, const physics::Track& track, double path);
    void drip(
        Trail& trail, const core::Vector3& from, const core::Vector3& to, double pairs, bool own);

    // model_names.cpp
    const Trail* trail(int id) const;
    bool choose(int id);
    bool name(int id, Kind kind);
    sims::Measure named_as(Kind kind) const;

    Flyer m_alpha;
    Flyer m_electron;
    Flyer m_muon;
    physics::RangeTable m_alpha_in_paper;
    physics::RangeTable m_alpha_in_foil;
    physics::RangeTable m_electron_in_paper;
    physics::RangeTable m_electron_in_foil;
    core::Random m_random{1};
    std::deque<Trail> m_trails;
    std::vector<physics::Track> m_knocked_out;  ///< by what flies just now
    core::Vector3 m_source;
    int m_next_id{0};
    int m_chosen{-1};
    std::int64_t m_seen{0};
    std::int64_t m_muons{0};
    std::int64_t m_stopped{0};
    std::int64_t m_named{0};
    std::array<std::int64_t, kind_count> m_wrong{};  ///< by the name that was given
    std::int64_t m_forks_named{0};
    std::int64_t m_through_paper{0};
    std::int64_t m_through_foil{0};
    std::vector<Point> m_points;  ///< of those that were named right, rising in length
    core::Series m_thickness;
    core::Histogram m_kinds;
    core::Histogram m_lengths;
    core::Histogram m_zenith;
};

}  // namespace cloud_chamber
