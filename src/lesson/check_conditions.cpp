#include "lesson/bounds.hpp"
#include "lesson/check_parts.hpp"
#include "lesson/facts.hpp"

namespace lesson {

void check_conditions(const Lesson& lesson, const stages::Stage& stage, Findings& findings)
{
    const auto knows_its_facts = [&](const Bound& bound) {
        if (!is_fact(bound.fact, stage)) {
            findings.add(
                bound.place,
                {"error.check.fact", {{"name", bound.fact}, {"stage", std::string{stage.name}}}});
        }
    };
    each_bound(lesson.goal, knows_its_facts);
    each_bound(lesson.star_three, knows_its_facts);
    if (lesson.star_two) {
        each_bound(*lesson.star_two, knows_its_facts);
    }
    for (const Mistake& mistake : lesson.mistakes) {
        each_bound(mistake.when, knows_its_facts);
    }
    each_bound(lesson.goal, [&](const Bound& bound) {
        if (bound.fact == "all_worlds") {
            findings.add(bound.place, {"error.check.goal_all_worlds", {}});
        }
    });
}

}  // namespace lesson
