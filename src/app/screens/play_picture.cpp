#include "app/screens/play_picture.hpp"

#include "app/screens/block_art.hpp"
#include "app/screens/tile_art.hpp"
#include "editor/block_layout.hpp"
#include "editor/tile_layout.hpp"
#include "stages/view.hpp"
#include "ui/miniature.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
using lesson::Style;

/// Stages are made for a box of this width.
constexpr float stage_width = 620;
/// Programs are shown as large as they are in a box of this width, or smaller if they are longer,
/// down to where nothing can be told any more.
constexpr float program_width = 340;
constexpr float longest_width = 620;

/// The width at which something of this size is seen as a whole.
float width_for(const Rectangle& box, float width, float height)
{
    return std::clamp(
        std::max(width, height * box.width / box.height), program_width, longest_width);
}

void draw_tiles(ui::Kit& kit, const Rectangle& box, const PlayCard& card)
{
    const stages::Stage* stage = stages::find(card.stage);
    const editor::LayoutRequest request{
        .width = program_width, .tile = 72, .open = {}, .room = false};
    const editor::TileLayout layout = editor::lay_out(card.program, request);
    const float width = width_for(box, program_width, layout.height + 16);
    ui::draw_miniature(kit, box, width, [&](ui::Kit& small, const Rectangle& seen) {
        const Point origin{seen.x + (width - program_width) / 2,
                           seen.y + std::max(8.0F, (seen.height - layout.height) / 2)};
        const ui::BlockColours loop = small.theme.block(ui::Category::loop);
        for (const editor::TraySegment& tray : layout.trays) {
            const Rectangle where = tray.box.moved(origin.x, origin.y);
            small.canvas.fill(where, 22, ui::mix(loop.fill, small.theme.card, 0.5F));
            small.canvas.outline(where, 22, loop.edge, small.theme.outline + 1);
        }
        draw_pipes(small, layout, origin);
        draw_start(small, layout.start.moved(origin.x, origin.y));
        for (const editor::PlacedTile& tile : layout.tiles) {
            draw_tile(small,
                      tile.box.moved(origin.x, origin.y),
                      look_of(tile.tile, *stage->module),
                      TileState::rest);
        }
        for (const editor::NumberKeys& keys : layout.numbers) {
            const lang::Statement* loop_here = editor::find(card.program, keys.node);
            const auto* count = loop_here != nullptr ? editor::repeat_count(*loop_here) : nullptr;
            if (count != nullptr) {
                const Rectangle value = keys.value.moved(origin.x, origin.y);
                small.canvas.fill(value, 12, small.theme.card);
                small.canvas.text(
                    std::to_string(count->value),
                    value,
                    small.style(ui::Face::bold, 30, small.theme.ink, ui::Align::centre));
            }
        }
    });
}

void draw_blocks(ui::Kit& kit, const Rectangle& box, const PlayCard& card)
{
    const stages::Stage* stage = stages::find(card.stage);
    const editor::BlockLayout layout =
        editor::lay_out_blocks({card.program, {}}, *stage->module, KitWording{kit});
    const core::Rectangle& bounds = layout.bounds;
    const float width = width_for(box, bounds.width + 28, bounds.height + 28);
    ui::draw_miniature(kit, box, width, [&](ui::Kit& small, const Rectangle& seen) {
        const float below = std::max(14.0F, (seen.height - bounds.height) / 2);
        const Lens lens{{seen.x + 14 - bounds.x, seen.y + below - bounds.y}, 1};
        if (layout.start) {
            draw_start_hat(small, *layout.start, lens);
        }
        draw_layout(small, layout, lens, seen);
    });
}

/// A bar for each word: the shape of the text, in the colours of code.
void draw_lines(ui::Kit& kit, const Rectangle& box, const PlayCard& card)
{
    constexpr float line = 13;
    constexpr float letter = 3.6F;
    kit.canvas.clip(box);
    kit.canvas.fill(box, 0, kit.theme.well);
    constexpr std::array shades{ui::Category::sense, ui::Category::start, ui::Category::value};
    float y = box.y + 10;
    for (const std::string& text : card.lines) {
        float x = box.x + 10;
        std::size_t word = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = text.find_first_not_of(' ', at);
            if (begin == std::string::npos) {
                break;
            }
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            const Rectangle bar{x + static_cast<float>(begin) * letter,
                                y,
                                static_cast<float>(end - begin) * letter - 1,
                                7};
            const ui::BlockColours colours = kit.theme.block(shades.at(word++ % shades.size()));
            kit.canvas.fill(bar, 3, kit.theme.high_contrast() ? colours.contrast : colours.fill);
            at = end;
        }
        y += line;
        if (y > box.bottom()) {
            break;
        }
    }
    kit.canvas.unclip();
}

}  // namespace

void draw_play_program(ui::Kit& kit, const Rectangle& box, const PlayCard& card)
{
    if (stages::find(card.stage) == nullptr) {
        return;
    }
    if (card.style == Style::text) {
        draw_lines(kit, box, card);
        return;
    }
    Rectangle blocks = box;
    if (card.style == Style::both) {
        const float text = box.width * 0.4F;
        blocks.width -= text;
        draw_lines(kit, {blocks.right(), box.y, text, box.height}, card);
    }
    kit.canvas.fill(blocks, 0, kit.theme.paper);
    if (card.style == Style::picture) {
        draw_tiles(kit, blocks, card);
    } else {
        draw_blocks(kit, blocks, card);
    }
}

void draw_play_world(ui::Kit& kit,
                     const Rectangle& box,
                     std::string_view stage,
                     const stages::World* world)
{
    const stages::View* view = stages::find_view(stage);
    if (view == nullptr || world == nullptr) {
        return;
    }
    ui::draw_miniature(kit, box, stage_width, [&](ui::Kit& small, const Rectangle& seen) {
        view->draw(
            small, seen, {.before = world, .now = world, .share = 1, .past = {}, .marks = {}});
    });
}

void draw_play_picture(ui::Kit& kit, const Rectangle& box, const PlayCard& card)
{
    // Beside each other, or one below the other where the box is tall.
    constexpr float tall = 0.72F;
    Rectangle world = box;
    Rectangle program = box;
    if (box.height > box.width * tall) {
        world.height = box.height * 0.52F;
        program.y += world.height;
        program.height -= world.height;
    } else {
        world.width = box.width * 0.56F;
        program.x += world.width;
        program.width -= world.width;
    }
    draw_play_world(kit, world, card.stage, card.world.get());
    draw_play_program(kit, program, card);
    const bool is_below = program.y > box.y;
    kit.canvas.fill({program.x - (is_below ? 0.0F : 1.0F),
                     program.y - (is_below ? 1.0F : 0.0F),
                     is_below ? box.width : 2,
                     is_below ? 2 : box.height},
                    0,
                    kit.theme.card_line);
}

std::string_view icon_of(Style style)
{
    constexpr std::array<std::string_view, 4> icons{"arrow-right", "blocks", "table", "code"};
    return icons.at(static_cast<std::size_t>(style));
}

}  // namespace app
