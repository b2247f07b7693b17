#pragma once

#include "stages/event/world.hpp"
#include "stages/view.hpp"
#include "ui/kit.hpp"

#include <string>
#include <vector>

namespace event {

/// A layer between two shares of the picture's radius, as a detector like CMS has them; the inner
/// ones are drawn larger, so that they can be seen.
struct Barrel {
    float inner{};
    float outer{};
    constexpr float middle() const { return (inner + outer) / 2; }
    constexpr float thickness() const { return outer - inner; }
};

inline constexpr std::array<Barrel, layer_count> barrels{
    {{0.05F, 0.36F}, {0.40F, 0.52F}, {0.55F, 0.71F}, {0.79F, 0.985F}}};
/// The magnet, between the calorimeters and the muon chambers: no layer that sees anything.
inline constexpr Barrel solenoid{0.725F, 0.765F};
inline constexpr int tracker_rings = 6;
inline constexpr int muon_rings = 4;

constexpr const Barrel& barrel(Layer layer) { return barrels.at(static_cast<std::size_t>(layer)); }
constexpr float ring_of(Layer layer, int ring, int rings)
{
    return barrel(layer).inner + barrel(layer).thickness() * (static_cast<float>(ring) + 0.5F) /
                                     static_cast<float>(rings);
}

/// A slice across the detector, in a box. Directions are clockwise from above, in radians.
class Chart {
public:
    Chart(const core::Rectangle& box, const World& world);

    core::Point middle() const { return m_middle; }
    float radius() const { return m_radius; }
    float at(float share) const { return m_radius * share; }
    core::Point at(float share, float direction) const;
    /// Where a particle flies to: they come clockwise, from above on.
    float direction(std::size_t particle) const;
    /// Between the last particles: where the detector saw nobody.
    float direction_unseen(std::size_t neutrino) const;
    /// The same particle at that share of the radius. The magnet bends charged ones, and the iron
    /// outside bends them back; twice as much as 3.8 tesla would, or no eye could see it.
    float bent(std::size_t particle, const Candidate& candidate, float share) const;
    core::Rectangle cell(std::size_t particle) const;
    float token() const { return m_token; }  ///< width of a particle's picture

private:
    core::Point m_middle;
    float m_radius{};
    float m_token{};
    float m_particles{};
    float m_unseen{};
};

ui::Colour colour_of(const ui::Theme& theme, Layer layer);
inline core::Rectangle around(core::Point at, float size)
{
    return {at.x - size / 2, at.y - size / 2, size, size};
}

// view_layers.cpp

void draw_ground(ui::Kit& kit, const core::Rectangle& box, const Chart& chart);
void draw_layers(ui::Kit& kit, const Chart& chart, const World& world);

// view_particles.cpp

/// What the detector saw of a particle, as far out as it has come.
void draw_signs(ui::Kit& kit,
                const Chart& chart,
                const World& world,
                std::size_t particle,
                float reached,
                bool now);
/// Its flag, and once it is decided who it was.
void draw_flag(ui::Kit& kit,
               const Chart& chart,
               const World& world,
               std::size_t particle,
               float raised,
               bool told);
void draw_unseen(ui::Kit& kit, const Chart& chart, const World& world);

}  // namespace event
