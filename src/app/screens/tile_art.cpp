#include "app/screens/tile_art.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

/// Rounded, with knob and (where something may come before it) socket, in proportion to an 86 dp
/// tile.
void draw_body(
    ui::Kit& kit, const Rectangle& box, const ui::BlockColours& block, float faded, bool has_socket)
{
    const float radius = box.width * 0.24F;
    const float knob = box.width * 0.128F;
    const bool plain = kit.theme.plain;
    const float outline = kit.theme.outline;
    const Point knob_centre{box.right() + knob * 0.45F, box.centre().y};
    const Point socket{box.x + knob * 0.35F, box.centre().y};
    const ui::Colour fill = block.fill.faded(faded);
    const ui::Colour line = block.rim.faded(faded);
    if (!plain) {
        kit.canvas.fill(box.moved(0, 5), radius, block.edge.faded(faded));
        kit.canvas.circle({knob_centre.x, knob_centre.y + 5}, knob, block.edge.faded(faded));
    }
    kit.canvas.circle(knob_centre, knob + outline / 2, line);
    kit.canvas.circle(knob_centre, knob - outline / 2, fill);
    kit.canvas.fill(box, radius, fill);
    kit.canvas.outline(box, radius, line, outline);
    kit.canvas.fill(
        {box.right() - knob, knob_centre.y - knob * 0.85F, knob * 1.1F, knob * 1.7F}, 0, fill);
    if (!plain) {
        kit.canvas.fill({box.x + radius * 0.8F, box.y + 4, box.width - radius * 1.6F, 3.5F},
                        2,
                        colours::white.faded(0.35F * faded));
    }
    if (!has_socket) {
        return;
    }
    kit.canvas.circle(socket, knob, line);
    kit.canvas.circle(socket, knob - outline * 0.8F, kit.theme.paper_low);
}

/// What starts a handler, as a picture; other events are a flag.
constexpr std::array<std::pair<std::string_view, const char*>, 5> event_icons{{
    {"on_gate", "on-gate"},
    {"on_lamp", "on-lamp"},
    {"on_collide", "on-collide"},
    {"on_message", "hear"},
    {"on_bump", "on-bump"},
}};

TileLook look_of_definition(const editor::Tile& tile, const lang::Module& module)
{
    if (!editor::is_event(&module, tile.defines)) {
        return {ui::Category::function, "function", "block.def"};
    }
    const auto* const known =
        std::find_if(event_icons.begin(), event_icons.end(), [&](const auto& entry) {
            return entry.first == tile.defines;
        });
    return {ui::Category::start,
            known != event_icons.end() ? known->second : "event",
            std::string{module.name} + "." + tile.defines};
}

/// The arch of a hat: what begins something, so nothing comes before it.
void draw_arch(ui::Kit& kit, const Rectangle& box, const ui::BlockColours& block, float faded)
{
    const float knob = box.width * 0.128F;
    const float outline = kit.theme.outline;
    const auto body = [&](float grown, float down) {
        std::vector<Point> points;
        constexpr int pieces = 20;
        const Point top{box.centre().x, box.y + box.height * 0.42F + down};
        for (int i = 0; i <= pieces; ++i) {
            const float angle = std::numbers::pi_v<float> * (1 + static_cast<float>(i) / pieces);
            points.push_back({top.x + (box.width / 2 + grown) * std::cos(angle),
                              top.y + (box.height * 0.54F + grown) * std::sin(angle)});
        }
        const float corner = box.width * 0.16F + grown;
        const float bottom = box.bottom() + grown + down - corner;
        const auto round = [&](float x, float from) {
            constexpr int steps = 6;
            for (int i = 0; i <= steps; ++i) {
                const float angle =
                    std::numbers::pi_v<float> * (from + 0.5F * static_cast<float>(i) / steps);
                points.push_back({x + corner * std::cos(angle), bottom + corner * std::sin(angle)});
            }
        };
        round(box.right() + grown - corner, 0);
        round(box.x - grown + corner, 0.5F);
        return points;
    };
    const Point knob_centre{box.right() + knob * 0.45F, box.centre().y};
    if (!kit.theme.plain) {
        kit.canvas.shape(body(0, 5), block.edge.faded(faded));
    }
    kit.canvas.circle(knob_centre, knob + outline / 2, block.rim.faded(faded));
    kit.canvas.shape(body(outline / 2, 0), block.rim.faded(faded));
    kit.canvas.shape(body(-outline / 2, 0), block.fill.faded(faded));
    kit.canvas.circle(knob_centre, knob - outline / 2, block.fill.faded(faded));
}

void draw_pipe(ui::Kit& kit, std::span<const Point> line)
{
    if (line.size() < 2) {
        return;
    }
    if (kit.theme.high_contrast()) {
        kit.canvas.path(line, colours::white, 4);
        return;
    }
    kit.canvas.path(line, kit.theme.pipe, 20);
    kit.canvas.path(line, kit.theme.pipe_inside, 14);
    kit.canvas.dots(line, kit.theme.pipe_dots, 1.9F, 9);
}

}  // namespace

TileLook look_of(const editor::Tile& tile, const lang::Module& module)
{
    const auto native = std::find_if(
        module.functions.begin(), module.functions.end(), [&](const lang::Native& entry) {
            return entry.name == tile.name;
        });
    if (native != module.functions.end()) {
        return {editor::category_named(native->category),
                std::string{native->icon},
                std::string{module.name} + "." + tile.name,
                tile.number};
    }
    if (!tile.defines.empty()) {
        return look_of_definition(tile, module);
    }
    return {ui::Category::loop, "repeat", "block." + tile.name};
}

void draw_tile(ui::Kit& kit, const Rectangle& wanted, const TileLook& look, TileState state)
{
    Rectangle box = wanted;
    const ui::BlockColours block = kit.theme.block(look.category);
    if (state == TileState::pressed) {
        box.y += 4;
    }
    const float faded = state == TileState::ghost || state == TileState::spent ? 0.45F : 1;
    const float radius = box.width * 0.24F;
    if (state == TileState::running) {
        kit.canvas.outline(box.inset(-9), radius + 9, kit.theme.running.fill.faded(0.38F), 14);
    } else if (state == TileState::chosen) {
        kit.canvas.outline(box.inset(-8), radius + 8, kit.theme.chosen.fill.faded(0.45F), 12);
    }
    if (look.is_hat()) {
        draw_arch(kit, box, block, faded);
    } else {
        draw_body(kit, box, block, faded, true);
    }
    const ui::Colour label = block.label.faded(faded);
    if (look.number) {
        const float icon = box.width * 0.54F;
        kit.canvas.picture("icons/" + look.icon,
                           {box.centre().x - icon / 2, box.y + box.height * 0.08F, icon, icon},
                           label);
        kit.canvas.text(std::to_string(*look.number),
                        {box.x + 4, box.y + box.height * 0.61F, box.width - 8, box.height * 0.34F},
                        kit.style(ui::Face::bold, box.width * 0.28F, label, ui::Align::centre));
    } else {
        kit.canvas.picture("icons/" + look.icon, box.inset(box.width * 0.16F), label);
    }
    if (state == TileState::running) {
        kit.frame(box.inset(-2), radius + 2, kit.theme.running, 5);
    } else if (state == TileState::chosen) {
        kit.frame(box.inset(-3), radius + 3, kit.theme.chosen, 5);
    }
}

void draw_start(ui::Kit& kit, const Rectangle& box)
{
    const ui::BlockColours block = kit.theme.block(ui::Category::start);
    draw_body(kit, box, block, 1, false);
    // Its left end is round: nothing comes before it.
    const float radius = box.height / 2;
    kit.canvas.fill(
        {box.x - box.width * 0.05F, box.y, radius * 1.4F, box.height}, radius * 0.7F, block.fill);
    if (kit.theme.plain) {
        kit.canvas.outline(box.inset(-2), radius * 0.6F, block.edge, kit.theme.outline);
    }
    kit.canvas.picture("icons/event", box.inset(box.width * 0.2F), block.label);
}

void draw_slot(ui::Kit& kit, const Rectangle& box, bool wanted)
{
    const float radius = box.width * 0.24F;
    if (!wanted) {
        kit.canvas.fill(box, radius, kit.theme.paper_low);
        kit.canvas.outline(box, radius, kit.theme.spare_slot, 2.5F);
        return;
    }
    kit.canvas.fill(box, radius, kit.theme.wanted_slot);
    kit.canvas.dashed_outline(
        box.inset(2), radius, kit.theme.slot_outline, kit.theme.outline + 1.5F, 9);
    kit.canvas.picture("icons/plus", box.inset(box.width * 0.27F), kit.theme.slot_outline);
}

void draw_pipes(ui::Kit& kit, const editor::TileLayout& layout, Point origin)
{
    for (std::vector<Point> pipe : layout.pipes) {
        for (Point& point : pipe) {
            point = {point.x + origin.x, point.y + origin.y};
        }
        draw_pipe(kit, pipe);
    }
}

}  // namespace app
