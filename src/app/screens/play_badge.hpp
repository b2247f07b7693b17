#pragma once

#include "ui/kit.hpp"

#include <string>

namespace app {

/// Nobody types a name for a program: a coloured shape tells one from the other, never the colour
/// alone. `slot` from 1 to store::most_slots.
void draw_play_badge(ui::Kit& kit, int slot, const core::Rectangle& box);
/// "Blue square".
std::string play_badge_name(const i18n::Catalogue& words, int slot);

}  // namespace app
