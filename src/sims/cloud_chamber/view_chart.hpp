#pragma once

#include "sims/cloud_chamber/model.hpp"
#include "sims/view.hpp"
#include "ui/kit.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cloud_chamber {

/// Where the metres of the chamber lie on the screen, in design pixels.
struct Chart {
    core::Point middle;
    float metre{};  ///< so many design pixels

    /// The chamber fills the picture, though no more than a part of it may be hidden; where that
    /// leaves room, it lies in the middle of what no panel covers.
    static Chart inside(const sims::Sight& sight)
    {
        const core::Rectangle& full = sight.full;
        Chart chart;
        const float across = full.width / static_cast<float>(width);
        const float down = full.height / static_cast<float>(height);
        constexpr float most_hidden = 1.4F;  // of its length, so that tall windows show more
        chart.metre = std::min(std::max(across, down), most_hidden * std::min(across, down));
        if (sight.small) {
            // A thumbnail looks closer, at where the source is at first.
            constexpr float closer = 1.9F;
            constexpr float aside = 0.02F;  // metres
            chart.metre *= closer;
            chart.middle = {full.centre().x + aside * chart.metre, full.centre().y};
            return chart;
        }
        const core::Rectangle box = chart.size();
        const core::Point wanted = sight.clear.centre();
        const float slack_x = std::abs(full.width - box.width) / 2;
        const float slack_y = std::abs(full.height - box.height) / 2;
        const core::Point centre = full.centre();
        chart.middle = {std::clamp(wanted.x, centre.x - slack_x, centre.x + slack_x),
                        std::clamp(wanted.y, centre.y - slack_y, centre.y + slack_y)};
        return chart;
    }
    core::Rectangle size() const
    {
        return {0, 0, metre * static_cast<float>(width), metre * static_cast<float>(height)};
    }
    core::Rectangle chamber() const
    {
        const core::Rectangle box = size();
        return box.moved(middle.x - box.width / 2, middle.y - box.height / 2);
    }
    core::Point at(const core::Vector3& place) const
    {
        return {middle.x + metre * static_cast<float>(place.x),
                middle.y - metre * static_cast<float>(place.y)};
    }
    core::Point at(const Drop& drop) const
    {
        return {middle.x + metre * drop.x, middle.y - metre * drop.y};
    }
    core::Vector3 from(core::Point point) const
    {
        return {double(point.x - middle.x) / double(metre),
                double(middle.y - point.y) / double(metre),
                0.0};
    }
};

/// A square around a point.
inline core::Rectangle around(core::Point point, float size)
{
    return {point.x - size / 2, point.y - size / 2, size, size};
}

// view_mist.cpp

/// Dark air with drifting mist, `seconds` after it was first seen; the glass around it, and the
/// field where there is one.
void draw_chamber(
    ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight, double seconds);
/// A line of one centimetre, with what it is.
void draw_scale(ui::Kit& kit, const Chart& chart, const sims::Sight& sight);

// view_trails.cpp

/// Where a droplet is by now: it has sunk a little, each one its own way.
core::Point now_at(const Model& model, const Trail& trail, const Chart& chart, std::size_t drop);
void draw_trails(ui::Kit& kit, const Model& model, const Chart& chart);
/// A dashed line around the trail.
void draw_outline(ui::Kit& kit, const Model& model, const Trail& trail, const Chart& chart);

}  // namespace cloud_chamber
