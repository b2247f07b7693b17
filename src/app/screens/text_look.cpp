#include "app/screens/text_look.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace app {

namespace {

/// Of LOOK.md section 4: letters of 18 on lines of 35.
constexpr float line_share = 35.0F / 18.0F;
constexpr float above = 8;
constexpr float before = 12;

bool is_plain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The first code point of a letter: marks on it have no glyph of their own.
std::string_view bare_letter(std::string_view text)
{
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return text.substr(0, length);
}

/// What of a line is seen, in letters: a very long one costs no more than others.
struct Seen {
    std::size_t from{};
    std::size_t to{};
};

void draw_piece(ui::Kit& kit,
                std::string_view text,
                std::size_t letter,
                core::Point at,
                const TextLook& look,
                const Seen& seen,
                const ui::TextStyle& style)
{
    if (is_plain(text)) {
        const std::size_t from = std::clamp(seen.from, letter, letter + text.size()) - letter;
        const std::size_t to = std::clamp(seen.to, letter, letter + text.size()) - letter;
        if (from < to) {
            kit.canvas.letters(text.substr(from, to - from),
                               {at.x + static_cast<float>(from) * look.advance, at.y},
                               style);
        }
        return;
    }
    float x = at.x;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t next = editor::next_letter(text, from);
        kit.canvas.letters(bare_letter(text.substr(from, next - from)), {x, at.y}, style);
        x += look.advance;
        from = next;
    }
}

}  // namespace

TextLook TextLook::of(const ui::Kit& kit, const core::Rectangle& box, float size)
{
    TextLook look;
    look.box = box;
    // No letter gets under 14 device pixels.
    constexpr float least_pixels = 14;
    const float grown = kit.canvas.scale() * kit.canvas.text_size();
    look.size = std::max(size, least_pixels / grown);
    constexpr std::string_view sample = "mmmmmmmmmmmmmmmmmmmm";
    look.advance = kit.canvas.width_of(sample, {.face = ui::Face::code, .size = look.size}) /
                   static_cast<float>(sample.size());
    look.height = look.size * line_share * kit.canvas.text_size();
    return look;
}

float TextLook::y(std::size_t line) const
{
    return box.y + above + static_cast<float>(line) * height - top;
}

float TextLook::x(std::size_t letter) const
{
    return box.x + before + static_cast<float>(letter) * advance - left;
}

core::Rectangle TextLook::row(std::size_t line) const
{
    return {box.x, y(line), box.width, height};
}

std::size_t TextLook::first_line() const
{
    return static_cast<std::size_t>(std::max(0.0F, (top - above) / height));
}

std::size_t TextLook::lines_seen() const
{
    return static_cast<std::size_t>(std::max(1.0F, box.height / height));
}

float TextLook::longest_scroll(std::size_t lines) const
{
    return std::max(0.0F, 2 * above + static_cast<float>(lines) * height - box.height);
}

std::size_t TextLook::line_at(const editor::TextPad& pad, float y) const
{
    const float line = std::floor((y - box.y - above + top) / height);
    return std::min(static_cast<std::size_t>(std::max(0.0F, line)), pad.lines().count() - 1);
}

std::size_t TextLook::place_at(const editor::TextPad& pad, core::Point at) const
{
    const std::size_t line = line_at(pad, at.y);
    const float letters = std::round((at.x - box.x - before + left) / advance);
    return editor::behind_letters(pad.text(),
                                  pad.lines().begin(line),
                                  static_cast<std::size_t>(std::max(0.0F, letters)),
                                  pad.lines().end(line));
}

core::Point TextLook::point_of(const editor::TextPad& pad, std::size_t at) const
{
    const std::size_t line = pad.lines().line_of(at);
    return {x(editor::letters_between(pad.text(), pad.lines().begin(line), at)), y(line)};
}

ui::Colour colour_of(const ui::Theme& theme, lang::Ink ink)
{
    switch (ink) {
        case lang::Ink::keyword:
            return theme.code_keyword;
        case lang::Ink::function:
            return theme.code_function;
        case lang::Ink::text:
            return theme.code_text;
        case lang::Ink::number:
            return theme.code_number;
        case lang::Ink::comment:
            return theme.code_comment;
        case lang::Ink::sign:
            return theme.code_sign;
        case lang::Ink::name:
            break;
    }
    return theme.code_name;
}

void draw_code_line(ui::Kit& kit,
                    const editor::TextPad& pad,
                    std::size_t line,
                    const TextLook& look)
{
    const std::string_view text = pad.line_text(line);
    const bool plain = is_plain(text);
    const float letters =
        look.size * ui::Fonts::box_height(ui::Face::code) * kit.canvas.text_size();
    const float y = look.y(line) + (look.height - letters) / 2;
    const Seen seen{static_cast<std::size_t>(look.left / look.advance),
                    static_cast<std::size_t>((look.left + look.box.width) / look.advance) + 1};
    for (const lang::InkedPiece& piece : pad.highlight().pieces(line)) {
        const std::string_view part = text.substr(piece.begin, piece.end - piece.begin);
        if (part.starts_with("____") && part.find_first_not_of('_') == std::string_view::npos) {
            continue;  // a gap, which shows as an empty place
        }
        const std::size_t letter =
            plain ? piece.begin : editor::letters_between(text, 0, piece.begin);
        draw_piece(
            kit,
            part,
            letter,
            {look.x(letter), y},
            look,
            seen,
            {.face = ui::Face::code, .size = look.size, .colour = colour_of(kit.theme, piece.ink)});
    }
}

void draw_zigzag(ui::Kit& kit, core::Point from, float to, ui::Colour colour)
{
    // LOOK.md section 3: 2.6 dp thick, a period of 10.8, an amplitude of 2.3.
    constexpr float half_period = 5.4F;
    constexpr float amplitude = 2.3F;
    std::vector<core::Point> points;
    float side = amplitude;
    const float end = std::max(to, from.x + 2 * half_period);
    for (float x = from.x; x <= end + 0.1F; x += half_period) {
        points.push_back({x, from.y + side});
        side = -side;
    }
    kit.canvas.path(points, colour, 2.6F);
}

}  // namespace app
