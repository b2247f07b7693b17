#include "lesson/hints.hpp"

namespace lesson {

Rung HintLadder::climb()
{
    const Rung next = !m_given                  ? Rung::look
                      : *m_given == Rung::look  ? Rung::think
                      : *m_given == Rung::think ? Rung::show
                                                : Rung::do_one;
    m_given = next;
    m_offers = false;
    m_unchanged = {};
    return next;
}

void HintLadder::changed()
{
    m_offers = false;
    m_unchanged = {};
}

void HintLadder::judged(const Verdict& verdict)
{
    m_unchanged = {};
    if (verdict.stars[0]) {
        m_last_failure.reset();
        return;
    }
    if (m_last_failure == verdict) {
        m_offers = true;
    }
    m_last_failure = verdict;
}

void HintLadder::waited(std::chrono::nanoseconds time)
{
    m_unchanged += time;
    if (m_unchanged >= patience) {
        m_offers = true;
    }
}

}  // namespace lesson
