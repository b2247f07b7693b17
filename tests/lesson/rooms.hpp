#pragma once

#include "lesson/particles.hpp"
#include "lesson/reader.hpp"
#include "lesson/samples.hpp"
#include "support/catch.hpp"

#include <memory>

/// The explore lesson among the samples, S03: a bet in the Decay Clock.
namespace rooms {

inline const physics::ParticleTable& particles()
{
    static const physics::ParticleTable table =
        lesson::read_particles(std::filesystem::path{SOURCE_DIR} / "assets" / "particles.json")
            .value();
    return table;
}

inline samples::Json json()
{
    std::ifstream stream{samples::folder / "rooms" / "S03.json"};
    return samples::Json::parse(stream);
}

inline core::Result<lesson::Lesson> read(const samples::Json& file)
{
    return lesson::read_lesson(lesson::read_json("x.json", file.dump(1)).value(), "x.json");
}

inline std::shared_ptr<const lesson::Lesson> bet(const samples::Json& file = json())
{
    auto lesson = read(file);
    REQUIRE(lesson);
    return std::make_shared<const lesson::Lesson>(std::move(lesson).value());
}

}  // namespace rooms
