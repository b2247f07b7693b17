#pragma once

#include "lang/parser.hpp"
#include "lesson/lesson.hpp"
#include "support/maps.hpp"

#include <initializer_list>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

inline lang::Program program_of(std::string_view text)
{
    lang::Parsed parsed = lang::parse(text);
    if (!parsed.diagnostics.empty()) {
        throw std::invalid_argument{parsed.diagnostics.front().message.key};
    }
    return std::move(parsed.program);
}

inline lesson::Script script_of(std::string_view text) { return {{}, program_of(text), {}}; }

constexpr double infinity = std::numeric_limits<double>::infinity();

inline lesson::Condition is(std::string fact, double value = 1)
{
    return {lesson::Bound{std::move(fact), value, value, {}}};
}
inline lesson::Condition at_least(std::string fact, double least)
{
    return {lesson::Bound{std::move(fact), least, infinity, {}}};
}
inline lesson::Condition at_most(std::string fact, double most)
{
    return {lesson::Bound{std::move(fact), -infinity, most, {}}};
}
inline lesson::Condition all_of(std::vector<lesson::Condition> parts)
{
    return {lesson::All{std::move(parts)}};
}
inline lesson::Condition any_of(std::vector<lesson::Condition> parts)
{
    return {lesson::Any{std::move(parts)}};
}
inline lesson::Condition is_not(lesson::Condition part) { return {lesson::Not{{std::move(part)}}}; }
inline lesson::Condition ever(lesson::Condition part) { return {lesson::Ever{{std::move(part)}}}; }

inline lesson::Text whole_text()
{
    lesson::Text text;
    text.title = "Wake up";
    text.story = "Roll Lumi to the lamp!";
    text.spoken = "Lumi is napping.";
    text.goal = "Reach the lamp";
    text.done = "Awake!";
    text.look = "Count.";
    text.think = "This tile.";
    text.show = "One step.";
    text.stars = {{{"Lamp", "Not yet."}, {"No bump", "Bump."}, {"Short", "One left."}}};
    text.mistakes = {{"too_short", "I stopped early."}, {"too_long", "Ouch."}};
    text.fact = "Programs are steps.";
    text.notes = "Act it out.";
    return text;
}

/// A small lesson that holds: two steps to the lamp, no bump, no spare tile. Tests change one thing
/// of it.
inline lesson::Lesson small_lesson()
{
    lesson::Lesson lesson;
    lesson.file = "lessons/linac/T01.json";
    lesson.id = "T01";
    lesson.track = "linac";
    lesson.stage = "tunnel";
    lesson.worlds = {map_record({"#####", "#>.L#", "#####"})};
    lesson.palette.allow = {"move_right", "move_up"};
    lesson.palette.limit = 6;
    lesson.goal = is("at_lamp");
    lesson.star_two = all_of({is("at_lamp"), is("bumps", 0)});
    lesson.star_three = all_of({is("at_lamp"), at_most("blocks", 2)});
    lesson.hints.look = lesson::PointAtCell{1, 3};
    lesson.hints.think = lesson::PointAtBlock{"move_right"};
    lesson.hints.show_world = map_record({"####", "#>L#", "####"});
    lesson.hints.show = script_of("move_right()\n");
    lesson.mistakes.push_back({"too_short",
                               script_of("move_right()\n"),
                               all_of({is("at_lamp", 0), is("bumps", 0)}),
                               lesson::PointAtCell{1, 3}});
    lesson.mistakes.push_back({"too_long",
                               script_of("move_right()\nmove_right()\nmove_right()\n"),
                               at_least("bumps", 1),
                               lesson::PointAtStatement{2}});
    lesson.solution = script_of("move_right()\nmove_right()\n");
    lesson.person = "ada_lovelace";
    for (const std::string_view language : lesson::languages) {
        lesson.text.emplace(language, whole_text());
    }
    return lesson;
}

}  // namespace support
