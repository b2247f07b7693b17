#pragma once

#include "sims/bump_hunter/model_collisions.hpp"
#include "sims/bump_hunter/model_spectrum.hpp"
#include "sims/simulation.hpp"

#include <optional>
#include <span>
#include <vector>

/// A hunt for particles that live too briefly to be seen: two of their children are weighed
/// together, and where many pairs have one mass a bump grows out of the background. Events are
/// simulated, or measured ones from a file; model.md tells the rest.
namespace bump_hunter {

const sims::Simulation& simulation();

/// How sure one may be: of 5 standard deviations particle physics says that it is found.
enum class Certainty : std::uint8_t { none, maybe, likely, sure };
Certainty certainty_of(double significance);

class Model final : public sims::Model {
public:
    explicit Model(const physics::ParticleTable& particles);

    // ---- the event shown
    std::span<const SeenTrack> tracks() const { return m_tracks; }
    /// Numbers of those that were picked, at most two, in the order of picking.
    std::span<const std::size_t> picked() const { return m_picked; }
    bool is_picked(std::size_t track) const;
    /// What the two that are picked weigh together.
    std::optional<double> pair_mass() const;
    /// The mass that was weighed last, and when: for whoever shows it fall into the histogram.
    double last_mass() const { return m_last_mass; }
    std::int64_t weighings() const { return m_weighings; }

    // ---- what was found
    const core::Histogram& masses() const { return m_spectrum.histogram(); }
    double marker() const { return m_marker; }
    const Finding& finding() const { return m_finding; }
    Certainty certainty() const { return certainty_of(m_finding.significance); }
    /// How many pairs the curve of background and bump expects in a bin around a mass. The bump is
    /// where it was measured: the curve knows nothing that the data do not show.
    double law(double mass) const;
    bool is_real() const { return m_collisions.is_real(); }
    /// The mass at which "bump!" was called; 0: not yet.
    double called() const { return m_called; }
    /// Nobody has said what is hidden: it may be named.
    bool asks_name() const;
    /// What it was said to be, and whether that is right.
    std::optional<Species> named() const { return m_named; }
    bool is_named_right() const { return m_named_right; }
    std::int64_t looked_at() const { return m_collisions.looked_at(); }
    bool has_more() const { return m_collisions.left() > m_waiting; }
    /// Events of a burst that still come.
    std::int64_t waiting() const { return m_waiting; }
    /// What is known to be there within the range shown.
    struct Guide {
        const physics::Particle* particle{nullptr};
        double mass{};
    };
    std::span<const Guide> guides() const { return m_guides; }

    using sims::Model::measure;
    sims::Measure measure(std::size_t reading) const override;
    const core::Histogram* histogram(std::size_t reading) const override;
    core::Message sees() const override;
    core::Result<int> open(const std::string& file, std::string_view content) override;

private:
    void begin() override;
    void advance() override;
    void changed(std::size_t parameter) override;
    bool act(std::size_t command, std::span<const double> arguments) override;
    void add_to(core::Digest& digest) const override;

    Stretch wanted_range() const;
    void show_range();
    void find_again();
    bool collide();
    bool pick(std::size_t track);
    bool weigh();
    bool burst();
    bool mark(double mass);
    bool call();
    bool name(Species species);
    double call_off() const;

    const physics::ParticleTable& m_particles;
    Collisions m_collisions;
    Spectrum m_spectrum;
    Finding m_finding;
    Species m_species{};  ///< what is hidden; of a file, what most of it is near
    bool m_put_away{false};
    std::vector<SeenTrack> m_tracks;
    std::vector<std::size_t> m_picked;
    std::vector<Guide> m_guides;
    std::int64_t m_waiting{0};
    std::int64_t m_a_tick{0};  ///< how many of them come in one
    std::int64_t m_by_hand{0};
    std::int64_t m_mispicked{0};
    std::int64_t m_like_sign{0};
    std::int64_t m_weighings{0};
    double m_last_mass{0.0};
    double m_marker{0.0};
    double m_called{0.0};
    double m_called_with{0.0};
    std::optional<Species> m_named;
    bool m_named_right{false};
};

}  // namespace bump_hunter
