#pragma once

#include "app/screens/gallery.hpp"
#include "app/screens/room.hpp"
#include "lesson/catalogue.hpp"
#include "lesson/people.hpp"
#include "physics/particle_table.hpp"
#include "store/store.hpp"
#include "store/take_away.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The Discovery rooms of a station: with what they are made, the lessons that are played there,
/// and where their files may lie.
class Discovery {
public:
    Discovery(const lesson::LessonCatalogue& lessons,
              const lesson::People& people,
              store::Store& store)
        : m_lessons{lessons}, m_people{people}, m_store{store}
    {}

    void furnish(physics::ParticleTable particles, store::TakeRoots roots);
    bool is_open() const { return m_particles.has_value(); }

    std::unique_ptr<Screen> gallery(const HeaderKeys& keys) const;
    /// The screen of a room; nullptr if there is none of that name.
    std::unique_ptr<Screen> room(const std::string& name, const HeaderKeys& keys) const;
    /// The screen of an explore lesson.
    std::unique_ptr<Screen> lesson(const std::shared_ptr<const lesson::Lesson>& lesson,
                                   const HeaderKeys& keys) const;

private:
    const lesson::Track* track() const;
    RoomVisit visit(const sims::Simulation& room) const;

    const lesson::LessonCatalogue& m_lessons;
    const lesson::People& m_people;
    store::Store& m_store;
    std::optional<physics::ParticleTable> m_particles;
    store::TakeRoots m_roots;
};

}  // namespace app
