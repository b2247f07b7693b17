#pragma once

#include "ui/kit.hpp"

#include <functional>

namespace app {

/// What the keys at the top right do, on every screen.
struct HeaderKeys {
    std::function<void()> open_language;
    std::function<void()> open_access;
    std::function<void()> toggle_sound;
};

/// Height of the header, with its margin below.
float header_height(const ui::View& view);

/// The keys at the top right, always in the same place; returns the left edge of what they take.
float draw_header_keys(ui::Kit& kit, const HeaderKeys& keys);
/// The home key at the top left.
void draw_home_key(ui::Kit& kit, const std::function<void()>& go_home);
/// The key in its place that leads one screen back.
void draw_back_key(ui::Kit& kit, const std::function<void()>& go_back);
/// Night over the whole window.
void draw_background(ui::Kit& kit);

}  // namespace app
