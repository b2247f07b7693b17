#include "lesson/judge.hpp"

#include <algorithm>

namespace lesson {

namespace {

std::optional<std::size_t> mistake_on(std::size_t world, const Lesson& lesson, Inquiry& inquiry)
{
    for (std::size_t i = 0; i < lesson.mistakes.size(); ++i) {
        if (inquiry.holds(lesson.mistakes[i].when, world)) {
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
        verdict.mistake = mistake_on(verdict.failed_world.value_or(0), lesson, inquiry);
    }
    return verdict;
}

std::optional<std::size_t> matching_mistake(const Lesson& lesson, const Evidence& evidence)
{
    Inquiry inquiry{evidence, lesson.goal};
    return mistake_on(inquiry.first_failed_world().value_or(0), lesson, inquiry);
}

}  // namespace lesson
