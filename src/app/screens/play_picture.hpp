#pragma once

#include "app/free_play.hpp"
#include "ui/kit.hpp"

namespace app {

/// A program, small: a picture of it in its style, not to be read.
void draw_play_program(ui::Kit& kit, const core::Rectangle& box, const PlayCard& card);
/// Its world, and the program over one end of it.
void draw_play_picture(ui::Kit& kit, const core::Rectangle& box, const PlayCard& card);
void draw_play_world(ui::Kit& kit,
                     const core::Rectangle& box,
                     std::string_view stage,
                     const stages::World* world);

/// The picture that stands for a style.
std::string_view icon_of(lesson::Style style);

}  // namespace app
