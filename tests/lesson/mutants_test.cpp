#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/printer.hpp"
#include "lesson/catalogue.hpp"
#include "lesson/locked.hpp"
#include "lesson/start.hpp"
#include "lesson/trial.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// Goals that can't be fooled: programs that are nearly the solution must not earn what it earns,
/// unless they do the same, or the lesson says that they too are right, and why.
namespace {

const std::filesystem::path source{SOURCE_DIR};

std::vector<lang::Block*> blocks_of(lang::Program& program)
{
    std::vector<lang::Block*> blocks{&program.body};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (lang::Statement& statement : blocks[i]->statements) {
            for (lang::Block* body : editor::bodies(statement)) {
                blocks.push_back(body);
            }
        }
    }
    return blocks;
}

std::vector<lang::Program> with_one_removed(lang::Program program)
{
    std::vector<lang::Program> mutants;
    const std::vector<lang::Block*> blocks = blocks_of(program);
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        for (std::size_t i = 0; i < blocks[block]->statements.size(); ++i) {
            lang::Program mutant = program;
            lang::Block& cut = *blocks_of(mutant)[block];
            cut.statements.erase(cut.statements.begin() + static_cast<std::ptrdiff_t>(i));
            if (cut.statements.empty() && block > 0) {
                cut = editor::empty_body();
            }
            mutants.push_back(std::move(mutant));
        }
    }
    return mutants;
}

std::vector<lang::Program> with_neighbours_swapped(lang::Program program)
{
    std::vector<lang::Program> mutants;
    const std::vector<lang::Block*> blocks = blocks_of(program);
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        for (std::size_t i = 1; i < blocks[block]->statements.size(); ++i) {
            lang::Program mutant = program;
            lang::Body& body = blocks_of(mutant)[block]->statements;
            std::swap(body[i - 1], body[i]);
            mutants.push_back(std::move(mutant));
        }
    }
    return mutants;
}

std::vector<lang::Program> with_a_number_changed(const lang::Program& program)
{
    std::vector<lang::Program> mutants;
    const std::string text = lang::print(program);
    const std::regex number{"\\b\\d+\\b"};
    for (std::sregex_iterator at{text.begin(), text.end(), number}; at != std::sregex_iterator{};
         ++at) {
        const long long value = std::stoll(at->str());
        const auto begin = static_cast<std::size_t>(at->position());
        for (const long long other : {value - 1, value + 1}) {
            if (other >= 0) {
                std::string changed = text;
                changed.replace(
                    begin, static_cast<std::size_t>(at->length()), std::to_string(other));
                mutants.push_back(support::program_of(changed));
            }
        }
    }
    return mutants;
}

/// What a run did, as far as anybody sees it.
std::vector<std::pair<std::size_t, bool>> deeds(const lesson::Trace& trace)
{
    std::vector<std::pair<std::size_t, bool>> deeds;
    for (const lesson::Moment& moment : trace.moments) {
        if (moment.action) {
            deeds.emplace_back(moment.function, moment.bump);
        }
    }
    return deeds;
}

bool does_the_same(const lesson::Tried& one, const lesson::Tried& other)
{
    return std::ranges::equal(
        one.traces, other.traces, [](const lesson::Trace& left, const lesson::Trace& right) {
            return left.output == right.output && deeds(left) == deeds(right);
        });
}

bool is_also_right(const lesson::Lesson& lesson, const lang::Program& program)
{
    return lesson.solution.program == program ||
           std::ranges::any_of(lesson.also_right, [&](const lesson::AlsoRight& also) {
               return also.script.program == program && !also.reason.empty();
           });
}

/// Can it come of the start program without what is locked there?
bool can_be_made(const lesson::Lesson& lesson, const lang::Program& program)
{
    const lang::Program& start = lesson.start.program;
    const editor::Rules rules = lesson::rules_of(lesson, start);
    return lesson::take_up(program, start, rules.locked).has_value();
}

/// The texts of those that earn three stars and should not.
std::set<std::string> fooled_by(const lesson::Lesson& lesson,
                                const std::vector<lang::Program>& mutants)
{
    const core::Result<lesson::Worlds> worlds = lesson::make_worlds(lesson);
    REQUIRE(worlds);
    const auto tried = [&](const lang::Program& program) {
        return lesson::try_program(lesson, worlds.value(), program, lesson.solution_attempt);
    };
    const lesson::Tried right = tried(lesson.solution.program);
    REQUIRE(right.verdict.earned() == 3);
    std::set<std::string> fooled;
    for (const lang::Program& mutant : mutants) {
        const lesson::Tried other = tried(mutant);
        if (can_be_made(lesson, mutant) && other.verdict.earned() == 3 &&
            !does_the_same(right, other) && !is_also_right(lesson, mutant)) {
            fooled.insert(lang::print(mutant));
        }
    }
    return fooled;
}

}  // namespace

TEST_CASE("no lesson is fooled by a program that is nearly right", "[lesson][mutants]")
{
    const lesson::LessonCatalogue catalogue = lesson::read_catalogue(source / "lessons");
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& each : track.lessons) {
            if (each->exploration || each->question) {
                continue;  // no program is built there
            }
            INFO(each->id);
            const lang::Program& solution = each->solution.program;
            std::vector<lang::Program> mutants{lang::Program{}};
            // What a child makes of her own may begin with anything.
            if (each->start.reads && each->kind != lesson::Kind::create) {
                mutants.push_back(each->start.program);
            }
            for (auto make : {with_one_removed, with_neighbours_swapped}) {
                for (lang::Program& mutant : make(solution)) {
                    mutants.push_back(std::move(mutant));
                }
            }
            for (lang::Program& mutant : with_a_number_changed(solution)) {
                mutants.push_back(std::move(mutant));
            }
            CHECK(mutants.size() > 2);
            CHECK(fooled_by(*each, mutants) == std::set<std::string>{});
        }
    }
}
