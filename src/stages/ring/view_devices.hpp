#pragma once

#include "core/geometry.hpp"
#include "stages/ring/view_orbit.hpp"
#include "ui/kit.hpp"

/// What stands still on a ring. Where looks are plain, each thing is an outline of its own shape.
namespace ring {

/// The night around the ring, and the tunnel in which it lies.
void draw_ground(ui::Kit& kit, const core::Rectangle& box, const Orbit& orbit);

/// A blue block with white bands; the more field (`strength` 0 to 1), the brighter.
void draw_magnet(ui::Kit& kit, const Orbit& orbit, float segment, float strength);

/// Copper cells, which shine when they push (`push` 0 to 1).
void draw_cavity(ui::Kit& kit, const Orbit& orbit, float segment, float push);

void draw_gate(ui::Kit& kit, const Orbit& orbit, float segment);

/// The pipe in which the bunch runs, and a dotted line along the middle where it should.
void draw_pipe(ui::Kit& kit, const Orbit& orbit);

/// A round sign beside the ring that says what stands there, and how much it shines (0 to 1).
void draw_sign(ui::Kit& kit, const Orbit& orbit, float segment, const char* icon, float lit);

/// The pipe that leaves the ring at a station; its inside is opened once the ring's pipe is there.
void draw_way_out(ui::Kit& kit, const Orbit& orbit, float segment);
void open_way_out(ui::Kit& kit, const Orbit& orbit, float segment);

/// The name of the next machine where the way out ends; it shines once the bunch is there.
void draw_next_machine(
    ui::Kit& kit, const core::Rectangle& box, const Orbit& orbit, float segment, bool reached);

}  // namespace ring
