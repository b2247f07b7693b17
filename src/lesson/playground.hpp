#pragma once

#include "core/message.hpp"
#include "core/result.hpp"
#include "lesson/lesson.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Free programming: any stage, any style, nothing to reach. lessons/playground.json holds the
/// worlds to play on and the examples to change.
namespace lesson {

using Titles = std::map<std::string, std::string, std::less<>>;  ///< by language

struct PlayWorld {
    std::string id;
    core::Record world;
    Titles titles;
    core::Place place;
};

struct PlayStage {
    std::string stage;
    Titles titles;
    Titles stories;                 ///< what Lumi says while nothing runs
    std::vector<PlayWorld> worlds;  ///< never empty; the first is where new programs begin
};

/// A program to look at, to run, and to make something else of.
struct Example {
    std::string id;
    std::string stage;
    std::string world;
    Style style{Style::picture};
    Script script;
    Titles titles;
    Titles invitations;  ///< what Lumi says of it: what it does, and what to change
};

/// What could be read of the file, and what is wrong with the rest: a bad example takes no other
/// down.
struct Playground {
    std::string file;
    std::vector<PlayStage> stages;
    std::vector<Example> examples;
    std::vector<core::Error> errors;

    const PlayStage* find_stage(std::string_view stage) const;
    const PlayWorld* find_world(std::string_view stage, std::string_view world) const;
    const Example* find_example(std::string_view id) const;
};

Playground read_playground(const core::Record& record, const std::string& file);
Playground read_playground_file(const std::filesystem::path& path);

/// Proves the examples by playing them: each runs to a good end on its world, and its style can
/// show it. Errors say what to do, `error.playground.*`.
std::vector<core::Error> check_playground(const Playground& playground);

/// Everything that a style has on a stage: what a lesson would list as `allow`.
std::vector<std::string> everything(Style style, std::string_view stage);

struct Play {
    std::string_view stage;
    std::string_view world;  ///< the stage's first where there is none of that name
    Style style{Style::picture};
    std::string_view example{};  ///< that the program began with; empty: none
};

/// The lesson of a child who plays: one world, everything allowed, no goal, no stars, no hints.
/// nullptr where there is no such stage.
std::shared_ptr<const Lesson> play_lesson(const Playground& playground, const Play& play);

/// Why the style can't show that program, if it can't: `playground.cannot_show.*`. Picture tiles
/// know actions and repeats, blocks and text everything.
std::optional<core::Message> cannot_show(const lang::Program& program,
                                         Style style,
                                         std::string_view stage);

/// As files and databases call them.
std::string_view name_of(Style style);
std::optional<Style> style_named(std::string_view name);

}  // namespace lesson
