#include "lesson/judge.hpp"

#include "lesson/bounds.hpp"

#include <algorithm>

namespace lesson {

namespace {

/// Of a run that broke off, what broke it says more than a mistake that does not ask whether it
/// failed.
bool broke_off(const Trace& trace)
{
    return trace.ending && trace.ending->kind == Ending::Kind::failed;
}

bool asks_of_failure(const Condition& condition)
{
    bool asks = false;
    each_bound(condition, [&](const Bound& bound) { asks = asks || bound.fact == "failed"; });
    return asks;
}

std::optional<std::size_t> mistake_on(std::size_t world,
                                      const Lesson& lesson,
                                      const Evidence& evidence,
                                      Inquiry& inquiry)
{
    const bool broken = world < evidence.traces.size() && broke_off(*evidence.traces[world]);
    for (std::size_t i = 0; i < lesson.mistakes.size(); ++i) {
        const Condition& when = lesson.mistakes[i].when;
        if ((!broken || asks_of_failure(when)) && inquiry.holds(when, world)) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace

int Verdict::worlds_reached() const
{
    return static_cast<int>(std::count(reached.begin(), reached.end(), true));
}

Verdict judge(const Lesson& lesson, const Evidence& evidence)
{
    Inquiry inquiry{evidence, lesson.goal};
    Verdict verdict;
    for (std::size_t world = 0; world < evidence.traces.size(); ++world) {
        verdict.reached.push_back(inquiry.holds(lesson.goal, world));
    }
    verdict.failed_world = inquiry.first_failed_world();
    if (inquiry.holds(lesson.goal, 0)) {
        verdict.stars = {true,
                         lesson.star_two ? inquiry.holds(*lesson.star_two, 0)
                                         : !verdict.failed_world.has_value(),
                         inquiry.holds(lesson.star_three, 0)};
    }
    if (verdict.earned() < 3) {
        verdict.mistake = mistake_on(verdict.failed_world.value_or(0), lesson, evidence, inquiry);
    }
    return verdict;
}

std::optional<std::size_t> matching_mistake(const Lesson& lesson, const Evidence& evidence)
{
    Inquiry inquiry{evidence, lesson.goal};
    return mistake_on(inquiry.first_failed_world().value_or(0), lesson, evidence, inquiry);
}

}  // namespace lesson
