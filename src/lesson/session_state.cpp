#include "lesson/session.hpp"

namespace lesson {

Phase Session::phase() const
{
    if (m_trial == nullptr) {
        return Phase::editing;
    }
    if (m_playback.motion() != Playback::Motion::still) {
        return Phase::playing;
    }
    if (!at_end()) {
        return Phase::paused;
    }
    // The hidden worlds may take a moment longer than the one she watched.
    return m_verdict || m_stopped ? Phase::ended : Phase::playing;
}

const Trace& Session::trace() const
{
    return m_trial == nullptr ? m_untouched : m_trial->trace(m_watched);
}

const stages::World& Session::world() const { return trace().world_at(m_playback.moment()); }

const stages::World& Session::next_world() const
{
    const std::size_t here = m_playback.moment();
    return trace().world_at(m_playback.fraction() > 0.0 ? here + 1 : here);
}

const Moment* Session::moment() const
{
    const std::size_t here = m_playback.moment();
    const bool under_way =
        m_playback.motion() != Playback::Motion::still || m_playback.fraction() > 0.0;
    if (under_way && here < trace().last()) {
        return &trace().moments[here];
    }
    return here > 0 ? &trace().moments[here - 1] : nullptr;
}

std::vector<lang::NodeId> Session::lit() const
{
    if (const lang::Diagnostic* wrong = fault()) {
        return {wrong->node};
    }
    if (const std::vector<lang::NodeId>* next = next_statement()) {
        return *next;
    }
    const Moment* const now = phase() == Phase::ended ? nullptr : moment();
    return now == nullptr ? std::vector<lang::NodeId>{} : now->stack;
}

const lang::Diagnostic* Session::fault() const
{
    if (m_trial == nullptr || !at_end() || trace().ending->good() ||
        trace().ending->kind == Ending::Kind::stopped) {
        return nullptr;
    }
    return &trace().ending->diagnostic;
}

Line Session::says() const
{
    if (m_notice) {
        return *m_notice;
    }
    if (m_hint) {
        return m_hint->line;
    }
    switch (phase()) {
        case Phase::editing:
            if (!m_diagnostics.empty()) {
                return m_diagnostics.front().message;
            }
            if (m_ladder.offers()) {
                return core::Message{"lumi.hint_ready", {}};
            }
            return LessonLine{m_lesson->question ? LessonLine::Part::ask : LessonLine::Part::story};
        case Phase::playing:
        case Phase::paused:
            return bump_line();
        case Phase::ended:
            return m_verdict ? result_line() : ending_line();
    }
    return {};
}

Line Session::bump_line() const
{
    const Moment* const now = moment();
    if (now == nullptr || !now->bump) {
        return {};
    }
    if (m_worlds.stage->bumped != nullptr) {
        return m_worlds.stage->bumped(*now->world);
    }
    const bool rolled = m_worlds.stage->module->functions[now->function].category == "motion";
    return core::Message{rolled ? "lumi.bump" : "lumi.cannot", {}};
}

/// Of a run that is not judged.
Line Session::ending_line() const
{
    if (const lang::Diagnostic* wrong = fault()) {
        return wrong->message;
    }
    return bump_line();
}

/// Without star one there is nothing to celebrate, not even on a hidden world that went well.
bool Session::reached_what_she_watched() const
{
    return m_verdict->stars[0] && m_verdict->reached.at(m_watched);
}

Line Session::result_line() const
{
    if (reached_what_she_watched()) {
        return LessonLine{LessonLine::Part::done};
    }
    if (m_verdict->mistake) {
        return LessonLine{LessonLine::Part::mistake, *m_verdict->mistake};
    }
    if (const lang::Diagnostic* wrong = fault()) {
        return wrong->message;
    }
    return LessonLine{LessonLine::Part::star_missing, m_verdict->stars[0] ? 1U : 0U};
}

Point Session::points_at() const
{
    if (m_hint) {
        return m_hint->point;
    }
    const bool shows_mistake =
        phase() == Phase::ended && m_verdict && !m_verdict->stars[0] && m_verdict->mistake;
    return shows_mistake ? m_lesson->mistakes[*m_verdict->mistake].point : Point{};
}

Mood Session::mood() const
{
    if (m_hint) {
        return Mood::pointing;
    }
    switch (phase()) {
        case Phase::editing:
            return m_notice || !m_diagnostics.empty() ? Mood::oops : Mood::idle;
        case Phase::playing:
        case Phase::paused: {
            const Moment* const now = moment();
            if (now != nullptr && now->bump) {
                return Mood::oops;
            }
            const bool waits = m_playback.waiting(trace()) || at_end();
            return waits ? Mood::thinking : Mood::happy;
        }
        case Phase::ended:
            if (!m_verdict) {
                return fault() != nullptr ? Mood::oops : Mood::idle;
            }
            return reached_what_she_watched() ? Mood::celebrating : Mood::oops;
    }
    return Mood::idle;
}

}  // namespace lesson
