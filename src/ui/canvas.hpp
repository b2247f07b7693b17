#pragma once

#include "core/geometry.hpp"
#include "ui/fonts.hpp"
#include "ui/scene.hpp"
#include "ui/sprites.hpp"
#include "ui/theme.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace ui {

enum class Align : std::uint8_t { left, centre, right };

/// How a text looks: LOOK.md section 4.
struct TextStyle {
    Face face{Face::bold};
    float size{20};  ///< design pixels, before the child's own text size
    Colour colour{};
    Align align{Align::left};
    bool middle{true};  ///< of its box; else at its top
};

/// A soft round light of its own colour.
struct Spark {
    core::Point at;
    float radius{};
    Colour colour{};
};

/// A text broken into lines that fit a box.
struct FittedText {
    std::vector<std::string> lines;
    float size{};         ///< design pixels
    float line_height{};  ///< design pixels
    float width{};        ///< of the widest line
    bool fits{true};
};

/// Where shapes, pictures and texts are drawn, in design pixels. All of it goes into one ImGui draw
/// list: anti-aliased, few draw calls.
class Canvas {
public:
    Canvas(ImDrawList& list,
           const Fonts& fonts,
           Sprites& sprites,
           Scene& scene,
           float scale,
           float text_size);
    /// The same list, with everything so much smaller, texts too: it is a picture of something, and
    /// what is noted of them goes elsewhere.
    Canvas shrunk(float share, Scene& scene) const
    {
        Canvas small{m_list, m_fonts, m_sprites, scene, m_scale * share, m_text_size};
        small.m_least_pixels = m_least_pixels * share;
        return small;
    }

    void fill(const core::Rectangle& box, float radius, Colour colour);
    /// From top to bottom; opaque where the corners are round.
    void shade(const core::Rectangle& box, float radius, Colour top, Colour bottom);
    /// Colours at the crossings of a net over the box, row by row, and what lies between them
    /// elsewhere. It hides what is under it: a ground with soft lights in it, for the price of one.
    void net(const core::Rectangle& box, int columns, std::span<const Colour> crossings);
    void outline(const core::Rectangle& box, float radius, Colour colour, float width);
    void dashed_outline(
        const core::Rectangle& box, float radius, Colour colour, float width, float dash);
    void circle(core::Point centre, float radius, Colour colour);
    void ring(core::Point centre, float radius, Colour colour, float width);
    void ellipse(core::Point centre, float across, float down, Colour colour);
    void ellipse_line(core::Point centre, float across, float down, Colour colour, float width);
    void line(core::Point from, core::Point to, Colour colour, float width);
    void path(std::span<const core::Point> points, Colour colour, float width, bool closed = false);
    void dots(std::span<const core::Point> along, Colour colour, float radius, float distance);
    void shape(std::span<const core::Point> convex, Colour colour);
    /// A light, `radius` wide; `strength` 0 to 1.
    void glow(core::Point centre, float radius, Colour colour, float strength);
    /// Thousands of lights in one go; `adds` them to what is there, as light does, so that many
    /// make white. On a bright ground they cover it instead.
    void sparks(std::span<const Spark> sparks, bool adds);
    /// The drawing, as large as the box allows, in its middle.
    void picture(std::string_view name,
                 const core::Rectangle& box,
                 Colour tint = colours::white,
                 bool mirrored = false);
    /// The silhouette of a drawing, so much larger than it on all sides.
    void rim(std::string_view name,
             const core::Rectangle& box,
             Colour colour,
             float width,
             bool mirrored = false);
    /// The drawing, stretched over the box.
    void picture_over(std::string_view name,
                      const core::Rectangle& box,
                      Colour tint = colours::white);
    void star(core::Point centre, float radius, Colour colour, float turn = 0);

    /// Breaks and shrinks (by 15 % at most) until the text fits; what still does not fit is drawn
    /// smaller, and noted in the scene as not fitting.
    FittedText fit(std::string_view text, const core::Rectangle& box, const TextStyle& style) const;
    void text(std::string_view text, const core::Rectangle& box, const TextStyle& style);
    /// A text on one line from its upper left corner, as it is: nothing is broken or shrunk.
    void letters(std::string_view text, core::Point at, const TextStyle& style);
    /// The width of a text on one line.
    float width_of(std::string_view text, const TextStyle& style) const;

    /// Rounds the corners of what was drawn in a box, by painting over them with its ground.
    void round_corners(const core::Rectangle& box, float radius, Colour ground);
    void clip(const core::Rectangle& box);
    void unclip();

    float scale() const { return m_scale; }
    float text_size() const { return m_text_size; }

private:
    bool is_ground(const core::Rectangle& box, float radius, Colour colour) const;
    void image(const Sprite& sprite, const core::Rectangle& box, Colour tint, bool mirrored);
    FittedText broken(std::string_view text, float width, Face face, float size) const;

    ImDrawList& m_list;
    const Fonts& m_fonts;
    Sprites& m_sprites;
    Scene& m_scene;
    float m_scale;
    float m_text_size;
    float m_least_pixels{14};  ///< no text gets under so many device pixels
};

}  // namespace ui
