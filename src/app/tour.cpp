#include "app/tour.hpp"

#include "sims/simulation.hpp"
#include "store/settings.hpp"

#include <algorithm>
#include <string>

namespace app {

namespace {

using Act = Demo::Act;
using Kind = Act::Kind;

Act tap(std::string node) { return {.kind = Kind::tap, .node = std::move(node)}; }
Act wait(double seconds) { return {.kind = Kind::wait, .node = {}, .seconds = seconds}; }
Act shot(std::string name) { return {.kind = Kind::shot, .node = {}, .target = std::move(name)}; }

/// A picture once everything has come to rest.
void look(std::deque<Act>& acts, std::string name, double after = 0.3)
{
    acts.push_back(wait(after));
    acts.push_back(shot(std::move(name)));
}

template <typename RouteKind>
Act reached(const Application& application, const std::string& what)
{
    return {.kind = Kind::wait_for, .node = what, .seconds = 30, .until = [&application] {
                return std::holds_alternative<RouteKind>(application.route());
            }};
}

/// `look`: the key of the look that the tour began with.
void visit_panels(std::deque<Act>& acts, const std::string& language, const std::string& look_key)
{
    acts.push_back(tap("language"));
    look(acts, "languages");
    acts.push_back(tap(language == "de" ? "language.fr" : "language.de"));
    look(acts, "home-other-language");
    acts.push_back(tap("language"));
    acts.push_back(tap("language." + language));
    acts.push_back(tap("access"));
    look(acts, "access");
    acts.push_back(tap("high_contrast"));
    acts.push_back(tap("close"));
    look(acts, "home-high-contrast");
    acts.push_back(tap("access"));
    acts.push_back(tap(look_key));
    acts.push_back(tap("close"));
}

/// Builds all but the last tile of the solution, fails, asks for a hint, and mends it.
void play_first_lesson(std::deque<Act>& acts,
                       const Application& application,
                       const lesson::Lesson& lesson)
{
    const auto& tiles = lesson.solution.program.body.statements;
    const std::string free_slot = "gap.0.0.";
    acts.push_back(tap("track.linac"));
    acts.push_back(tap("lesson.1"));
    look(acts, "lesson", 0.6);
    for (std::size_t i = 0; i + 1 < tiles.size(); ++i) {
        acts.push_back({.kind = Kind::drag,
                        .node = "tray.0",
                        .target = free_slot + std::to_string(i),
                        .shot_on_the_way = i == 0 ? "dragging" : ""});
        acts.push_back(wait(0.3));
    }
    acts.push_back(tap("go"));
    acts.push_back(wait(0.9));
    acts.push_back(shot("running"));
    acts.push_back(wait(static_cast<double>(tiles.size()) * 0.6 + 1.0));
    acts.push_back(shot("not-yet"));
    acts.push_back(tap("step_back"));
    look(acts, "step-back");
    acts.push_back(tap("hint"));
    look(acts, "hint-look");
    acts.push_back(tap("hint"));
    look(acts, "hint-think");
    acts.push_back(tap("hint"));
    look(acts, "hint-show", 1.6);
    acts.push_back(tap("reset"));
    acts.push_back(tap("tray.0"));
    look(acts, "tile-in-hand");
    acts.push_back(tap(free_slot + std::to_string(tiles.size() - 1)));
    acts.push_back(tap("go"));
    acts.push_back(reached<route::Celebrate>(application, "celebrate"));
    look(acts, "celebrate", 2.8);
    acts.push_back(tap("map"));
    look(acts, "home-after");
}

/// Takes the first block of a group and drags it to the keyboard's place, which goes ahead of what
/// is built.
void drag_block(std::deque<Act>& acts, const std::string& group, std::string shot_on_the_way = {})
{
    acts.push_back(tap("group." + group));
    acts.push_back(wait(0.3));
    acts.push_back({.kind = Kind::drag,
                    .node = "drawer.",
                    .target = "place.",
                    .by_corner = true,
                    .shot_on_the_way = std::move(shot_on_the_way)});
    acts.push_back(wait(0.3));
}

/// The id of the last node that begins so.
std::string last_node(const Application& application, std::string_view begin)
{
    std::string id;
    for (const ui::Node& node : application.scene().nodes()) {
        if (node.id.starts_with(begin)) {
            id = node.id;
        }
    }
    return id;
}

/// The first place inside the block that came last: ids only grow.
std::string inside_newest_block(const Application& application)
{
    constexpr std::string_view block = "block.";
    unsigned long newest = 0;
    for (const ui::Node& node : application.scene().nodes()) {
        if (node.id.starts_with(block)) {
            newest = std::max(newest, std::stoul(node.id.substr(block.size())));
        }
    }
    return "place." + std::to_string(newest) + ".0.0";
}

std::string key_of_panel(const Application& application, const std::string& sign)
{
    const auto& nodes = application.scene().nodes();
    const auto found = std::ranges::find_if(nodes, [&](const ui::Node& node) {
        return node.id.starts_with("panel.key.") && node.name == sign;
    });
    return found != nodes.end() ? found->id : std::string{};
}

/// `what`: how it is called if it never comes.
Act tap_found(std::string what, std::function<std::string()> found)
{
    return {.kind = Kind::tap, .node = std::move(what), .found = std::move(found)};
}

Act tap_if_there(std::string node)
{
    return {.kind = Kind::tap, .node = std::move(node), .if_there = true};
}

/// A lesson of word blocks: six magnets, of which only the warm ones are to be cooled. Blocks are
/// dragged; the last one is tapped, and then its place.
void play_word_lesson(std::deque<Act>& acts, const Application& application)
{
    acts.push_back({.kind = Kind::go, .node = {}, .route = route::Lesson{"B04"}});
    look(acts, "word-lesson", 0.6);
    drag_block(acts, "loop", "word-dragging");
    drag_block(acts, "motion");
    drag_block(acts, "if");
    acts.push_back(tap("group.sense"));
    acts.push_back(wait(0.3));
    acts.push_back({.kind = Kind::drag,
                    .node = "drawer.",
                    .target = "the hole of the if",
                    .found = [&application] { return last_node(application, "value."); }});
    acts.push_back(wait(0.3));
    acts.push_back(tap("value."));  // how often it repeats
    look(acts, "word-number");
    acts.push_back(
        tap_found("the key 6", [&application] { return key_of_panel(application, "6"); }));
    acts.push_back(tap("panel.done"));
    acts.push_back(tap("group.action"));
    acts.push_back(tap("drawer."));
    // Where the canvas is small the place is out of sight.
    acts.push_back(tap_if_there("scroll_down"));
    look(acts, "word-block-in-hand");
    acts.push_back(tap_found("the place inside the if",
                             [&application] { return inside_newest_block(application); }));
    acts.push_back(tap("drawer."));  // out of the hand
    look(acts, "word-program");
    acts.push_back(tap("go"));
    acts.push_back(wait(1.6));
    acts.push_back(shot("word-running"));
    acts.push_back(reached<route::Celebrate>(application, "celebrate"));
    acts.push_back(tap("map"));
}

/// Blocks and text of one program: a number that is changed in the blocks is another in the text.
void show_two_views(std::deque<Act>& acts, const Application& application)
{
    acts.push_back({.kind = Kind::go, .node = {}, .route = route::Lesson{"C01"}});
    acts.push_back(wait(0.6));
    acts.push_back(tap("value."));
    acts.push_back(
        tap_found("the key 3", [&application] { return key_of_panel(application, "3"); }));
    acts.push_back(tap("panel.done"));
    look(acts, "two-views");
    acts.push_back(tap("home"));
}

/// A text whose gaps are filled from the bank: the first one is touched, the others wait by
/// themselves.
void fill_gaps(std::deque<Act>& acts, const Application& application)
{
    acts.push_back({.kind = Kind::go, .node = {}, .route = route::Lesson{"C02"}});
    look(acts, "text-gaps", 0.6);
    acts.push_back(tap("gap.0"));
    for (const char* const word : {"while", "bend", "if", "hand_over"}) {
        acts.push_back(tap_found(word, [&application, word] {
            const auto& nodes = application.scene().nodes();
            const auto found = std::ranges::find_if(nodes, [&](const ui::Node& node) {
                return node.id.starts_with("bank.") && node.name == word;
            });
            return found != nodes.end() ? found->id : std::string{};
        }));
        acts.push_back(wait(0.3));
    }
    look(acts, "text-whole");
    acts.push_back(tap("go"));
    acts.push_back(wait(1.2));
    acts.push_back(shot("text-running"));
    acts.push_back(reached<route::Celebrate>(application, "celebrate"));
    acts.push_back(tap("map"));
}

/// From the map: the examples, one of them as it runs, and the shelf where it is then.
void visit_playground(std::deque<Act>& acts)
{
    acts.push_back(tap("playground"));
    acts.push_back(tap("tab.examples"));
    look(acts, "playground-examples");
    acts.push_back(tap("example.stairs"));
    acts.push_back(tap("go"));
    look(acts, "play", 1.6);
    acts.push_back(tap("back"));
    look(acts, "playground");
    acts.push_back(tap("home"));
}

/// From the map: the gallery, and each of its rooms as it is when someone comes in.
void visit_rooms(std::deque<Act>& acts)
{
    acts.push_back(tap("track.rooms"));
    look(acts, "rooms", 1.0);
    acts.push_back(tap("home"));
    for (const sims::Simulation& room : sims::all()) {
        const std::string name{room.name};
        acts.push_back({.kind = Kind::go, .node = {}, .route = route::Room{name}});
        look(acts, "room-" + name, 2.5);
        acts.push_back(tap("real"));
        look(acts, "real-" + name);
        acts.push_back(tap("close"));
        acts.push_back(tap("back"));
        acts.push_back(tap("home"));
    }
}

}  // namespace

std::deque<Demo::Act> plan_tour(const Application& application,
                                const lesson::LessonCatalogue& lessons)
{
    std::deque<Act> acts;
    look(acts, "home", 0.5);
    const auto chosen = static_cast<std::size_t>(application.choices().preferences.look);
    visit_panels(acts, application.choices().language, std::string{store::looks.at(chosen)});
    acts.push_back(tap("track.linac"));
    look(acts, "lessons");
    acts.push_back(tap("close"));
    const auto linac = std::find_if(lessons.tracks.begin(),
                                    lessons.tracks.end(),
                                    [](const lesson::Track& track) { return track.id == "linac"; });
    if (linac == lessons.tracks.end() || linac->lessons.empty()) {
        return acts;
    }
    play_first_lesson(acts, application, *linac->lessons.front());
    for (std::size_t i = 1; i < linac->lessons.size(); ++i) {
        acts.push_back(tap("track.linac"));
        acts.push_back(tap("lesson." + std::to_string(i + 1)));
        look(acts, "lesson-" + linac->lessons[i]->id, 0.6);
        acts.push_back(tap("home"));
    }
    play_word_lesson(acts, application);
    show_two_views(acts, application);
    fill_gaps(acts, application);
    visit_playground(acts);
    visit_rooms(acts);
    return acts;
}

}  // namespace app
