#include "stages/event/view_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace event {

namespace {

using core::Point;

/// Of one particle, while it is drawn.
struct Drawn {
    const Chart& chart;
    const Candidate& candidate;
    std::size_t number{};
    float reached{1};
    float strength{1};  ///< of those that came before, less

    Point at(float share, float aside = 0) const
    {
        return chart.at(share, chart.bent(number, candidate, share) + aside);
    }
};

std::vector<Point> way(const Drawn& drawn, float from, float to)
{
    std::vector<Point> points;
    const float end = std::min(to, drawn.reached);
    constexpr float piece = 0.02F;
    for (float share = from; share < end; share += piece) {
        points.push_back(drawn.at(share));
    }
    if (end > from) {
        points.push_back(drawn.at(end));
    }
    return points;
}

/// A line through the points that a charged particle leaves: bent to one side for one charge, to
/// the other for the other.
void draw_line(ui::Kit& kit, const Drawn& drawn, Layer layer, int rings)
{
    const Barrel& shape = barrel(layer);
    const float from = layer == Layer::tracker ? 0.0F : shape.inner;
    const std::vector<Point> points = way(drawn, from, shape.outer);
    const float width = std::max(2.0F, drawn.chart.radius() * 0.014F);
    const ui::Colour colour = kit.theme.track;
    if (points.size() > 1) {
        if (!kit.theme.plain) {
            kit.canvas.path(points, colour.faded(0.25F * drawn.strength), width * 3);
        }
        kit.canvas.path(points, colour.faded(drawn.strength), width);
    }
    for (int ring = 0; ring < rings; ++ring) {
        const float share = ring_of(layer, ring, rings);
        if (share <= drawn.reached) {
            kit.canvas.circle(drawn.at(share), width * 1.5F, colour.faded(drawn.strength));
        }
    }
}

/// The faint light that any charged particle leaves in what it crosses.
void draw_trace(ui::Kit& kit, const Drawn& drawn, Layer layer)
{
    const Barrel& shape = barrel(layer);
    for (const float part : {0.3F, 0.7F}) {
        const float share = shape.inner + shape.thickness() * part;
        if (share <= drawn.reached) {
            kit.canvas.circle(drawn.at(share),
                              std::max(1.5F, drawn.chart.radius() * 0.011F),
                              kit.theme.track.faded(0.75F * drawn.strength));
        }
    }
}

/// A narrow bunch of bright crystals.
void draw_shower(ui::Kit& kit, const Drawn& drawn)
{
    const Barrel& shape = barrel(Layer::electromagnetic);
    if (drawn.reached < shape.inner) {
        return;
    }
    const float grown = std::min(1.0F, (drawn.reached - shape.inner) / shape.thickness());
    const ui::Colour colour =
        ui::mix(colour_of(kit.theme, Layer::electromagnetic), kit.theme.track, 0.4F);
    const float size = drawn.chart.radius();
    if (!kit.theme.plain) {
        kit.canvas.glow(drawn.at(shape.middle()), size * 0.2F * grown, colour, drawn.strength);
    }
    constexpr std::array reaches{0.35F, 0.75F, 1.0F, 0.75F, 0.35F};
    for (std::size_t i = 0; i < reaches.size(); ++i) {
        const float aside = (static_cast<float>(i) - 2) * 0.07F;
        const float depth = shape.thickness() * reaches.at(i) * grown;
        kit.canvas.line(drawn.at(shape.inner, aside),
                        drawn.at(shape.inner + depth, aside),
                        colour.faded(drawn.strength),
                        std::max(2.5F, size * 0.022F));
    }
}

/// A wide, ragged spray of many pieces.
void draw_spray(ui::Kit& kit, const Drawn& drawn)
{
    struct Piece {
        float depth;
        float aside;
        float size;
    };
    // From one start outwards; invented once, alike for all.
    constexpr std::array<Piece, 14> pieces{{{0.05F, 0.0F, 1.2F},
                                            {0.22F, 0.05F, 0.9F},
                                            {0.25F, -0.06F, 0.8F},
                                            {0.4F, 0.01F, 1.3F},
                                            {0.45F, 0.12F, 0.7F},
                                            {0.5F, -0.13F, 0.8F},
                                            {0.62F, 0.06F, 1.0F},
                                            {0.66F, -0.05F, 1.1F},
                                            {0.74F, 0.17F, 0.6F},
                                            {0.76F, -0.18F, 0.6F},
                                            {0.82F, 0.01F, 0.8F},
                                            {0.9F, 0.1F, 0.6F},
                                            {0.92F, -0.1F, 0.5F},
                                            {0.97F, 0.03F, 0.5F}}};
    const Barrel& shape = barrel(Layer::hadronic);
    if (drawn.reached < shape.inner) {
        return;
    }
    const ui::Colour colour = ui::mix(colour_of(kit.theme, Layer::hadronic), kit.theme.track, 0.3F);
    const float unit = drawn.chart.radius() * 0.026F;
    if (!kit.theme.plain) {
        kit.canvas.glow(drawn.at(shape.middle()), unit * 9, colour, 0.9F * drawn.strength);
    }
    const Point start = drawn.at(shape.inner);
    for (const Piece& piece : pieces) {
        const float share = shape.inner + shape.thickness() * piece.depth;
        if (share <= drawn.reached) {
            const Point at = drawn.at(share, piece.aside);
            kit.canvas.line(start, at, colour.faded(0.5F * drawn.strength), unit * 0.4F);
            kit.canvas.circle(at, unit * piece.size, colour.faded(drawn.strength));
        }
    }
}

/// The last pieces of a spray, in the first muon chambers.
void draw_leak(ui::Kit& kit, const Drawn& drawn)
{
    constexpr std::array<Point, 6> pieces{{{0.74F, 0.02F},
                                           {0.8F, -0.05F},
                                           {0.82F, 0.07F},
                                           {0.86F, 0.01F},
                                           {0.91F, -0.04F},
                                           {0.96F, 0.06F}}};
    const float unit = drawn.chart.radius() * 0.018F;
    for (const Point& piece : pieces) {
        if (piece.x <= drawn.reached) {
            kit.canvas.circle(
                drawn.at(piece.x, piece.y), unit, kit.theme.track.faded(drawn.strength));
        }
    }
}

}  // namespace

void draw_signs(ui::Kit& kit,
                const Chart& chart,
                const World& world,
                std::size_t particle,
                float reached,
                bool now)
{
    const Candidate& candidate = world.particles()[particle];
    const Signs signs = signs_of(candidate.particle, candidate.leaks);
    const Drawn drawn{chart, candidate, particle, reached, now ? 1.0F : 0.45F};
    const bool is_muon = candidate.particle == stages::Particle::muon;
    if (signs.shower && signs.showers_in == Layer::electromagnetic) {
        draw_shower(kit, drawn);
    } else if (signs.shower) {
        draw_spray(kit, drawn);
    }
    if (signs.hit[1] && (is_muon || signs.showers_in == Layer::hadronic)) {
        draw_trace(kit, drawn, Layer::electromagnetic);
    }
    if (is_muon) {
        draw_trace(kit, drawn, Layer::hadronic);
        draw_line(kit, drawn, Layer::muon_chambers, muon_rings);
    } else if (candidate.leaks) {
        draw_leak(kit, drawn);
    }
    if (signs.track) {
        draw_line(kit, drawn, Layer::tracker, tracker_rings);
    }
}

void draw_flag(ui::Kit& kit,
               const Chart& chart,
               const World& world,
               std::size_t particle,
               float raised,
               bool told)
{
    const Candidate& candidate = world.particles()[particle];
    const bool is_muon = candidate.particle == stages::Particle::muon;
    const bool marked = world.is_marked(particle);
    const Point at = chart.at(0.87F, chart.bent(particle, candidate, 0.87F));
    const float size = chart.token();
    if (told) {
        kit.canvas.circle(at, size * 0.72F, kit.theme.stage);
        if (marked) {
            kit.canvas.ring(at, size * 0.72F, is_muon ? kit.theme.right : kit.theme.oops, 4);
        }
        kit.canvas.picture("icons/p-" + std::string{stages::kind_of(candidate.particle).name},
                           around(at, size));
    }
    if (!marked || raised <= 0) {
        return;
    }
    const float flag = std::max(14.0F, size * 0.86F) * raised;
    const Point beside{at.x + size * 0.6F, at.y - size * 0.42F};
    kit.canvas.circle(beside, flag * 0.66F, kit.theme.panel);
    kit.canvas.picture(
        "icons/flag", around(beside, flag), is_muon || !told ? kit.theme.energy : kit.theme.oops);
    if (told && !is_muon) {
        const float small = std::max(14.0F, size * 0.5F);
        const Point corner{at.x - size * 0.5F, at.y + size * 0.4F};
        kit.canvas.circle(corner, small * 0.6F, kit.theme.panel);
        kit.canvas.picture("icons/close", around(corner, small), kit.theme.oops);
    }
}

void draw_unseen(ui::Kit& kit, const Chart& chart, const World& world)
{
    for (std::size_t i = 0; i < world.unseen().size(); ++i) {
        const float direction = chart.direction_unseen(i);
        const std::array<Point, 2> away{chart.at(0.06F, direction), chart.at(0.8F, direction)};
        kit.canvas.dots(away,
                        kit.theme.text_soft.faded(0.8F),
                        std::max(1.5F, chart.radius() * 0.009F),
                        chart.radius() * 0.06F);
        kit.canvas.picture("icons/p-neutrino", around(chart.at(0.87F, direction), chart.token()));
    }
}

}  // namespace event
