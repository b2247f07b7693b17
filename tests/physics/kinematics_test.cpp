#include "physics/kinematics.hpp"

#include "core/histogram.hpp"
#include "core/statistics.hpp"
#include "core/units.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

using core::units::MeV;
using physics::FourVector;

namespace {

constexpr double electron = 0.51099895069 * MeV;
constexpr double muon = 105.6583755 * MeV;
constexpr double pion = 139.57039 * MeV;
constexpr double kaon = 493.677 * MeV;
constexpr double neutral_kaon = 497.611 * MeV;
constexpr double proton = 938.27208943 * MeV;
constexpr double lambda = 1115.683 * MeV;
constexpr double xi = 1321.71 * MeV;
constexpr double d_zero = 1864.84 * MeV;

struct TwoBody {
    const char* name;
    double mass;
    double a;
    double b;
    double momentum;  ///< MeV
    double margin;
};

// Values of physics tables, to the digits that they give.
constexpr TwoBody decays[] = {
    {"pi to mu nu", pion, muon, 0.0, 29.792, 0.0005},
    {"K to mu nu", kaon, muon, 0.0, 235.53, 0.005},
    {"K0S to pi pi", neutral_kaon, pion, pion, 205.97, 0.005},
    {"Lambda to p pi", lambda, proton, pion, 100.58, 0.005},
    {"phi to K K", 1019.46 * MeV, kaon, kaon, 126.92, 0.01},
    {"D0 to K pi", d_zero, kaon, pion, 861.06, 0.005},
    {"J/psi to mu mu", 3096.9 * MeV, muon, muon, 1544.84, 0.01},
    {"Z to mu mu", 91187.9 * MeV, muon, muon, 45593.8, 0.05},
    {"H to gamma gamma", 125130.0 * MeV, 0.0, 0.0, 62565.0, 0.01},
    {"pi0 to gamma gamma", 134.9768 * MeV, 0.0, 0.0, 67.488, 0.0005},
    {"Xi to Lambda pi", xi, lambda, pion, 139.51, 0.01},
    {"Omega to Lambda K", 1672.45 * MeV, lambda, kaon, 211.19, 0.01},
    {"D* to D0 pi", 2010.27 * MeV, d_zero, pion, 39.36, 0.01},
};

template <std::size_t count>
FourVector sum(const std::array<FourVector, count>& parts)
{
    FourVector total;
    for (const FourVector& part : parts) {
        total += part;
    }
    return total;
}

void check_balance(const FourVector& before, const FourVector& after)
{
    CHECK(std::abs(before.energy - after.energy) <= 1e-12 * before.energy);
    CHECK((before.momentum - after.momentum).length() <= 1e-12 * before.energy);
}

}  // namespace

TEST_CASE("two bodies fly apart with the momenta of the tables", "[physics][kinematics]")
{
    for (const TwoBody& decay : decays) {
        INFO(decay.name);
        CHECK(physics::two_body_momentum(decay.mass, decay.a, decay.b) / MeV ==
              Approx(decay.momentum).margin(decay.margin));
    }
    // The muon of a pion at rest, (m_pi - m_mu)^2 / 2 m_pi = 4.1199 MeV.
    const double momentum = physics::two_body_momentum(pion, muon, 0.0);
    CHECK((std::hypot(momentum, muon) - muon) / MeV == Approx(4.1199).margin(5e-5));
    CHECK(physics::two_body_momentum(1.0, 0.5, 0.5) == 0.0);
    CHECK(physics::two_body_momentum(1.0, 0.9, 0.5) == 0.0);
    CHECK(physics::two_body_momentum(0.0, 0.0, 0.0) == 0.0);
}

TEST_CASE("decays keep energy and momentum at every speed", "[physics][kinematics]")
{
    core::Random random{31};
    for (const double momentum : {0.0, 0.1, 5.0, 1000.0}) {
        const core::Vector3 flies{0.6 * momentum, 0.0, -0.8 * momentum};
        for (int i = 0; i < 200; ++i) {
            check_balance(physics::with_mass(flies, lambda),
                          sum(physics::decay_into_two(flies, lambda, {proton, pion}, random)));
            check_balance(
                physics::with_mass(flies, neutral_kaon),
                sum(physics::decay_into_three(flies, neutral_kaon, {pion, muon, 0.0}, random)));
            check_balance(physics::with_mass(flies, muon),
                          sum(physics::decay_muon(flies, muon, electron, random)));
        }
    }
}

TEST_CASE("a parent too light for its children leaves them at rest", "[physics][kinematics]")
{
    core::Random random{32};
    CHECK(physics::decay_into_two({}, 1.0, {0.7, 0.7}, random)[0].momentum == core::Vector3{});
    for (const FourVector& part : physics::decay_into_three({}, 1.0, {0.4, 0.4, 0.4}, random)) {
        CHECK(part.momentum == core::Vector3{});
    }
    CHECK(physics::decay_into_two({}, 0.0, {0.0, 0.0}, random)[0].energy == 0.0);
}

TEST_CASE("directions of two bodies favour none, in the rest frame", "[physics][kinematics]")
{
    core::Random random{33};
    const core::Vector3 flies{0.0, 0.0, 30.0};
    const auto back = physics::Boost::with(flies, 3.0969).reversed();
    core::Histogram cosines{50, -1.0, 1.0};
    for (int i = 0; i < 100'000; ++i) {
        const auto pair = physics::decay_into_two(flies, 3.0969, {muon, muon}, random);
        cosines.fill(back(pair[0]).momentum.direction().z);
    }
    const std::vector<double> even(50, 2000.0);
    const core::ChiSquare found = core::chi_square(cosines.counts(), even);
    CHECK(core::chi_square_probability(found.sum, found.bins - 1) > 1e-3);
}

TEST_CASE("three bodies fill the Dalitz plot evenly", "[physics][kinematics]")
{
    // D0 to K pi pi0, by masses: cells that lie wholly inside hold equally many.
    constexpr double third = 134.9768 * MeV;
    constexpr int cells = 20;
    core::Random random{34};
    const double low12 = std::pow(kaon + pion, 2);
    const double high12 = std::pow(d_zero - third, 2);
    const double low23 = std::pow(pion + third, 2);
    const double high23 = std::pow(d_zero - kaon, 2);
    const auto allowed = [&](double m12_squared, double m23_squared) {
        if (m12_squared <= low12 || m12_squared >= high12) {
            return false;
        }
        const double m12 = std::sqrt(m12_squared);
        const double e2 = (m12_squared - kaon * kaon + pion * pion) / (2.0 * m12);
        const double e3 = (d_zero * d_zero - m12_squared - third * third) / (2.0 * m12);
        const double p2 = std::sqrt(std::max(e2 * e2 - pion * pion, 0.0));
        const double p3 = std::sqrt(std::max(e3 * e3 - third * third, 0.0));
        const double both = (e2 + e3) * (e2 + e3);
        return m23_squared > both - (p2 + p3) * (p2 + p3) &&
               m23_squared < both - (p2 - p3) * (p2 - p3);
    };
    const auto edge = [](double low, double high, int i) { return low + (high - low) * i / cells; };

    std::vector<double> counts(cells * cells);
    for (int i = 0; i < 200'000; ++i) {
        const auto parts = physics::decay_into_three({}, d_zero, {kaon, pion, third}, random);
        const double m12 = (parts[0] + parts[1]).mass_squared();
        const double m23 = (parts[1] + parts[2]).mass_squared();
        const int column = static_cast<int>(cells * (m12 - low12) / (high12 - low12));
        const int row = static_cast<int>(cells * (m23 - low23) / (high23 - low23));
        counts.at(static_cast<std::size_t>(std::clamp(row, 0, cells - 1) * cells +
                                           std::clamp(column, 0, cells - 1))) += 1.0;
    }
    double inside = 0.0;
    std::vector<double> whole;
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column) {
            bool all = true;
            for (const int x : {column, column + 1}) {
                for (const int y : {row, row + 1}) {
                    all = all && allowed(edge(low12, high12, x), edge(low23, high23, y));
                }
            }
            if (all) {
                whole.push_back(counts[static_cast<std::size_t>(row * cells + column)]);
                inside += whole.back();
            }
        }
    }
    REQUIRE(whole.size() > 100);
    const std::vector<double> even(whole.size(), inside / static_cast<double>(whole.size()));
    const core::ChiSquare found = core::chi_square(whole, even);
    CAPTURE(found.sum, found.bins);
    CHECK(core::chi_square_probability(found.sum, found.bins - 1) > 1e-3);
}

TEST_CASE("the electron of a muon follows Michel's spectrum", "[physics][kinematics]")
{
    core::Random random{35};
    const double end = physics::michel_end_point(muon, electron);
    CHECK(end / MeV == Approx(52.83).margin(0.005));
    constexpr int count = 400'000;
    core::Histogram energies{60, 0.0, end * (1.0 + 1e-12)};
    for (int i = 0; i < count; ++i) {
        energies.fill(physics::michel_energy(muon, electron, random));
    }
    CHECK(energies.inside() == count);
    CHECK(energies.mean() / MeV == Approx(36.98).margin(4.0 * energies.mean_error() / MeV));
    CHECK(energies.mean() / end == Approx(0.7).margin(4.0 * energies.mean_error() / end));
    std::vector<double> expected;
    for (int bin = 0; bin < 60; ++bin) {
        const auto up_to = [](double x) { return 2.0 * x * x * x - x * x * x * x; };
        expected.push_back(count * (up_to((bin + 1) / 60.0) - up_to(bin / 60.0)));
    }
    const core::ChiSquare found = core::chi_square(energies.counts(), expected);
    CHECK(core::chi_square_probability(found.sum, found.bins - 1) > 1e-3);
}

TEST_CASE("neutrinos of a muon have no mass", "[physics][kinematics]")
{
    core::Random random{36};
    for (int i = 0; i < 1000; ++i) {
        const auto parts = physics::decay_muon({}, muon, electron, random);
        CHECK(parts[0].mass() == Approx(electron).epsilon(1e-3));
        CHECK(std::abs(parts[1].mass_squared()) < 1e-15);
        CHECK(std::abs(parts[2].mass_squared()) < 1e-15);
    }
}
