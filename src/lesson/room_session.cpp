#include "lesson/room_session.hpp"

#include <algorithm>
#include <cmath>

namespace lesson {

namespace {

/// What the last rung of help lets pass in one frame, in parts of a second: some ten times as fast
/// as usual, and the window stays alive.
constexpr int quick = 4;

}  // namespace

double factor_of(Pace pace)
{
    switch (pace) {
        case Pace::slow:
            return 0.25;
        case Pace::usual:
            return 1.0;
        case Pace::fast:
            return 4.0;
    }
    return 1.0;
}

RoomSession::RoomSession(const sims::Simulation& room, const physics::ParticleTable& particles)
    : m_particles{particles}, m_model{room.make(particles)}, m_log{empty_log(room)}
{}

RoomSession::RoomSession(std::shared_ptr<const Lesson> lesson,
                         const physics::ParticleTable& particles)
    : m_lesson{std::move(lesson)},
      m_particles{particles},
      m_model{begin_room(*m_lesson->exploration, particles)},
      m_inquiry{RoomInquiry{*m_lesson}},
      m_log{empty_log(m_model->room())},
      m_says{LessonLine{LessonLine::Part::story}}
{}

void RoomSession::set(std::size_t parameter, double value)
{
    if (parameter >= room().parameters.size()) {
        return;
    }
    const double before = m_model->parameter(parameter);
    m_model->set(parameter, value);
    if (m_model->parameter(parameter) == before) {
        return;
    }
    ++m_log.changes;
    // A slider that is drawn along is one change.
    if (m_undo.empty() || m_undo.back().parameter != parameter) {
        m_undo.push_back({parameter, before});
    }
    happened();
}

bool RoomSession::command(std::size_t command, std::span<const double> arguments)
{
    const bool done = m_model->command(command, arguments);
    if (done) {
        ++m_log.done.at(command);
        happened();
    }
    return done;
}

void RoomSession::undo()
{
    if (m_undo.empty()) {
        return;
    }
    const Change last = m_undo.back();
    m_undo.pop_back();
    m_model->set(last.parameter, last.before);
    happened();
}

void RoomSession::reset()
{
    m_model->reset(m_lesson ? m_model->seed() : m_model->seed() + 1);
    m_log = empty_log(room());
    m_due = 0.0;
    m_ahead = 0;
    m_followed.reset();
    m_mistake.reset();
    if (m_inquiry) {
        m_inquiry->forget();
    }
}

void RoomSession::start_over()
{
    m_model->set_back();
    if (m_lesson) {
        for (const SetParameter& set : m_lesson->exploration->set) {
            m_model->set(set.name, set.value);
        }
    }
    m_undo.clear();
    reset();
}

core::Result<int> RoomSession::open(const std::string& file, std::string_view content)
{
    core::Result<int> opened = m_model->open(file, content);
    if (opened) {
        m_log = empty_log(room());
    }
    return opened;
}

void RoomSession::step()
{
    m_model->tick();
    judge();
}

void RoomSession::tick(std::chrono::nanoseconds elapsed)
{
    constexpr double longest = 1.0;
    const double seconds = std::min(std::chrono::duration<double>(elapsed).count(), longest);
    m_ladder.waited(elapsed);
    if (m_shown) {
        const auto ticks = static_cast<int>(std::lround(seconds * room().ticks_a_second));
        for (int tick = 0; tick < ticks; ++tick) {
            m_shown->tick();
        }
    }
    for (std::int64_t now =
             std::min<std::int64_t>(m_ahead, std::max(1, room().ticks_a_second / quick));
         now > 0;
         --now) {
        --m_ahead;
        step();
    }
    // Between the steps of a solution no other time passes, so that it holds.
    const bool follows = m_followed && *m_followed < m_lesson->exploration->solution.steps.size();
    if (!m_plays || m_ahead > 0 || follows) {
        return;
    }
    m_due += seconds * room().ticks_a_second * factor_of(m_pace);
    for (; m_due >= 1.0; m_due -= 1.0) {
        step();
    }
}

/// What hands do is their own way, no longer that of the solution.
void RoomSession::happened()
{
    m_followed.reset();
    m_ahead = 0;
    m_ladder.changed();
    judge();
}

void RoomSession::judge()
{
    if (!m_lesson) {
        return;
    }
    m_inquiry->look(*m_model, m_log);
    const auto holds = [&](const Condition& condition) {
        return m_inquiry->holds(condition, *m_model, m_log);
    };
    if (holds(m_lesson->goal)) {
        m_stars = {true,
                   m_stars[1] || holds(*m_lesson->star_two),
                   m_stars[2] || holds(m_lesson->star_three)};
    }
    const std::optional<std::size_t> before = m_mistake;
    m_mistake.reset();
    for (std::size_t number = 0; number < m_lesson->mistakes.size() && !m_stars[0]; ++number) {
        if (holds(m_lesson->mistakes[number].when)) {
            m_mistake = number;
            break;
        }
    }
    if (m_mistake && m_mistake != before) {
        say_mistake();
    }
}

void RoomSession::say_mistake()
{
    m_says = LessonLine{LessonLine::Part::mistake, *m_mistake};
    m_points_at = m_lesson->mistakes[*m_mistake].point;
}

void RoomSession::hint()
{
    if (!m_lesson) {
        return;
    }
    m_shown.reset();
    switch (m_ladder.climb()) {
        case Rung::look:
            m_says = LessonLine{LessonLine::Part::look};
            m_points_at = m_lesson->hints.look;
            return;
        case Rung::think:
            m_says = LessonLine{LessonLine::Part::think};
            m_points_at = m_lesson->hints.think;
            return;
        case Rung::show:
            m_says = LessonLine{LessonLine::Part::show};
            m_points_at = {};
            m_shown.emplace(m_lesson, m_particles);
            return;
        case Rung::do_one:
            do_next();
            return;
    }
}

/// Time that has to pass before the next act passes at once, in slices.
void RoomSession::do_next()
{
    m_says = core::Message{"app.room.did_one", {}};
    if (m_ahead > 0) {
        return;  // first what was done has to come about
    }
    const std::vector<RoomStep>& steps = m_lesson->exploration->solution.steps;
    if (!m_followed || *m_followed >= steps.size()) {
        start_over();
        m_followed = 0;
    }
    while (*m_followed < steps.size()) {
        const RoomStep& step = steps[(*m_followed)++];
        if (const auto* pass = std::get_if<PassTicks>(&step)) {
            m_ahead += pass->count;
            return;
        }
        perform(step);
        // What follows at once belongs together with what was done.
        const bool waits =
            *m_followed < steps.size() && std::holds_alternative<PassTicks>(steps[*m_followed]);
        if (!waits) {
            return;
        }
    }
}

bool RoomSession::perform(const RoomStep& step)
{
    struct Pointed {
        Point operator()(const SetParameter& set) const { return PointAtPart{set.name}; }
        Point operator()(const DoCommand& command) const { return PointAtPart{command.name}; }
        Point operator()(const PassTicks&) const { return {}; }
        Point operator()(const BeginAnew&) const { return PointAtControl{"reset"}; }
    };
    m_points_at = std::visit(Pointed{}, step);
    if (std::holds_alternative<BeginAnew>(step)) {
        m_inquiry->forget();
    }
    const bool done = lesson::perform(step, *m_model, m_log);
    judge();
    return done;
}

}  // namespace lesson
