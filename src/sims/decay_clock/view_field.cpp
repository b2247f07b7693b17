#include "sims/decay_clock/view_field.hpp"

#include "i18n/quantity.hpp"
#include "ui/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace decay_clock {

namespace {

using core::Point;
using core::Rectangle;

constexpr float pop_time = 0.7F;      // seconds of the soft light
constexpr float least_picture = 17;   // smaller atoms are points of light
constexpr float least_of_pips = 20;   // smaller dice have none
constexpr double shaking_from = 0.7;  // of the second before a throw
constexpr float ticks_a_second = 60;

/// LOOK.md: the meson's pill, for those whose name is not known yet.
constexpr ui::Colour meson = ui::rgb(0xEF7F2C);

/// Rows and columns that fill a box evenly.
struct Grid {
    Rectangle box;
    int columns{1};
    float cell{1};

    static Grid of(const Rectangle& box, std::size_t count)
    {
        const float area =
            box.width * box.height / static_cast<float>(std::max<std::size_t>(count, 1));
        float cell = std::sqrt(std::max(area, 1.0F));
        int columns = 1;
        for (;;) {
            columns = std::max(1, static_cast<int>(box.width / cell));
            const auto rows = static_cast<float>((static_cast<int>(count) + columns - 1) / columns);
            if (rows * cell <= box.height + 0.01F || cell < 1.0F) {
                break;
            }
            cell *= 0.985F;
        }
        cell = std::min(cell, 64.0F);
        columns =
            std::max(1, std::min(static_cast<int>(box.width / cell), static_cast<int>(count)));
        const auto rows = static_cast<float>((static_cast<int>(count) + columns - 1) / columns);
        const float width = static_cast<float>(columns) * cell;
        const float height = rows * cell;
        return {{box.centre().x - width / 2, box.centre().y - height / 2, width, height},
                columns,
                cell};
    }
    Point at(std::size_t number) const
    {
        const auto row = static_cast<int>(number) / columns;
        const auto column = static_cast<int>(number) % columns;
        return {box.x + (static_cast<float>(column) + 0.5F) * cell,
                box.y + (static_cast<float>(row) + 0.5F) * cell};
    }
};

/// 0 where it just went, 1 and more when its light is out; below 0 while it is there.
float pop_of(const Model& model, const Model::Atom& atom)
{
    if (atom.gone_since < 0) {
        return -1;
    }
    return static_cast<float>(model.ticks() - atom.gone_since) / ticks_a_second / pop_time;
}

void draw_pips(ui::Kit& kit, Point at, float size, int face, ui::Colour colour)
{
    const float off = size * 0.27F;
    const float radius = std::max(size * 0.088F, 1.2F);
    const auto pip = [&](float x, float y) {
        kit.canvas.circle({at.x + x * off, at.y + y * off}, radius, colour);
    };
    if (face % 2 == 1) {
        pip(0, 0);
    }
    if (face >= 2) {
        pip(-1, -1);
        pip(1, 1);
    }
    if (face >= 4) {
        pip(1, -1);
        pip(-1, 1);
    }
    if (face == 6) {
        pip(-1, 0);
        pip(1, 0);
    }
}

void draw_die(ui::Kit& kit, Point at, float size, int face, float strength)
{
    const bool marked = face == Model::marked_face;
    const ui::Theme& theme = kit.theme;
    const Rectangle box{at.x - size / 2, at.y - size / 2, size, size};
    const ui::Colour fill = marked ? theme.star.fill : theme.plain ? theme.paper : theme.card;
    const float round = size * 0.24F;
    if (!theme.plain && strength >= 1) {
        kit.canvas.fill(box.moved(0, size * 0.07F), round, theme.shadow);
    }
    kit.canvas.fill(box, round, fill.faded(strength));
    if (theme.plain) {
        kit.canvas.outline(box, round, theme.panel_outline.faded(strength), 2);
    }
    if (size >= least_of_pips) {
        draw_pips(kit, at, size, face, (marked ? theme.mark_ink : theme.ink).faded(strength));
    }
}

/// A particle whose name is a secret.
void draw_secret(ui::Kit& kit, Point at, float size, float strength)
{
    const Rectangle pill{at.x - size * 0.47F, at.y - size * 0.34F, size * 0.94F, size * 0.68F};
    kit.canvas.fill(pill, pill.height * 0.45F, meson.faded(strength));
    if (size >= 26) {
        kit.canvas.picture("icons/question",
                           {at.x - size * 0.22F, at.y - size * 0.22F, size * 0.44F, size * 0.44F},
                           ui::colours::ink_900.faded(strength));
    }
}

void draw_atom(
    ui::Kit& kit, const Model& model, const Model::Atom& atom, Point at, float size, float strength)
{
    if (model.throws_dice()) {
        draw_die(kit, at, size, atom.face, strength);
    } else if (model.is_on("mystery") && model.measure("named_right").value < 0.5) {
        draw_secret(kit, at, size, strength);
    } else {
        kit.canvas.picture(std::string{"particles/"} + model.particle()->id,
                           {at.x - size / 2, at.y - size / 2, size, size},
                           ui::colours::white.faded(strength));
    }
}

/// Dice are shaken before each throw.
Point shaken(const ui::Kit& kit, const Model& model, Point at, std::size_t number, float cell)
{
    const double part = std::fmod(model.seconds(), 1.0);
    if (!model.throws_dice() || kit.theme.calm() || part < shaking_from || model.ticks() == 0) {
        return at;
    }
    const auto phase = static_cast<float>(number) * 2.399F;
    const auto time = static_cast<float>(part) * 55;
    return {at.x + cell * 0.05F * std::sin(time + phase),
            at.y + cell * 0.07F * std::cos(1.3F * time + 2 * phase)};
}

ui::Colour light_of(const ui::Theme& theme) { return theme.gain.fill; }

void draw_pictures(ui::Kit& kit, const Model& model, const Grid& grid)
{
    std::vector<ui::Spark> sparks;
    const float size = grid.cell * (model.throws_dice() ? 0.76F : 0.92F);
    for (std::size_t number = 0; number < model.atoms().size(); ++number) {
        const Model::Atom& atom = model.atoms()[number];
        const float pop = pop_of(model, atom);
        const Point at = grid.at(number);
        if (pop < 0) {
            draw_atom(kit, model, atom, shaken(kit, model, at, number, grid.cell), size, 1);
            continue;
        }
        kit.canvas.circle(at, std::max(grid.cell * 0.06F, 1.5F), kit.theme.grid_line);
        if (pop >= 1) {
            continue;
        }
        const float left = std::min(1.0F, 1.4F * (1 - pop));
        draw_atom(kit, model, atom, at, size * (kit.theme.calm() ? 1.0F : 1 + 0.25F * pop), left);
        if (kit.theme.plain) {
            kit.canvas.ring(
                at, size * (0.55F + 0.35F * pop), kit.theme.pointed.edge.faded(left), 3);
        } else {
            sparks.push_back({at,
                              grid.cell * (1.0F + 0.7F * pop),
                              light_of(kit.theme).faded(0.9F * left * left)});
        }
    }
    kit.canvas.sparks(sparks, true);
}

/// A swarm has no rows.
Point scattered(Point at, std::size_t number, float cell)
{
    const auto phase = static_cast<float>(number);
    return {at.x + 0.45F * cell * std::sin(phase * 12.9898F),
            at.y + 0.45F * cell * std::sin(phase * 78.233F)};
}

void draw_points(ui::Kit& kit, const Model& model, const Grid& grid)
{
    std::vector<ui::Spark> there;
    std::vector<ui::Spark> going;
    const bool plain = kit.theme.plain;
    const float radius = std::clamp(grid.cell * (plain ? 0.5F : 0.85F), 1.6F, 14.0F);
    const ui::Colour body = plain ? kit.theme.bar.fill : kit.theme.bar.edge.faded(0.85F);
    for (std::size_t number = 0; number < model.atoms().size(); ++number) {
        const float pop = pop_of(model, model.atoms()[number]);
        const Point at =
            model.falls() ? scattered(grid.at(number), number, grid.cell) : grid.at(number);
        if (pop < 0) {
            there.push_back({at, radius, body});
        } else if (pop < 1) {
            const float left = (1 - pop) * (1 - pop);
            going.push_back({at,
                             radius * (1.6F + 2.2F * pop),
                             (plain ? kit.theme.pointed.edge : light_of(kit.theme)).faded(left)});
        }
    }
    kit.canvas.sparks(there, false);
    kit.canvas.sparks(going, !plain);
}

}  // namespace

void draw_field(ui::Kit& kit, const Model& model, const core::Rectangle& box, bool small)
{
    const Grid grid = Grid::of(box, model.atoms().size());
    if (grid.cell >= (small ? 9.0F : least_picture)) {
        draw_pictures(kit, model, grid);
    } else {
        draw_points(kit, model, grid);
    }
}

void draw_fall(ui::Kit& kit, const Model& model, const core::Rectangle& box, bool small)
{
    const ui::Theme& theme = kit.theme;
    const float ground = small ? 8.0F : 40.0F;
    const Rectangle sky{box.x, box.y, box.width, box.height - ground};
    if (!theme.plain) {
        kit.canvas.shade(box, 18, theme.well, theme.mist);
    } else {
        kit.canvas.outline(box, 18, theme.grid_line, 2);
    }
    const float scale_width = small ? 0.0F : 112.0F;
    const double height = model.parameter("height");
    if (!small) {
        const ui::TextStyle style = kit.style(ui::Face::medium, 16, theme.text, ui::Align::right);
        for (const double mark : ui::round_marks(0.0, height, 4)) {
            const double share = height > 0.0 ? 1.0 - mark / height : 1.0;
            const float y = sky.y + 12 + (sky.height - 12) * static_cast<float>(share);
            if (mark <= 0.0) {
                continue;
            }
            kit.canvas.line(
                {box.x + scale_width + 4, y}, {box.right() - 12, y}, theme.grid_line, 1.5F);
            kit.canvas.text(i18n::quantity(kit.words, "kilometre", mark),
                            {box.x + 2, y - 14, scale_width - 2, 28},
                            style);
        }
    }
    const Rectangle earth{box.x, sky.bottom(), box.width, ground};
    kit.canvas.fill(earth, 14, theme.floor);
    kit.canvas.line({earth.x, earth.y}, {earth.right(), earth.y}, theme.floor_edge, 3);
    if (!small) {
        kit.canvas.text(kit.words.text("decay_clock.view.ground"),
                        earth.inset(4),
                        kit.style(ui::Face::bold,
                                  17,
                                  theme.plain ? theme.text : ui::colours::white,
                                  ui::Align::centre));
    }
    const float swarm = sky.height * 0.30F;
    const auto fallen = static_cast<float>(
        height > 0.0 ? 1.0 - std::clamp(model.height_now() / height, 0.0, 1.0) : 0.0);
    const Rectangle cloud{box.x + scale_width + 8,
                          sky.y + 8 + (sky.height - swarm - 12) * fallen,
                          box.width - scale_width - 20,
                          swarm};
    if (!theme.plain && !theme.calm() && fallen > 0 && fallen < 1) {
        kit.canvas.glow({cloud.centre().x, cloud.y}, cloud.width * 0.5F, theme.bar.edge, 0.18F);
    }
    draw_field(kit, model, cloud, small);
}

void draw_names(ui::Kit& kit, const Model& model, const core::Rectangle& box, sims::Hands& hands)
{
    if (model.measure("named_right").value > 0.5) {
        return;
    }
    const float height = 64 * kit.view.control;
    const float width = std::min(132 * kit.view.control, (box.width - 12) / 2);
    float x = box.centre().x - width - 6;
    constexpr std::array<const char*, 2> who{"pion_plus", "kaon_plus"};
    for (std::size_t which = 0; which < who.size(); ++which) {
        const Rectangle key{x, box.bottom() - height, width, height};
        kit.key(
            {.id = std::string{"name."} + who.at(which),
             .role = ui::Role::button,
             .area = "room",
             .name = kit.words.text(std::string{"particle."} + who.at(which)),
             .hint = kit.words.text("decay_clock.view.name_it"),
             .box = key,
             .action = [&hands, which] { hands.command("name", {static_cast<double>(which)}); }},
            {.radius = 18});
        kit.canvas.picture(std::string{"particles/"} + who.at(which), key.inset(8));
        x += width + 12;
    }
}

}  // namespace decay_clock
