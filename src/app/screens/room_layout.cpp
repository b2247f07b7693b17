#include "app/screens/room_layout.hpp"

#include "app/header.hpp"

#include <algorithm>

namespace app {

namespace {

using core::Rectangle;

constexpr float margin = 16;
constexpr float gap = 12;

float title_left(const ui::View& view) { return margin + 74 * view.control + gap; }
/// What the keys of the header take at the right.
float header_keys(const ui::View& view)
{
    const float keys = 3 * (74 * view.control + gap) + margin;
    return keys + (view.portrait ? 74 * view.control : 170.0F) + gap;
}

RoomLayout wide(const ui::View& view, float wanted, bool has_plots, bool has_lesson)
{
    RoomLayout layout;
    const float top = header_height(view);
    const float key = 72 * view.control;
    const float bottom = view.height - margin;
    const float right_edge = view.width - header_keys(view);
    const float left = title_left(view);
    const float title =
        has_lesson ? std::min(320.0F, (right_edge - left) * 0.415F) : right_edge - left;
    layout.title = {left, 10, title, 68 * view.control};
    if (has_lesson) {
        layout.challenge = {left + title + gap, 8, right_edge - left - title - gap, top - 16};
    }
    const float side = controls_width(view, has_plots);
    const float controls = std::min(wanted, bottom - top - 8);
    layout.controls = {
        view.width - margin - side, bottom - controls, side, wanted > 0 ? controls : 0};
    if (has_plots) {
        const float height = std::min(300.0F, (bottom - top) * 0.44F);
        layout.plots = {margin, bottom - height, side + 8, height};
    }
    const float from = has_plots ? layout.plots.right() + gap : margin;
    const float until = wanted > 0 ? layout.controls.x - gap : view.width - margin;
    layout.keys = {from, bottom - key, until - from, key};
    const float lumi = has_lesson ? 118.0F : 0.0F;
    const float words = layout.keys.y - gap;
    if (has_lesson) {
        layout.lumi = {from, words - lumi, lumi, lumi};
        const float hint = 64 * view.control;
        layout.hint = {until - hint * 1.5F, words - hint, hint * 1.5F, hint};
        layout.bubble = {layout.lumi.right() + gap,
                         words - lumi + 8,
                         layout.hint.x - gap - layout.lumi.right() - gap,
                         lumi - 12};
    }
    const float sees_width = std::min(640.0F, view.width - 2 * margin);
    layout.sees = {view.width / 2 - sees_width / 2, top + 4, sees_width, 44};
    const float clear_bottom = has_lesson ? layout.lumi.y - gap : words;
    layout.clear = {
        from, layout.sees.bottom() + 8, until - from, clear_bottom - layout.sees.bottom() - 8};
    // Above the panels there is room too; the middle stays the middle.
    const float plots_top = has_plots ? layout.plots.y : bottom;
    const float free_left = plots_top > clear_bottom - 40 ? margin : from;
    layout.clear.width += layout.clear.x - free_left;
    layout.clear.x = free_left;
    return layout;
}

RoomLayout tall(const ui::View& view, float wanted, bool has_plots, bool has_lesson)
{
    RoomLayout layout;
    const float top = header_height(view);
    const float key = 76 * view.control;
    const float width = view.width - 2 * margin;
    const float bottom = view.height - margin;
    const float left = title_left(view);
    layout.title = {left, 8, view.width - header_keys(view) - left, top - 12};
    float y = top + 4;
    if (has_lesson) {
        layout.challenge = {margin, y, width, 84};
        y += 84 + 8;
    }
    layout.sees = {margin, y, width, 44};
    layout.keys = {margin, bottom - key, width, key};
    float panels = layout.keys.y - gap;
    if (has_lesson) {
        const float lumi = 116;
        layout.lumi = {margin, panels - lumi, lumi, lumi};
        const float hint = 64 * view.control;
        layout.hint = {view.width - margin - hint * 1.5F, panels - hint, hint * 1.5F, hint};
        layout.bubble = {layout.lumi.right() + gap,
                         panels - lumi + 6,
                         layout.hint.x - 2 * gap - layout.lumi.right(),
                         lumi - 8};
        panels = layout.lumi.y - gap;
    }
    const float controls = std::min(wanted, view.height * 0.36F);
    const float half = (width - gap) / 2;
    if (wanted > 0) {
        layout.controls = {has_plots ? margin + half + gap : margin,
                           panels - controls,
                           has_plots ? half : width,
                           controls};
    }
    if (has_plots) {
        const float height = std::min(300.0F, std::max(controls, 240.0F));
        layout.plots = {margin, panels - height, wanted > 0 ? half : width, height};
    }
    const float panel_top =
        std::min(wanted > 0 ? layout.controls.y : panels, has_plots ? layout.plots.y : panels);
    layout.clear = {
        margin, layout.sees.bottom() + 8, width, panel_top - gap - layout.sees.bottom() - 8};
    return layout;
}

}  // namespace

float controls_width(const ui::View& view, bool has_plots)
{
    if (view.portrait) {
        const float width = view.width - 2 * margin;
        return has_plots ? (width - gap) / 2 : width;
    }
    return std::clamp(view.width * 0.225F, 284.0F, 340.0F);
}

RoomLayout RoomLayout::of(const ui::View& view, float controls, bool has_plots, bool has_lesson)
{
    return view.portrait ? tall(view, controls, has_plots, has_lesson)
                         : wide(view, controls, has_plots, has_lesson);
}

}  // namespace app
