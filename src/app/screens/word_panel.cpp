#include "app/screens/word_panel.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
namespace colours = ui::colours;

/// No name or number of a child is longer.
constexpr std::size_t most_letters = 24;

constexpr std::array<std::string_view, 4> digit_rows{"123", "456", "789", "-0."};
constexpr std::array<std::string_view, 4> name_rows{
    "1234567890", "qwertyuiop", "asdfghjkl_", "zxcvbnm"};
constexpr std::array<std::string_view, 4> text_rows{
    "1234567890", "qwertyuiop", "asdfghjkl!", "zxcvbnm ?."};

}  // namespace

void WordPanel::ask_number(std::string title, std::string value, Typed done)
{
    *this = {};
    m_kind = Kind::number;
    m_title = std::move(title);
    m_value = std::move(value);
    m_fresh = true;
    m_done = std::move(done);
}

void WordPanel::ask_text(std::string title, std::string value, bool any, Typed done)
{
    ask_number(std::move(title), std::move(value), std::move(done));
    m_kind = any ? Kind::text : Kind::name;
}

void WordPanel::ask_choice(std::string title, std::vector<Option> options)
{
    *this = {};
    m_kind = Kind::choice;
    m_title = std::move(title);
    m_options = std::move(options);
}

void WordPanel::type(const std::string& letter)
{
    if (std::exchange(m_fresh, false)) {
        m_value.clear();
    }
    if (m_value.size() < most_letters) {
        m_value += letter;
    }
}

void WordPanel::accept()
{
    const Typed done = std::move(m_done);
    const std::string value = m_value;
    close();
    done(value);
}

bool WordPanel::key(ui::Key key)
{
    if (!is_open()) {
        return false;
    }
    if (key == ui::Key::escape) {
        close();
        return true;
    }
    if (m_kind == Kind::choice) {
        return false;
    }
    if (key == ui::Key::backspace && !m_value.empty()) {
        m_fresh = false;
        m_value.pop_back();
        return true;
    }
    return false;
}

void WordPanel::draw(ui::Kit& kit)
{
    if (!is_open()) {
        return;
    }
    kit.scene.begin_panel();
    kit.canvas.fill(kit.view.all(), 0, colours::night_950.faded(0.6F));
    const float control = kit.view.control;
    const float rows = m_kind == Kind::choice
                           ? static_cast<float>((m_options.size() + 1) / 2) * 80 * control + 110
                           : 5 * 76 * control + 120;
    const float width = std::min(kit.view.width - 32,
                                 (m_kind == Kind::number ? 420 : 860) * std::max(1.0F, control));
    const float height = std::min(rows, kit.view.height - 32);
    const Rectangle box{
        (kit.view.width - width) / 2, (kit.view.height - height) / 2, width, height};
    draw_frame(kit, box);
    if (m_kind == Kind::choice) {
        draw_options(kit, box);
    } else {
        draw_value(kit, box);
        draw_keys(kit, box);
    }
}

void WordPanel::draw_frame(ui::Kit& kit, const Rectangle& box)
{
    kit.panel(box, 28);
    const float close_size = 64 * kit.view.control;
    kit.canvas.text(m_title,
                    {box.x + 24, box.y + 14, box.width - close_size - 60, close_size},
                    kit.style(ui::Face::bold, 24, kit.theme.text));
    kit.declare({.id = "panel.title",
                 .role = ui::Role::text,
                 .area = "panel",
                 .name = m_title,
                 .box = {box.x + 24, box.y + 14, box.width - close_size - 60, close_size}});
    kit.key({.id = "panel.close",
             .role = ui::Role::button,
             .area = "panel.close",
             .name = kit.words.text("control.close"),
             .box = {box.right() - close_size - 16, box.y + 14, close_size, close_size},
             .action = [this] { close(); }},
            {.icon = "close"});
}

void WordPanel::draw_value(ui::Kit& kit, const Rectangle& box)
{
    const float control = kit.view.control;
    const Rectangle field{
        box.x + 24, box.y + 24 + 64 * control, box.width - 48 - 100 * control, 60 * control};
    kit.canvas.fill(field, 16, m_fresh ? colours::sun_200 : colours::paper_0);
    kit.canvas.outline(field, 16, colours::ink_400, 3);
    kit.canvas.text(m_value,
                    field.inset(12),
                    kit.style(ui::Face::bold, 28, colours::ink_900, ui::Align::centre));
    kit.declare({.id = "panel.value",
                 .role = ui::Role::text,
                 .area = "panel",
                 .name = m_value.empty() ? m_title : m_value,
                 .box = field});
    kit.key({.id = "panel.done",
             .role = ui::Role::button,
             .area = "panel.keys",
             .name = kit.words.text("word.done"),
             .box = {field.right() + 16, field.y, 84 * control, field.height},
             .enabled = !m_value.empty() || m_kind == Kind::text,
             .action = [this] { accept(); }},
            {.style = ui::KeyStyle::go, .icon = "check", .radius = 18});
}

void WordPanel::draw_keys(ui::Kit& kit, const Rectangle& box)
{
    const auto& rows = m_kind == Kind::number ? digit_rows
                       : m_kind == Kind::name ? name_rows
                                              : text_rows;
    const float control = kit.view.control;
    const float top = box.y + 24 + 2 * 68 * control;
    const float columns = m_kind == Kind::number ? 4 : 11;
    constexpr float gap = 8;
    const float width = (box.width - 48 - (columns - 1) * gap) / columns;
    const float height = (box.bottom() - 20 - top - 3 * gap) / 4;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t i = 0; i < rows.at(row).size(); ++i) {
            const std::string letter{rows.at(row).at(i)};
            kit.key({.id = "panel.key." + std::to_string(row) + "." + std::to_string(i),
                     .role = ui::Role::button,
                     .area = "panel.keys",
                     .name = letter == " " ? kit.words.text("word.space") : letter,
                     .box = {box.x + 24 + static_cast<float>(i) * (width + gap),
                             top + static_cast<float>(row) * (height + gap),
                             width,
                             height},
                     .action = [this, letter] { type(letter); }},
                    {.label = letter == " " ? "_" : letter, .label_size = 26, .radius = 14});
        }
    }
    kit.key({.id = "panel.back",
             .role = ui::Role::button,
             .area = "panel.keys",
             .name = kit.words.text("word.erase"),
             .box = {box.right() - 24 - width, top, width, height},
             .action =
                 [this] {
                     m_fresh = false;
                     if (!m_value.empty()) {
                         m_value.pop_back();
                     }
                 }},
            {.icon = "back", .radius = 14});
}

void WordPanel::draw_options(ui::Kit& kit, const Rectangle& box)
{
    const float control = kit.view.control;
    const float width = (box.width - 60) / 2;
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        const auto column = static_cast<float>(i % 2);
        const auto row = static_cast<float>(i / 2);
        kit.key({.id = "panel.option." + std::to_string(i),
                 .role = ui::Role::button,
                 .area = "panel.keys",
                 .name = m_options[i].label,
                 .box = {box.x + 24 + column * (width + 12),
                         box.y + 96 * control + row * 80 * control,
                         width,
                         68 * control},
                 .action =
                     [this, i] {
                         const std::function<void()> choose = m_options.at(i).choose;
                         close();
                         choose();
                     }},
                {.label = m_options[i].label, .label_size = 22, .radius = 18});
    }
}

}  // namespace app
