#include "app/screens/text_area.hpp"
#include "editor/tile.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

/// An empty place of a text for a word: as many low lines as people draw on paper.
constexpr std::string_view gap_sign = "____";

/// The words of the language for a word of a palette; a stage's function stands for itself.
struct BankRow {
    std::string_view word;
    std::array<std::string_view, 3> shown;
};
constexpr std::array bank_rows{
    BankRow{"repeat", {"for", "in", "range"}},
    BankRow{"for", {"for", "in", "range"}},
    BankRow{"until", {"while", "not"}},
    BankRow{"forever", {"while", "True"}},
    BankRow{"compare", {"<", ">", "=="}},
    BankRow{"arithmetic", {"+", "-", "*"}},
    BankRow{"true", {"True", "False"}},
    BankRow{"else", {"else", "elif"}},
    BankRow{"set", {"="}},
    BankRow{"change", {"+="}},
};

}  // namespace

bool TextArea::has_bank(const lesson::Lesson& lesson)
{
    return lesson.palette.style == lesson::Style::text &&
           std::ranges::any_of(lesson.start.lines, [](const std::string& line) {
               return line.find(gap_sign) != std::string::npos;
           });
}

std::vector<std::string> TextArea::bank_words() const
{
    std::vector<std::string> words;
    const auto add = [&](std::string_view word) {
        if (!word.empty() && std::ranges::count(words, word) == 0) {
            words.emplace_back(word);
        }
    };
    if (!has_bank(m_session.lesson())) {
        return words;
    }
    for (const std::string& allowed : m_session.rules().allow) {
        const auto* const row = std::ranges::find(bank_rows, allowed, &BankRow::word);
        const bool is_value = allowed == "number" || allowed == "text" || allowed == "variable";
        if (row != bank_rows.end()) {
            std::ranges::for_each(row->shown, add);
        } else if (!is_value) {
            add(allowed);
        }
    }
    return words;
}

std::vector<editor::ByteRange> TextArea::gaps() const
{
    std::vector<editor::ByteRange> found;
    const std::string& text = m_pad.text();
    for (std::size_t at = text.find(gap_sign); at != std::string::npos;
         at = text.find(gap_sign, found.back().end)) {
        const std::size_t end = std::min(text.find_first_not_of('_', at), text.size());
        found.push_back({at, end});
    }
    return found;
}

/// Keys for the words, in rows that fit; where they are too many, the last key turns the page.
void TextArea::draw_bank(ui::Kit& kit, const Rectangle& box)
{
    const std::vector<std::string> words = bank_words();
    constexpr float between = 8;
    const float height = 64 * kit.view.control;
    const ui::TextStyle style{.face = ui::Face::code, .size = 18};
    const auto width_of = [&](std::size_t word) {
        return std::max(height, kit.canvas.width_of(words[word], style) + 32);
    };
    // From a word on: behind the last one that fits, with room for the key that turns.
    const auto lay_out = [&](std::size_t first, bool draws) {
        float x = box.x;
        float y = box.y;
        std::size_t word = first;
        for (; word < words.size(); ++word) {
            const float width = width_of(word);
            if (x + width > box.right() && x > box.x) {
                x = box.x;
                y += height + between;
            }
            const bool last_row = y + 2 * height + between > box.bottom() + 1;
            const bool needs_turn = first > 0 || word + 1 < words.size();
            const float room = last_row && needs_turn ? height + between : 0;
            if (y + height > box.bottom() + 1 ||
                (word > first && x + width + room > box.right() + 1 && last_row)) {
                break;
            }
            if (draws) {
                draw_bank_word(kit, word, {x, y, width, height});
            }
            x += width + between;
        }
        return word;
    };
    m_first_word = m_first_word < words.size() ? m_first_word : 0;
    const std::size_t end = lay_out(m_first_word, true);
    if (m_first_word > 0 || end < words.size()) {
        kit.key({.id = "bank.more",
                 .role = ui::Role::button,
                 .area = "tray",
                 .name = kit.words.text("app.text.more"),
                 .box = {box.right() - height, box.bottom() - height, height, height},
                 .action = [this, end] { m_first_word = end; }},
                {.icon = "next", .icon_size = 28, .radius = 18});
    }
}

void TextArea::draw_bank_word(ui::Kit& kit, std::size_t index, const Rectangle& box)
{
    const std::string word = bank_words()[index];
    const lang::Native* native =
        editor::find_native(stages::find(m_session.lesson().stage)->module, word);
    ui::Node node{.id = "bank." + std::to_string(index),
                  .role = ui::Role::tile,
                  .area = "tray",
                  .name = word,
                  .box = box,
                  .action = [this, word] { touch_word(word); }};
    node.drag = [this, word](ui::DragPhase phase, Point at) {
        m_word = word;
        m_carried = at;
        if (phase == ui::DragPhase::cancel || phase == ui::DragPhase::drop) {
            m_carried.reset();
            m_word.reset();
        }
        if (phase == ui::DragPhase::drop) {
            for (const editor::ByteRange& gap : gaps()) {
                // A finger hides what it aims at.
                if (box_of(gap).inset(-24).contains(at)) {
                    put_word(gap, word);
                    return;
                }
            }
        }
    };
    const ui::KeyColours colours =
        kit.theme.key(m_word == word ? ui::KeyStyle::beam : ui::KeyStyle::night);
    const Rectangle face{box.x, box.y, box.width, box.height - 5};
    if (!kit.theme.high_contrast()) {
        kit.canvas.fill(face.moved(0, 5), 18, colours.edge);
    }
    kit.canvas.fill(face, 18, colours.face);
    kit.canvas.outline(face, 18, colours.outline, kit.theme.outline);
    const float letters = 18 * ui::Fonts::box_height(ui::Face::code) * kit.canvas.text_size();
    const ui::TextStyle style{.face = ui::Face::code, .size = 18, .colour = colours.label};
    kit.canvas.letters(
        word,
        {face.centre().x - kit.canvas.width_of(word, style) / 2, face.centre().y - letters / 2},
        style);
    if (native != nullptr) {
        const std::string key = m_session.lesson().stage + "." + word;
        node.hint = kit.words.has(key) ? kit.words.text(key) : std::string{};
    }
    kit.focus_ring(node, 18, false);
    kit.declare(std::move(node));
}

/// While a word is in hand, and always where nothing else is to be done in a text with gaps.
void TextArea::declare_gaps(ui::Kit& kit)
{
    const std::vector<editor::ByteRange> all = gaps();
    const float least = std::max(58.0F, 57.6F / kit.canvas.scale());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Rectangle seen = box_of(all[i]);
        if (!m_look.box.contains(seen.centre())) {
            continue;
        }
        const float wide = std::max(0.0F, least - seen.width) / 2;
        const float high = std::max(0.0F, least - seen.height) / 2;
        ui::Node node{
            .id = "gap." + std::to_string(i),
            .role = ui::Role::place,
            .area = "text",
            .name = kit.words.text(
                {"app.text.gap",
                 {{"line", static_cast<std::int64_t>(m_pad.lines().line_of(all[i].begin) + 1)}}}),
            .part = true,
            .box = {seen.x - wide, seen.y - high, seen.width + 2 * wide, seen.height + 2 * high},
            .action = [this, gap = all[i]] { touch_gap(gap); }};
        kit.focus_ring(node, 12, false);
        kit.declare(std::move(node));
    }
}

/// Into the gap that waits, or in hand for the next gap that is touched.
void TextArea::touch_word(const std::string& word)
{
    if (m_gap) {
        put_word(*m_gap, word);
    } else if (m_word == word) {
        m_word.reset();
    } else {
        m_word = word;
    }
}

void TextArea::touch_gap(const editor::ByteRange& gap)
{
    if (m_word) {
        put_word(gap, *m_word);
        return;
    }
    m_gap = gap;
    m_pad.select(gap.begin, gap.end);
    m_focus = field;
}

/// The caret goes on to the next gap.
void TextArea::put_word(const editor::ByteRange& gap, const std::string& word)
{
    m_word.reset();
    m_gap.reset();
    if (m_session.take_word(gap.begin, gap.end - gap.begin, word)) {
        return;  // Lumi says why
    }
    m_pad.read_where_changed(text_now());
    const std::vector<editor::ByteRange> left = gaps();
    if (const std::optional<editor::ByteRange> next = editor::find_next(left, m_pad.caret())) {
        m_gap = next;
        m_pad.select(next->begin, next->end);
    }
    m_changed();
}

}  // namespace app
