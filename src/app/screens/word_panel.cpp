#include "app/screens/word_panel.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

/// No name or number of a child is longer.
constexpr std::size_t most_bytes = 40;

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

void WordPanel::ask_name(std::string title, std::string value, Typed done)
{
    ask_number(std::move(title), std::move(value), std::move(done));
    m_kind = Kind::name;
}

void WordPanel::ask_text(std::string title, std::string value, Typed done)
{
    ask_number(std::move(title), std::move(value), std::move(done));
    m_kind = Kind::text;
}

void WordPanel::ask_choice(std::string title, std::vector<Option> options)
{
    *this = {};
    m_kind = Kind::choice;
    m_title = std::move(title);
    m_options = std::move(options);
}

void WordPanel::type(std::string_view letter)
{
    if (std::exchange(m_fresh, false)) {
        m_value.clear();
    }
    if (m_value.size() + letter.size() <= most_bytes) {
        m_value += letter;
    }
}

/// The last letter, which may be more than one byte of UTF-8.
void WordPanel::erase()
{
    m_fresh = false;
    const auto continues = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    };
    while (!m_value.empty() && continues(m_value.back())) {
        m_value.pop_back();
    }
    if (!m_value.empty()) {
        m_value.pop_back();
    }
}

bool WordPanel::belongs(std::string_view letter) const
{
    const bool is_ascii = letter.size() == 1;
    const bool is_digit = is_ascii && letter.front() >= '0' && letter.front() <= '9';
    switch (m_kind) {
        case Kind::number:
            return is_digit || letter == "-" || letter == ".";
        case Kind::name:
            return is_digit || letter == "_" || !is_ascii ||
                   (letter.front() >= 'a' && letter.front() <= 'z') ||
                   (letter.front() >= 'A' && letter.front() <= 'Z');
        case Kind::text:
            // On a key, the space bar presses that key.
            return letter != " " || m_at_field;
        case Kind::closed:
        case Kind::choice:
            break;
    }
    return false;
}

void WordPanel::write(std::string_view text)
{
    if (belongs(text)) {
        type(text);
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
    if (key == ui::Key::backspace && m_kind != Kind::choice) {
        erase();
        return true;
    }
    return false;
}

/// The field is where the keyboard types: Enter is done, and the space bar is a letter.
bool WordPanel::key_at_field(ui::Key key)
{
    if (key == ui::Key::enter) {
        if (is_done()) {
            accept();
        }
        return true;
    }
    return key == ui::Key::space || this->key(key);
}

void WordPanel::draw(ui::Kit& kit)
{
    if (!is_open()) {
        return;
    }
    kit.scene.begin_panel();
    m_at_field = kit.interaction.focused() == panel_field;
    kit.canvas.fill(kit.view.all(), 0, kit.theme.veil);
    const float control = kit.view.control;
    const std::size_t option_rows = (m_options.size() + 1) / 2;
    const float rows = m_kind == Kind::choice ? static_cast<float>(option_rows) * 80 * control + 110
                                              : 5 * 76 * control + 120;
    const float width = std::min(
        kit.view.width - 32, (m_kind == Kind::number ? 420.0F : 860.0F) * std::max(1.0F, control));
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
             .area = "panel",
             .name = kit.words.text("control.close"),
             .box = {box.right() - close_size - 16, box.y + 14, close_size, close_size},
             .action = [this] { close(); }},
            {.icon = "close"});
}

void WordPanel::draw_value(ui::Kit& kit, const Rectangle& box)
{
    const float control = kit.view.control;
    const float key = 84 * control;
    const float right = box.right() - 24 - key;
    const float take = m_take ? right - 12 - key : right;
    const Rectangle field{
        box.x + 24, box.y + 24 + 64 * control, take - 12 - box.x - 24, 60 * control};
    kit.canvas.fill(field, 16, m_fresh ? kit.theme.marked : kit.theme.card);
    kit.canvas.outline(field, 16, kit.theme.paper_outline, kit.theme.outline + 1);
    kit.canvas.text(
        m_value, field.inset(12), kit.style(ui::Face::bold, 28, kit.theme.ink, ui::Align::centre));
    ui::Node node{.id = panel_field,
                  .role = ui::Role::text,
                  .area = "panel",
                  .name = m_value.empty() ? m_title : m_value,
                  .live = true,
                  .box = field,
                  .key = [this](ui::Key pressed) { return key_at_field(pressed); }};
    kit.focus_ring(node, 16, false);
    kit.declare(std::move(node));
    if (m_take) {
        kit.key({.id = "panel.take",
                 .role = ui::Role::button,
                 .area = "panel_keys",
                 .name = kit.words.text("word.take"),
                 .box = {take, field.y, key, field.height},
                 .action =
                     [this] {
                         const std::function<void()> taken = std::move(m_take);
                         close();
                         taken();
                     }},
                {.icon = "grab", .radius = 18});
    }
    kit.key({.id = "panel.done",
             .role = ui::Role::button,
             .area = "panel_keys",
             .name = kit.words.text("word.done"),
             .box = {right, field.y, key, field.height},
             .enabled = is_done(),
             .action =
                 [this] {
                     if (is_done()) {
                         accept();
                     }
                 }},
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
                     .area = "panel_keys",
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
             .area = "panel_keys",
             .name = kit.words.text("word.erase"),
             .box = {box.right() - 24 - width, top, width, height},
             .action = [this] { erase(); }},
            {.icon = "back", .radius = 14});
}

void WordPanel::draw_options(ui::Kit& kit, const Rectangle& box)
{
    const float control = kit.view.control;
    const float width = (box.width - 60) / 2;
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        const std::size_t line = i / 2;
        const auto column = static_cast<float>(i % 2);
        const auto row = static_cast<float>(line);
        kit.key({.id = "panel.option." + std::to_string(i),
                 .role = ui::Role::button,
                 .area = "panel_keys",
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
