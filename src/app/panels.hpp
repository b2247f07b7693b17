#pragma once

#include "app/screen.hpp"

#include <functional>
#include <map>
#include <string>

namespace app {

struct Choices;

/// What the keys of a panel do.
struct PanelKeys {
    std::function<void(const Choices&)> choose;
    std::function<void()> close;
    const std::map<std::string, i18n::Catalogue, std::less<>>& languages;
};

/// Draws a panel over the screen: the languages, or what makes the station comfortable.
void draw_panel(ui::Kit& kit, Panel panel, const Choices& choices, const PanelKeys& keys);

}  // namespace app
