#pragma once

#include "core/result.hpp"
#include "physics/collision_event.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Real collisions: pairs of muons that CMS measured and published for education (CERN Open Data,
/// CC0), as comma-separated text. Such files are "selected for use in education and outreach;
/// contain a subset of the total event information; not suitable for a full physics analysis".
///
/// It stands in this room since an event is physics wherever it comes from, and everything that
/// looks at simulated events looks at these; reading the bytes of a file is left to others.
namespace physics {

namespace open_data_limits {
inline constexpr std::size_t file_bytes = std::size_t{32} * 1024 * 1024;
inline constexpr std::size_t rows = 200'000;
inline constexpr std::size_t line_bytes = 2048;
inline constexpr double most_energy = 1e5;  ///< GeV: more than two beams of the LHC have
}  // namespace open_data_limits

/// One row of such a file.
struct MeasuredPair {
    /// The two muons, each with momentum and the energy that goes with the mass of a muon: in the
    /// file energy is rounded, and transverse momentum, pseudorapidity and azimuth may belong to
    /// another fit than px, py, pz.
    CollisionEvent event;
    double mass{};  ///< GeV, from the file's own column M
};

/// Reads a table whose first line names its columns: Run, Event, M, and for each of two muons E,
/// px, py, pz, pt, eta, phi, Q (charge in e), each with its number; a Type or two are known and
/// left alone. In GeV. The order is free; a column too few, too many or twice is an error, as is a
/// row with another number of values, a value that is no finite number, a charge that is not 1 or
/// -1, more energy than the LHC has, no row at all, and what is beyond the limits. Lines end in LF
/// or CR LF. `file` is for errors only; they name line and column.
core::Result<std::vector<MeasuredPair>> read_muon_pairs(const std::string& file,
                                                        std::string_view text);

}  // namespace physics
