#include "app/screens/text_area.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

constexpr float side = 8;
constexpr float between = 8;
/// Of a key, in dp: never under 56 device pixels.
float key_size(const ui::View& view) { return 64 * view.control; }

}  // namespace

float TextArea::height_of_keys(const ui::View& view) const { return key_size(view) + 2 * side; }

void TextArea::resize(int by)
{
    const auto size = static_cast<int>(m_size) + by;
    m_size = static_cast<std::size_t>(std::clamp(size, 0, static_cast<int>(code_sizes.size()) - 1));
    m_reveals = true;
}

/// What can be done to the text, without a keyboard too.
std::vector<TextArea::RowKey> TextArea::row_keys(ui::Kit& kit)
{
    const auto words = [&](const char* key) { return kit.words.text(key); };
    const bool chosen = !m_pad.selection().empty();
    const auto types = [this](std::optional<editor::TextEdit> (editor::TextPad::*command)() const) {
        return [this, command] {
            m_completion.reset();
            apply((m_pad.*command)());
        };
    };
    const auto moves = [this](editor::TextMove move) {
        return [this, move] {
            m_completion.reset();
            m_pad.move(move);
        };
    };
    using editor::TextMove;
    using editor::TextPad;
    return {
        {"undo",
         "undo",
         words("control.undo"),
         m_session.can_undo(),
         [this] { undo(&lesson::Session::undo); }},
        {"redo",
         "redo",
         words("control.redo"),
         m_session.can_redo(),
         [this] { undo(&lesson::Session::redo); }},
        {"text.words", "blocks", words("app.text.words"), true, [this] { propose(true); }},
        {"text.find", "search", words("app.text.find"), true, [this] { open_find(); }},
        {"text.smaller", "zoom-out", words("app.text.smaller"), m_size > 0, [this] { resize(-1); }},
        {"text.larger",
         "zoom-in",
         words("app.text.larger"),
         m_size + 1 < code_sizes.size(),
         [this] { resize(1); }},
        {"text.copy", "copy", words("word.copy"), chosen, [this] { copy(); }},
        {"text.cut", "cut", words("app.text.cut"), chosen, [this] { cut(); }},
        {"text.paste",
         "paste",
         words("word.paste"),
         !m_clipboard.text().empty(),
         [this] { apply(m_pad.paste(m_clipboard.text())); }},
        {"text.comment", "note", words("app.text.comment"), true, types(&TextPad::toggle_comment)},
        {"text.left", "arrow-left", words("app.text.left"), true, moves(TextMove::left)},
        {"text.right", "arrow-right", words("app.text.right"), true, moves(TextMove::right)},
        {"text.up", "arrow-up", words("app.text.up"), true, moves(TextMove::up)},
        {"text.down", "arrow-down", words("app.text.down"), true, moves(TextMove::down)},
        {"text.deeper", "indent", words("app.text.deeper"), true, types(&TextPad::indent)},
        {"text.back", "outdent", words("app.text.back"), true, types(&TextPad::dedent)},
        {"text.newline", "newline", words("app.text.newline"), true, types(&TextPad::newline)},
        {"text.erase", "erase", words("app.text.erase"), true, types(&TextPad::backspace)},
    };
}

/// One row; what does not fit comes with the last key.
void TextArea::draw_keys(ui::Kit& kit, const Rectangle& row)
{
    std::vector<RowKey> keys = row_keys(kit);
    const float size = key_size(kit.view);
    const auto room = static_cast<std::size_t>(
        std::max(2.0F, (row.width - 2 * side + between) / (size + between)));
    const bool turns = keys.size() > room;
    const std::size_t shown = turns ? room - 1 : keys.size();
    const std::size_t pages = (keys.size() + shown - 1) / shown;
    m_key_page %= pages;
    const std::size_t first = m_key_page * shown;
    const std::size_t end = std::min(first + shown, keys.size());
    const float width = std::min(
        (row.width - 2 * side + between) / static_cast<float>(turns ? room : keys.size()) - between,
        88 * kit.view.control);
    float x = row.x + side;
    const auto draw = [&](RowKey key) {
        // After a touch she goes on typing.
        if (!kit.interaction.keyboard() && key.id != "text.more") {
            key.action = [this, action = std::move(key.action)] {
                action();
                m_focus = m_focus.empty() ? field : m_focus;
            };
        }
        kit.key({.id = std::move(key.id),
                 .role = ui::Role::button,
                 .area = "text_keys",
                 .name = std::move(key.name),
                 .box = {x, row.y + side, width, size},
                 .enabled = key.enabled,
                 .action = std::move(key.action)},
                {.icon = std::move(key.icon), .icon_size = 30, .radius = 18});
        x += width + between;
    };
    for (std::size_t i = first; i < end; ++i) {
        draw(std::move(keys[i]));
    }
    if (turns) {
        draw(
            {"text.more", "menu", kit.words.text("app.text.more"), true, [this] { ++m_key_page; }});
    }
}

}  // namespace app
