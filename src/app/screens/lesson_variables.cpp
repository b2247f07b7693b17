#include "app/screens/lesson_variables.hpp"

#include "app/screens/cut_text.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
namespace colours = ui::colours;

constexpr float gap = 8;
/// A pill narrower than this shows nothing of a value.
constexpr float least_pill = 110;

}  // namespace

void LessonVariables::draw(ui::Kit& kit, const Rectangle& box)
{
    const std::vector<lesson::FrameHere> frames = m_session.frames_here();
    if (std::exchange(m_calls, frames.size()) != frames.size()) {
        m_frame.reset();
        m_first = 0;
    }
    const std::vector<lesson::VariableHere> variables = m_session.variables_here(m_frame);
    Rectangle row = box;
    if (frames.size() > 1) {
        const float taken = draw_calls(kit, box, frames);
        row = {box.x + taken + gap, box.y, box.width - taken - gap, box.height};
    }
    if (variables.empty()) {
        return;
    }
    const float key = 64 * kit.view.control;
    const auto fitting = [](float width) {
        return static_cast<std::size_t>(std::max(1.0F, (width + gap) / (least_pill + gap)));
    };
    std::size_t room = fitting(row.width);
    if (room < variables.size()) {
        row.width -= key + gap;
        room = fitting(row.width);
    }
    keep_in_sight(variables, room);
    const std::size_t count = std::min(room, variables.size());
    const float width = (row.width - gap * static_cast<float>(count - 1)) /
                        static_cast<float>(std::max<std::size_t>(count, 2));
    for (std::size_t i = 0; i < count; ++i) {
        draw_variable(kit,
                      {row.x + static_cast<float>(i) * (width + gap), row.y, width, row.height},
                      variables[m_first + i]);
    }
    if (count < variables.size()) {
        kit.key({.id = "watch_more",
                 .role = ui::Role::button,
                 .area = "watch",
                 .name = kit.words.text("app.variables.more"),
                 .box = {row.right() + gap, row.y, key, row.height},
                 .action =
                     [this, count, all = variables.size()] {
                         m_first = m_first + count >= all ? 0 : m_first + count;
                     }},
                {.icon = "next", .icon_size = 30, .radius = 18});
    }
}

/// What has just changed is looked at.
void LessonVariables::keep_in_sight(const std::vector<lesson::VariableHere>& variables,
                                    std::size_t room)
{
    const std::size_t moment = m_session.playback().moment();
    if (std::exchange(m_moment, moment) != moment) {
        const auto changed = std::ranges::find(variables, true, &lesson::VariableHere::changed);
        const auto index = static_cast<std::size_t>(changed - variables.begin());
        if (changed != variables.end() && (index < m_first || index >= m_first + room)) {
            m_first = index;
        }
    }
    m_first = std::min(m_first, variables.size() - std::min(room, variables.size()));
}

/// Main, and the innermost calls: the way from one to the other.
float LessonVariables::draw_calls(ui::Kit& kit,
                                  const Rectangle& box,
                                  const std::vector<lesson::FrameHere>& frames)
{
    constexpr std::size_t most = 3;
    const float width = std::min(84 * kit.view.control, box.width * 0.2F);
    const float key = std::max(width, 57.6F / kit.view.scale);
    const std::size_t count = std::min(frames.size(), most);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = i == 0 ? 0 : frames.size() - count + i;
        draw_call(kit,
                  {box.x + static_cast<float>(i) * (key + 6), box.y, key, box.height},
                  frames[number],
                  number);
    }
    return static_cast<float>(count) * (key + 6) - 6;
}

void LessonVariables::draw_call(ui::Kit& kit,
                                const Rectangle& box,
                                const lesson::FrameHere& frame,
                                std::size_t number)
{
    const std::string name = number == 0 ? kit.words.text("app.variables.main") : frame.function;
    const bool chosen = m_frame.value_or(m_calls - 1) == number;
    const ui::TextStyle style = kit.style(ui::Face::bold, 17, kit.theme.text);
    kit.key({.id = "call." + std::to_string(number),
             .role = ui::Role::toggle,
             .area = "watch",
             .name = name,
             .value = kit.words.text(chosen ? "app.access.on" : "app.access.off"),
             .hint = kit.words.text("app.variables.call"),
             .box = box,
             .action =
                 [this, number] {
                     m_frame = number;
                     m_first = 0;
                 }},
            {.label = cut_to(kit.canvas, name, box.width - 20, style),
             .label_size = 17,
             .selected = chosen,
             .radius = 16});
}

void LessonVariables::draw_variable(ui::Kit& kit,
                                    const Rectangle& box,
                                    const lesson::VariableHere& variable)
{
    const ui::BlockColours colour = kit.theme.block(ui::Category::variable);
    const bool contrast = kit.theme.high_contrast();
    kit.canvas.fill(box, 18, contrast ? colours::black : colour.fill);
    kit.canvas.outline(box,
                       18,
                       !variable.changed ? contrast ? colour.contrast : colour.edge
                       : contrast        ? colours::contrast_primary
                                         : colours::sun_400,
                       variable.changed ? 5 : 2);
    const ui::TextStyle name =
        kit.style(ui::Face::bold, 18, contrast ? colours::white : colour.label);
    const ui::TextStyle value = kit.style(ui::Face::bold, 18, colours::ink_900, ui::Align::centre);
    const Rectangle left{box.x + 12, box.y + 4, box.width * 0.45F - 12, box.height - 8};
    const Rectangle right{
        box.x + box.width * 0.45F, box.y + 8, box.width * 0.55F - 10, box.height - 16};
    kit.canvas.text(cut_to(kit.canvas, variable.name, left.width - 2, name), left, name);
    kit.canvas.fill(right, 14, colours::paper_0);
    kit.canvas.text(
        cut_to(kit.canvas, variable.value, right.width - 14, value), right.inset(4), value);
    ui::Node node{
        .id = "watch." + variable.name,
        .role = ui::Role::button,
        .area = "watch",
        .name = variable.name,
        .value = variable.value,
        .hint = kit.words.text("app.variables.when"),
        .box = box,
        .action = [this, name = variable.name] { m_session.seek_change(name, true, m_frame); }};
    kit.focus_ring(node, 18, false);
    kit.declare(std::move(node));
}

}  // namespace app
