#include "app/screens/lesson_layout.hpp"

#include "app/header.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr float margin = 16;
constexpr float gap = 12;

/// The time bar's row: step back, the bar, the speeds.
void place_time(LessonLayout& layout, const core::Rectangle& row, float control)
{
    const float key = 72 * control;
    const float speed = row.width * 0.33F;
    layout.step_back = {row.x, row.y, key, row.height};
    layout.time = {row.x + key + gap, row.y, row.width - key - speed - 2 * gap, row.height};
    layout.speed = {row.right() - speed, row.y, speed, row.height};
}

/// In a narrow row, Stop and Restart are pictures alone.
constexpr float roomy_run = 560;

void place_run(LessonLayout& layout, const core::Rectangle& row, float control)
{
    const float small = row.width < roomy_run ? 66 * control : (row.width - 3 * gap) * 0.185F;
    const float step = (row.width - 3 * gap) * (row.width < 460 ? 0.2F : 0.25F);
    layout.go = {row.x, row.y, row.width - 2 * small - step - 3 * gap, row.height};
    layout.step = {layout.go.right() + gap, row.y, step, row.height};
    layout.stop = {layout.step.right() + gap, row.y, small, row.height};
    layout.reset = {layout.stop.right() + gap, row.y, small, row.height};
}

void place_words(LessonLayout& layout, const core::Rectangle& row, float control)
{
    const float key = 80 * control;
    constexpr float between = 8;
    const float height = (row.height - between) / 2;
    const float lumi = std::min(row.height * 0.98F, 112.0F);
    layout.lumi = {row.x - 6, row.y + row.height - lumi, lumi, lumi};
    layout.read = {row.right() - key, row.y, key, height};
    layout.hint = {row.right() - key, row.y + height + between, key, height};
    layout.bubble = {layout.lumi.right() + 16,
                     row.y,
                     layout.hint.x - gap - layout.lumi.right() - 16,
                     row.height};
}

LessonLayout wide(const ui::View& view)
{
    LessonLayout layout;
    const float top = header_height(view) + margin;
    const float bottom = view.height - margin;
    const float c = view.control;
    const float left_width = 620;
    const float right = margin + left_width + margin;
    const float right_width = view.width - right - margin;

    const float run = 88 * c;
    const float time = 66 * c;
    place_run(layout, {margin, bottom - run, left_width, run}, c);
    place_time(layout, {margin, bottom - run - gap - time, left_width, time}, c);
    layout.stage = {margin, top, left_width, bottom - run - time - 2 * gap - top};

    const float words = 136 * c;
    const float chips = 68;
    const float tray = 170 * c;
    place_words(layout, {right, bottom - words, right_width, words}, c);
    layout.chips = {right, top, right_width, chips};
    layout.tray = {right, bottom - words - gap - tray, right_width, tray};
    const float program = top + chips + gap;
    layout.program = {right, program, right_width, layout.tray.y - gap - program};
    return layout;
}

/// Everything to touch lies in the lower part, where small arms reach.
LessonLayout tall(const ui::View& view)
{
    LessonLayout layout;
    const float top = header_height(view) + margin;
    const float bottom = view.height - margin;
    const float width = view.width - 2 * margin;
    const float words = 136;
    const float tray = 170;
    const float program = 320;
    const float run = 88;
    const float time = 66;
    place_words(layout, {margin, bottom - words, width, words}, view.control);
    layout.tray = {margin, bottom - words - gap - tray, width, tray};
    layout.program = {margin, layout.tray.y - gap - program, width, program};
    place_run(layout, {margin, layout.program.y - gap - run, width, run}, view.control);
    place_time(layout, {margin, layout.go.y - gap - time, width, time}, view.control);
    layout.chips = {margin, top, width, 72};
    const float stage = layout.chips.bottom() + gap;
    layout.stage = {margin, stage, width, layout.time.y - gap - stage};
    return layout;
}

/// Stage, workspace and drawer beside each other, as in lesson-blocks.svg; what a wider window has
/// more goes to the workspace.
LessonLayout wide_words(const ui::View& view, float watch)
{
    LessonLayout layout;
    const float top = header_height(view) + margin;
    const float bottom = view.height - margin;
    const float c = view.control;
    const float left_width = 480;
    const float drawer_width = 282 * c;
    const float middle = margin + left_width + margin;
    const float right = view.width - margin - drawer_width;

    const float run = 80 * c;
    const float time = 64 * c;
    layout.watch = {margin, bottom - watch, left_width, watch};
    const float above = watch > 0 ? layout.watch.y - gap : bottom;
    place_run(layout, {margin, above - run, left_width, run}, c);
    place_time(layout, {margin, layout.go.y - gap - time, left_width, time}, c);
    layout.stage = {margin, top, left_width, layout.time.y - gap - top};

    const float words = 136 * c;
    const float chips = 64;
    place_words(layout, {middle, bottom - words, view.width - margin - middle, words}, c);
    layout.chips = {middle, top, view.width - margin - middle, chips};
    const float program = top + chips + gap;
    const float height = layout.bubble.y - gap - program;
    layout.program = {middle, program, right - margin - middle, height};
    layout.tray = {right, program, drawer_width, height};
    return layout;
}

/// Blocks and text side by side, or text alone: the program has the larger part, and what the
/// program does stands in a column with what it prints.
LessonLayout wide_text(const ui::View& view, LessonLayout::Style style)
{
    LessonLayout layout;
    const float top = header_height(view) + margin;
    const float bottom = view.height - margin;
    const float c = view.control;
    const bool both = style == LessonLayout::Style::both;
    const float left_width = both ? 432.0F : 480.0F;
    const float right = margin + left_width + margin;
    const float right_width = view.width - right - margin;

    const float run = 80 * c;
    const float time = 64 * c;
    const float below = std::max(176 * c, (bottom - top) * 0.26F);
    const float watch = 64 * c;
    layout.console = {margin, bottom - below, left_width, below - watch - gap};
    layout.watch = {margin, bottom - watch, left_width, watch};
    place_run(layout, {margin, layout.console.y - gap - run, left_width, run}, c);
    place_time(layout, {margin, layout.go.y - gap - time, left_width, time}, c);
    // A narrow column leaves the whole row to the time bar.
    const float speed = 180;
    layout.time.width = left_width - layout.step_back.width - gap;
    layout.watch.width = left_width - speed - gap;
    layout.speed = {margin + left_width - speed, bottom - time, speed, time};
    layout.watch.y = layout.speed.y;
    layout.watch.height = time;
    layout.console.height = layout.watch.y - gap - layout.console.y;
    layout.stage = {margin, top, left_width, layout.time.y - gap - top};

    const float words = 132 * c;
    const float chips = 64;
    const float bank = style == LessonLayout::Style::text_and_bank ? 136 * c : 0;
    place_words(layout, {right, bottom - words, right_width, words}, c);
    layout.chips = {right, top, right_width, chips};
    const float program = top + chips + gap;
    const float end = bottom - words - gap;
    layout.tray = {right, end - bank, right_width, bank};
    layout.program = {
        right, program, right_width, (bank > 0 ? layout.tray.y - gap : end) - program};
    return layout;
}

LessonLayout tall_text(const ui::View& view, LessonLayout::Style style)
{
    LessonLayout layout = tall(view);
    const float width = view.width - 2 * margin;
    const float bottom = layout.bubble.y - gap;
    const float program = style == LessonLayout::Style::text_and_bank ? 400.0F : 500.0F;
    const float run = 76;
    const float time = 64;
    const float below = 110;
    const float bank = style == LessonLayout::Style::text_and_bank ? 136 : 0;
    layout.tray = {margin, bottom - bank, width, bank};
    const float end = bank > 0 ? layout.tray.y - gap : bottom;
    layout.program = {margin, end - program, width, program};
    const float half = (width - gap) / 2;
    layout.console = {margin, layout.program.y - gap - below, half, below};
    layout.watch = {margin + half + gap, layout.console.y, half, 64 * view.control};
    place_run(layout, {margin, layout.console.y - gap - run, width, run}, view.control);
    place_time(layout, {margin, layout.go.y - gap - time, width, time}, view.control);
    layout.stage.height = layout.time.y - gap - layout.stage.y;
    return layout;
}

LessonLayout tall_words(const ui::View& view, float watch)
{
    LessonLayout layout = tall(view);
    const float width = view.width - 2 * margin;
    const float bottom = layout.bubble.y - gap;
    const float drawer = 240;
    const float program = 340;
    const float run = 76;
    const float time = 64;
    layout.tray = {margin, bottom - drawer, width, drawer};
    layout.program = {margin, layout.tray.y - gap - program, width, program};
    layout.watch = {margin, layout.program.y - gap - watch, width, watch};
    const float above = watch > 0 ? layout.watch.y - gap : layout.watch.y;
    place_run(layout, {margin, above - run, width, run}, view.control);
    place_time(layout, {margin, layout.go.y - gap - time, width, time}, view.control);
    layout.stage.height = layout.time.y - gap - layout.stage.y;
    return layout;
}

}  // namespace

LessonLayout LessonLayout::of(const ui::View& view, Style style)
{
    if (style == Style::pictures) {
        return view.portrait ? tall(view) : wide(view);
    }
    if (style >= Style::both) {
        return view.portrait ? tall_text(view, style) : wide_text(view, style);
    }
    const float watch = style == Style::words_and_watch ? 60.0F : 0.0F;
    return view.portrait ? tall_words(view, watch) : wide_words(view, watch);
}

}  // namespace app
