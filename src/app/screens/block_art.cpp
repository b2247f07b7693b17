#include "app/screens/block_art.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
using editor::ValueForm;
namespace size = editor::block_size;

constexpr float radius = 13;
constexpr float edge_below = 4;

/// The tab below a block, 32 dp wide and 8.5 deep (LOOK.md 6), its corner at the block's left.
constexpr std::array<Point, 6> tab{
    {{28, -1}, {35, 7}, {37.5F, 8.5F}, {50.5F, 8.5F}, {53, 7}, {60, -1}}};

void draw_texts(ui::Kit& kit,
                const std::vector<editor::PlacedText>& texts,
                const Lens& lens,
                ui::Colour ink)
{
    for (const editor::PlacedText& text : texts) {
        // Their box is as wide as they are: a hair more, so that rounding breaks no line.
        kit.canvas.text(
            text.text,
            lens(text.box).inset(-2),
            kit.style(ui::Face::bold, block_letters * lens.zoom, ink, ui::Align::centre));
    }
}

/// Paper that something is written on.
struct Card {
    float radius{};
    ui::Colour fill;
    ui::Colour edge;
    float width{};  ///< of the edge
};

void draw_card(
    ui::Kit& kit, const Card& card, const std::string& text, const Rectangle& box, const Lens& lens)
{
    kit.canvas.fill(box, card.radius, card.fill);
    kit.canvas.outline(box, card.radius, card.edge, card.width);
    kit.canvas.text(
        text,
        box.inset(-2),
        kit.style(ui::Face::bold, block_letters * lens.zoom, kit.theme.ink, ui::Align::centre));
}

/// The parts that a block with bodies is made of: heads, the arm at its left, the foot.
std::vector<Rectangle> solid_parts(const editor::PlacedBlock& block)
{
    std::vector<Rectangle> parts;
    parts.reserve(block.rows.size() + 2);
    for (const editor::PlacedRow& row : block.rows) {
        parts.push_back(row.box);
    }
    if (!block.mouths.empty()) {
        parts.push_back({block.box.x, block.box.y, size::arm, block.box.height});
        parts.push_back(block.foot);
    }
    return parts;
}

void fill_parts(ui::Kit& kit,
                const std::vector<Rectangle>& parts,
                const Lens& lens,
                float larger,
                float lower,
                ui::Colour colour)
{
    for (const Rectangle& part : parts) {
        const Rectangle box = lens(part).inset(-larger).moved(0, lower);
        kit.canvas.fill(box, std::min((radius + larger) * lens.zoom, box.height / 2), colour);
    }
}

void draw_arch(ui::Kit& kit, const Rectangle& head, const Lens& lens, ui::Colour colour, float rim)
{
    // An ellipse half hidden by the head: the arch of a hat, 112 wide and 13 high.
    const Point centre = lens(Point{head.x + 58, head.y + 10});
    kit.canvas.ellipse(centre, 56 * lens.zoom + rim, 22 * lens.zoom + rim, colour);
}

void draw_badge(ui::Kit& kit, ui::Category category, std::string_view icon, const Rectangle& box)
{
    if (kit.theme.high_contrast()) {
        kit.badge(category, icon, box);
        return;
    }
    // On a block the badge's own colours turn round, or it would not show.
    const ui::BlockColours block = kit.theme.block(category);
    kit.canvas.picture("badges/" + std::string{editor::name_of(category)}, box, block.label);
    const float share = category == ui::Category::choice ? 0.19F : 0.14F;
    kit.canvas.picture("icons/" + std::string{icon}, box.inset(box.width * share), block.fill);
}

std::array<Point, 6> hexagon(const Rectangle& box)
{
    const float point = std::min(16.0F, box.height / 3);
    const float middle = box.centre().y;
    return {{{box.x, middle},
             {box.x + point, box.y},
             {box.right() - point, box.y},
             {box.right(), middle},
             {box.right() - point, box.bottom()},
             {box.x + point, box.bottom()}}};
}

struct ValueColours {
    ui::Colour fill, rim, ink;
};

ValueColours colours_of(const ui::Kit& kit, const editor::PlacedValue& value)
{
    const ui::BlockColours block = kit.theme.block(value.category);
    const ui::BlockColours around = kit.theme.block(value.inside);
    switch (value.form) {
        case ValueForm::number:
        case ValueForm::text:
            return {kit.theme.card, kit.theme.paper_outline, kit.theme.ink};
        case ValueForm::empty:
            return {
                kit.theme.high_contrast() ? around.fill : around.edge, around.label, around.label};
        case ValueForm::condition:
        case ValueForm::variable:
        case ValueForm::pill:
            break;
    }
    return {block.fill, block.edge, block.label};
}

void draw_ring(ui::Kit& kit, const Rectangle& box, float corner, BlockLight light)
{
    const ui::Shape& shape = light == BlockLight::running  ? kit.theme.running
                             : light == BlockLight::chosen ? kit.theme.chosen
                                                           : kit.theme.faulty;
    if (!kit.theme.plain) {
        kit.canvas.outline(box.inset(-8), corner + 8, shape.fill.faded(0.38F), 16);
    }
    kit.frame(box.inset(-2), corner + 2, shape, 5);
}

}  // namespace

std::vector<editor::Wording::Part> KitWording::parts(std::string_view key) const
{
    std::vector<Part> parts;
    for (i18n::TextPart& part : m_kit.words.parts(key)) {
        parts.push_back({std::move(part.text), part.is_place});
    }
    return parts;
}

float KitWording::width(std::string_view text) const
{
    return m_kit.canvas.width_of(text, m_kit.style(ui::Face::bold, block_letters, {}));
}

void draw_start_hat(ui::Kit& kit, const editor::PlacedRow& row, const Lens& lens)
{
    const ui::BlockColours block = kit.theme.block(ui::Category::start);
    const float rim = kit.theme.outline;
    draw_arch(kit, row.box, lens, block.edge, rim);
    fill_parts(kit, {row.box}, lens, rim, 0, block.edge);
    draw_arch(kit, row.box, lens, block.fill, 0);
    fill_parts(kit, {row.box}, lens, 0, 0, block.fill);
    draw_badge(kit, ui::Category::start, row.icon, lens(row.badge));
    draw_texts(kit, row.texts, lens, block.label);
}

void draw_block(ui::Kit& kit,
                const editor::PlacedBlock& block,
                const Lens& lens,
                const Rectangle& seen)
{
    const ui::BlockColours colour = kit.theme.block(block.category);
    const std::vector<Rectangle> parts = solid_parts(block);
    const float rim = kit.theme.outline;
    const Rectangle& head = block.rows.front().box;
    if (!kit.theme.plain) {
        fill_parts(kit, parts, lens, 1, edge_below * lens.zoom, colour.edge.faded(0.55F));
    }
    if (block.is_hat) {
        draw_arch(kit, head, lens, colour.edge, rim);
    }
    fill_parts(kit, parts, lens, rim / 2, 0, colour.edge);
    if (block.is_hat) {
        draw_arch(kit, head, lens, colour.fill, 0);
    }
    fill_parts(kit, parts, lens, -rim / 2, 0, colour.fill);
    for (const editor::PlacedRow& row : block.rows) {
        if (!lens(row.box).overlaps(seen)) {
            continue;
        }
        if (!row.icon.empty()) {
            draw_badge(kit, block.category, row.icon, lens(row.badge));
        }
        draw_texts(kit, row.texts, lens, colour.label);
    }
    if (block.category == ui::Category::loop && !block.mouths.empty()) {
        const float icon = 20 * lens.zoom;
        const Rectangle foot = lens(block.foot);
        kit.canvas.picture("icons/repeat",
                           {foot.right() - icon - 14, foot.centre().y - icon / 2, icon, icon},
                           colour.label);
    }
}

void draw_tabs(ui::Kit& kit, const editor::PlacedBlock& block, const Lens& lens)
{
    const ui::BlockColours colour = kit.theme.block(block.category);
    const auto draw = [&](Point corner) {
        std::array<Point, tab.size()> points{};
        for (std::size_t i = 0; i < tab.size(); ++i) {
            points.at(i) = lens(Point{corner.x + tab.at(i).x, corner.y + tab.at(i).y});
        }
        kit.canvas.shape(points, colour.fill);
        kit.canvas.path(points, colour.edge, kit.theme.outline, false);
    };
    draw({block.box.x, block.box.bottom()});
    for (const Rectangle& mouth : block.mouths) {
        draw({mouth.x, mouth.y});
    }
}

void draw_value(ui::Kit& kit, const editor::PlacedValue& value, const Lens& lens)
{
    const ValueColours look = colours_of(kit, value);
    const Rectangle box = lens(value.box);
    const float rim = kit.theme.outline;
    const bool six_corners = value.form == ValueForm::empty || value.form == ValueForm::condition;
    const float corner = value.form == ValueForm::text ? 12 * lens.zoom : box.height / 2;
    if (six_corners) {
        const std::array<Point, 6> outer = hexagon(box.inset(-rim / 2));
        const std::array<Point, 6> inner = hexagon(box.inset(rim / 2));
        kit.canvas.shape(outer, look.rim);
        kit.canvas.shape(inner, look.fill);
    } else {
        kit.canvas.fill(box, corner, look.fill);
        kit.canvas.outline(box, corner, look.rim, rim);
    }
    if (!value.icon.empty()) {
        kit.canvas.picture("icons/" + value.icon, lens(value.badge), look.ink);
    }
    draw_texts(kit, value.texts, lens, look.ink);
}

void draw_light(ui::Kit& kit, const editor::PlacedBlock& block, const Lens& lens, BlockLight light)
{
    const Rectangle& head = block.rows.front().box;
    draw_ring(kit, lens(light == BlockLight::chosen ? block.box : head), radius, light);
}

void draw_light(ui::Kit& kit, const editor::PlacedValue& value, const Lens& lens, BlockLight light)
{
    const Rectangle box = lens(value.box);
    draw_ring(kit, box, box.height / 2, light);
}

namespace {

/// Of words that find no room at their usual size.
constexpr float small_letters = 0.9F * block_letters;

}  // namespace

void draw_drawer_face(ui::Kit& kit,
                      const Rectangle& box,
                      const editor::Face& face,
                      const std::string& words,
                      bool is_value)
{
    const ui::BlockColours colour = kit.theme.block(face.category);
    const ui::Colour ink = colour.label;
    if (is_value) {
        kit.canvas.fill(box, box.height / 2, colour.fill);
        kit.canvas.outline(box, box.height / 2, colour.edge, kit.theme.outline);
    } else {
        editor::PlacedBlock block;
        block.category = face.category;
        block.box = {0, 0, box.width, box.height};
        block.rows = {{.box = block.box, .icon = {}, .badge = {}, .texts = {}}};
        const Lens lens{{box.x, box.y}, 1};
        draw_block(kit, block, lens, box);
        draw_tabs(kit, block, lens);
    }
    float left = box.x + (is_value ? 22.0F : 12.0F);
    if (!face.icon.empty() && face.category != ui::Category::value) {
        const Rectangle badge{left, box.centre().y - 18, 36, 36};
        if (is_value) {
            kit.canvas.picture("icons/" + face.icon, badge.inset(4), ink);
        } else {
            draw_badge(kit, face.category, face.icon, badge);
        }
        left = badge.right() + 8;
    }
    const Rectangle room{
        left, box.y + 4, box.right() - left - (is_value ? 20.0F : 8.0F), box.height - 8};
    ui::TextStyle style = kit.style(ui::Face::bold, block_letters, ink);
    if (!kit.canvas.fit(words, room, style).fits) {
        style.size = small_letters;
    }
    kit.canvas.text(words, room, style);
}

float height_of_drawer_face(const ui::Kit& kit,
                            float width,
                            const std::string& words,
                            bool is_value)
{
    constexpr float endless = 10'000;
    constexpr float badge = 36;
    const float room = is_value ? width - 22 - badge - 8 - 20 : width - 12 - badge - 8 - 8;
    const ui::FittedText fitted = kit.canvas.fit(
        words, {0, 0, room, endless}, kit.style(ui::Face::bold, small_letters, kit.theme.ink));
    return fitted.line_height * static_cast<float>(fitted.lines.size()) + 8;
}

void draw_choice(ui::Kit& kit, const editor::PlacedChoice& choice, const Lens& lens)
{
    const Card card{12 * lens.zoom, kit.theme.card, kit.theme.paper_outline, kit.theme.outline};
    draw_card(kit, card, choice.text, lens(choice.box), lens);
}

void draw_note(ui::Kit& kit, const editor::PlacedNote& note, const Lens& lens)
{
    const Card card{8, kit.theme.marked, kit.theme.slot_outline, kit.theme.outline / 2};
    draw_card(kit, card, note.text, lens(note.box), lens);
}

void draw_layout(ui::Kit& kit,
                 const editor::BlockLayout& layout,
                 const Lens& lens,
                 const Rectangle& seen)
{
    const auto is_seen = [&](const Rectangle& box) { return lens(box).overlaps(seen); };
    for (const editor::PlacedBlock& block : layout.blocks) {
        if (is_seen(block.box)) {
            draw_block(kit, block, lens, seen);
        }
    }
    for (const editor::PlacedBlock& block : layout.blocks) {
        if (is_seen(block.box)) {
            draw_tabs(kit, block, lens);
        }
    }
    for (const editor::PlacedValue& value : layout.values) {
        if (is_seen(value.box)) {
            draw_value(kit, value, lens);
        }
    }
    for (const editor::PlacedChoice& choice : layout.choices) {
        if (is_seen(choice.box)) {
            draw_choice(kit, choice, lens);
        }
    }
    for (const editor::PlacedNote& note : layout.notes) {
        if (is_seen(note.box)) {
            draw_note(kit, note, lens);
        }
    }
}

}  // namespace app
