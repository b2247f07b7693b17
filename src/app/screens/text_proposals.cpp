#include "app/screens/text_area.hpp"
#include "editor/names.hpp"

#include <algorithm>
#include <string>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

/// So many are seen at once.
constexpr std::size_t most_rows = 5;

/// The picture of a word, and of which group of blocks it would be.
struct Picture {
    editor::Category category{};
    std::string icon;
};

Picture picture_of(const editor::Suggestion& suggestion)
{
    using editor::Category;
    if (suggestion.native != nullptr) {
        return {editor::category_named(suggestion.native->category),
                std::string{suggestion.native->icon}};
    }
    switch (suggestion.kind) {
        case editor::WordKind::name:
            return {Category::variable, "variable"};
        case editor::WordKind::function:
            return {Category::function, "function"};
        case editor::WordKind::keyword: {
            const std::string& word = suggestion.word;
            const bool loops = word == "for" || word == "while" || word == "in" ||
                               word == "break" || word == "continue";
            return loops ? Picture{Category::loop, "repeat"} : Picture{Category::choice, "if"};
        }
        default:
            return {Category::function, "code"};
    }
}

}  // namespace

/// Offers words when one was begun, or when she asks.
void TextArea::propose(bool asked)
{
    m_completion = editor::complete(m_pad, m_session.rules());
    m_choice = 0;
    m_has_chosen = asked;
    const editor::ByteRange typed = m_completion->typed;
    const bool begun =
        typed.begin < typed.end || (typed.begin > 0 && m_pad.text()[typed.begin - 1] == '.');
    const auto& words = m_completion->suggestions;
    const std::string_view word =
        std::string_view{m_pad.text()}.substr(typed.begin, typed.end - typed.begin);
    const bool is_there = words.size() == 1 && words.front().word == word;
    if (words.empty() || (!asked && (!begun || is_there))) {
        m_completion.reset();
    }
}

bool TextArea::key_in_list(ui::Key key)
{
    if (!m_completion) {
        return false;
    }
    const auto& words = m_completion->suggestions;
    const editor::ByteRange typed = m_completion->typed;
    const bool complete_word = std::ranges::any_of(words, [&](const editor::Suggestion& each) {
        return each.word ==
               std::string_view{m_pad.text()}.substr(typed.begin, typed.end - typed.begin);
    });
    switch (key) {
        case ui::Key::down:
        case ui::Key::up: {
            const std::size_t step = key == ui::Key::down ? 1 : words.size() - 1;
            m_choice = m_has_chosen           ? (m_choice + step) % words.size()
                       : key == ui::Key::down ? m_choice
                                              : words.size() - 1;
            m_has_chosen = true;
            return true;
        }
        case ui::Key::enter:
            // Who has written a whole word wants the next line.
            if (!m_has_chosen && complete_word) {
                return false;
            }
            take_proposal(m_choice);
            return true;
        case ui::Key::tab:
            take_proposal(m_choice);
            return true;
        case ui::Key::escape:
            m_completion.reset();
            return true;
        default:
            return false;
    }
}

void TextArea::take_proposal(std::size_t index)
{
    if (!m_completion || index >= m_completion->suggestions.size()) {
        return;
    }
    const editor::Completion completion = *m_completion;
    m_completion.reset();
    apply(editor::accept(m_pad, completion, completion.suggestions[index]));
    m_focus = field;
}

/// Below the caret, or above it where there is no room.
void TextArea::draw_proposals(ui::Kit& kit)
{
    if (!m_completion) {
        return;
    }
    const auto& words = m_completion->suggestions;
    const float row = 64 * kit.view.control;
    const std::size_t rows = std::min(words.size(), most_rows);
    const std::size_t first = std::min(m_choice / most_rows * most_rows, words.size() - rows);
    const bool more = words.size() > rows;
    const float width = std::min(m_all.width - 16, 360.0F);
    const float height = row * static_cast<float>(rows) + 12;
    const Point caret = m_look.point_of(m_pad, m_completion->typed.begin);
    const float below = caret.y + m_look.height + 4;
    const bool fits_below = below + height < kit.view.height - 8;
    const float x = std::clamp(caret.x - 60, m_all.x + 8, m_all.right() - width - 8);
    const Rectangle box{
        x, fits_below ? below : std::max(8.0F, caret.y - height - 4), width, height};
    kit.panel(box, 18);
    kit.canvas.outline(box, 18, kit.theme.panel_outline, kit.theme.outline);
    const float side = more ? row + 4 : 0;
    for (std::size_t i = 0; i < rows; ++i) {
        draw_proposal(kit,
                      first + i,
                      {box.x + 6, box.y + 6 + static_cast<float>(i) * row, width - 12 - side, row});
    }
    if (more) {
        const auto turn = [&](const char* id, const char* icon, float y, std::size_t to) {
            kit.key({.id = std::string{"words."} + id,
                     .role = ui::Role::button,
                     .area = "text_words",
                     .name = kit.words.text(std::string{"control."} + id),
                     .box = {box.right() - row - 6, y, row, row},
                     .action =
                         [this, to] {
                             m_choice = to;
                             m_has_chosen = true;
                         }},
                    {.icon = icon, .icon_size = 26, .radius = 16});
        };
        turn("scroll_up", "arrow-up", box.y + 6, first >= rows ? first - rows : 0);
        turn("scroll_down",
             "arrow-down",
             box.bottom() - row - 6,
             first + rows < words.size() ? std::min(first + rows, words.size() - 1) : 0);
    }
}

void TextArea::draw_proposal(ui::Kit& kit, std::size_t index, const Rectangle& row)
{
    const editor::Suggestion& word = m_completion->suggestions[index];
    if (index == m_choice) {
        kit.canvas.fill(row, 14, kit.theme.code_chosen);
        kit.canvas.outline(row, 14, kit.theme.panel_outline, kit.theme.outline);
    } else {
        kit.canvas.fill(row, 14, kit.theme.code);
    }
    const Picture picture = picture_of(word);
    const float badge = std::min(42.0F, row.height - 12);
    kit.badge(
        picture.category, picture.icon, {row.x + 8, row.centre().y - badge / 2, badge, badge});
    const ui::TextStyle style{.face = ui::Face::code,
                              .size = 18,
                              .colour = word.is_called() ? kit.theme.code_function
                                        : word.kind == editor::WordKind::keyword
                                            ? kit.theme.code_keyword
                                            : kit.theme.code_name};
    ui::TextStyle soft = style;
    soft.colour = kit.theme.code_sign;
    const float letters = 18 * ui::Fonts::box_height(ui::Face::code) * kit.canvas.text_size();
    const float x = row.x + badge + 18;
    const float y = row.centre().y - letters / 2;
    kit.canvas.clip(row);
    kit.canvas.letters(word.word, {x, y}, style);
    kit.canvas.letters(word.brackets, {x + kit.canvas.width_of(word.word, style), y}, soft);
    kit.canvas.unclip();
    ui::Node node{.id = "words." + std::to_string(index),
                  .role = ui::Role::button,
                  .area = "text_words",
                  .name = word.word,
                  .box = row,
                  .action = [this, index] { take_proposal(index); }};
    if (word.native != nullptr) {
        const std::string key = m_session.lesson().stage + "." + std::string{word.native->name};
        node.hint = kit.words.has(key) ? kit.words.text(key) : std::string{};
    }
    kit.focus_ring(node, 14, false);
    kit.declare(std::move(node));
}

}  // namespace app
