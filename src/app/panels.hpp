#pragma once

#include "app/screen.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace app {

struct Choices;

/// The pages of the accessibility panel: for eyes, for ears, for hands.
enum class AccessPage : std::uint8_t { see, hear, hands };

/// What the keys of a panel do.
struct PanelKeys {
    std::function<void(const Choices&)> choose;
    std::function<void()> close;
    std::function<void(AccessPage)> turn_to;
    AccessPage page{AccessPage::see};  ///< that is open
    const std::map<std::string, i18n::Catalogue, std::less<>>& languages;
};

/// The order in which languages are offered.
inline constexpr std::array<std::string_view, 5> offered_languages{"en", "fr", "de", "it", "es"};

struct PanelFrame {
    core::Rectangle box;
    float row{};  ///< height of a row, with the gap below it
};

/// What all panels have: a title and the key that closes them.
PanelFrame draw_panel_frame(
    ui::Kit& kit, std::string_view title, float width, int rows, const PanelKeys& keys);

/// Draws a panel over the screen: the languages, or what makes the station comfortable.
void draw_panel(ui::Kit& kit, Panel panel, const Choices& choices, const PanelKeys& keys);

}  // namespace app
