#include "editor/block_layout.hpp"

#include "editor/block_flow.hpp"

#include <algorithm>

namespace editor {

namespace {

using core::Rectangle;

/// Where the start hat stands on the canvas.
constexpr core::Point start_corner{44, 46};

PlacedRow start_row(const Wording& wording)
{
    PlacedRow row;
    row.icon = "event";
    float x = start_corner.x + block_size::pad;
    row.badge = {x,
                 start_corner.y + (block_size::row - block_size::badge) / 2,
                 block_size::badge,
                 block_size::badge};
    x += block_size::badge + block_size::between;
    for (const Wording::Part& part : wording.parts("block.start")) {
        const float width = wording.width(part.text);
        row.texts.push_back({part.text,
                             {x,
                              start_corner.y + (block_size::row - block_size::text_height) / 2,
                              width,
                              block_size::text_height}});
        x += width + block_size::between;
    }
    row.box = {start_corner.x, start_corner.y, x + 4 - start_corner.x, block_size::row};
    return row;
}

/// Everything that was placed, with room for hats and shadows around it.
void find_bounds(BlockLayout& layout)
{
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    const auto add = [&](const Rectangle& box) {
        left = std::min(left, box.x);
        top = std::min(top, box.y - block_size::hat);
        right = std::max(right, box.right());
        bottom = std::max(bottom, box.bottom());
    };
    if (layout.start) {
        add(layout.start->box);
    }
    for (const PlacedBlock& block : layout.blocks) {
        add(block.box);
    }
    for (const PlacedValue& value : layout.values) {
        add(value.box);
    }
    for (const PlacedNote& note : layout.notes) {
        add(note.box);
    }
    layout.bounds = {left, top, right - left, bottom - top};
}

template <typename Placed>
const Placed* find_node(const std::vector<Placed>& all, lang::NodeId node)
{
    const auto found = std::ranges::find(all, node, &Placed::node);
    return found != all.end() ? &*found : nullptr;
}

/// Of what is carried: there is no gap in it to put something into.
template <typename Place>
BlockLayout lay_out_alone(const lang::Module& module, const Wording& wording, const Place& place)
{
    BlockLayout layout;
    const std::optional<OpenGap> none;
    BlockFlow flow{module, wording, none, layout};
    place(flow);
    layout.gaps.clear();
    find_bounds(layout);
    return layout;
}

}  // namespace

BlockLayout lay_out_blocks(const Document& document,
                           const lang::Module& module,
                           const Wording& wording,
                           const std::optional<OpenGap>& open)
{
    BlockLayout layout;
    layout.start = start_row(wording);
    BlockFlow flow{module, wording, open, layout};
    flow.program(document.program.body, {start_corner.x, layout.start->box.bottom()});
    for (const Piece& piece : document.pieces) {
        if (const lang::Expression* value = loose_value(piece, &module)) {
            flow.value(*value, piece.at);
        } else {
            flow.stack(tiles(piece.stack), {piece.id, 0, 0}, piece.at);
        }
    }
    find_bounds(layout);
    return layout;
}

BlockLayout lay_out_block(const lang::Statement& statement,
                          const lang::Module& module,
                          const Wording& wording)
{
    return lay_out_alone(module, wording, [&](BlockFlow& flow) {
        flow.statement(statement, {0, 0});
    });
}

BlockLayout lay_out_value(const lang::Expression& value,
                          const lang::Module& module,
                          const Wording& wording)
{
    return lay_out_alone(module, wording, [&](BlockFlow& flow) { flow.value(value, {0, 0}); });
}

const PlacedBlock* find_block(const BlockLayout& layout, lang::NodeId node)
{
    return find_node(layout.blocks, node);
}

const PlacedValue* find_value(const BlockLayout& layout, lang::NodeId node)
{
    return find_node(layout.values, node);
}

const BlockGap* find_gap(const BlockLayout& layout, const Gap& gap)
{
    const auto found = std::ranges::find(layout.gaps, gap, &BlockGap::gap);
    return found != layout.gaps.end() ? &*found : nullptr;
}

}  // namespace editor
