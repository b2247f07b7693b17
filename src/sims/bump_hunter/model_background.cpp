#include "sims/bump_hunter/model_background.hpp"

#include <algorithm>
#include <cmath>

namespace bump_hunter {

namespace {

/// The mean of exp(-x) over -half to half.
double mean_of_exponential(double half)
{
    return std::abs(half) < 1e-6 ? 1.0 : std::sinh(half) / half;
}

}  // namespace

Background Background::through(const Stretch& left,
                               double count_left,
                               const Stretch& right,
                               double count_right)
{
    Background made;
    made.m_left = left;
    made.m_right = right;
    made.m_count_left = count_left;
    made.m_count_right = count_right;
    made.m_middle = left.centre();
    const double apart = right.centre() - left.centre();
    if (count_left < 1.0 || count_right < 1.0 || !(apart > 0.0)) {
        // No logarithm of nothing: an even background.
        made.m_height = (count_left + count_right) / std::max(left.width() + right.width(), 1e-9);
        return made;
    }
    // The density at the middle of a stretch is below its mean, by a factor that depends on how
    // steeply it falls: three rounds settle that to better than a thousandth.
    double at_left = count_left / left.width();
    for (int round = 0; round < 3; ++round) {
        const double of_left = mean_of_exponential(0.5 * left.width() * made.m_fall);
        const double of_right = mean_of_exponential(0.5 * right.width() * made.m_fall);
        at_left = count_left / left.width() / of_left;
        made.m_fall = std::log(at_left * right.width() * of_right / count_right) / apart;
    }
    made.m_height = at_left;
    return made;
}

double Background::density(double mass) const
{
    return m_height * std::exp(std::clamp(-m_fall * (mass - m_middle), -100.0, 100.0));
}

double Background::count(const Stretch& stretch) const
{
    const double half = 0.5 * stretch.width() * m_fall;
    return density(stretch.centre()) * stretch.width() *
           mean_of_exponential(std::clamp(half, -100.0, 100.0));
}

double Background::error(const Stretch& stretch) const
{
    if (m_count_left < 1.0 || m_count_right < 1.0) {
        // At least as uncertain as one pair in both stretches.
        const double both = std::max(m_left.width() + m_right.width(), 1e-9);
        return stretch.width() / both * std::sqrt(std::max(m_count_left + m_count_right, 1.0));
    }
    // log B is a mean of the two logarithms, weighted by how near they are.
    const double share =
        (stretch.centre() - m_left.centre()) / (m_right.centre() - m_left.centre());
    const double relative =
        std::hypot((1.0 - share) / std::sqrt(m_count_left), share / std::sqrt(m_count_right));
    return count(stretch) * relative;
}

double Background::mean(const Stretch& stretch) const
{
    // To first order in the fall over the stretch, which is narrow.
    const double shift = m_fall * stretch.width() * stretch.width() / 12.0;
    return std::clamp(stretch.centre() - shift, stretch.low, stretch.high);
}

}  // namespace bump_hunter
