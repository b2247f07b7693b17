#pragma once

#include "sims/luck_wall/model.hpp"
#include "sims/view.hpp"
#include "ui/kit.hpp"

#include <vector>

namespace luck_wall {

/// Where the metres of the wall lie on the screen, in design pixels.
struct Chart {
    core::Point top;  ///< of the peg on top
    float metre{};
    core::Rectangle board;  ///< funnel, pegs and bins
    core::Rectangle bins;
    core::Rectangle lever;  ///< empty: none
    int rows{};

    static Chart inside(const Model& model, const ui::Kit& kit, const sims::Sight& sight);
    core::Point at(const Place& place) const
    {
        return {top.x + metre * static_cast<float>(place.x),
                top.y - metre * static_cast<float>(place.y)};
    }
    Place from(core::Point point) const
    {
        return {static_cast<double>((point.x - top.x) / metre),
                static_cast<double>((top.y - point.y) / metre)};
    }
    float bin_left(int bin) const { return bins.x + bins.width * static_cast<float>(bin) / all(); }
    float bin_middle(int bin) const { return bin_left(bin) + bins.width / all() / 2; }
    float all() const { return static_cast<float>(rows + 1); }
    int bin_at(float x) const;
};

/// A ball on its way from where it was counted to the top of its pile: the view's own.
struct Falling {
    int bin{};
    float below{};  ///< design pixels under the entry of the bins
    float speed{};
};

// view_wall.cpp

void draw_ground(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);
void draw_pegs(ui::Kit& kit, const Model& model, const Chart& chart, int chosen);
void draw_balls(ui::Kit& kit, std::span<const core::Point> places, float radius);

// view_bins.cpp

/// How many balls reach to the top of the bins.
double full_at(const Model& model);
void draw_bins(ui::Kit& kit, const Model& model, const Chart& chart, bool small);
void draw_law(ui::Kit& kit, const Model& model, const Chart& chart, bool small);
void put_bins(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

// view_lever.cpp

/// `pulled`: 0 at rest, 1 all the way down.
void put_lever(
    ui::Kit& kit, const Chart& chart, const sims::Sight& sight, float pulled, double* pull);

}  // namespace luck_wall
