#pragma once

#include "app/panels.hpp"

namespace app {

/// The panel that makes the station comfortable: a page for eyes, one for ears, one for hands.
void draw_access(ui::Kit& kit, const Choices& choices, const PanelKeys& keys);

}  // namespace app
