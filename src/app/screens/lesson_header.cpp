#include "app/screens/lesson.hpp"

#include <string>

namespace app {

using core::Rectangle;

void LessonScreen::draw_header(ui::Kit& kit)
{
    const float height = header_height(kit.view);
    kit.canvas.fill({0, 0, kit.view.width, height}, 0, kit.theme.header);
    kit.canvas.fill({0, height - 2, kit.view.width, 2}, 0, kit.theme.header_line);
    draw_way_back(kit);
    const float right = draw_header_keys(kit, m_keys);
    const float badge = 58;
    const float left = 16 + 74 * kit.view.control + 20;
    draw_emblem(kit, {left, (height - badge) / 2 - 1, badge, badge});

    const lesson::Lesson& lesson = m_session->lesson();
    const auto text = lesson.text.find(kit.words.language());
    const std::string title = text != lesson.text.end() ? text->second.title : lesson.id;
    const std::string place = this->place(kit.words);
    const float words = left + badge + 16;
    const float beads = static_cast<float>(m_place.stars.size()) * 30;
    const bool roomy = right - words - beads > 450;
    const float width = (roomy ? right - beads - 32 : right - 16) - words;
    // A tall window has no room beside them, but below.
    const bool tall = kit.view.portrait;
    const float below = tall ? 50.0F : 52.0F;
    kit.canvas.text(
        title, {words, 2, width, 48}, kit.style(ui::Face::bold, tall ? 22 : 28, kit.theme.text));
    kit.canvas.text(place,
                    {words, below, width, tall ? 37.0F : 26.0F},
                    kit.style(ui::Face::medium, tall ? 16 : 18, kit.theme.text_soft));
    kit.declare({.id = "title",
                 .role = ui::Role::text,
                 .area = "header",
                 .name = title,
                 .value = place,
                 .box = {words, 8, width, 64}});
    if (roomy && !m_place.stars.empty()) {
        draw_beads(kit, right - beads - 12, right - 24);
    }
}

void LessonScreen::draw_way_back(ui::Kit& kit)
{
    draw_home_key(kit, [this] { m_next = route::Home{}; });
}

void LessonScreen::draw_emblem(ui::Kit& kit, const Rectangle& box)
{
    const core::Point middle = box.centre();
    kit.canvas.circle(middle, box.width / 2, kit.theme.done.edge);
    kit.canvas.circle(middle, box.width / 2 - kit.theme.outline, kit.theme.done.fill);
    kit.canvas.picture(
        "icons/arrow-right", {middle.x - 19, middle.y - 19, 38, 38}, kit.theme.mark_ink);
}

std::string LessonScreen::place(const i18n::Catalogue& words) const
{
    return words.text({"app.lesson.place",
                       {{"track", words.text("track." + m_place.track + ".name")},
                        {"number", std::int64_t{m_place.number}}}});
}

void LessonScreen::draw_beads(ui::Kit& kit, float left, float right)
{
    const float y = header_height(kit.view) / 2 - 1;
    const auto count = static_cast<float>(m_place.stars.size());
    const float step = count > 1 ? (right - left) / (count - 1) : 0;
    kit.canvas.line({left, y}, {right, y}, kit.theme.later.edge, 4);
    for (std::size_t i = 0; i < m_place.stars.size(); ++i) {
        const core::Point at{left + step * static_cast<float>(i), y};
        const bool here = static_cast<int>(i) + 1 == m_place.number;
        if (here) {
            kit.canvas.circle(at, 15, kit.theme.here.edge);
            kit.canvas.circle(at, 13, kit.theme.here.fill);
            kit.canvas.circle(at, 10, kit.theme.header);
            kit.canvas.circle(at, 6.5F, kit.theme.here.edge);
            kit.canvas.circle(at, 5.5F, kit.theme.here.fill);
        } else if (m_place.stars[i] > 0) {
            kit.canvas.circle(at, 11, kit.theme.done.edge);
            kit.canvas.circle(at, 9.5F, kit.theme.done.fill);
            kit.canvas.picture("icons/check", {at.x - 7, at.y - 7, 14, 14}, kit.theme.mark_ink);
        } else {
            kit.canvas.circle(at, 10, kit.theme.later.edge);
            kit.canvas.circle(at, 7.5F, kit.theme.header);
        }
    }
}

}  // namespace app
