#pragma once

#include "sims/decay_clock/model.hpp"
#include "sims/view.hpp"

/// The atoms: dice with their pips, badges of particles, or points of light where they are many.
namespace decay_clock {

/// Those that are there in a box, and those that just went as a soft light.
void draw_field(ui::Kit& kit, const Model& model, const core::Rectangle& box, bool small);
/// The same in the sky: a swarm that comes down to the ground.
void draw_fall(ui::Kit& kit, const Model& model, const core::Rectangle& box, bool small);
/// The names to choose from, where it is a mystery.
void draw_names(ui::Kit& kit, const Model& model, const core::Rectangle& box, sims::Hands& hands);

}  // namespace decay_clock
