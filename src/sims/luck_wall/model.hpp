#pragma once

#include "core/random.hpp"
#include "sims/luck_wall/model_wall.hpp"
#include "sims/simulation.hpp"

#include <vector>

/// Galton's board: balls fall through rows of pegs into bins. SI units: metres and seconds. Beside
/// the real balls there is a coin that is thrown once a row; model.md tells the rest.
namespace luck_wall {

const sims::Simulation& simulation();

class Model final : public sims::Model {
public:
    Model();

    int rows() const { return m_rows; }
    bool throws_coins() const { return m_coin_mode; }
    const Wall& wall() const { return m_wall; }
    /// Of all that are falling.
    std::span<const Place> balls() const { return m_coin_mode ? m_coin_places : m_wall.balls(); }
    const core::Histogram& bins() const { return m_bins; }
    std::int64_t waiting() const { return m_waiting; }
    std::int64_t landed() const { return m_bins.entries(); }
    bool untouched() const { return m_released == 0 && m_waiting == 0; }
    int guess() const { return m_guess; }  ///< -1: none
    /// The bin with the star; -1 where there are not so many bins.
    int starred() const;
    /// How many balls a fair coin, or the one that is set, would bring there, and by how much that
    /// scatters (binomial).
    sims::Measure expected(int bin) const;

    using sims::Model::measure;
    sims::Measure measure(std::size_t reading) const override;
    const core::Histogram* histogram(std::size_t reading) const override;
    core::Message sees() const override;

private:
    /// A ball of the coin: it falls a row at a time.
    struct Coin {
        int row{0};
        int rights{0};
        bool right{false};  ///< where it goes next
        int age{0};         ///< ticks in this row
    };

    void begin() override;
    void advance() override;
    void changed(std::size_t parameter) override;
    bool act(std::size_t command, std::span<const double> arguments) override;
    void add_to(core::Digest& digest) const override;

    void empty();
    void release();
    void throw_coins();
    Place place_of(const Coin& coin) const;
    std::int64_t falling() const { return static_cast<std::int64_t>(balls().size()); }
    sims::Measure mean() const;
    sims::Measure spread() const;
    double guess_off() const;

    core::Random m_random{1};
    int m_rows{12};
    bool m_coin_mode{false};
    Wall m_wall{12, 0.0};
    core::Histogram m_bins{13, -0.5, 12.5};
    std::vector<Coin> m_coins;
    std::vector<Place> m_coin_places;
    std::int64_t m_waiting{0};   ///< poured, and not yet released
    std::int64_t m_released{0};  ///< since the bins were empty
    std::int64_t m_lost{0};
    double m_due{0.0};  ///< parts of a ball that the pouring owes
    int m_guess{-1};
};

}  // namespace luck_wall
