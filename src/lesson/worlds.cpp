#include "lesson/worlds.hpp"

#include "editor/tree.hpp"
#include "lesson/twin.hpp"

#include <span>
#include <utility>

namespace lesson {

namespace {

/// A number of two digits fits into its pill, and a run ends after 2,000 actions.
constexpr std::int64_t most_count_in_words = 99;

std::string names_of_stages()
{
    std::string names;
    for (const stages::Stage& stage : stages::all()) {
        names += (names.empty() ? "" : ", ") + std::string{stage.name};
    }
    return names;
}

core::Result<Worlds> make(const Lesson& lesson, std::span<const core::Record> records)
{
    Worlds worlds;
    worlds.stage = stages::find(lesson.stage);
    if (worlds.stage == nullptr) {
        return core::Error{
            lesson.file,
            {},
            {"error.world.stage", {{"name", lesson.stage}, {"names", names_of_stages()}}}};
    }
    if (records.empty()) {
        return core::Error{lesson.file, {}, {"error.world.none", {}}};
    }
    for (const core::Record& record : records) {
        auto world = worlds.stage->make(record);
        if (!world) {
            core::Error error = world.error();
            error.file = lesson.file;
            return error;
        }
        worlds.all.emplace_back(std::move(world).value());
    }
    return worlds;
}

}  // namespace

core::Result<Worlds> make_worlds(const Lesson& lesson) { return make(lesson, lesson.worlds); }

core::Result<Worlds> make_show_world(const Lesson& lesson)
{
    return make(lesson, {&lesson.hints.show_world, 1});
}

core::Result<Worlds> make_twin_world(const Lesson& lesson)
{
    const Twin twin = twin_of(lesson);
    return make(lesson, {&twin.world, 1});
}

editor::Rules rules_of(const Lesson& lesson, const lang::Program& start)
{
    editor::Rules rules;
    rules.allow = lesson.palette.allow;
    rules.limit = lesson.palette.limit;
    rules.insert = lesson.palette.insert;
    rules.remove = lesson.palette.remove;
    rules.move = lesson.palette.move;
    rules.replace = lesson.palette.replace;
    rules.words = lesson.palette.style != Style::picture;
    if (rules.words) {
        rules.least_count = 0;
        rules.most_count = most_count_in_words;
    }
    const stages::Stage* stage = stages::find(lesson.stage);
    rules.module = stage != nullptr ? stage->module : nullptr;
    for (const int index : lesson.locked) {
        if (const lang::Statement* statement = editor::statement_at(start, index)) {
            rules.locked.push_back(statement->id);
        }
    }
    for (const Script& piece : lesson.pieces) {
        const lang::Body& body = piece.program.body.statements;
        rules.pieces.insert(rules.pieces.end(), body.begin(), body.end());
    }
    return rules;
}

}  // namespace lesson
