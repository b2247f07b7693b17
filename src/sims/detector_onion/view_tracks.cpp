#include "sims/detector_onion/view_chart.hpp"

#include <algorithm>
#include <cmath>

namespace detector_onion {

namespace {

using Points = std::vector<core::Point>;

/// The part of a way between two distances from the beam, no further than the front.
Points part_of(const Model& model, const Chart& chart, const Way& way, double from, double to)
{
    Points points;
    for (const core::Vector3& place : way.points) {
        const double far = std::hypot(place.x, place.y);
        if (far >= from && far <= std::min(to, model.front())) {
            points.push_back(chart.at(place));
        }
    }
    return points;
}

/// Positive solid, negative dashed, neutral dotted.
void draw_way(ui::Kit& kit, const Points& points, int charge, ui::Colour colour, float width)
{
    if (points.size() < 2) {
        return;
    }
    if (charge > 0) {
        kit.canvas.path(points, colour, width);
        return;
    }
    if (charge == 0) {
        kit.canvas.dots(points, colour, width * 0.6F, width * 4);
        return;
    }
    Points dash{points.front()};
    float walked = 0;
    bool on = true;
    for (std::size_t at = 1; at < points.size(); ++at) {
        walked += std::hypot(points[at].x - points[at - 1].x, points[at].y - points[at - 1].y);
        dash.push_back(points[at]);
        if (walked > (on ? width * 4.5F : width * 2.0F)) {
            if (on) {
                kit.canvas.path(dash, colour, width);
            }
            on = !on;
            dash.assign(1, points[at]);
            walked = 0;
        }
    }
    if (on && dash.size() > 1) {
        kit.canvas.path(dash, colour, width);
    }
}

ui::Colour colour_of_charge(const ui::Theme& theme, int charge)
{
    return charge > 0 ? theme.track_positive : charge < 0 ? theme.track_negative : theme.track;
}

/// A way with more points, so that dashes are even.
Points dense(const Points& points)
{
    Points more;
    for (std::size_t at = 0; at + 1 < points.size(); ++at) {
        for (int part = 0; part < 4; ++part) {
            const float t = static_cast<float>(part) / 4;
            more.push_back({points[at].x + (points[at + 1].x - points[at].x) * t,
                            points[at].y + (points[at + 1].y - points[at].y) * t});
        }
    }
    if (!points.empty()) {
        more.push_back(points.back());
    }
    return more;
}

bool is_told(const Model& model) { return !model.is_mystery() || model.named().has_value(); }

}  // namespace

void draw_tracks(ui::Kit& kit, const Model& model, const Chart& chart)
{
    const float width = std::max(1.6F, chart.radius * 0.013F);
    for (const Way& way : model.shot().ways) {
        const ui::Colour colour = colour_of_charge(kit.theme, way.charge);
        const bool tracked = way.charge != 0 && has(model.onion(), Layer::tracker);
        if (tracked) {
            const Points seen = dense(part_of(model, chart, way, 0.0, 1.15));
            if (!kit.theme.plain && !way.recoil) {
                kit.canvas.path(seen, colour.faded(0.25F), width * 3.2F);
            }
            draw_way(kit, seen, way.charge, colour.faded(way.recoil ? 0.4F : 1.0F), width);
        }
        if (!way.recoil && is_told(model)) {
            draw_way(kit,
                     dense(part_of(model, chart, way, tracked ? 1.15 : 0.0, 7.6)),
                     way.charge,
                     colour,
                     width);
        }
    }
    const float dot = std::max(1.8F, chart.radius * 0.011F);
    for (const Deposit& deposit : model.shot().deposits) {
        const bool hit = deposit.layer == Layer::tracker || deposit.layer == Layer::muon_chambers;
        if (hit && model.is_seen(deposit)) {
            kit.canvas.circle(chart.at(deposit.place),
                              deposit.layer == Layer::tracker ? dot : dot * 1.5F,
                              kit.theme.track.faded(deposit.recoil ? 0.5F : 1.0F));
        }
    }
    const float heart = std::max(4.0F, chart.radius * 0.022F);
    if (!kit.theme.plain) {
        kit.canvas.glow(chart.middle, heart * 5, kit.theme.energy, 0.7F);
    }
    kit.canvas.circle(chart.middle, heart, kit.theme.track);
}

void draw_missing(ui::Kit& kit, const Model& model, const Chart& chart, bool small)
{
    const core::Vector3 missing = model.shot().missing();
    if (!model.is_done() || missing.length() < 1.0) {
        return;
    }
    const double azimuth = std::atan2(missing.y, missing.x);
    Points shaft;
    for (int part = 0; part <= 40; ++part) {
        shaft.push_back(chart.at(0.3 + 5.7 * part / 40.0, azimuth));
    }
    const float width = std::max(2.5F, chart.radius * 0.02F);
    draw_way(kit, dense(shaft), -1, kit.theme.law, width);
    const core::Point tip = chart.at(7.0, azimuth);
    const core::Point back = shaft.back();
    const core::Point across{(tip.y - back.y) * 0.7F, (back.x - tip.x) * 0.7F};
    const std::array<core::Point, 3> head{tip,
                                          core::Point{back.x + across.x, back.y + across.y},
                                          core::Point{back.x - across.x, back.y - across.y}};
    kit.canvas.shape(head, kit.theme.law);
    if (!small) {
        const core::Point at = chart.at(2.4, azimuth);
        const core::Rectangle box{at.x - 66, at.y - 17, 132, 34};
        kit.canvas.fill(box, 17, kit.theme.panel);
        kit.canvas.outline(box, 17, kit.theme.law, 2);
        kit.canvas.text(kit.words.text("detector_onion.view.missing"),
                        box.inset(3),
                        kit.style(ui::Face::bold, 18, kit.theme.text, ui::Align::centre));
    }
}

void draw_answer(ui::Kit& kit, const Model& model, const Chart& chart)
{
    if (const auto layer = model.disagrees()) {
        const Barrel& shape = barrel(*layer);
        for (const double edge : {shape.inner, shape.outer}) {
            kit.canvas.ring(chart.middle, chart.at(edge), kit.theme.oops, 4);
        }
    }
    if (!model.named()) {
        return;
    }
    const core::Vector3& last = model.shot().ways.front().points.back();
    const double far = std::clamp(std::hypot(last.x, last.y) + 0.5, 2.0, 6.6);
    const core::Point at = chart.at(far, std::atan2(last.y, last.x));
    const float size = std::max(34.0F, chart.radius * 0.17F);
    kit.canvas.circle(at, size * 0.66F, kit.theme.stage);
    kit.canvas.ring(at, size * 0.66F, model.named_right() ? kit.theme.right : kit.theme.oops, 4);
    kit.canvas.picture(icon_of(model.shot().kind), around(at, size));
}

}  // namespace detector_onion
