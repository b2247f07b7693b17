#pragma once

#include "core/random.hpp"
#include "sims/simulation.hpp"

#include <array>
#include <vector>

/// Atoms that decay by chance: dice that are thrown once a second, or any particle of the table.
/// The laboratory's clock runs so that a mean life at rest lasts three seconds for whoever watches,
/// or light's way down to the ground ten; model.md tells the rest.
namespace decay_clock {

const sims::Simulation& simulation();

/// Who decays, in the order of the parameter `species`: dice first, then every particle of the
/// table that has a lifetime.
std::span<const std::string_view> species();

class Model final : public sims::Model {
public:
    explicit Model(const physics::ParticleTable& particles);

    /// One of them: still there, or gone since a tick.
    struct Atom {
        double proper_life{};         ///< ns on its own clock until it decays; not of dice
        std::int64_t gone_since{-1};  ///< the tick in which it decayed; -1: it is there
        std::uint8_t face{1};         ///< of a die: what it shows
    };
    static constexpr std::uint8_t marked_face = 6;  ///< a die that shows it is gone
    std::span<const Atom> atoms() const { return m_atoms; }
    bool throws_dice() const { return m_particle == nullptr; }
    /// None: dice. Who asks for a mystery may not show it.
    const physics::Particle* particle() const { return m_particle; }
    /// They began above the ground and come down.
    bool falls() const;
    /// How high they are now, in kilometres; 0 at the ground.
    double height_now() const;
    bool is_at_ground() const { return m_ground_after > 0.0; }
    /// Watched seconds until they were there; 0: not yet.
    double ground_after() const { return m_ground_after; }
    std::int64_t there() const { return m_there; }
    /// After how many watched seconds half will be gone, as guessed before the first was gone.
    double bet() const { return m_bet; }
    /// Watched seconds until half were gone; 0: not yet.
    double half_after() const { return m_half_after; }
    double seconds() const;
    double dilation() const;
    const core::Series& survivors() const { return m_survivors; }
    /// The law: how many are expected now, and by how much that scatters (binomial).
    sims::Measure expected() const { return expected_at(m_proper_time, m_throws); }
    /// The same after so many seconds of whoever watches, at the dilation that is set now.
    sims::Measure expected_after(double seconds) const;
    /// Nanoseconds on the laboratory's clock for a second of whoever watches; 0 of dice.
    double time_scale() const;

    using sims::Model::measure;
    sims::Measure measure(std::size_t reading) const override;
    const core::Series* series(std::size_t reading) const override;
    const core::Histogram* histogram(std::size_t reading) const override;
    core::Message sees() const override;

private:
    void begin() override;
    void advance() override;
    void changed(std::size_t parameter) override;
    bool act(std::size_t command, std::span<const double> arguments) override;
    void add_to(core::Digest& digest) const override;

    /// What one second of the plot is in true seconds: of dice a throw lasts one.
    double in_true_seconds(double watched_seconds) const;
    void decay(Atom& atom, double lived);
    void throw_dice();
    void fall();
    sims::Measure expected_at(double proper_time, std::int64_t throws) const;
    sims::Measure mean_life() const;
    double bet_off() const;

    const physics::ParticleTable& m_particles;
    const physics::Particle* m_particle{nullptr};  ///< none: dice
    core::Random m_random{1};
    std::vector<Atom> m_atoms;
    std::int64_t m_there{0};
    std::int64_t m_throws{0};
    double m_proper_time{0.0};   ///< ns that have passed on their clock
    double m_lived{0.0};         ///< sum over those that decayed of ns, or throws, lived
    double m_bet{0.0};           ///< as it was when this began
    double m_half_after{0.0};    ///< watched seconds until half were gone; 0: not yet
    double m_ground_after{0.0};  ///< the same until they would be at the ground; 0: not yet
    double m_height{0.0};        ///< metres above the ground, at the beginning
    double m_fallen{0.0};        ///< metres
    std::int64_t m_at_ground{0};
    std::int64_t m_named{-1};  ///< what the mystery was said to be
    core::Series m_survivors;
    core::Histogram m_lives;
};

}  // namespace decay_clock
