#pragma once

#include "sims/detector_onion/model.hpp"
#include "sims/view.hpp"
#include "ui/kit.hpp"

#include <array>
#include <vector>

namespace detector_onion {

/// Where the onion lies on the screen, in design pixels. Angles are those of the detector, the
/// distance from the beam is stretched, so that the inner layers can be seen.
struct Chart {
    core::Point middle;
    float radius{};         ///< of all
    core::Rectangle names;  ///< of the keys that name a particle; empty: none

    static Chart inside(const Model& model, const ui::Kit& kit, const sims::Sight& sight);
    float at(double metres) const;
    core::Point at(double metres, double azimuth) const;
    core::Point at(const core::Vector3& place) const;
};

inline core::Rectangle around(core::Point point, float size)
{
    return {point.x - size / 2, point.y - size / 2, size, size};
}

ui::Colour colour_of(const ui::Theme& theme, Layer layer);
const char* name_of(Layer layer);
const char* icon_of(Kind kind);

// view_rings.cpp

void draw_ground(ui::Kit& kit, const Chart& chart, const sims::Sight& sight);
void draw_rings(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);
/// Cells that are lit.
void draw_light(ui::Kit& kit, const Model& model, const Chart& chart);

// view_tracks.cpp

/// What the tracker and the muon chambers saw, and the true ways once they are no secret.
void draw_tracks(ui::Kit& kit, const Model& model, const Chart& chart);
void draw_missing(ui::Kit& kit, const Model& model, const Chart& chart, bool small);
void draw_answer(ui::Kit& kit, const Model& model, const Chart& chart);

// view_hands.cpp

void put_collision(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);
void put_layers(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);
void put_names(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

}  // namespace detector_onion
