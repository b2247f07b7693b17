#pragma once

#include "core/result.hpp"
#include "physics/particle_table.hpp"

#include <filesystem>

namespace lesson {

/// The particles of assets/particles.json. The physics room knows no JSON and makes its table from
/// the record that is read here.
core::Result<physics::ParticleTable> read_particles(const std::filesystem::path& path);

}  // namespace lesson
