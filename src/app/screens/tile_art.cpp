#include "app/screens/tile_art.hpp"

#include <algorithm>

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
                std::string{module.name} + "." + tile.name};
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
    draw_body(kit, box, block, faded, true);
    kit.canvas.picture(
        "icons/" + look.icon, box.inset(box.width * 0.16F), block.label.faded(faded));
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

}  // namespace app
