#include "lesson/room_player.hpp"

#include <utility>

namespace lesson {

RoomLog empty_log(const sims::Simulation& room)
{
    return {0, std::vector<int>(room.commands.size(), 0)};
}

bool perform(const RoomStep& step, sims::Model& model, RoomLog& log)
{
    struct Performed {
        sims::Model& model;
        RoomLog& log;
        bool operator()(const SetParameter& set) const
        {
            const double before = model.parameter(set.name);
            model.set(set.name, set.value);
            log.changes += model.parameter(set.name) != before ? 1 : 0;
            return true;
        }
        bool operator()(const DoCommand& command) const
        {
            const auto number = model.room().command(command.name);
            const bool done = number && model.command(*number, command.arguments);
            if (done) {
                ++log.done.at(*number);
            }
            return done;
        }
        bool operator()(const PassTicks& pass) const
        {
            for (int tick = 0; tick < pass.count; ++tick) {
                model.tick();
            }
            return true;
        }
        bool operator()(const BeginAnew&) const
        {
            model.reset();
            log = empty_log(model.room());
            return true;
        }
    };
    return std::visit(Performed{model, log}, step);
}

std::unique_ptr<sims::Model> begin_room(const Exploration& exploration,
                                        const physics::ParticleTable& particles)
{
    std::unique_ptr<sims::Model> model = sims::find(exploration.room)->make(particles);
    for (const SetParameter& set : exploration.set) {
        model->set(set.name, set.value);
    }
    model->reset(exploration.seed);
    return model;
}

RoomPlayer::RoomPlayer(std::shared_ptr<const Lesson> lesson,
                       const physics::ParticleTable& particles)
    : m_lesson{std::move(lesson)}, m_model{begin_room(*m_lesson->exploration, particles)}
{}

void RoomPlayer::begin()
{
    m_model->set_back();
    for (const SetParameter& set : m_lesson->exploration->set) {
        m_model->set(set.name, set.value);
    }
    m_model->reset(m_lesson->exploration->seed);
    m_next = 0;
}

void RoomPlayer::tick()
{
    if (m_wait > 0) {
        --m_wait;
        m_model->tick();
        return;
    }
    const std::vector<RoomStep>& steps = m_lesson->exploration->show.steps;
    if (m_next >= steps.size()) {
        begin();
        return;
    }
    const RoomStep& step = steps[m_next++];
    if (const auto* pass = std::get_if<PassTicks>(&step)) {
        m_wait = pass->count;
    } else {
        RoomLog unread = empty_log(m_model->room());
        perform(step, *m_model, unread);
    }
    constexpr int rest = 3;
    if (m_next == steps.size()) {
        m_wait += std::int64_t{rest} * m_model->room().ticks_a_second;
    }
}

}  // namespace lesson
