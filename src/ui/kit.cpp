#include "ui/kit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

/// Height of the darker edge under a key's face.
constexpr float key_depth = 5;
constexpr float pressed_depth = 1;

struct Inside {
    core::Rectangle icon;
    core::Rectangle label;
};

/// Where the picture and the label of a key stand.
Inside arrange(const core::Rectangle& face, const KeyLook& look, float label_width)
{
    const float wanted = look.icon_size > 0 ? look.icon_size : std::min(face.height * 0.52F, 44.0F);
    if (look.label.empty()) {
        const float size = look.icon_size > 0 ? wanted : std::min(face.width, face.height) * 0.54F;
        return {{face.centre().x - size / 2, face.centre().y - size / 2, size, size}, {}};
    }
    if (look.icon.empty()) {
        return {{}, face.inset(8)};
    }
    if (look.vertical) {
        const float label_height = face.height * 0.48F;
        const float size = std::min(wanted, face.height - label_height - 10);
        return {{face.centre().x - size / 2, face.y + 8, size, size},
                {face.x + 6, face.bottom() - label_height - 2, face.width - 12, label_height}};
    }
    constexpr float gap = 12;
    constexpr float side = 14;
    const float room = face.width - 2 * side - wanted - gap;
    const float used = std::min(room, label_width);
    const float left = face.x + (face.width - wanted - gap - used) / 2;
    return {{left, face.centre().y - wanted / 2, wanted, wanted},
            {left + wanted + gap, face.y + 4, room - (left - face.x - side), face.height - 8}};
}

}  // namespace

Kit::Kit(Canvas& canvas_,
         Scene& scene_,
         const Interaction& interaction_,
         const Theme& theme_,
         const i18n::Catalogue& words_,
         const View& view_,
         double now_)
    : canvas{canvas_},
      scene{scene_},
      interaction{interaction_},
      theme{theme_},
      words{words_},
      view{view_},
      now{now_}
{}

void Kit::wake_in(double seconds) { m_wake = std::min(m_wake.value_or(seconds), seconds); }

TextStyle Kit::style(Face face, float size, Colour colour, Align align) const
{
    return {face, size, colour, align, true};
}

void Kit::key(Node node, const KeyLook& look)
{
    if (!node.enabled) {
        // A key at rest still says why when it is pressed; the screen gives that action.
        node.hint = node.hint.empty() ? node.name : node.hint;
    }
    const bool pressed = interaction.is_pressed(node.id) && node.enabled;
    const bool hovered = interaction.is_hovered(node.id) && node.enabled && !interaction.keyboard();
    KeyColours colours = theme.key(look.selected ? KeyStyle::beam : look.style);
    if (look.selected && theme.high_contrast()) {
        colours = {
            colours::contrast_focus, colours::contrast_focus, colours::white, colours::black};
    }
    const float depth = theme.high_contrast() ? 0 : pressed ? pressed_depth : key_depth;
    const float sunk = theme.high_contrast() ? 0 : key_depth - depth;
    core::Rectangle face = node.box;
    face.y += sunk;
    face.height -= key_depth;
    const float faded = node.enabled ? 1.0F : 0.45F;
    if (node.enabled && depth > 0) {
        canvas.fill(face.moved(0, depth), look.radius, colours.edge);
    }
    canvas.fill(face, look.radius, colours.face.faded(node.enabled ? 1 : 0.55F));
    canvas.outline(face,
                   look.radius,
                   hovered ? colours::white : colours.outline.faded(faded),
                   hovered ? 4 : theme.outline);
    TextStyle text = style(Face::bold, look.label_size, colours.label.faded(faded), Align::left);
    const Inside inside = arrange(face, look, canvas.width_of(look.label, text));
    if (!look.icon.empty()) {
        canvas.picture("icons/" + look.icon, inside.icon, colours.label.faded(faded));
    }
    if (!look.label.empty()) {
        text.align = look.vertical || look.icon.empty() ? Align::centre : Align::left;
        canvas.text(look.label, inside.label, text);
    }
    focus_ring(node, look.radius, look.on_paper);
    scene.declare(std::move(node));
}

void Kit::focus_ring(const Node& node, float radius, bool on_paper)
{
    if (!interaction.shows_focus(node.id)) {
        return;
    }
    const Colour colour = on_paper ? theme.focus_on_paper : theme.focus_on_night;
    const Colour around = on_paper && !theme.high_contrast() ? colours::white : colours::night_950;
    canvas.outline(node.box.inset(-7), radius + 7, around, 10);
    canvas.outline(node.box.inset(-6), radius + 6, colour, theme.high_contrast() ? 5 : 4);
}

void Kit::panel(const core::Rectangle& box, float radius)
{
    if (!theme.high_contrast()) {
        canvas.fill(box.moved(0, 6), radius, rgb(0x07081F).faded(0.35F));
    }
    canvas.fill(box, radius, theme.panel);
    canvas.outline(box,
                   radius,
                   theme.high_contrast() ? theme.panel_outline : colours::night_600,
                   theme.outline);
}

void Kit::paper(const core::Rectangle& box, float radius)
{
    if (!theme.high_contrast()) {
        canvas.fill(box.moved(0, 6), radius, rgb(0x07081F).faded(0.35F));
    }
    canvas.fill(box, radius, theme.paper);
    if (theme.high_contrast()) {
        canvas.outline(box, radius, theme.paper_outline, theme.outline);
    }
}

void Kit::badge(Category category, std::string_view icon, const core::Rectangle& box)
{
    constexpr std::array<std::string_view, 8> shapes{
        "start", "motion", "action", "loop", "if", "sense", "var", "func"};
    const BlockColours colours = theme.block(category);
    const std::string shape{shapes[static_cast<std::size_t>(category)]};
    canvas.picture("badges/" + shape, box, theme.high_contrast() ? colours.contrast : colours.fill);
    const float share = category == Category::choice ? 0.19F : 0.14F;
    canvas.picture("icons/" + std::string{icon},
                   box.inset(box.width * share),
                   theme.high_contrast() ? colours::black : colours.label);
}

void Kit::bubble(const core::Rectangle& box, core::Point tip)
{
    const bool aside = tip.x < box.x || tip.x > box.right();
    constexpr float half = 13;
    std::array<core::Point, 3> tail;
    if (aside) {
        const float edge = tip.x < box.x ? box.x + 2 : box.right() - 2;
        const float y = std::clamp(tip.y, box.y + 30, box.bottom() - 30);
        tail = {core::Point{edge, y - half}, core::Point{edge, y + half}, tip};
    } else {
        const float edge = tip.y < box.y ? box.y + 2 : box.bottom() - 2;
        const float x = std::clamp(tip.x, box.x + 40, box.right() - 40);
        tail = {core::Point{x - half, edge}, core::Point{x + half, edge}, tip};
    }
    const Colour fill = theme.high_contrast() ? colours::black : colours::paper_0;
    canvas.path(tail, theme.paper_outline, 4, true);
    canvas.fill(box, 24, fill);
    canvas.outline(box, 24, theme.paper_outline, theme.outline);
    canvas.shape(tail, fill);
}

void Kit::stars(core::Point left, float radius, int got, int of)
{
    for (int i = 0; i < of; ++i) {
        const core::Point centre{left.x + radius + static_cast<float>(i) * radius * 2.3F, left.y};
        if (i < got) {
            canvas.star(centre,
                        radius * 0.9F,
                        theme.high_contrast() ? colours::contrast_primary : colours::sun_400);
        } else {
            canvas.picture(
                "icons/star-empty",
                {centre.x - radius * 1.2F, centre.y - radius * 1.2F, radius * 2.4F, radius * 2.4F},
                theme.high_contrast() ? colours::white : colours::night_400);
        }
    }
}

float ease_out(float share)
{
    const float left = 1 - std::clamp(share, 0.0F, 1.0F);
    return 1 - left * left * left;
}

float ease_in_out(float share)
{
    const float x = std::clamp(share, 0.0F, 1.0F);
    return x < 0.5F ? 4 * x * x * x : 1 - std::pow(-2 * x + 2, 3.0F) / 2;
}

float ease_back(float share)
{
    constexpr float overshoot = 1.3F;
    const float x = std::clamp(share, 0.0F, 1.0F) - 1;
    return 1 + (overshoot + 1) * x * x * x + overshoot * x * x;
}

}  // namespace ui
