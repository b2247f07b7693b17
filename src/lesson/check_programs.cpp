#include "editor/edit.hpp"
#include "editor/text_change.hpp"
#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lesson/check_parts.hpp"
#include "lesson/locked.hpp"
#include "lesson/next_edit.hpp"
#include "lesson/start.hpp"
#include "lesson/trial.hpp"
#include "lesson/uses.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace lesson {

namespace {

/// More than any lesson needs; next_edit comes nearer each time, so this is never reached.
constexpr int most_presses = 1000;

class ProgramProof {
public:
    ProgramProof(const Lesson& lesson, const Worlds& worlds, Findings& findings)
        : m_lesson{lesson},
          m_worlds{worlds},
          m_findings{findings},
          m_rules{rules_of(lesson, lesson.start.program)}
    {}

    void palette()
    {
        for (const std::string& name : m_lesson.palette.allow) {
            if (!editor::is_palette_word(name, m_worlds.stage->module)) {
                m_findings.add({}, {"error.check.block", {{"name", name}}});
            }
        }
        const auto statements = editor::in_reading_order(m_lesson.start.program).size();
        for (const int index : m_lesson.locked) {
            if (index < 0 || static_cast<std::size_t>(index) >= statements) {
                m_findings.add(m_lesson.start.place,
                               {"error.check.locked", {{"number", std::int64_t{index}}}});
            }
        }
    }

    void right(const Script& script, const Attempt& attempt)
    {
        keeps_the_rules(script);
        const Tried tried = run(script, attempt);
        for (std::size_t star = 0; star < tried.verdict.stars.size(); ++star) {
            if (tried.diagnostics.empty() && !tried.verdict.stars.at(star)) {
                m_findings.add(
                    script.place,
                    {"error.check.right", {{"number", static_cast<std::int64_t>(star) + 1}}});
            }
        }
    }

    void starter_does_not_win()
    {
        // A text with gaps can't run.
        if (m_lesson.kind == Kind::create || !m_lesson.start.reads) {
            return;
        }
        if (run(m_lesson.start, Attempt{}).verdict.stars[0]) {
            m_findings.add(m_lesson.start.place, {"error.check.start_wins", {}});
        }
    }

    void mistake(std::size_t number)
    {
        const Mistake& mistake = m_lesson.mistakes[number];
        Attempt attempt = mistake.attempt;
        // The mistake of a predict lesson is a wrong answer, not a wrong program.
        attempt.wrong_answers = std::max(attempt.wrong_answers, m_lesson.question ? 1 : 0);
        const Tried tried = run(mistake.script, attempt);
        if (!tried.diagnostics.empty()) {
            return;
        }
        if (tried.verdict.earned() == 3) {
            m_findings.add(mistake.script.place,
                           {"error.check.mistake_wins", {{"id", mistake.id}}});
        } else if (!tried.verdict.mistake) {
            m_findings.add(mistake.script.place,
                           {"error.check.mistake_misses", {{"id", mistake.id}}});
        } else if (*tried.verdict.mistake != number) {
            m_findings.add(
                mistake.script.place,
                {"error.check.mistake_other",
                 {{"id", mistake.id}, {"other", m_lesson.mistakes[*tried.verdict.mistake].id}}});
        }
    }

    /// The last rung of help, pressed again and again, ends at three stars.
    void step_by_step_from(const Script& from)
    {
        auto program = take_up(from.program, m_lesson.start.program, m_rules.locked);
        if (!program) {
            m_findings.add(from.place, {"error.check.locked_missing", {}});
            return;
        }
        editor::Document document{*std::move(program), {}};
        if (!from.reads) {
            editor::set_text(document, text_of(from), m_rules);
        }
        for (int press = 0; press < most_presses; ++press) {
            const auto edit = next_edit(document, m_lesson, m_rules);
            if (!edit) {
                break;
            }
            document = editor::apply(document, *edit, m_rules).value();
        }
        const bool reads = !document.source || document.source->reads;
        if (!reads || !earns_three(document.program)) {
            m_findings.add(from.place, {"error.check.do_one", {}});
        }
    }

private:
    Tried run(const Script& script, const Attempt& attempt)
    {
        Tried tried = try_program(m_lesson, m_worlds, script.program, attempt);
        for (const lang::Diagnostic& diagnostic : tried.diagnostics) {
            m_findings.add(script.place, diagnostic.message);
        }
        return tried;
    }

    /// With the log of the attempt that goes with the program, where it is one of the right ones.
    bool earns_three(const lang::Program& program) const
    {
        const auto earns = [&](const Attempt& attempt) {
            return try_program(m_lesson, m_worlds, program, attempt).verdict.earned() == 3;
        };
        return earns(m_lesson.solution_attempt) ||
               std::any_of(m_lesson.also_right.begin(),
                           m_lesson.also_right.end(),
                           [&](const AlsoRight& also) { return earns(also.attempt); });
    }

    void keeps_the_rules(const Script& script)
    {
        const int count = blocks(script.program, *m_worlds.stage->module);
        if (m_rules.limit > 0 && count > m_rules.limit) {
            m_findings.add(
                script.place,
                {"error.check.limit",
                 {{"count", std::int64_t{count}}, {"most", std::int64_t{m_rules.limit}}}});
        }
        std::set<std::string> given{m_rules.allow.begin(), m_rules.allow.end()};
        for (const lang::Statement* statement : editor::in_reading_order(m_lesson.start.program)) {
            given.insert(word_of(*statement));
        }
        for (const lang::Statement* statement : editor::in_reading_order(script.program)) {
            const editor::Tile tile = editor::tile_of(*statement);
            // Calls of a program's own blocks come with their `def`.
            if (!editor::is_event(m_worlds.stage->module, tile.defines)) {
                given.insert(tile.defines);
            }
        }
        for (const lang::Statement& piece : m_rules.pieces) {
            given.insert(editor::tile_of(piece).name);
        }
        // Calls of its own blocks come with them.
        for (const lang::Statement* statement : editor::in_reading_order(script.program)) {
            if (const auto* define = std::get_if<lang::Define>(&statement->form)) {
                given.insert(define->name);
            }
        }
        for (const lang::Statement* statement : editor::in_reading_order(script.program)) {
            const std::string name = word_of(*statement);
            if (given.insert(name).second) {
                m_findings.add(script.place, {"error.check.not_allowed", {{"name", name}}});
            }
        }
        for (const lang::Native& native : m_worlds.stage->module->functions) {
            const std::string name{native.name};
            if (calls(script, name) && !is_given(name) && given.insert(name).second) {
                m_findings.add(script.place, {"error.check.not_allowed", {{"name", name}}});
            }
        }
    }

    /// As lessons call it in their lists: a handler by its event.
    std::string word_of(const lang::Statement& statement) const
    {
        const editor::Tile tile = editor::tile_of(statement);
        return editor::is_event(m_worlds.stage->module, tile.defines) ? tile.defines : tile.name;
    }

    /// Senses stand inside statements, and have to be in the tray as well.
    bool calls(const Script& script, std::string_view function) const
    {
        return uses(script.program, *m_worlds.stage->module, function) > 0;
    }

    bool is_given(std::string_view function) const
    {
        return std::ranges::count(m_rules.allow, function) > 0 || calls(m_lesson.start, function) ||
               std::ranges::any_of(m_lesson.pieces,
                                   [&](const Script& piece) { return calls(piece, function); });
    }

    const Lesson& m_lesson;
    const Worlds& m_worlds;
    Findings& m_findings;
    editor::Rules m_rules;
};

}  // namespace

void check_programs(const Lesson& lesson, const Worlds& worlds, Findings& findings)
{
    ProgramProof proof{lesson, worlds, findings};
    proof.palette();
    proof.right(lesson.solution, lesson.solution_attempt);
    for (const AlsoRight& also : lesson.also_right) {
        proof.right(also.script, also.attempt);
    }
    proof.starter_does_not_win();
    for (std::size_t number = 0; number < lesson.mistakes.size(); ++number) {
        proof.mistake(number);
    }
    if (lesson.question) {
        return;  // nothing to build: the last rung points at the answer
    }
    proof.step_by_step_from(lesson.start);
    for (const Mistake& mistake : lesson.mistakes) {
        proof.step_by_step_from(mistake.script);
    }
    if (lesson.locked.empty() && lesson.palette.remove) {
        proof.step_by_step_from(Script{{}, {}, lesson.start.place});
    }
}

}  // namespace lesson
