#include "lesson/playback.hpp"

#include <algorithm>

namespace lesson {

bool Playback::at_end(const Trace& trace) const
{
    return trace.ending.has_value() && m_moment == trace.last();
}

bool Playback::waiting(const Trace& trace) const
{
    return m_motion != Motion::still && m_moment == trace.last() && !trace.ending;
}

void Playback::step(const Trace& trace)
{
    const bool under_way = m_fraction > 0.0 || m_motion == Motion::one_step;
    if (under_way && m_moment < trace.last()) {
        arrive();
    }
    m_motion = at_end(trace) ? Motion::still : Motion::one_step;
}

void Playback::step_back()
{
    m_motion = Motion::still;
    m_held.reset();
    if (m_fraction == 0.0 && m_moment > 0) {
        --m_moment;
    }
    m_fraction = 0.0;
}

void Playback::seek(std::size_t moment, const Trace& trace)
{
    m_motion = Motion::still;
    m_held.reset();
    m_moment = std::min(moment, trace.last());
    m_fraction = 0.0;
}

void Playback::rewind()
{
    m_motion = Motion::still;
    m_held.reset();
    m_passes = false;
    m_moment = 0;
    m_fraction = 0.0;
}

void Playback::play()
{
    m_passes = m_moment > 0 || m_held == m_moment;
    m_held.reset();
    m_motion = Motion::playing;
}

void Playback::advance(std::chrono::nanoseconds elapsed,
                       const Trace& trace,
                       std::span<const lang::NodeId> breakpoints)
{
    using Seconds = std::chrono::duration<double>;
    Seconds left{elapsed};
    while (m_motion != Motion::still && m_moment < trace.last()) {
        const Moment& next = trace.moments[m_moment];
        if (m_motion == Motion::playing && m_fraction == 0.0 && !m_passes &&
            std::ranges::find(breakpoints, next.node) != breakpoints.end()) {
            m_motion = Motion::still;
            m_held = m_moment;
            return;
        }
        const Seconds whole = Seconds{m_block_time} * (next.action ? 1.0 : share_of_statement);
        const Seconds to_next = whole * (1.0 - m_fraction);
        if (left < to_next) {
            m_fraction += left / whole;
            return;
        }
        left -= to_next;
        arrive();
    }
    if (at_end(trace)) {
        m_motion = Motion::still;
    }
}

void Playback::arrive()
{
    ++m_moment;
    m_fraction = 0.0;
    m_held.reset();
    m_passes = false;
    if (m_motion == Motion::one_step) {
        m_motion = Motion::still;
    }
}

}  // namespace lesson
