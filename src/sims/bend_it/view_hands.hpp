#pragma once

#include "sims/bend_it/view_chart.hpp"
#include "sims/view.hpp"

#include <optional>

/// What hands touch in the chamber.
namespace bend_it {

/// The gun: shown, dragged round, and fired by a touch.
void put_gun(ui::Kit& kit, const Model& model, const Chart& chart, sims::Hands* hands);

/// The two points of the ring that can be dragged.
void put_ring_points(ui::Kit& kit,
                     const Model& model,
                     const Chart& chart,
                     const sims::Sight& sight);

/// The key that measures with the ring, and what it would give; at rest where the ring lies on no
/// track.
void put_measure_key(ui::Kit& kit, const Model& model, const sims::Sight& sight);

/// A badge at each of the six tracks; a touch asks for its charge, in a bubble.
class Badges {
public:
    void put(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);
    /// The bubble, where one of them was touched; over all else.
    void ask(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

private:
    void put_badge(ui::Kit& kit,
                   const Model& model,
                   const Chart& chart,
                   std::size_t number,
                   const sims::Sight& sight);
    void put_bubble(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);

    std::optional<std::size_t> m_asked;
};

}  // namespace bend_it
