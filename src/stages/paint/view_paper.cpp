#include "stages/paint/view_paper.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace paint {

namespace {

using core::Point;
using core::Rectangle;

constexpr float margin = 14;
/// So wide is a felt pen, in steps.
constexpr float felt = 5;
constexpr double plate_length = 13;
constexpr double plate_depth = 8;

/// A line across a way: its length and depth in steps.
struct Across {
    double length{};
    double depth{};
    ui::Colour colour;
};

/// Lengths of dashes and of the gaps after them, in widths of the pen.
constexpr std::array<float, 2> long_dashes{5, 2};
constexpr std::array<float, 2> short_dashes{2, 1.6F};
constexpr std::array<float, 2> dots{1, 1.2F};
constexpr std::array<float, 4> dash_dot{4, 1.4F, 1, 1.4F};
constexpr std::array<float, 6> dash_dot_dot{4, 1.4F, 1, 1.4F, 1, 1.4F};

// The corners of all that a window shows at once are counted in 16 bits (Dear ImGui on OpenGL 2),
// so what has very many strokes is drawn with fewer corners for each.
constexpr std::size_t most_round_strokes = 600;
constexpr float most_dashes = 2500;
/// Pixels; in a thinner line nobody sees round joins.
constexpr float least_round = 4;

/// The pen that Lumi begins with has none.
std::span<const float> pattern_of(Colour colour)
{
    switch (colour) {
        case Colour::blue:
            break;
        case Colour::black:
            return long_dashes;
        case Colour::green:
            return dots;
        case Colour::red:
            return dash_dot;
        case Colour::orange:
            return short_dashes;
        case Colour::purple:
            return dash_dot_dot;
    }
    return {};
}

Point between(Point from, Point to, float share)
{
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// Lines of whole pixels take half the corners.
float whole_pixels(const ui::Kit& kit, float width)
{
    const float scale = kit.canvas.scale();
    return std::max(1.0F, std::round(width * scale)) / scale;
}

/// Draws strokes one after the other, those that go on from each other in one piece.
class Pen {
public:
    Pen(ui::Kit& kit, float width, bool round, bool dashed)
        : m_kit{kit}, m_width{whole_pixels(kit, width)}, m_round{round}, m_dashed{dashed}
    {}

    void stroke(Point from, Point to, Colour colour, bool goes_on)
    {
        const auto pattern = m_dashed ? pattern_of(colour) : std::span<const float>{};
        if (!pattern.empty()) {
            lift();
            dashes(from, to, pattern, ink_of(m_kit.theme, colour), goes_on);
            return;
        }
        if (!goes_on || m_run.empty() || turns_back(to)) {
            lift();
            m_run.push_back(from);
        }
        m_ink = ink_of(m_kit.theme, colour);
        m_run.push_back(to);
        if (m_round) {
            if (!goes_on) {
                m_kit.canvas.circle(from, m_width / 2, m_ink);
            }
            m_kit.canvas.circle(to, m_width / 2, m_ink);
        }
    }

    void lift()
    {
        if (m_run.size() > 1) {
            m_kit.canvas.path(m_run, m_ink, m_width);
        }
        m_run.clear();
    }

private:
    /// A sharp corner would get a long spike.
    bool turns_back(Point to) const
    {
        if (m_run.size() < 2) {
            return false;
        }
        const Point before = m_run[m_run.size() - 2];
        const Point here = m_run.back();
        return (here.x - before.x) * (to.x - here.x) + (here.y - before.y) * (to.y - here.y) <= 0;
    }

    /// The pattern goes on from one stroke to the next of the same line.
    void dashes(Point from, Point to, std::span<const float> pattern, ui::Colour ink, bool goes_on)
    {
        if (!goes_on) {
            m_piece = 0;
            m_left = pattern[0] * m_width;
        }
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        float done = 0;
        while (done < length) {
            const float piece = std::min(m_left, length - done);
            if (m_piece % 2 == 0) {
                m_kit.canvas.line(between(from, to, done / length),
                                  between(from, to, (done + piece) / length),
                                  ink,
                                  m_width);
            }
            done += piece;
            m_left -= piece;
            if (m_left <= 0) {
                m_piece = (m_piece + 1) % pattern.size();
                m_left = pattern[m_piece] * m_width;
            }
        }
    }

    ui::Kit& m_kit;
    float m_width;
    bool m_round;
    bool m_dashed;
    std::vector<Point> m_run;
    ui::Colour m_ink;
    std::size_t m_piece{0};
    float m_left{0};
};

/// A thin line of dashes.
void draw_dashed(ui::Kit& kit, Point from, Point to, ui::Colour ink, float width, float dash)
{
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const int pieces = std::max(1, static_cast<int>(std::round(length / (2 * dash))));
    for (int i = 0; i < pieces; ++i) {
        const float begin = (static_cast<float>(i) + 0.25F) / static_cast<float>(pieces);
        const float end = (static_cast<float>(i) + 0.75F) / static_cast<float>(pieces);
        kit.canvas.line(between(from, to, begin), between(from, to, end), ink, width);
    }
}

void draw_squares(ui::Kit& kit, const Paper& paper)
{
    const Rectangle& sheet = paper.sheet();
    for (int column = 1; column < World::columns; ++column) {
        const float x = paper.cell(0, column).x;
        kit.canvas.line({x, sheet.y}, {x, sheet.bottom()}, kit.theme.poster_grid, 1);
    }
    for (int row = 1; row < World::rows; ++row) {
        const float y = paper.cell(row, 0).y;
        kit.canvas.line({sheet.x, y}, {sheet.right(), y}, kit.theme.poster_grid, 1);
    }
}

/// A line across a way that leads out of the middle, as a plate lies on its ring.
void draw_across(ui::Kit& kit, const Paper& paper, const Plate& plate, const Across& across)
{
    const Spot ahead = direction(plate.heading);
    const Spot half = across.length / 2 * Spot{-ahead.y, ahead.x};
    kit.canvas.line(paper.at(plate.at - half),
                    paper.at(plate.at + half),
                    across.colour,
                    whole_pixels(kit, static_cast<float>(across.depth) * paper.unit()));
}

/// Where the plates belong.
void draw_places(ui::Kit& kit, const Paper& paper, const Sheet& sheet)
{
    const ui::Colour line = ui::mix(kit.theme.poster_grid, kit.theme.poster_print, 0.35F);
    for (int ring = 1; ring <= sheet.rings; ++ring) {
        const double reach = reach_of(ring);
        kit.canvas.ring(paper.at(sheet.start),
                        static_cast<float>(reach) * paper.unit(),
                        line,
                        whole_pixels(kit, 1.5F * paper.unit()));
        for (std::int64_t i = 0; i < sheet.plates; ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(sheet.plates);
            const double heading = turned(sheet.heading, 360 * share);
            const Plate place{sheet.start + reach * direction(heading), heading, {}};
            draw_across(kit, paper, place, {plate_length * 0.7, 2.5, kit.theme.poster_print});
        }
    }
}

void draw_print(ui::Kit& kit, const Paper& paper, const Sheet& sheet)
{
    const ui::Colour ink = kit.theme.poster_print;
    const float unit = paper.unit();
    const float width = whole_pixels(kit, 2 * unit);
    for (std::size_t i = 1; i < sheet.print.size(); ++i) {
        const Point from = paper.at(sheet.print[i - 1]);
        const Point to = paper.at(sheet.print[i]);
        draw_dashed(kit, from, to, ink, width, std::max(4.0F, 6 * unit));
        kit.canvas.ring(to, std::max(3.5F, 6 * unit), ink, width);
    }
    if (sheet.circles) {
        draw_places(kit, paper, sheet);
    }
}

}  // namespace

Paper::Paper(const Rectangle& box)
{
    const float room = std::min(margin, box.width * 0.03F);
    m_unit = std::min((box.width - 2 * room) / static_cast<float>(paper_width),
                      (box.height - 2 * room) / static_cast<float>(paper_height));
    m_unit = std::max(m_unit, 0.01F);
    const float width = m_unit * static_cast<float>(paper_width);
    const float height = m_unit * static_cast<float>(paper_height);
    m_sheet = {box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height};
}

Point Paper::at(Spot spot) const
{
    return {m_sheet.x + m_unit * static_cast<float>(spot.x),
            m_sheet.y + m_unit * static_cast<float>(spot.y)};
}

Rectangle Paper::cell(int row, int column) const
{
    const float size = m_unit * static_cast<float>(World::square);
    return {m_sheet.x + size * static_cast<float>(column),
            m_sheet.y + size * static_cast<float>(row),
            size,
            size};
}

ui::Colour ink_of(const ui::Theme& theme, Colour colour)
{
    switch (colour) {
        case Colour::black:
            return theme.pen_black;
        case Colour::blue:
            return theme.pen_blue;
        case Colour::green:
            return theme.pen_green;
        case Colour::red:
            return theme.pen_red;
        case Colour::orange:
            return theme.pen_orange;
        case Colour::purple:
            return theme.pen_purple;
    }
    return theme.pen_black;
}

float pen_width(const Paper& paper, const ui::Theme& theme)
{
    return std::max(theme.plain ? 3.0F : 2.0F, felt * paper.unit());
}

void draw_paper(ui::Kit& kit, const Paper& paper, const World& world)
{
    const Rectangle& sheet = paper.sheet();
    const float radius = std::min(6.0F, sheet.width * 0.02F);
    if (!kit.theme.plain) {
        kit.canvas.fill(sheet.moved(0, 5), radius, kit.theme.shadow);
    }
    kit.canvas.fill(sheet, radius, kit.theme.poster);
    draw_squares(kit, paper);
    if (kit.theme.plain) {
        kit.canvas.outline(sheet, radius, kit.theme.poster_edge, kit.theme.outline);
    }
    draw_print(kit, paper, world.sheet());
}

void draw_strokes(ui::Kit& kit, const Paper& paper, const World& world, std::size_t count, Spot tip)
{
    const auto& strokes = world.strokes();
    const float width = pen_width(paper, kit.theme);
    const bool round =
        strokes.size() <= most_round_strokes && width * kit.canvas.scale() >= least_round;
    // Two widths are the shortest dash with its gap.
    const float dashes = static_cast<float>(world.length()) * paper.unit() / (2 * width);
    Pen pen{kit, width, round, kit.theme.plain && dashes <= most_dashes};
    const std::size_t shown = std::min(count + 1, strokes.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const Stroke& stroke = strokes[i];
        const bool goes_on =
            i > 0 && strokes[i - 1].line == stroke.line && strokes[i - 1].colour == stroke.colour;
        pen.stroke(
            paper.at(stroke.from), paper.at(i < count ? stroke.to : tip), stroke.colour, goes_on);
    }
    pen.lift();
}

void draw_plate(ui::Kit& kit, const Paper& paper, const Plate& plate, float grown)
{
    const ui::Colour ink = ink_of(kit.theme, plate.colour);
    const auto size = static_cast<double>(grown);
    draw_across(kit, paper, plate, {plate_length * size, plate_depth * size, ink});
    if (kit.theme.plain && !pattern_of(plate.colour).empty()) {
        draw_across(
            kit, paper, plate, {plate_length * 0.5 * size, plate_depth * 0.4, kit.theme.poster});
    } else {
        // The light along its sensor.
        draw_across(
            kit,
            paper,
            plate,
            {plate_length * 0.7 * size, plate_depth * 0.2, ui::mix(ink, kit.theme.poster, 0.6F)});
    }
}

}  // namespace paint
