#include "core/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

Histogram::Histogram(int bins, double low, double high) : m_low{low}, m_high{high}
{
    const auto count = static_cast<std::size_t>(std::clamp(bins, 1, most_bins));
    m_counts.resize(count);
    m_squares.resize(count);
    // The distance between two edges must be a number too.
    constexpr double furthest = 0.5 * std::numeric_limits<double>::max();
    const auto usable = [](double edge) {
        return std::isfinite(edge) && std::abs(edge) < furthest;
    };
    if (!usable(low) || !usable(high) || low >= high) {
        m_low = usable(low) ? low : 0.0;
        m_high = m_low + 1.0;
    }
}

void Histogram::fill(double value, double weight)
{
    if (std::isnan(value) || !std::isfinite(weight)) {
        return;
    }
    ++m_entries;
    if (value < m_low) {
        m_below += weight;
        return;
    }
    if (value >= m_high) {
        m_above += weight;
        return;
    }
    const auto bin = static_cast<std::size_t>((value - m_low) / width());
    const std::size_t last = m_counts.size() - 1;  // where rounding leads past the last edge
    m_counts[std::min(bin, last)] += weight;
    m_squares[std::min(bin, last)] += weight * weight;
    m_inside += weight;
    m_inside_squares += weight * weight;
    if (m_inside != 0.0) {
        // West 1979, "Updating Mean and Variance Estimates: An Improved Method".
        const double distance = value - m_mean;
        m_mean += distance * (weight / m_inside);
        m_deviations += weight * distance * (value - m_mean);
    }
}

void Histogram::clear() { *this = Histogram{bins(), m_low, m_high}; }

double Histogram::count(int bin) const
{
    return bin >= 0 && bin < bins() ? m_counts[static_cast<std::size_t>(bin)] : 0.0;
}

double Histogram::error(int bin) const
{
    return bin >= 0 && bin < bins() ? std::sqrt(m_squares[static_cast<std::size_t>(bin)]) : 0.0;
}

int Histogram::fullest() const
{
    return static_cast<int>(std::max_element(m_counts.begin(), m_counts.end()) - m_counts.begin());
}

double Histogram::spread() const
{
    return m_inside > 0.0 ? std::sqrt(std::max(m_deviations / m_inside, 0.0)) : 0.0;
}

double Histogram::mean_error() const
{
    return m_inside > 0.0 ? spread() * std::sqrt(m_inside_squares) / m_inside : 0.0;
}

}  // namespace core
