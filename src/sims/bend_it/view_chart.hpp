#pragma once

#include "core/vector.hpp"
#include "sims/bend_it/model.hpp"
#include "ui/kit.hpp"

#include <algorithm>

namespace bend_it {

/// Where the metres of the chamber lie on the screen, in design pixels.
struct Chart {
    core::Point middle;
    float metre{};  ///< so many design pixels

    /// The whole chamber inside a box, with room for what stands on its wall.
    static Chart inside(const core::Rectangle& box, float margin)
    {
        const float across = std::max(std::min(box.width, box.height) - 2 * margin, 40.0F);
        return {box.centre(), across / 2 / static_cast<float>(box_radius)};
    }
    core::Point at(const core::Vector3& place) const
    {
        return {middle.x + metre * static_cast<float>(place.x),
                middle.y - metre * static_cast<float>(place.y)};
    }
    core::Vector3 from(core::Point point) const
    {
        return {double(point.x - middle.x) / double(metre),
                double(middle.y - point.y) / double(metre),
                0.0};
    }
    float wall() const { return metre * static_cast<float>(box_radius); }
};

/// A square around a point.
inline core::Rectangle around(core::Point point, float size)
{
    return {point.x - size / 2, point.y - size / 2, size, size};
}

// view_ground.cpp

/// The field as dots that come towards whoever looks, or crosses that go away; larger for more.
void draw_field(ui::Kit& kit, const core::Rectangle& box, const Chart& chart, double field);
/// The wall, lit where tracks have met it.
void draw_wall(ui::Kit& kit, const Model& model, const Chart& chart);
void draw_star(ui::Kit& kit, const Model& model, const Chart& chart);

// view_tracks.cpp

/// 1 for a fresh track, less for one that gives way to newer ones.
float glow_of(const Model& model, const Flight& flight);
/// The light around all tracks, in one go.
void draw_lights(ui::Kit& kit, const Model& model, const Chart& chart);
void draw_track(
    ui::Kit& kit, const Model& model, const Chart& chart, const Flight& flight, float strength);
/// Its circle as far as it lies in and around the chamber.
void draw_ring(ui::Kit& kit, const Model& model, const Chart& chart);

}  // namespace bend_it
