#pragma once

#include "sims/cloud_chamber/view_chart.hpp"

/// What hands touch in the chamber.
namespace cloud_chamber {

/// The source in its wrap: it can be dragged.
void put_source(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

/// All of the mist: a touch near a trail chooses it.
void put_mist(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

/// A node for each trail, for keyboard, switches and voice.
void put_trails(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

/// What was said of a trail, and what it was; their names where help is wanted.
void draw_names(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

/// Three names for the chosen trail, in a bubble.
void put_bubble(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

}  // namespace cloud_chamber
