#pragma once

#include "stages/trigger/view_belt.hpp"
#include "stages/view.hpp"

namespace trigger {

void draw_ground(ui::Kit& kit, const core::Rectangle& box, const Belt& belt);
/// The belt, moved on by part of a step.
void draw_belt(ui::Kit& kit, const Belt& belt, float moved);
/// The arch under which the head is looked at.
void draw_gate(ui::Kit& kit, const Belt& belt, bool awake);
void draw_bins(ui::Kit& kit, const Belt& belt, const World& world);
/// How many still come.
void draw_counter(ui::Kit& kit, const core::Rectangle& box, const World& world);
void draw_item(ui::Kit& kit, core::Point at, float size, const Candidate& candidate);
void draw_energy(ui::Kit& kit, const core::Rectangle& cell, const Candidate& candidate);

}  // namespace trigger
