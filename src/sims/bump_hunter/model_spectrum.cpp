#include "sims/bump_hunter/model_spectrum.hpp"

#include <algorithm>
#include <cmath>

namespace bump_hunter {

namespace {

/// Below this nothing stands out whose mean would mean something.
constexpr double least_significance = 2.0;

struct Sum {
    double count{};
    double mean{};
};

Sum inside(std::span<const double> masses, const Stretch& window)
{
    Sum sum;
    for (const double mass : masses) {
        if (window.holds(mass)) {
            sum.count += 1.0;
            sum.mean += (mass - sum.mean) / sum.count;
        }
    }
    return sum;
}

/// S / sqrt(B). Less than one pair of background counts as one: a single event is no discovery.
double significance_of(double signal, double background)
{
    return std::max(signal, 0.0) / std::sqrt(std::max(background, 1.0));
}

/// The peak is at `centre`. Its error is that of the mean of what lies in the window, made larger
/// since the window follows the mean: where the bump is still high at the edges, d, by how much the
/// mean moves with the window, is not small, and the error grows by 1 / (1 - d).
void settle(Finding& finding, std::span<const double> near, double centre, double half)
{
    constexpr double edge = 0.2;  // of the half width, to both sides of an edge
    const Stretch window{centre - half, centre + half};
    double squares = 0.0;
    double count = 0.0;
    double at_edges = 0.0;
    for (const double mass : near) {
        const double off = std::abs(mass - centre);
        if (off < half) {
            squares += off * off;
            count += 1.0;
        }
        at_edges += std::abs(off - half) < edge * half ? 1.0 : 0.0;
    }
    const double background = finding.smooth.count(window);
    const double signal = count - background;
    if (signal < 2.0) {
        return;
    }
    // Both edges together are 4 `edge` half widths, the window is 2.
    const double bump_at_edges = at_edges - 2.0 * edge * background;
    const double moves = std::clamp(bump_at_edges / (2.0 * edge * signal), 0.0, 0.8);
    finding.peak = centre;
    finding.peak_error = std::sqrt(squares) / signal / (1.0 - moves);
}

/// Moves the window to the mean of what stands out in it, again and again.
void climb(Finding& finding, std::span<const double> near, double half)
{
    const double start = finding.window.centre();
    double centre = start;
    for (int round = 0; round < 30; ++round) {
        const Stretch window{centre - half, centre + half};
        const Sum sum = inside(near, window);
        const double background = finding.smooth.count(window);
        const double signal = sum.count - background;
        if (signal < 2.0 || significance_of(signal, background) < least_significance) {
            return;
        }
        const double mean =
            (sum.count * sum.mean - background * finding.smooth.mean(window)) / signal;
        if (std::abs(mean - centre) > half || std::abs(mean - start) > 2.0 * half) {
            return;
        }
        const bool settled = std::abs(mean - centre) < 1e-4 * half;
        centre = mean;
        if (settled) {
            break;
        }
    }
    settle(finding, near, centre, half);
}

}  // namespace

Pair Pair::of(const physics::SeenParticle& one, const physics::SeenParticle& other)
{
    return {
        physics::pair_mass(one.motion.momentum,
                           physics::mass_of(one.kind),
                           other.motion.momentum,
                           physics::mass_of(other.kind)),
        std::min(one.motion.transverse_momentum(), other.motion.transverse_momentum()),
        std::max(std::abs(one.motion.pseudorapidity()), std::abs(other.motion.pseudorapidity())),
        one.charge + other.charge};
}

bool Cuts::keep(const Pair& pair) const
{
    return pair.least_momentum >= least_momentum && pair.most_eta <= most_eta &&
           (!opposite_only || pair.charge == 0);
}

Spectrum::Spectrum() : m_histogram{1, everything.low, everything.high} {}

void Spectrum::clear()
{
    m_pairs.clear();
    m_kept.clear();
    m_histogram.clear();
}

void Spectrum::show(const Stretch& range, int bins)
{
    m_histogram = core::Histogram{bins, range.low, range.high};
    fill_again();
}

void Spectrum::cut(const Cuts& cuts)
{
    m_cuts = cuts;
    fill_again();
}

void Spectrum::add(const Pair& pair)
{
    m_pairs.push_back(pair);
    if (m_cuts.keep(pair)) {
        m_kept.push_back(pair.mass);
        m_histogram.fill(pair.mass);
    }
}

void Spectrum::fill_again()
{
    m_kept.clear();
    m_histogram.clear();
    for (const Pair& pair : m_pairs) {
        if (m_cuts.keep(pair)) {
            m_kept.push_back(pair.mass);
            m_histogram.fill(pair.mass);
        }
    }
}

Finding Spectrum::find(double mass, double half) const
{
    const Region& region = region_of(species_near(mass));
    Finding finding;
    finding.window = {mass - half, mass + half};
    const Stretch around{mass - 3.0 * half, mass + 3.0 * half};
    std::vector<double> near;
    double left = 0.0;
    double right = 0.0;
    for (const double kept : m_kept) {
        left += region.left.holds(kept) ? 1.0 : 0.0;
        right += region.right.holds(kept) ? 1.0 : 0.0;
        if (around.holds(kept)) {
            near.push_back(kept);
        }
    }
    finding.smooth = Background::through(region.left, left, region.right, right);
    finding.inside = inside(near, finding.window).count;
    finding.background = finding.smooth.count(finding.window);
    finding.background_error = finding.smooth.error(finding.window);
    finding.signal = finding.inside - finding.background;
    finding.signal_error = std::hypot(std::sqrt(finding.inside), finding.background_error);
    finding.significance = significance_of(finding.signal, finding.background);
    climb(finding, near, half);
    return finding;
}

}  // namespace bump_hunter
