#include "sims/luck_wall/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace luck_wall {

namespace {

constexpr std::int64_t enough = 50;  ///< before, chance alone says which bin is the fullest

constexpr std::array<std::string_view, 2> modes{"balls", "coin"};
constexpr std::array parameters{
    sims::choice("mode", modes),
    sims::whole("rows", "", 4, 16, 12),
    sims::whole("balls", "", 10, 1000, 500, 10),
    sims::whole("rate", "", 5, 500, 40, 5),
    sims::number("tilt", "degree", -25.0, 25.0, 0.0, 0.5),
    sims::number("chance", "", 0.0, 1.0, 0.5, 0.05),
    sims::whole("star", "", 0, 16, 9),
    sims::yes_no("show_curve", false),
};

constexpr sims::Parameter bin = sims::whole("bin", "", 0, 16, 6);
constexpr sims::Parameter peg = sims::whole("peg", "", 0, 271, 0);
constexpr std::array guess_arguments{bin};
constexpr std::array take_arguments{peg};
constexpr std::array move_arguments{peg,
                                    sims::number("x", "metre", -8.0, 8.0, 0.0, 0.01),
                                    sims::number("y", "metre", -15.0, 0.0, 0.0, 0.01)};
constexpr std::array commands{
    sims::Command{"drop", {}},
    sims::Command{"pour", {}},
    sims::Command{"empty", {}},
    sims::Command{"guess", guess_arguments},
    sims::Command{"move_peg", move_arguments},
    sims::Command{"take_peg", take_arguments},
};

enum ReadingNumber : std::size_t {
    landed_balls,
    on_the_way,
    lost,
    mean_bin,
    spread_of_bins,
    mean_error,
    fullest,
    guess_off_by,
    in_starred_bin,
    peak_in_star,
    bins_filled,
};
using Form = sims::Reading::Form;
using Echo = sims::Reading::Echo;
constexpr std::array readings{
    sims::Reading{"landed", "", Form::number, "", false, false, Echo::click},
    sims::Reading{"on_the_way", "", Form::number, "", false},
    sims::Reading{"lost", "", Form::number, "", false},
    sims::Reading{"mean", "", Form::number, "", true},
    sims::Reading{"spread", "", Form::number, "", true},
    sims::Reading{"mean_error", "", Form::number, "", false},
    sims::Reading{"fullest", "", Form::number, "", false},
    sims::Reading{"guess_off", "", Form::number, "", false},
    sims::Reading{"in_starred_bin", "", Form::number, "", true},
    sims::Reading{"peak_in_star", "", Form::yes_no, "", false},
    sims::Reading{"bins", "", Form::histogram, "", false, true},
};

std::unique_ptr<sims::Model> make(const physics::ParticleTable& /*particles*/)
{
    return std::make_unique<Model>();
}

/// The mean of a power of the distance from the mean bin.
double moment(const core::Histogram& bins, int power)
{
    double sum = 0.0;
    for (int number = 0; number < bins.bins(); ++number) {
        sum += bins.count(number) * std::pow(number - bins.mean(), power);
    }
    return bins.inside() > 0.0 ? sum / bins.inside() : 0.0;
}

}  // namespace

const sims::Simulation& simulation()
{
    static const sims::Simulation room{.name = "luck_wall",
                                       .parameters = parameters,
                                       .commands = commands,
                                       .readings = readings,
                                       .ticks_a_second = Wall::ticks_a_second,
                                       .person = "mary_tsingou",
                                       .opens = {},
                                       .make = make};
    return room;
}

sims::Measure Model::expected(int number) const
{
    // (n choose k) p^k (1 - p)^(n - k), Bernoulli 1713, by multiplication from k = 0.
    const double right = m_coin_mode ? parameter("chance") : 0.5;
    double share = std::pow(right, number) * std::pow(1.0 - right, m_rows - number);
    for (int step = 1; step <= number; ++step) {
        share *= static_cast<double>(m_rows - step + 1) / step;
    }
    const double all = m_bins.inside();
    return {all * share, std::sqrt(all * share * (1.0 - share))};
}

sims::Measure Model::mean() const { return {m_bins.mean(), m_bins.mean_error()}; }

sims::Measure Model::spread() const
{
    // The variance of a sample's variance is (m4 - m2^2) / N for large N (Cramer 1946).
    const double second = moment(m_bins, 2);
    if (second <= 0.0) {
        return {0.0, 0.0};
    }
    const double scatter = std::max(0.0, moment(m_bins, 4) - second * second) / m_bins.inside();
    return {std::sqrt(second), std::sqrt(scatter) / (2.0 * std::sqrt(second))};
}

double Model::guess_off() const
{
    const bool known = m_guess >= 0 && landed() >= enough && m_waiting == 0 && falling() == 0;
    return known ? std::abs(m_guess - m_bins.fullest()) : m_rows;
}

sims::Measure Model::measure(std::size_t reading) const
{
    switch (reading) {
        case landed_balls:
            return {static_cast<double>(landed())};
        case on_the_way:
            return {static_cast<double>(falling() + m_waiting)};
        case lost:
            return {static_cast<double>(m_lost)};
        case mean_bin:
            return mean();
        case spread_of_bins:
            return spread();
        case mean_error:
            return {m_bins.mean_error()};
        case fullest:
            return {static_cast<double>(m_bins.fullest())};
        case guess_off_by:
            return {guess_off()};
        case in_starred_bin: {
            const double there = starred() < 0 ? 0.0 : m_bins.count(starred());
            return {there, std::sqrt(there)};
        }
        case peak_in_star:
            return {landed() >= enough && m_bins.fullest() == starred() ? 1.0 : 0.0};
        default:
            return {};
    }
}

const core::Histogram* Model::histogram(std::size_t reading) const
{
    return reading == bins_filled ? &m_bins : nullptr;
}

core::Message Model::sees() const
{
    if (untouched()) {
        return {"luck_wall.sees.waiting", {{"count", std::int64_t{m_rows} + 1}}};
    }
    if (m_waiting > 0 || falling() > 0) {
        return {"luck_wall.sees.falling", {{"count", falling()}, {"landed", landed()}}};
    }
    return {"luck_wall.sees.landed",
            {{"count", landed()}, {"bin", std::int64_t{m_bins.fullest()}}}};
}

}  // namespace luck_wall
