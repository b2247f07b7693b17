#pragma once

#include "sims/decay_clock/model.hpp"
#include "sims/view.hpp"
#include "ui/plot.hpp"

/// How many are left over time, with the half-line, the law, and the flag of a bet.
namespace decay_clock {

/// Watched seconds to the right, atoms upwards.
using Curve = ui::PlotFrame;

Curve curve_in(const core::Rectangle& box, const Model& model, bool small);
void draw_curve(ui::Kit& kit, const Model& model, const Curve& curve, bool small);
/// The flag can be dragged along the axis; a bet that counts only later is drawn thinner.
void draw_bet(ui::Kit& kit, const Model& model, const Curve& curve, const sims::Sight& sight);

}  // namespace decay_clock
