#pragma once

#include "sims/bump_hunter/model.hpp"
#include "sims/bump_hunter/view_display.hpp"
#include "sims/view.hpp"

namespace bump_hunter {

/// A disc at the end of each track, with the sign of its charge, to pick it.
void draw_handles(ui::Kit& kit,
                  const Model& model,
                  const Display& display,
                  const sims::Sight& sight);
/// The point where the beams meet, to make a collision.
void draw_crossing(ui::Kit& kit,
                   const Model& model,
                   const Display& display,
                   const sims::Sight& sight);
/// Whether the data are measured or simulated: always seen.
void draw_origin(ui::Kit& kit, const Model& model, const core::Rectangle& box);
/// What may be done now, or the names to choose from.
void draw_prompt(ui::Kit& kit,
                 const Model& model,
                 const core::Rectangle& box,
                 const sims::Sight& sight);

}  // namespace bump_hunter
