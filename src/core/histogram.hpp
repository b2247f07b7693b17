#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Counts of values in bins of one width. A bin holds its lower edge and not its upper one; what is
/// below the first edge or not below the last is counted beside the bins. A value may weigh other
/// than 1. What is not a number is counted nowhere. The unit is that of the values.
class Histogram {
public:
    static constexpr int most_bins = 100'000;

    /// At least one bin and at most `most_bins`; edges that don't rise become low and low + 1.
    Histogram(int bins, double low, double high);

    void fill(double value, double weight = 1.0);
    /// As it was made.
    void clear();

    int bins() const { return static_cast<int>(m_counts.size()); }
    double low() const { return m_low; }
    double high() const { return m_high; }
    double width() const { return (m_high - m_low) / static_cast<double>(m_counts.size()); }
    /// Of bin number `bin`, which counts from 0; edge(bins()) is high().
    double edge(int bin) const { return m_low + width() * bin; }
    double centre(int bin) const { return m_low + width() * (bin + 0.5); }

    /// The sum of weights in a bin; 0 for a bin that is not there.
    double count(int bin) const;
    /// The standard deviation of that sum: the square root of the sum of squared weights, which for
    /// weights of 1 is Poisson's square root of the count.
    double error(int bin) const;
    std::span<const double> counts() const { return m_counts; }

    double below() const { return m_below; }
    double above() const { return m_above; }
    /// The sum of weights in the bins.
    double inside() const { return m_inside; }
    /// How many values were given, whatever they weigh and wherever they lie.
    std::int64_t entries() const { return m_entries; }

    /// The bin with most in it, the first of several; 0 where all are empty.
    int fullest() const;

    // Of the values themselves, not of their bins, those inside only; 0 where there are none.

    double mean() const { return m_mean; }
    /// The standard deviation of the values around their mean.
    double spread() const;
    /// The standard deviation of the mean: spread over the square root of the effective number of
    /// values, (sum of weights)^2 / sum of squared weights.
    double mean_error() const;

    bool operator==(const Histogram&) const = default;

private:
    double m_low;
    double m_high;
    std::vector<double> m_counts;
    std::vector<double> m_squares;  ///< sums of squared weights
    double m_below{0.0};
    double m_above{0.0};
    double m_inside{0.0};
    double m_inside_squares{0.0};
    double m_mean{0.0};
    double m_deviations{0.0};  ///< weighted sum of squared distances from the mean
    std::int64_t m_entries{0};
};

}  // namespace core
