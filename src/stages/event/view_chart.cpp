#include "stages/event/view_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace event {

namespace {

constexpr float whole = 2 * std::numbers::pi_v<float>;
constexpr float rim = 12;
/// Left free for Lumi, below, and for what still comes, above.
constexpr float beside = 30;

}  // namespace

Chart::Chart(const core::Rectangle& box, const World& world)
    : m_middle{box.centre()},
      m_radius{std::min(box.width - beside, box.height) / 2 - rim},
      m_particles{static_cast<float>(world.particles().size())},
      m_unseen{static_cast<float>(world.unseen().size())}
{
    // A wide box has room beside the slice.
    const float spare = (box.width - 2 * m_radius) / 2;
    m_middle.x += std::clamp(spare - rim, 0.0F, m_radius * 0.14F);
    const float apart = whole * m_radius * 0.87F / std::max(m_particles, 6.0F);
    m_token = std::min(m_radius * 0.2F, apart * 0.8F);
}

core::Point Chart::at(float share, float direction) const
{
    return {m_middle.x + at(share) * std::sin(direction),
            m_middle.y - at(share) * std::cos(direction)};
}

float Chart::direction(std::size_t particle) const
{
    return whole * (static_cast<float>(particle) + 0.35F) / (m_particles + 0.5F * m_unseen);
}

float Chart::direction_unseen(std::size_t neutrino) const
{
    return whole * (m_particles + 0.5F * static_cast<float>(neutrino)) /
           (m_particles + 0.5F * m_unseen);
}

float Chart::bent(std::size_t particle, const Candidate& candidate, float share) const
{
    const auto charge = static_cast<float>(stages::kind_of(candidate.particle).charge);
    // In radians where the magnet is: 0.3 B r / 2p, with r = 3 m, twice; never so much that two
    // neighbours would meet.
    const float most = 0.25F * whole / (m_particles + 0.5F * m_unseen);
    const float turn =
        std::min(most, 2 * 0.3F * 3.8F * 3.0F / 2 / static_cast<float>(candidate.energy));
    const float inside = std::min(share, solenoid.outer) / solenoid.outer;
    const float outside = std::max(0.0F, share - solenoid.outer);
    return direction(particle) + charge * turn * (inside - 1.1F * outside);
}

core::Rectangle Chart::cell(std::size_t particle) const
{
    return around(at(0.87F, direction(particle)), std::max(m_token * 1.25F, 24.0F));
}

ui::Colour colour_of(const ui::Theme& theme, Layer layer)
{
    switch (layer) {
        case Layer::tracker:
            return theme.track_neutral;
        case Layer::electromagnetic:
            return theme.right;
        case Layer::hadronic:
            return theme.track_negative;
        case Layer::muon_chambers:
            break;
    }
    return theme.bar.fill;
}

}  // namespace event
