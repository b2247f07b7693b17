#include "editor/tree.hpp"
#include "lesson/check_parts.hpp"
#include "lesson/trial.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lesson {

namespace {

constexpr std::array<std::string_view, 7> controls{
    "go",
    "step",
    "step_back",
    "time",
    "reset",
    "undo",
    "hint",
};

/// Whether a point has something at its end: on the seen world, in the tray, in the program that
/// lies there when the hint is given, among the controls.
class Target {
public:
    Target(const Lesson& lesson, const Worlds& worlds, const lang::Program& program)
        : m_lesson{lesson}, m_worlds{worlds}, m_program{program}
    {}

    bool operator()(const std::monostate&) const { return true; }
    bool operator()(const PointAtCell& cell) const
    {
        return m_worlds.stage->has_cell(*m_worlds.all.front(), cell.row, cell.column);
    }
    bool operator()(const PointAtBlock& block) const
    {
        const std::vector<std::string>& allow = m_lesson.palette.allow;
        return std::find(allow.begin(), allow.end(), block.name) != allow.end();
    }
    bool operator()(const PointAtStatement& statement) const
    {
        return editor::statement_at(m_program, statement.index) != nullptr;
    }
    bool operator()(const PointAtControl& control) const
    {
        return std::find(controls.begin(), controls.end(), control.name) != controls.end();
    }

    bool operator()(const PointAtPart&) const { return false; }  // of rooms only

private:
    const Lesson& m_lesson;
    const Worlds& m_worlds;
    const lang::Program& m_program;
};

void check_show(const Lesson& lesson, const Worlds& worlds, Findings& findings)
{
    const Script& show = lesson.hints.show;
    const core::Result<Worlds> small = make_show_world(lesson);
    if (!small) {
        findings.add(small.error().place, small.error().message);
        return;
    }
    const Tried there = try_program(lesson, small.value(), show.program, Attempt{});
    const bool works = !there.traces.empty() && there.traces.front().ending->good() &&
                       there.traces.front().last() > 0 &&
                       there.traces.front().bumps_at(there.traces.front().last()) == 0;
    if (!works) {
        findings.add(show.place, {"error.check.show_fails", {}});
    }
    // A predict lesson is won by its answer, which no program gives.
    if (!lesson.question &&
        try_program(lesson, worlds, show.program, lesson.solution_attempt).verdict.stars[0]) {
        findings.add(show.place, {"error.check.show_wins", {}});
    }
}

/// The answer overleaf is one. (A predict lesson's is a place, which no program gives.)
void check_twin(const Lesson& lesson, Findings& findings)
{
    const core::Result<Worlds> paper = make_twin_world(lesson);
    if (!paper) {
        findings.add(paper.error().place, paper.error().message);
        return;
    }
    const Script& answer = lesson.twin->answer;
    const Tried tried = try_program(lesson, paper.value(), answer.program, lesson.solution_attempt);
    if (!lesson.question && !tried.verdict.stars[0]) {
        findings.add(answer.place, {"error.check.twin", {}});
    }
}

}  // namespace

void check_hints(const Lesson& lesson, const Worlds& worlds, Findings& findings)
{
    if (lesson.twin) {
        check_twin(lesson, findings);
    }
    const auto there = [&](const Point& point, const lang::Program& program) {
        return std::visit(Target{lesson, worlds, program}, point);
    };
    if (!there(lesson.hints.look, lesson.start.program)) {
        findings.add(lesson.hints.place, {"error.check.point", {{"name", std::string{"look"}}}});
    }
    if (!there(lesson.hints.think, lesson.start.program)) {
        findings.add(lesson.hints.place, {"error.check.point", {{"name", std::string{"think"}}}});
    }
    for (const Mistake& mistake : lesson.mistakes) {
        if (!there(mistake.point, mistake.script.program)) {
            findings.add(mistake.script.place, {"error.check.point", {{"name", mistake.id}}});
        }
    }
    check_show(lesson, worlds, findings);
}

}  // namespace lesson
