#pragma once

#include "app/screens/play_picture.hpp"
#include "ui/kit.hpp"

#include <functional>
#include <string>
#include <vector>

/// What the panels of the playground are made of.
namespace app {

/// Opens a panel on top of the screen, with a title and a key that closes it; the room inside.
core::Rectangle draw_play_panel(ui::Kit& kit,
                                const std::string& title,
                                core::Point size,
                                const std::function<void()>& close);

/// So many boxes of one size, row by row.
std::vector<core::Rectangle> boxes_in(const core::Rectangle& room, int columns, int rows);

/// A key with a picture, which `draw` fills, and a label below it.
void draw_picture_key(ui::Kit& kit,
                      ui::Node node,
                      bool selected,
                      const std::function<void(const core::Rectangle&)>& draw);

/// What Lumi says in a panel.
void draw_said(ui::Kit& kit,
               const core::Rectangle& box,
               const std::string& words,
               std::string_view lumi = "lumi/lumi-pointing",
               const std::string& id = "said");

/// A panel that asks for a style, by pictures. Where the program has things that a style can't
/// show, the key is at rest, and a touch makes Lumi say why.
struct StyleChoice {
    std::vector<lesson::Style> styles;
    std::optional<lesson::Style> now;  ///< that is on
    PlayCard sample;                   ///< its style does not matter
    std::string said;                  ///< by Lumi; empty: nothing
    std::function<bool(lesson::Style)> can_show;
    std::function<void(lesson::Style)> choose;
    std::function<void()> close;
};
void draw_style_panel(ui::Kit& kit, const StyleChoice& choice);

/// A panel that asks for a place: a stage, or a world of one.
struct PlaceChoice {
    std::string title;
    std::vector<PlayPlace> places;
    std::string stage;  ///< of the worlds; empty: the places are stages
    std::string now;    ///< that is on
    std::function<void(const std::string&)> choose;
    std::function<void()> close;
};
void draw_place_panel(ui::Kit& kit, const PlaceChoice& choice);

/// A place for files, as a row that is a key.
void draw_place_key(ui::Kit& kit,
                    const std::string& id,
                    const store::TakePlace& place,
                    const core::Rectangle& box,
                    const std::function<void()>& action);
/// A name that somebody else has given, at most so many letters of it.
std::string shortened(const std::string& name, std::size_t most = 28);

/// In the language of the day; in English where it has none.
std::string title_in(const lesson::Titles& titles, const i18n::Catalogue& words);

}  // namespace app
