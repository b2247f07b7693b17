#include "app/screens/lesson.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
namespace colours = ui::colours;

}  // namespace

/// After a run on several worlds: on which the goal was reached. A touch plays what happened there;
/// with the first star she can also go on.
void LessonScreen::draw_worlds(ui::Kit& kit, const Rectangle& stage)
{
    const std::optional<lesson::Verdict>& verdict = m_session->verdict();
    if (!verdict || verdict->reached.size() < 2 || !verdict->failed_world) {
        return;
    }
    const float key = 64 * kit.view.control;
    constexpr float gap = 8;
    const std::size_t count = verdict->reached.size();
    const float room = stage.width - 24 - (verdict->stars[0] ? key + gap : 0);
    const float width =
        std::min(key, (room - gap * static_cast<float>(count)) / static_cast<float>(count));
    for (std::size_t world = 0; world < count; ++world) {
        const bool reached = verdict->reached[world];
        const std::string number = std::to_string(world + 1);
        const Rectangle box{
            stage.x + 12 + static_cast<float>(world) * (width + gap), stage.y + 12, width, key};
        kit.key({.id = "world." + number,
                 .role = ui::Role::button,
                 .area = "worlds",
                 .name = kit.words.text("word.watch_world"),
                 .value = number,
                 .box = box,
                 .action = [this, world] { m_session->watch(world); }},
                {.style = reached ? ui::KeyStyle::night : ui::KeyStyle::hint,
                 .icon = reached ? "check" : "run",
                 .label = number,
                 .label_size = 18,
                 .icon_size = 24,
                 .vertical = true,
                 .selected = world == m_session->watched(),
                 .radius = 16});
    }
    if (verdict->stars[0]) {
        kit.key({.id = "go_on",
                 .role = ui::Role::button,
                 .area = "worlds",
                 .name = kit.words.text("control.resume"),
                 .box = {stage.right() - 12 - key, stage.y + 12, key, key},
                 .action = [this] { celebrate(); }},
                {.style = ui::KeyStyle::go, .icon = "next", .radius = 16});
    }
}

/// What she makes herself can be seen over the whole window.
void LessonScreen::draw_show_key(ui::Kit& kit, const Rectangle& stage)
{
    if (m_session->lesson().kind != lesson::Kind::create || m_session->show() != nullptr) {
        return;
    }
    const float key = 64 * kit.view.control;
    kit.key({.id = "show",
             .role = ui::Role::button,
             .area = "stage",
             .name = kit.words.text("control.show"),
             .box = {stage.right() - 12 - key, stage.bottom() - 12 - key, key, key},
             .action =
                 [this] {
                     changed();
                     go(route::Exhibit{m_session->lesson().id, {}});
                 }},
            {.style = ui::KeyStyle::night, .icon = "fit", .icon_size = 36, .radius = 16});
}

/// What the variables hold at the moment that is shown; what has just changed stands out.
void LessonScreen::draw_watch(ui::Kit& kit, const Rectangle& box)
{
    const lesson::Moment* now = m_session->moment();
    if (now == nullptr || now->variables == nullptr || now->variables->empty()) {
        return;
    }
    const lesson::Trace& trace = m_session->trace();
    const lesson::Variables* before = nullptr;
    for (const lesson::Moment& moment : trace.moments) {
        if (&moment == now) {
            break;
        }
        before = moment.variables.get();
    }
    constexpr std::size_t most = 4;
    const std::size_t count = std::min(now->variables->size(), most);
    constexpr float gap = 8;
    const float width = (box.width - gap * static_cast<float>(count - 1)) /
                        static_cast<float>(std::max<std::size_t>(count, 2));
    for (std::size_t i = 0; i < count; ++i) {
        const lang::Variable& variable = (*now->variables)[i];
        const bool same =
            before != nullptr && std::ranges::any_of(*before, [&](const lang::Variable& old) {
                return old.name == variable.name && old.value == variable.value;
            });
        const Rectangle pill{
            box.x + static_cast<float>(i) * (width + gap), box.y, width, box.height};
        const ui::BlockColours colour = kit.theme.block(ui::Category::variable);
        const bool contrast = kit.theme.high_contrast();
        kit.canvas.fill(pill, 18, contrast ? colours::black : colour.fill);
        kit.canvas.outline(pill,
                           18,
                           same       ? contrast ? colour.contrast : colour.edge
                           : contrast ? colours::contrast_primary
                                      : colours::sun_400,
                           same ? 2 : 5);
        kit.canvas.text(variable.name,
                        {pill.x + 12, pill.y + 4, pill.width * 0.5F - 12, pill.height - 8},
                        kit.style(ui::Face::bold, 18, contrast ? colours::white : colour.label));
        const Rectangle value{
            pill.centre().x, pill.y + 8, pill.width * 0.5F - 10, pill.height - 16};
        kit.canvas.fill(value, 14, colours::paper_0);
        kit.canvas.text(variable.value,
                        value.inset(4),
                        kit.style(ui::Face::bold, 18, colours::ink_900, ui::Align::centre));
        kit.declare({.id = "watch." + variable.name,
                     .role = ui::Role::text,
                     .area = "watch",
                     .name = variable.name,
                     .value = variable.value,
                     .box = pill});
    }
}

}  // namespace app
