#pragma once

#include "lesson/particles.hpp"
#include "support/catch.hpp"

#include <filesystem>

/// The particles of the application, read once.
inline const physics::ParticleTable& particles()
{
    static const physics::ParticleTable table = [] {
        auto read =
            lesson::read_particles(std::filesystem::path{SOURCE_DIR} / "assets" / "particles.json");
        REQUIRE(read);
        return std::move(read).value();
    }();
    return table;
}
