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
    if (m_fraction == 0.0 && m_moment > 0) {
        --m_moment;
    }
    m_fraction = 0.0;
}

void Playback::seek(std::size_t moment, const Trace& trace)
{
    m_motion = Motion::still;
    m_moment = std::min(moment, trace.last());
    m_fraction = 0.0;
}

void Playback::rewind()
{
    m_motion = Motion::still;
    m_moment = 0;
    m_fraction = 0.0;
}

void Playback::advance(std::chrono::nanoseconds elapsed, const Trace& trace)
{
    using Seconds = std::chrono::duration<double>;
    double blocks = Seconds{elapsed} / Seconds{m_block_time};
    while (m_motion != Motion::still && m_moment < trace.last() && blocks > 0.0) {
        const double to_next = 1.0 - m_fraction;
        if (blocks < to_next) {
            m_fraction += blocks;
            return;
        }
        blocks -= to_next;
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
    if (m_motion == Motion::one_step) {
        m_motion = Motion::still;
    }
}

}  // namespace lesson
