#include "ui/kit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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
         double now_,
         Hearing hearing_)
    : canvas{canvas_},
      scene{scene_},
      interaction{interaction_},
      theme{theme_},
      words{words_},
      view{view_},
      now{now_},
      hearing{std::move(hearing_)}
{}

void Kit::wake_in(double seconds) { m_wake = std::min(m_wake.value_or(seconds), seconds); }

// Screens write with what the kit gives them, whether it needs the kit or not.
// NOLINTNEXTLINE(readability-convert-member-functions-to-static)
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
    const KeyColours colours = theme.key(look.selected ? KeyStyle::beam : look.style);
    const Colour held = look.on_paper ? theme.focus_on_paper : theme.focus_on_night;
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
                   hovered ? held : colours.outline.faded(faded),
                   hovered ? theme.outline + 2 : theme.outline);
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
    const Colour around = on_paper ? theme.paper : theme.well;
    canvas.outline(node.box.inset(-7), radius + 7, around, theme.focus_width + 6);
    canvas.outline(node.box.inset(-6), radius + 6, colour, theme.focus_width);
}

void Kit::panel(const core::Rectangle& box, float radius)
{
    canvas.fill(box.moved(0, 6), radius, theme.shadow);
    canvas.fill(box, radius, theme.panel);
    canvas.outline(box, radius, theme.panel_edge, theme.outline);
}

void Kit::paper(const core::Rectangle& box, float radius)
{
    canvas.fill(box.moved(0, 6), radius, theme.shadow);
    canvas.fill(box, radius, theme.paper);
    if (theme.plain) {
        canvas.outline(box, radius, theme.paper_outline, theme.outline);
    }
}

void Kit::badge(Category category, std::string_view icon, const core::Rectangle& box)
{
    const BlockColours colours = theme.block(category);
    canvas.picture("badges/" + std::string{editor::name_of(category)}, box, colours.badge);
    const float share = category == Category::choice ? 0.19F : 0.14F;
    canvas.picture("icons/" + std::string{icon}, box.inset(box.width * share), colours.badge_icon);
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
    canvas.path(tail, theme.paper_outline, 2 * theme.outline, true);
    canvas.fill(box, 24, theme.card);
    canvas.outline(box, 24, theme.paper_outline, theme.outline);
    canvas.shape(tail, theme.card);
}

void Kit::stars(core::Point left, float radius, int got, int of)
{
    for (int i = 0; i < of; ++i) {
        const core::Point centre{left.x + radius + static_cast<float>(i) * radius * 2.3F, left.y};
        if (i < got) {
            star(centre, radius * 0.9F);
        } else {
            empty_star(centre, radius * 1.2F);
        }
    }
}

void Kit::star(core::Point centre, float radius, float turn)
{
    if (theme.plain) {
        // Yellow alone does not stand out from white.
        canvas.star(centre, radius * 1.25F, theme.star.edge, turn);
    }
    canvas.star(centre, radius, theme.star.fill, turn);
}

void Kit::empty_star(core::Point centre, float radius)
{
    canvas.picture("icons/star-empty",
                   {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
                   theme.star_empty);
}

void Kit::light(core::Point centre, float radius, Colour colour, float strength)
{
    if (theme.plain) {
        return;
    }
    if (!theme.calm()) {
        canvas.glow(centre, radius, colour, strength);
        return;
    }
    canvas.ring(centre, radius * 0.62F, colour.faded(strength * 0.7F), 2);
    canvas.ring(centre, radius * 0.8F, colour.faded(strength * 0.4F), 2);
}

void Kit::proton(core::Point centre, float radius)
{
    canvas.circle(centre, radius, theme.plain ? theme.knob.edge : rgb(0xB57F00));
    canvas.circle(
        centre, radius - theme.outline - 0.5F, theme.plain ? theme.knob.fill : colours::sun_200);
    canvas.circle(
        {centre.x - radius * 0.27F, centre.y - radius * 0.27F}, radius * 0.27F, colours::white);
}

void Kit::frame(const core::Rectangle& box, float radius, const Shape& colours, float width)
{
    canvas.outline(box, radius, colours.edge, width + 3);
    canvas.outline(box, radius, colours.fill, width);
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
