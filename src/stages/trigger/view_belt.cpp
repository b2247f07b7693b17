#include "stages/trigger/view_belt.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace trigger {

namespace {

constexpr float rim = 14;
/// More than so many in a bin are not drawn, but counted.
constexpr std::size_t most_resting = 60;

}  // namespace

Belt::Belt(const core::Rectangle& box, const World& world) : m_box{box}
{
    m_rows = std::min(box.height * 0.235F, box.width * 0.25F);
    const float left = m_rows * 0.92F + 6;
    m_turn = {box.x + left, box.y + m_rows * 0.72F};
    // Five places above at least, and half of one more that comes in.
    m_step = std::min((box.width - left) / 4.6F, m_rows * 1.02F);
    const auto above = static_cast<std::size_t>((box.width - left) / m_step + 0.42F);
    m_below = above / 2;
    m_places = above + m_below + 1;
    m_item = std::min(m_rows * 0.62F, m_step * 0.78F);
    size_slots(std::min(world.candidates().size(), most_resting));
}

core::Point Belt::at(float place) const
{
    const auto below = static_cast<float>(m_below);
    if (place <= below) {
        return {m_turn.x + (below - place) * m_step, m_turn.y + m_rows};
    }
    if (place >= below + 1) {
        return {m_turn.x + (place - below - 1) * m_step, m_turn.y};
    }
    const float angle = std::numbers::pi_v<float> * (place - below);
    const float radius = m_rows / 2;
    return {m_turn.x - radius * std::sin(angle), m_turn.y + radius + radius * std::cos(angle)};
}

std::vector<core::Point> Belt::line() const
{
    constexpr float piece = 0.04F;
    std::vector<core::Point> points;
    const float end = static_cast<float>(m_places) + 1.5F;
    for (float place = -0.5F; place < end; place += piece) {
        points.push_back(at(place));
    }
    return points;
}

core::Rectangle Belt::cell(float place) const
{
    const core::Point middle = at(place);
    const float width = m_step * 0.96F;
    const float height = m_rows * 0.98F;
    return {middle.x - width / 2, middle.y - height * 0.44F, width, height};
}

core::Rectangle Belt::bin(bool left) const
{
    const float top = m_turn.y + m_rows * 1.72F;
    const float begin = left ? m_box.x + rim : gate().x + rim / 2;
    const float end = left ? gate().x - rim / 2 : m_box.right() - rim;
    return {begin, top, end - begin, m_box.bottom() - rim - top};
}

void Belt::size_slots(std::size_t most)
{
    m_slot = std::min(m_item * 0.86F, bin(true).height * 0.6F);
    while (m_slot > 4 && std::min(holds(true), holds(false)) < most) {
        m_slot *= 0.94F;
    }
}

std::size_t Belt::across(bool left) const
{
    return std::max<std::size_t>(1, static_cast<std::size_t>((bin(left).width - 16) / m_slot));
}

std::size_t Belt::holds(bool left) const
{
    const auto up = static_cast<std::size_t>((bin(left).height - 6) / m_slot);
    return std::max<std::size_t>(1, across(left) * up);
}

core::Point Belt::rest(bool left, std::size_t index) const
{
    const core::Rectangle inside = bin(left);
    const std::size_t row = index / across(left);
    const std::size_t column = index % across(left);
    const float width = m_slot * static_cast<float>(across(left));
    return {inside.centre().x - width / 2 + m_slot * (static_cast<float>(column) + 0.5F),
            inside.bottom() - 6 - m_slot * (static_cast<float>(row) + 0.5F)};
}

core::Rectangle Belt::beside() const
{
    const float left = gate().x + m_step * 0.62F;
    return {left, m_turn.y + m_rows * 0.6F, m_box.right() - rim - left, m_rows * 0.86F};
}

}  // namespace trigger
