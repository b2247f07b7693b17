#pragma once

#include "stages/view.hpp"

namespace trigger {

void draw(ui::Kit& kit, const core::Rectangle& box, const stages::Glimpse& glimpse);
core::Rectangle cell(const core::Rectangle& box, const stages::World& world, int row, int column);
void each_cell(const stages::World& world,
               void (*visit)(void* self, int row, int column),
               void* self);

inline constexpr stages::View view{"trigger", &draw, &cell, &each_cell};

}  // namespace trigger
