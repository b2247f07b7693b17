#include "sims/bump_hunter/view_hands.hpp"

#include "i18n/quantity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace bump_hunter {

namespace {

using core::Point;
using core::Rectangle;
using Kind = physics::SeenParticle::Kind;

std::string words_of(const ui::Kit& kit, const char* name)
{
    return kit.words.text(std::string{"bump_hunter.view."} + name);
}

/// Where the discs lie: at the ends of their tracks, pushed apart so that fingers can tell them.
std::vector<Point> places_of(const Display& display, std::span<const SeenTrack> tracks, float apart)
{
    std::vector<Point> places;
    for (const SeenTrack& track : tracks) {
        const Point end = way_of(display, track, 1).back();
        const float x = end.x - display.centre.x;
        const float y = end.y - display.centre.y;
        const float length = std::max(std::hypot(x, y), 1.0F);
        const bool photon = track.particle.kind == Kind::photon;
        const float further = photon ? display.radius * 0.16F : 6.0F;
        places.push_back({end.x + x / length * further, end.y + y / length * further});
    }
    for (int round = 0; round < 40; ++round) {
        bool settled = true;
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = i + 1; j < places.size(); ++j) {
                const float x = places[j].x - places[i].x;
                const float y = places[j].y - places[i].y;
                const float distance = std::max(std::hypot(x, y), 0.5F);
                if (distance >= apart) {
                    continue;
                }
                const float push = (apart - distance) / 2 + 0.5F;
                places[i] = {places[i].x - x / distance * push, places[i].y - y / distance * push};
                places[j] = {places[j].x + x / distance * push, places[j].y + y / distance * push};
                settled = false;
            }
        }
        if (settled) {
            break;
        }
    }
    return places;
}

void draw_sign(ui::Kit& kit, Point at, float size, const SeenTrack& track, ui::Colour colour)
{
    if (track.particle.kind == Kind::photon) {
        std::array<Point, 13> wave;
        for (std::size_t i = 0; i < wave.size(); ++i) {
            const float part = static_cast<float>(i) / 12.0F - 0.5F;
            wave.at(i) = {at.x + part * 2 * size,
                          at.y - 0.4F * size * std::sin(part * 4 * std::numbers::pi_v<float>)};
        }
        kit.canvas.path(wave, colour, 3);
        return;
    }
    kit.canvas.line({at.x - size * 0.75F, at.y}, {at.x + size * 0.75F, at.y}, colour, 4);
    if (track.particle.charge > 0) {
        kit.canvas.line({at.x, at.y - size * 0.75F}, {at.x, at.y + size * 0.75F}, colour, 4);
    }
}

void draw_disc(ui::Kit& kit, Point at, float radius, const SeenTrack& track, bool picked)
{
    const ui::Theme& theme = kit.theme;
    const bool photon = track.particle.kind == Kind::photon;
    const ui::Colour line = photon                      ? theme.track_neutral
                            : track.particle.charge > 0 ? theme.track_positive
                                                        : theme.track_negative;
    if (picked) {
        kit.light(at, radius * 2.6F, theme.pointed.fill, 0.7F);
    }
    const ui::Colour face = picked ? theme.star.fill : theme.panel;
    if (photon) {
        const float tip = radius * 1.25F;
        const std::array<Point, 4> diamond{Point{at.x, at.y - tip},
                                           Point{at.x + tip, at.y},
                                           Point{at.x, at.y + tip},
                                           Point{at.x - tip, at.y}};
        kit.canvas.shape(diamond, face);
        kit.canvas.path(diamond, line, 3, true);
    } else {
        kit.canvas.circle(at, radius, face);
        kit.canvas.ring(at, radius, line, 3);
    }
    draw_sign(kit, at, radius * 0.62F, track, picked ? theme.mark_ink : line);
}

std::string name_of(const ui::Kit& kit, const SeenTrack& track, std::size_t number)
{
    const bool photon = track.particle.kind == Kind::photon;
    const char* const key = photon ? "photon" : track.stops ? "soft" : "muon";
    return kit.words.text(
        {std::string{"bump_hunter.view.track."} + key,
         {{"number", static_cast<std::int64_t>(number + 1)},
          {"sign", words_of(kit, track.particle.charge > 0 ? "positive" : "negative")}}});
}

constexpr std::array<const char*, 4> pictures{"j_psi", "upsilon_1s", "z", "higgs"};

std::string name_of_species(const ui::Kit& kit, std::size_t which)
{
    const std::string id{species_names.at(which)};
    const std::string own = "bump_hunter.choice.which." + id;
    return kit.words.text(kit.words.has(own) ? own : "particle." + id);
}

/// Who it is, once that was said.
void draw_named(ui::Kit& kit, const Model& model, const Rectangle& box)
{
    const auto which = static_cast<std::size_t>(model.named().value_or(Species::j_psi));
    const std::string name = name_of_species(kit, which);
    const ui::TextStyle style = kit.style(ui::Face::bold, 24, kit.theme.text);
    const float width = kit.canvas.width_of(name, style);
    const float size = std::min(box.height, 60.0F);
    const float left = box.centre().x - (size + 12 + width) / 2;
    const Point middle{left + size / 2, box.centre().y};
    kit.light(middle, size, kit.theme.star.fill, 0.7F);
    kit.canvas.picture(std::string{"particles/"} + pictures.at(which),
                       {left, box.centre().y - size / 2, size, size});
    const Rectangle words{left + size + 12, box.y, width + 8, box.height};
    kit.canvas.text(name, words, style);
    kit.declare({.id = "named",
                 .role = ui::Role::text,
                 .area = "room",
                 .name = name,
                 .live = true,
                 .box = box});
}

void draw_names(ui::Kit& kit, const Rectangle& box, const sims::Sight& sight)
{
    constexpr float gap = 8;
    const float count = species_names.size();
    const float width = std::min((box.width - gap * (count - 1)) / count, 96.0F);
    float x = box.centre().x - (width * count + gap * (count - 1)) / 2;
    for (std::size_t which = 0; which < species_names.size(); ++which) {
        const Rectangle key{x, box.y, width, box.height};
        const std::string name = name_of_species(kit, which);
        kit.key({.id = std::string{"name."} + std::string{species_names.at(which)},
                 .role = ui::Role::button,
                 .area = "room",
                 .name = name,
                 .hint = words_of(kit, "name_it"),
                 .box = key,
                 .action = [hands = sight.hands,
                            which] { hands->command("name", {static_cast<double>(which)}); }},
                {.radius = 18});
        kit.canvas.picture(std::string{"particles/"} + pictures.at(which), key.inset(10));
        x += width + gap;
    }
}

std::string prompt_of(const ui::Kit& kit, const Model& model)
{
    if (model.waiting() > 0) {
        return words_of(kit, "burst_running");
    }
    if (const auto mass = model.pair_mass()) {
        return kit.words.text(
            {"bump_hunter.view.ready",
             {{"mass", i18n::quantity(kit.words, "GeV", std::round(*mass * 100.0) / 100.0)}}});
    }
    if (!model.tracks().empty()) {
        const bool lights =
            std::any_of(model.tracks().begin(), model.tracks().end(), [](const SeenTrack& track) {
                return track.particle.kind == Kind::photon;
            });
        return words_of(kit, lights ? "pick_lights" : "pick_two");
    }
    return model.masses().entries() == 0 ? words_of(kit, "quiet") : std::string{};
}

}  // namespace

void draw_handles(ui::Kit& kit,
                  const Model& model,
                  const Display& display,
                  const sims::Sight& sight)
{
    const float target = 64 * kit.view.control;
    const std::vector<Point> places = places_of(display, model.tracks(), target + 2);
    for (std::size_t number = 0; number < places.size(); ++number) {
        const SeenTrack& track = model.tracks()[number];
        const Point at = places[number];
        const bool picked = model.is_picked(number);
        draw_disc(kit, at, 19 * kit.view.control, track, picked);
        if (sight.hands == nullptr) {
            continue;
        }
        ui::Node node{.id = "track." + std::to_string(number),
                      .role = ui::Role::toggle,
                      .area = "room",
                      .name = name_of(kit, track, number),
                      .value = words_of(kit, picked ? "picked" : "not_picked"),
                      .box = {at.x - target / 2, at.y - target / 2, target, target},
                      .action = [hands = sight.hands, number] {
                          hands->command("pick", {static_cast<double>(number)});
                      }};
        kit.focus_ring(node, target / 2, false);
        kit.declare(std::move(node));
    }
}

void draw_crossing(ui::Kit& kit,
                   const Model& model,
                   const Display& display,
                   const sims::Sight& sight)
{
    const float target = 64 * kit.view.control;
    const Point at = display.centre;
    if (model.tracks().empty() && model.waiting() == 0 && model.has_more()) {
        const float breath =
            kit.theme.calm()
                ? 0
                : 0.12F * static_cast<float>(std::sin(kit.now * 2 * std::numbers::pi / 2.2));
        kit.light(at, target * (0.62F + breath), kit.theme.here.fill, 0.8F);
        for (const float side : {-1.0F, 1.0F}) {
            const float tip = at.x + side * 15;
            kit.canvas.line({at.x + side * 40, at.y}, {tip, at.y}, kit.theme.here.fill, 4);
            kit.canvas.line({tip + side * 9, at.y - 8}, {tip, at.y}, kit.theme.here.fill, 4);
            kit.canvas.line({tip + side * 9, at.y + 8}, {tip, at.y}, kit.theme.here.fill, 4);
        }
        if (!kit.theme.calm()) {
            kit.wake_in(1.0 / 20);
        }
    }
    kit.canvas.circle(at, 5, kit.theme.here.fill);
    if (sight.hands == nullptr) {
        return;
    }
    ui::Node node{.id = "crossing",
                  .role = ui::Role::button,
                  .area = "room",
                  .name = kit.words.text("bump_hunter.command.collide"),
                  .hint = words_of(kit, "display"),
                  .box = {at.x - target / 2, at.y - target / 2, target, target},
                  .enabled = model.has_more() && model.waiting() == 0,
                  .action = [hands = sight.hands] { hands->command("collide"); }};
    kit.focus_ring(node, target / 2, false);
    kit.declare(std::move(node));
}

void draw_origin(ui::Kit& kit, const Model& model, const core::Rectangle& box)
{
    const std::string name = words_of(kit, model.is_real() ? "real" : "simulated");
    const ui::TextStyle style = kit.style(ui::Face::bold, 18, kit.theme.text);
    const float width = std::min(box.width, kit.canvas.width_of(name, style) + 58);
    const Rectangle pill{box.x, box.y, width, box.height};
    kit.canvas.fill(pill, pill.height / 2, kit.theme.panel);
    kit.canvas.outline(pill,
                       pill.height / 2,
                       model.is_real() ? kit.theme.right : kit.theme.panel_outline,
                       kit.theme.outline);
    kit.canvas.picture(model.is_real() ? "icons/detector" : "icons/terminal",
                       {pill.x + 12, pill.centre().y - 13, 26, 26},
                       model.is_real() ? kit.theme.right : kit.theme.text_soft);
    kit.canvas.text(name, {pill.x + 44, pill.y, pill.width - 52, pill.height}, style);
    kit.declare({.id = "origin",
                 .role = ui::Role::text,
                 .area = "room",
                 .name = name,
                 .value = model.is_real() ? words_of(kit, "real_source") : std::string{},
                 .live = true,
                 .box = pill});
}

void draw_prompt(ui::Kit& kit,
                 const Model& model,
                 const core::Rectangle& box,
                 const sims::Sight& sight)
{
    if (model.asks_name() && model.called() > 0.0 && !model.is_named_right() &&
        sight.hands != nullptr) {
        draw_names(kit, box, sight);
        return;
    }
    if (model.asks_name() && model.is_named_right()) {
        draw_named(kit, model, box);
        return;
    }
    const std::string words = prompt_of(kit, model);
    if (words.empty()) {
        return;
    }
    const Rectangle line{box.x, box.centre().y - 36, box.width, 72};
    kit.canvas.text(words, line, kit.style(ui::Face::bold, 19, kit.theme.text, ui::Align::centre));
    kit.declare(
        {.id = "prompt", .role = ui::Role::text, .area = "room", .name = words, .box = line});
}

}  // namespace bump_hunter
