#include "ui/canvas.hpp"

#include <SFML/OpenGL.hpp>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

ImU32 packed(Colour colour)
{
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

/// Points on a rounded outline, about `step` apart, for dashes.
std::vector<core::Point> along(const core::Rectangle& box, float radius)
{
    std::vector<core::Point> points;
    const float corner = std::min({radius, box.width / 2, box.height / 2});
    const auto arc = [&](core::Point centre, float begin) {
        constexpr int steps = 8;
        for (int i = 0; i <= steps; ++i) {
            const float angle =
                begin + static_cast<float>(i) / steps * std::numbers::pi_v<float> / 2;
            points.push_back(
                {centre.x + corner * std::cos(angle), centre.y + corner * std::sin(angle)});
        }
    };
    constexpr float quarter = std::numbers::pi_v<float> / 2;
    arc({box.right() - corner, box.y + corner}, -quarter);
    arc({box.right() - corner, box.bottom() - corner}, 0);
    arc({box.x + corner, box.bottom() - corner}, quarter);
    arc({box.x + corner, box.y + corner}, 2 * quarter);
    points.push_back(points.front());
    return points;
}

/// Walks a path and calls `at(point, distance)` every `step`.
template <typename Visit>
void walk(std::span<const core::Point> points, float step, Visit at)
{
    float next = 0;
    float walked = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float dx = points[i].x - points[i - 1].x;
        const float dy = points[i].y - points[i - 1].y;
        const float length = std::hypot(dx, dy);
        while (length > 0 && next <= walked + length) {
            const float share = (next - walked) / length;
            at(core::Point{points[i - 1].x + dx * share, points[i - 1].y + dy * share});
            next += step;
        }
        walked += length;
    }
}

// How what follows is painted. Each says all of it, so that of several in a row the last counts.
// ImDrawCallback_ResetRenderState would push OpenGL's matrices each time.

void paint_as_usual(const ImDrawList*, const ImDrawCmd*)
{
    glEnable(GL_BLEND);
    glEnable(GL_TEXTURE_2D);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
}

void add_light(const ImDrawList*, const ImDrawCmd*)
{
    glEnable(GL_BLEND);
    glEnable(GL_TEXTURE_2D);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE);
}

void paint_plainly(const ImDrawList*, const ImDrawCmd*)
{
    glDisable(GL_BLEND);
    glDisable(GL_TEXTURE_2D);
}

}  // namespace

Canvas::Canvas(ImDrawList& list,
               const Fonts& fonts,
               Sprites& sprites,
               Scene& scene,
               float scale,
               float text_size)
    : m_list{list},
      m_fonts{fonts},
      m_sprites{sprites},
      m_scene{scene},
      m_scale{scale},
      m_text_size{text_size}
{}

/// Whether it is large, has no round corner and hides what is under it. Without a texture and
/// without mixing such a ground takes a fifth of the time where the processor draws.
bool Canvas::is_ground(const core::Rectangle& box, float radius, Colour colour) const
{
    constexpr float large = 60'000;  // pixels
    return radius <= 0 && colour.alpha == 255 && box.width * box.height * m_scale * m_scale > large;
}

void Canvas::fill(const core::Rectangle& box, float radius, Colour colour)
{
    if (is_ground(box, radius, colour)) {
        shade(box, 0, colour, colour);
        return;
    }
    m_list.AddRectFilled({box.x * m_scale, box.y * m_scale},
                         {box.right() * m_scale, box.bottom() * m_scale},
                         packed(colour),
                         std::min({radius, box.width / 2, box.height / 2}) * m_scale);
}

void Canvas::shade(const core::Rectangle& box, float radius, Colour top, Colour bottom)
{
    if (radius <= 0) {
        const bool ground = is_ground(box, radius, top) && bottom.alpha == 255;
        if (ground) {
            m_list.AddCallback(paint_plainly, nullptr);
        }
        m_list.AddRectFilledMultiColor({box.x * m_scale, box.y * m_scale},
                                       {box.right() * m_scale, box.bottom() * m_scale},
                                       packed(top),
                                       packed(top),
                                       packed(bottom),
                                       packed(bottom));
        if (ground) {
            m_list.AddCallback(paint_as_usual, nullptr);
        }
        return;
    }
    const int begin = m_list.VtxBuffer.Size;
    fill(box, radius, colours::white);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(&m_list,
                                                  begin,
                                                  m_list.VtxBuffer.Size,
                                                  {0, box.y * m_scale},
                                                  {0, box.bottom() * m_scale},
                                                  packed(top),
                                                  packed(bottom));
}

void Canvas::net(const core::Rectangle& box, int columns, std::span<const Colour> crossings)
{
    const int rows = columns > 0 ? static_cast<int>(crossings.size()) / columns : 0;
    if (columns < 2 || rows < 2) {
        return;
    }
    const ImVec2 step{box.width / static_cast<float>(columns - 1) * m_scale,
                      box.height / static_cast<float>(rows - 1) * m_scale};
    m_list.AddCallback(paint_plainly, nullptr);
    const int meshes = (columns - 1) * (rows - 1);
    m_list.PrimReserve(meshes * 6, columns * rows);
    const unsigned first = m_list._VtxCurrentIdx;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const auto number = static_cast<std::size_t>(row * columns + column);
            m_list.PrimWriteVtx({box.x * m_scale + step.x * static_cast<float>(column),
                                 box.y * m_scale + step.y * static_cast<float>(row)},
                                {},
                                packed(crossings[number]));
        }
    }
    for (int row = 0; row + 1 < rows; ++row) {
        for (int column = 0; column + 1 < columns; ++column) {
            const unsigned above = first + static_cast<unsigned>(row * columns + column);
            const unsigned below = above + static_cast<unsigned>(columns);
            for (const unsigned corner : {above, above + 1, below, below, above + 1, below + 1}) {
                m_list.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
            }
        }
    }
    m_list.AddCallback(paint_as_usual, nullptr);
}

void Canvas::outline(const core::Rectangle& box, float radius, Colour colour, float width)
{
    // A hairline never gets under a pixel.
    m_list.AddRect({box.x * m_scale, box.y * m_scale},
                   {box.right() * m_scale, box.bottom() * m_scale},
                   packed(colour),
                   std::min({radius, box.width / 2, box.height / 2}) * m_scale,
                   0,
                   std::max(1.0F, width * m_scale));
}

void Canvas::dashed_outline(
    const core::Rectangle& box, float radius, Colour colour, float width, float dash)
{
    std::vector<core::Point> ends;
    walk(along(box, radius), dash, [&](core::Point point) { ends.push_back(point); });
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
        line(ends[i], ends[i + 1], colour, width);
    }
}

void Canvas::circle(core::Point centre, float radius, Colour colour)
{
    m_list.AddCircleFilled(
        {centre.x * m_scale, centre.y * m_scale}, radius * m_scale, packed(colour));
}

void Canvas::ring(core::Point centre, float radius, Colour colour, float width)
{
    m_list.AddCircle({centre.x * m_scale, centre.y * m_scale},
                     radius * m_scale,
                     packed(colour),
                     0,
                     std::max(1.0F, width * m_scale));
}

void Canvas::ellipse(core::Point centre, float across, float down, Colour colour)
{
    constexpr int steps = 40;
    for (int i = 0; i < steps; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / steps;
        m_list.PathLineTo({(centre.x + across * std::cos(angle)) * m_scale,
                           (centre.y + down * std::sin(angle)) * m_scale});
    }
    m_list.PathFillConvex(packed(colour));
}

void Canvas::ellipse_line(core::Point centre, float across, float down, Colour colour, float width)
{
    constexpr int steps = 72;
    for (int i = 0; i < steps; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / steps;
        m_list.PathLineTo({(centre.x + across * std::cos(angle)) * m_scale,
                           (centre.y + down * std::sin(angle)) * m_scale});
    }
    m_list.PathStroke(packed(colour), ImDrawFlags_Closed, std::max(1.0F, width * m_scale));
}

void Canvas::line(core::Point from, core::Point to, Colour colour, float width)
{
    m_list.AddLine({from.x * m_scale, from.y * m_scale},
                   {to.x * m_scale, to.y * m_scale},
                   packed(colour),
                   std::max(1.0F, width * m_scale));
}

void Canvas::path(std::span<const core::Point> points, Colour colour, float width, bool closed)
{
    for (const core::Point point : points) {
        m_list.PathLineTo({point.x * m_scale, point.y * m_scale});
    }
    m_list.PathStroke(packed(colour),
                      closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                      std::max(1.0F, width * m_scale));
}

void Canvas::dots(std::span<const core::Point> along, Colour colour, float radius, float distance)
{
    walk(along, distance, [&](core::Point point) { circle(point, radius, colour); });
}

void Canvas::shape(std::span<const core::Point> convex, Colour colour)
{
    for (const core::Point point : convex) {
        m_list.PathLineTo({point.x * m_scale, point.y * m_scale});
    }
    m_list.PathFillConvex(packed(colour));
}

void Canvas::glow(core::Point centre, float radius, Colour colour, float strength)
{
    const Sprite& sprite = m_sprites.glow();
    if (sprite.texture == nullptr) {
        return;
    }
    m_list.AddImage(sprite.texture,
                    {(centre.x - radius) * m_scale, (centre.y - radius) * m_scale},
                    {(centre.x + radius) * m_scale, (centre.y + radius) * m_scale},
                    {sprite.uv_begin.x, sprite.uv_begin.y},
                    {sprite.uv_end.x, sprite.uv_end.y},
                    packed(colour.faded(strength)));
}

void Canvas::sparks(std::span<const Spark> sparks, bool adds)
{
    const Sprite& sprite = m_sprites.glow();
    if (sprite.texture == nullptr || sparks.empty()) {
        return;
    }
    if (adds) {
        m_list.AddCallback(add_light, nullptr);
    }
    m_list.PushTextureID(sprite.texture);
    const ImVec2 uv_begin{sprite.uv_begin.x, sprite.uv_begin.y};
    const ImVec2 uv_end{sprite.uv_end.x, sprite.uv_end.y};
    // ImGui counts the corners of one command in 16 bits and begins another where they are full.
    constexpr std::size_t batch = 8192;
    for (std::size_t begin = 0; begin < sparks.size(); begin += batch) {
        const auto part = sparks.subspan(begin, std::min(batch, sparks.size() - begin));
        m_list.PrimReserve(static_cast<int>(part.size()) * 6, static_cast<int>(part.size()) * 4);
        for (const Spark& spark : part) {
            m_list.PrimRectUV(
                {(spark.at.x - spark.radius) * m_scale, (spark.at.y - spark.radius) * m_scale},
                {(spark.at.x + spark.radius) * m_scale, (spark.at.y + spark.radius) * m_scale},
                uv_begin,
                uv_end,
                packed(spark.colour));
        }
    }
    m_list.PopTextureID();
    if (adds) {
        m_list.AddCallback(paint_as_usual, nullptr);
    }
}

void Canvas::picture(std::string_view name, const core::Rectangle& box, Colour tint, bool mirrored)
{
    image(m_sprites.find(name, box.width * m_scale), box, tint, mirrored);
}

void Canvas::rim(
    std::string_view name, const core::Rectangle& box, Colour colour, float width, bool mirrored)
{
    const Sprite& silhouette = m_sprites.silhouette(name, box.width * m_scale);
    constexpr int around = 12;
    for (int i = 0; i < around; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / around;
        image(silhouette,
              box.moved(width * std::cos(angle), width * std::sin(angle)),
              colour,
              mirrored);
    }
}

void Canvas::image(const Sprite& sprite, const core::Rectangle& box, Colour tint, bool mirrored)
{
    if (sprite.texture == nullptr) {
        return;
    }
    const float share = std::min(box.width / sprite.width, box.height / sprite.height);
    const core::Point half{sprite.width * share / 2, sprite.height * share / 2};
    const core::Point middle = box.centre();
    const float left = mirrored ? sprite.uv_end.x : sprite.uv_begin.x;
    const float right = mirrored ? sprite.uv_begin.x : sprite.uv_end.x;
    m_list.AddImage(sprite.texture,
                    {(middle.x - half.x) * m_scale, (middle.y - half.y) * m_scale},
                    {(middle.x + half.x) * m_scale, (middle.y + half.y) * m_scale},
                    {left, sprite.uv_begin.y},
                    {right, sprite.uv_end.y},
                    packed(tint));
}

void Canvas::picture_over(std::string_view name, const core::Rectangle& box, Colour tint)
{
    const Sprite& sprite = m_sprites.find(name, box.width * m_scale);
    if (sprite.texture == nullptr) {
        return;
    }
    m_list.AddImage(sprite.texture,
                    {box.x * m_scale, box.y * m_scale},
                    {box.right() * m_scale, box.bottom() * m_scale},
                    {sprite.uv_begin.x, sprite.uv_begin.y},
                    {sprite.uv_end.x, sprite.uv_end.y},
                    packed(tint));
}

void Canvas::star(core::Point centre, float radius, Colour colour, float turn)
{
    // Ten points with rounded tips: five thin triangles around a pentagon keep every part convex.
    constexpr float inner = 0.52F;
    std::array<core::Point, 10> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float angle = turn + std::numbers::pi_v<float> * (static_cast<float>(i) / 5 - 0.5F);
        const float away = i % 2 == 0 ? radius : radius * inner;
        points[i] = {centre.x + away * std::cos(angle), centre.y + away * std::sin(angle)};
    }
    // Their seams would show if each were smoothed; the line around them smooths the whole.
    const ImDrawListFlags flags = m_list.Flags;
    m_list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    std::array<core::Point, 5> middle;
    for (std::size_t i = 0; i < middle.size(); ++i) {
        middle[i] = points[2 * i + 1];
        const std::array<core::Point, 3> tip{
            points[2 * i], points[(2 * i + 1) % 10], points[(2 * i + 9) % 10]};
        shape(tip, colour);
    }
    shape(middle, colour);
    m_list.Flags = flags;
    path(points, colour, radius * 0.16F, true);
}

float Canvas::width_of(std::string_view text, const TextStyle& style) const
{
    const float pixels = style.size * m_text_size * m_scale * Fonts::box_height(style.face);
    const ImFont* font = m_fonts.at(style.face, pixels);
    return font->CalcTextSizeA(pixels, 1e9F, 0, text.data(), text.data() + text.size()).x / m_scale;
}

FittedText Canvas::broken(std::string_view text, float width, Face face, float size) const
{
    const float pixels = size * m_scale * Fonts::box_height(face);
    const ImFont* font = m_fonts.at(face, pixels);
    const float ratio = pixels / font->FontSize;
    const float room = width * m_scale;
    FittedText fitted;
    fitted.size = size;
    fitted.line_height = size * (face == Face::story ? 1.4F : 1.25F);
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    while (at < end) {
        const char* stop = std::find(at, end, '\n');
        const char* wrap = font->CalcWordWrapPositionA(ratio, at, stop, room);
        if (wrap <= at) {
            // Not even one letter fits: go on by a whole code point.
            wrap = at + 1;
            while (wrap < stop && (static_cast<unsigned char>(*wrap) & 0xC0U) == 0x80U) {
                ++wrap;
            }
        }
        const auto breaks_word = [&] {
            return wrap < stop && *wrap != ' ' && *(wrap - 1) != ' ' && *(wrap - 1) != '-';
        };
        // ImGui breaks behind any full stop, that of 0.28 too: a space before it is better.
        const std::string_view line{at, static_cast<std::size_t>(wrap - at)};
        const std::size_t space = line.rfind(' ');
        if (breaks_word() && space != std::string_view::npos && space > 0) {
            wrap = at + space;
        }
        const bool inside_word = breaks_word();
        const char* last = wrap;
        while (last > at && *(last - 1) == ' ') {
            --last;
        }
        fitted.lines.emplace_back(at, last);
        const float line_width = font->CalcTextSizeA(pixels, 1e9F, 0, at, last).x / m_scale;
        fitted.width = std::max(fitted.width, line_width);
        fitted.fits = fitted.fits && !inside_word && line_width <= width + 0.5F;
        at = wrap;
        while (at < stop && *at == ' ') {
            ++at;
        }
        if (at == stop && at < end) {
            ++at;
        }
    }
    return fitted;
}

FittedText Canvas::fit(std::string_view text,
                       const core::Rectangle& box,
                       const TextStyle& style) const
{
    // A larger text size grows as far as its box allows; under its own size it shrinks by 15 %.
    const float floor = m_least_pixels / m_scale;
    const float wanted = std::max(style.size * m_text_size, floor);
    const float least = std::max(std::min(wanted, style.size * 0.85F), floor);
    constexpr float step = 0.95F;
    FittedText best;
    for (float size = wanted;; size *= step) {
        const float tried = std::max(size, least);
        best = broken(text, box.width, style.face, tried);
        const float height = best.line_height * static_cast<float>(best.lines.size());
        best.fits = best.fits && height <= box.height + 0.5F;
        if (best.fits || tried <= least) {
            break;
        }
    }
    for (float size = least * step; !best.fits && size > least / 2; size *= step) {
        const FittedText smaller = broken(text, box.width, style.face, size);
        const float height = smaller.line_height * static_cast<float>(smaller.lines.size());
        if (smaller.fits && height <= box.height) {
            best = smaller;
            best.fits = false;
            break;
        }
    }
    return best;
}

void Canvas::text(std::string_view text, const core::Rectangle& box, const TextStyle& style)
{
    if (text.empty()) {
        return;
    }
    const FittedText fitted = fit(text, box, style);
    m_scene.note({std::string{text}, box, fitted.size * m_scale, fitted.fits});
    const float height = fitted.line_height * static_cast<float>(fitted.lines.size());
    float y = box.y + (style.middle ? (box.height - height) / 2 : 0);
    const float box_height = Fonts::box_height(style.face);
    const float pixels = fitted.size * m_scale * box_height;
    const ImFont* font = m_fonts.at(style.face, pixels);
    for (const std::string& line : fitted.lines) {
        const char* begin = line.data();
        const char* end = begin + line.size();
        const float width = font->CalcTextSizeA(pixels, 1e9F, 0, begin, end).x / m_scale;
        float x = box.x;
        if (style.align == Align::centre) {
            x += (box.width - width) / 2;
        } else if (style.align == Align::right) {
            x += box.width - width;
        }
        const float lead = (fitted.line_height - fitted.size * box_height) / 2;
        m_list.AddText(font,
                       pixels,
                       {std::round(x * m_scale), std::round((y + lead) * m_scale)},
                       packed(style.colour),
                       begin,
                       end);
        y += fitted.line_height;
    }
}

void Canvas::letters(std::string_view text, core::Point at, const TextStyle& style)
{
    const float pixels = style.size * m_text_size * m_scale * Fonts::box_height(style.face);
    m_list.AddText(m_fonts.at(style.face, pixels),
                   pixels,
                   {std::round(at.x * m_scale), std::round(at.y * m_scale)},
                   packed(style.colour),
                   text.data(),
                   text.data() + text.size());
}

void Canvas::round_corners(const core::Rectangle& box, float radius, Colour ground)
{
    constexpr float quarter = std::numbers::pi_v<float> / 2;
    constexpr int steps = 6;
    const std::array<core::Point, 4> corners{core::Point{box.right(), box.bottom()},
                                             {box.x, box.bottom()},
                                             {box.x, box.y},
                                             {box.right(), box.y}};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const core::Point corner = corners.at(i);
        const core::Point centre{corner.x + (i == 1 || i == 2 ? radius : -radius),
                                 corner.y + (i >= 2 ? radius : -radius)};
        const auto on_arc = [&](int step) {
            const float angle =
                quarter * (static_cast<float>(i) + static_cast<float>(step) / steps);
            return core::Point{centre.x + radius * std::cos(angle),
                               centre.y + radius * std::sin(angle)};
        };
        for (int step = 0; step < steps; ++step) {
            const std::array<core::Point, 3> piece{corner, on_arc(step), on_arc(step + 1)};
            shape(piece, ground);
        }
    }
}

void Canvas::clip(const core::Rectangle& box)
{
    m_list.PushClipRect(
        {box.x * m_scale, box.y * m_scale}, {box.right() * m_scale, box.bottom() * m_scale}, true);
}

void Canvas::unclip() { m_list.PopClipRect(); }

}  // namespace ui
