#include "app/screens/text_area.hpp"

#include <string>

namespace app {

namespace {

using core::Rectangle;

constexpr const char* find_field = "find.field";

}  // namespace

/// What is chosen is what is looked for.
void TextArea::open_find()
{
    m_finds = true;
    const std::string_view chosen = m_pad.selected();
    if (!chosen.empty() && chosen.find('\n') == std::string_view::npos) {
        m_wanted = chosen;
    }
    m_found = editor::find_all(m_pad.text(), m_wanted);
    m_focus = find_field;
}

void TextArea::find(bool backwards)
{
    m_found = editor::find_all(m_pad.text(), m_wanted);
    const editor::TextSelection& here = m_pad.selection();
    const std::optional<editor::ByteRange> place =
        backwards ? editor::find_previous(m_found, here.begin())
                  : editor::find_next(m_found, here.end());
    if (place) {
        m_pad.select(place->begin, place->end);
    }
}

bool TextArea::key_in_find(ui::Key key)
{
    switch (key) {
        case ui::Key::enter:
        case ui::Key::find_next:
        case ui::Key::down:
            find(false);
            return true;
        case ui::Key::up:
            find(true);
            return true;
        case ui::Key::backspace:
            m_wanted.resize(editor::previous_letter(m_wanted, m_wanted.size()));
            m_found = editor::find_all(m_pad.text(), m_wanted);
            return true;
        case ui::Key::paste:
            m_wanted += m_clipboard.text().substr(0, m_clipboard.text().find('\n'));
            m_found = editor::find_all(m_pad.text(), m_wanted);
            return true;
        case ui::Key::space:
        case ui::Key::plus:
        case ui::Key::minus:
            return true;  // they come as a text
        case ui::Key::escape:
            m_finds = false;
            m_found.clear();
            m_focus = field;
            return true;
        default:
            return false;
    }
}

void TextArea::draw_find(ui::Kit& kit, const Rectangle& bar)
{
    const float key = 64 * kit.view.control;
    constexpr float between = 8;
    const Rectangle box{bar.x + between,
                        bar.y + between,
                        bar.width - 3 * (key + between) - 2 * between,
                        bar.height - between};
    kit.canvas.fill(box, 16, kit.theme.well);
    kit.canvas.outline(box, 16, kit.theme.well_outline, kit.theme.outline);
    const std::string counted =
        m_wanted.empty() ? std::string{}
                         : kit.words.text({"app.text.found",
                                           {{"count", static_cast<std::int64_t>(m_found.size())}}});
    const ui::TextStyle letters{.face = ui::Face::code, .size = 18, .colour = kit.theme.text};
    const float height = 18 * ui::Fonts::box_height(ui::Face::code) * kit.canvas.text_size();
    kit.canvas.clip(box);
    kit.canvas.letters(m_wanted, {box.x + 14, box.y + box.height * 0.36F - height / 2}, letters);
    const float caret = box.x + 15 + kit.canvas.width_of(m_wanted, letters);
    if (m_focused == find_field) {
        kit.canvas.fill({caret, box.y + 6, 2.5F, box.height * 0.6F - 6}, 1, kit.theme.caret);
    }
    kit.canvas.unclip();
    kit.canvas.text(
        m_wanted.empty() ? kit.words.text("app.text.find") : std::to_string(m_found.size()),
        {box.x + 14, box.bottom() - 27, box.width - 28, 24},
        kit.style(ui::Face::medium, 15, kit.theme.text_soft));
    ui::Node node{.id = find_field,
                  .role = ui::Role::text_field,
                  .area = "find",
                  .name = kit.words.text("app.text.find"),
                  .value = m_wanted + " " + counted,
                  .box = box,
                  .action = [] {},
                  .key = [this](ui::Key pressed) { return key_in_find(pressed); }};
    kit.focus_ring(node, 16, false);
    kit.declare(std::move(node));
    float x = box.right() + between;
    const auto draw = [&](const char* id, const char* icon, const char* name, auto action) {
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "find",
                 .name = kit.words.text(name),
                 .box = {x, box.y, key, box.height},
                 .action = action},
                {.icon = icon, .icon_size = 28, .radius = 16});
        x += key + between;
    };
    draw("find.previous", "arrow-up", "app.text.find_previous", [this] { find(true); });
    draw("find.next", "arrow-down", "app.text.find_next", [this] { find(false); });
    draw("find.close", "close", "control.close", [this] { key_in_find(ui::Key::escape); });
}

}  // namespace app
