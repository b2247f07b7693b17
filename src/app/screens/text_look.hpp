#pragma once

#include "core/geometry.hpp"
#include "editor/text_pad.hpp"
#include "ui/kit.hpp"

#include <array>
#include <cstddef>

namespace app {

/// Sizes of the code, in dp: from what a full screen holds to what the last row of a hall reads.
inline constexpr std::array<float, 6> code_sizes{14, 16, 18, 22, 28, 36};
inline constexpr std::size_t first_code_size = 2;

/// How the lines of a text lie on the screen. All letters are equally wide.
struct TextLook {
    core::Rectangle box;  ///< of the letters, without the gutter
    float size{18};       ///< of the letters, before the child's own text size
    float advance{11};    ///< of a letter
    float height{35};     ///< of a line
    float top{0};         ///< how far it is scrolled down
    float left{0};        ///< and to the right

    static TextLook of(const ui::Kit& kit, const core::Rectangle& box, float size);

    float y(std::size_t line) const;
    float x(std::size_t letter) const;
    core::Rectangle row(std::size_t line) const;
    std::size_t first_line() const;
    std::size_t lines_seen() const;
    float longest_scroll(std::size_t lines) const;
    /// The place in the text that is nearest to a point.
    std::size_t place_at(const editor::TextPad& pad, core::Point at) const;
    std::size_t line_at(const editor::TextPad& pad, float y) const;
    core::Point point_of(const editor::TextPad& pad, std::size_t at) const;
};

/// The line with its colours. Marks without a letter of their own are left out.
void draw_code_line(ui::Kit& kit,
                    const editor::TextPad& pad,
                    std::size_t line,
                    const TextLook& look);
/// A wavy line under letters.
void draw_zigzag(ui::Kit& kit, core::Point from, float to, ui::Colour colour);
ui::Colour colour_of(const ui::Theme& theme, lang::Ink ink);

}  // namespace app
