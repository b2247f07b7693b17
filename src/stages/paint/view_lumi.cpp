#include "stages/paint/view_lumi.hpp"

#include <algorithm>
#include <array>

namespace paint {

namespace {

using core::Point;

/// Of Lumi's shell, in steps.
constexpr double shell = 18;

// Lumi keeps her colours in every look (LOOK.md 3).
constexpr ui::Colour shell_light = ui::rgb(0xF4F4FF);
constexpr ui::Colour shell_line = ui::rgb(0x7C80BD);
constexpr ui::Colour ring_colour = ui::rgb(0x14899E);
constexpr ui::Colour wheel = ui::rgb(0x4B4E80);
constexpr ui::Colour visor = ui::rgb(0x2B2F73);
constexpr ui::Colour eyes = ui::rgb(0x8DF5EA);

/// Where things are on Lumi: so many of her radii ahead of her middle, and to her right.
class Body {
public:
    Body(const Paper& paper, const Pose& pose)
        : m_paper{paper},
          m_at{pose.at},
          m_ahead{direction(pose.heading)},
          // In a small picture she stays large enough to be seen.
          m_radius{std::max(shell, 10.0 / static_cast<double>(paper.unit()))}
    {}

    Point at(double ahead, double right) const
    {
        const Spot aside{-m_ahead.y, m_ahead.x};
        return m_paper.at(m_at + m_radius * ahead * m_ahead + m_radius * right * aside);
    }
    float size(double share) const { return static_cast<float>(m_radius * share) * m_paper.unit(); }
    std::array<Point, 4> box(double back, double front, double left, double right) const
    {
        return {at(back, left), at(front, left), at(front, right), at(back, right)};
    }

private:
    const Paper& m_paper;
    Spot m_at;
    Spot m_ahead;
    double m_radius;
};

void draw_reach(ui::Kit& kit, const Paper& paper, const Pose& pose)
{
    const Spot stamp = pose.at + pose.reach * direction(pose.heading);
    const std::array<Point, 2> arm{paper.at(pose.at), paper.at(stamp)};
    const ui::Colour ink = ink_of(kit.theme, pose.colour);
    kit.canvas.line(arm[0], arm[1], ring_colour, std::max(2.0F, 2.5F * paper.unit()));
    kit.canvas.ring(
        arm[1], std::max(5.0F, 9 * paper.unit()), ink, std::max(2.0F, 2 * paper.unit()));
}

}  // namespace

void draw_lumi(ui::Kit& kit, const Paper& paper, const Pose& pose)
{
    if (pose.reach > 0) {
        draw_reach(kit, paper, pose);
    }
    const Body body{paper, pose};
    const ui::Colour ink = ink_of(kit.theme, pose.colour);
    if (kit.theme.rim > 0) {
        kit.canvas.circle(body.at(0, 0), body.size(1.3) + kit.theme.rim, kit.theme.poster);
        kit.canvas.ring(body.at(0, 0), body.size(1.3), kit.theme.poster_edge, kit.theme.rim);
    } else {
        kit.canvas.circle({body.at(0, 0).x, body.at(0, 0).y + body.size(0.18)},
                          body.size(1.12),
                          kit.theme.shadow);
    }
    // The nose shows the way, well beyond her shell.
    const std::array<Point, 3> nose{body.at(1.75, 0), body.at(0.85, 0.62), body.at(0.85, -0.62)};
    kit.canvas.shape(nose, kit.theme.plain ? kit.theme.poster_edge : ring_colour);
    for (const double side : {-1.0, 1.0}) {
        kit.canvas.shape(body.box(-0.5, 0.5, side * 0.75, side * 1.14), wheel);
    }
    kit.canvas.circle(body.at(0, 0), body.size(1), shell_light);
    kit.canvas.ring(body.at(0, 0), body.size(1), shell_line, std::max(1.2F, body.size(0.08)));
    kit.canvas.ring(body.at(0, 0), body.size(0.8), ring_colour, std::max(1.5F, body.size(0.14)));
    kit.canvas.shape(body.box(0.3, 0.78, -0.56, 0.56), visor);
    for (const double side : {-0.28, 0.28}) {
        kit.canvas.circle(body.at(0.54, side), body.size(0.13), eyes);
    }
    // A pen on the paper is a full dot, a lifted one an open ring.
    const Point pen = body.at(-0.22, 0);
    if (pose.pen_down) {
        kit.canvas.circle(pen, body.size(0.36), ink);
    } else {
        kit.canvas.ring(pen, body.size(0.32), ink, std::max(1.5F, body.size(0.12)));
    }
    if (pose.bumps) {
        const float size = std::max(22.0F, body.size(1.3));
        const Point top = body.at(1.6, 0);
        kit.canvas.picture(
            "icons/star", {top.x - size / 2, top.y - size / 2, size, size}, kit.theme.pen_red);
    }
}

}  // namespace paint
