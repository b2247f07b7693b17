#pragma once

#include "lesson/room_facts.hpp"

#include <cstdint>
#include <memory>

namespace lesson {

RoomLog empty_log(const sims::Simulation& room);
/// Performs a step on a model and notes it; false for a command that could not be done.
bool perform(const RoomStep& step, sims::Model& model, RoomLog& log);
/// A room as a lesson begins it.
std::unique_ptr<sims::Model> begin_room(const Exploration& exploration,
                                        const physics::ParticleTable& particles);

/// A room that plays itself: the small example of a lesson, again and again. It keeps the lesson.
class RoomPlayer {
public:
    RoomPlayer(std::shared_ptr<const Lesson> lesson, const physics::ParticleTable& particles);

    /// An act, or one of the ticks between two; after the last it rests for three seconds, and
    /// begins again.
    void tick();
    const sims::Model& model() const { return *m_model; }

private:
    void begin();

    std::shared_ptr<const Lesson> m_lesson;
    std::unique_ptr<sims::Model> m_model;
    std::size_t m_next{0};
    std::int64_t m_wait{0};
};

}  // namespace lesson
