#pragma once

#include "core/random.hpp"
#include "sims/detector_onion/model_shot.hpp"
#include "sims/simulation.hpp"

#include <array>
#include <optional>

/// A collider's detector, layer around layer. Each collision throws one particle that wants a name,
/// and only together do the layers tell what it was; model.md tells the rest.
namespace detector_onion {

const sims::Simulation& simulation();

/// What whoever names a particle may go by: what is clearly there, and not a little light.
struct Clues {
    bool track{};
    bool stops_in_ecal{};
    bool stops_in_hcal{};
    bool muon_chambers{};

    bool operator==(const Clues&) const = default;
};

/// By the rules of the table, with these layers.
Clues rules(Kind kind, const Onion& onion);
/// Whether each kind has clues of its own: electron, photon, charged and neutral hadron, muon; and
/// the neutrino is the only one that has none.
bool finds_all(const Onion& onion);

class Model final : public sims::Model {
public:
    explicit Model(const physics::ParticleTable& particles);

    const Onion& onion() const { return m_onion; }
    bool is_mystery() const { return m_mystery; }
    const Shot& shot() const { return m_shot; }
    /// How far from the middle the particles have come, metres.
    double front() const;
    /// Nothing more will light up.
    bool is_done() const;
    bool is_seen(const Deposit& deposit) const { return deposit.when <= front(); }
    /// What the present shot was said to be.
    std::optional<Kind> named() const { return m_named; }
    bool named_right() const { return m_named == m_shot.kind; }
    /// The first layer that speaks against the name; none where it is right or not said.
    std::optional<Layer> disagrees() const;
    /// What is to be seen of the particle by now.
    Clues clues() const;
    /// Light in a layer by now, GeV; hits in tracker and muon chambers. Of the particle alone.
    double light(Layer layer) const;
    int hits(Layer layer) const;
    /// How often each kind was said to be which one.
    int confusions(Kind truth, Kind said) const;
    std::span<const physics::Particle* const> particles() const { return m_species; }

    using sims::Model::measure;
    sims::Measure measure(std::size_t reading) const override;
    const core::Histogram* histogram(std::size_t reading) const override;
    core::Message sees() const override;

private:
    void begin() override;
    void advance() override;
    void changed(std::size_t parameter) override;
    bool act(std::size_t command, std::span<const double> arguments) override;
    void add_to(core::Digest& digest) const override;

    void build();
    void shoot_next();
    bool name(Kind kind);
    double depth() const;
    int named_in_all() const { return m_right + m_wrong; }

    std::vector<const physics::Particle*> m_species;  ///< of the kinds, for whoever draws them
    core::Random m_random{1};
    Onion m_onion{};
    Shot m_shot;
    bool m_mystery{true};
    std::optional<Kind> m_named;
    std::int64_t m_since{0};  ///< ticks since it was shot
    int m_shots{0};
    int m_right{0};
    int m_wrong{0};
    int m_row{0};  ///< right ones since the last wrong one
    std::array<int, kind_count * kind_count> m_confusions{};
    core::Histogram m_deposits{37, 0.0, 7.4};
    core::Histogram m_mistakes{6, -0.5, 5.5};
};

/// What a layer costs, in coins of this room.
int price_of(Layer layer);
int price_of(const Onion& onion);

}  // namespace detector_onion
