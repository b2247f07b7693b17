#include "core/histogram.hpp"
#include "core/units.hpp"
#include "physics/open_data.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

// Real collisions are no part of the project: these tests look where LUMI_DATA points, and skip,
// saying so, where there is nothing.

namespace {

namespace fs = std::filesystem;
using core::units::MeV;
using physics::MeasuredPair;

std::optional<std::string> real_text(const std::string& name)
{
    const char* const folder = std::getenv("LUMI_DATA");
    const fs::path path = fs::path{folder == nullptr ? "" : folder} / name;
    if (folder == nullptr || !fs::is_regular_file(path)) {
        WARN("skipped: LUMI_DATA names no folder with " << name);
        return std::nullopt;
    }
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::optional<std::vector<MeasuredPair>> real_pairs(const std::string& name)
{
    const auto text = real_text(name);
    if (!text) {
        return std::nullopt;
    }
    auto read = physics::read_muon_pairs(name, *text);
    REQUIRE(read);
    return std::move(read).value();
}

/// The largest distance between our masses and those that CMS wrote beside them.
double largest_difference(const std::vector<MeasuredPair>& pairs)
{
    double largest = 0.0;
    for (const MeasuredPair& pair : pairs) {
        largest = std::max(largest, std::abs(physics::pair_mass(pair.event).value() - pair.mass));
    }
    return largest;
}

bool opposite(const MeasuredPair& pair)
{
    return pair.event.seen[0].charge != pair.event.seen[1].charge;
}

/// The mean within a distance of itself, found by going there again and again.
double mean_near(const std::vector<MeasuredPair>& pairs, double begin, double distance)
{
    double mean = begin;
    for (int round = 0; round < 50; ++round) {
        double sum = 0.0;
        double count = 0.0;
        for (const MeasuredPair& pair : pairs) {
            if (opposite(pair) && std::abs(pair.mass - mean) < distance) {
                sum += pair.mass;
                count += 1.0;
            }
        }
        REQUIRE(count > 0.0);
        mean = sum / count;
    }
    return mean;
}

}  // namespace

TEST_CASE("real pairs of the Z have the masses that CMS found", "[physics][open_data][real]")
{
    const auto pairs = real_pairs("cms2011_Zmumu_with_mass.csv");
    if (!pairs) {
        return;
    }
    CHECK(pairs->size() == 10'851);
    const double off = largest_difference(*pairs);
    CAPTURE(off / MeV);
    // The file's own rounding: fifty digits find the same 0.60521 MeV.
    CHECK(off == Approx(0.60521 * MeV).epsilon(1e-4));
    core::Histogram masses{200, 0.0, 200.0};
    for (const MeasuredPair& pair : *pairs) {
        masses.fill(physics::pair_mass(pair.event).value());
    }
    CHECK(masses.fullest() == 91);
    CHECK(masses.count(91) == Approx(1494).margin(1));
    const double mean = mean_near(*pairs, 91.0, 3.0);
    CHECK(mean == Approx(90.862).margin(0.01));
    CHECK(mean > 90.5);
    CHECK(mean < 91.5);
}

TEST_CASE("real pairs show the J/psi", "[physics][open_data][real]")
{
    const auto pairs = real_pairs("cms2010_dimuon_Jpsi_2-5GeV.csv");
    if (!pairs) {
        return;
    }
    CHECK(pairs->size() == 2000);
    const double off = largest_difference(*pairs);
    CAPTURE(off / MeV);
    // Again the file's rounding.
    CHECK(off == Approx(0.02139 * MeV).epsilon(1e-3));
    int unlike = 0;
    for (const MeasuredPair& pair : *pairs) {
        unlike += opposite(pair) ? 1 : 0;
    }
    CHECK(unlike == 1496);
    const double mean = mean_near(*pairs, 3.1, 0.1);
    CHECK(mean == Approx(3.0979).margin(2e-4));
    CHECK(mean == Approx(3.098).margin(0.006));
}

TEST_CASE("real events of four muons are not taken for pairs", "[physics][open_data][real]")
{
    const auto text = real_text("cms_H4l_4mu_2012.csv");
    if (!text) {
        return;
    }
    const auto read = physics::read_muon_pairs("four.csv", *text);
    REQUIRE_FALSE(read);
    CHECK(read.error().message.key == "error.open_data.unknown_column");
}
