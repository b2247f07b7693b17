#include "stages/ring/view_orbit.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ring {

namespace {

/// The box of a lesson with word blocks.
constexpr core::Point usual{482, 388};
/// Left free around the ring for what stands beside it.
constexpr float beside = 78;
/// How flat the circle lies at the flattest.
constexpr float slant = 0.86F;
/// A box so much wider than high has more room beside the ring than in its middle: so much is
/// left free at its left.
constexpr float flat = 1.9F;
constexpr float aside = 270;

}  // namespace

Orbit::Orbit(const core::Rectangle& box, const World& world)
    : m_box{box}, m_centre{box.centre()}, m_segments{static_cast<float>(world.segments().size())}
{
    m_is_flat = box.width > flat * box.height;
    if (m_is_flat) {
        m_centre.x += aside / 2;
    }
    m_unit = std::clamp(std::min(box.width / usual.x, box.height / usual.y), 0.6F, 1.8F);
    m_pipe = 14 * m_unit;
    const float room = box.width - (m_is_flat ? aside : 0);
    m_across = std::min(room / 2 - beside * m_unit, (box.height / 2 - beside * m_unit) * 1.7F);
    m_down = std::min(box.height / 2 - beside * m_unit, m_across * slant);
}

float Orbit::angle(float segment) const
{
    return std::numbers::pi_v<float> * (0.5F + 2 * segment / m_segments);
}

core::Point Orbit::at(float segment, float outwards) const
{
    const float cosine = std::cos(angle(segment));
    const float sine = std::sin(angle(segment));
    // The direction straight away from an ellipse.
    const float x = cosine / m_across;
    const float y = sine / m_down;
    const float length = std::hypot(x, y);
    return {m_centre.x + m_across * cosine + outwards * x / length,
            m_centre.y + m_down * sine + outwards * y / length};
}

std::vector<core::Point> Orbit::arc(float from, float to, float outwards) const
{
    const int pieces = std::max(2, static_cast<int>(std::ceil((to - from) / m_segments * 180)));
    std::vector<core::Point> points;
    points.reserve(static_cast<std::size_t>(pieces) + 1);
    for (int i = 0; i <= pieces; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(pieces);
        points.push_back(at(from + (to - from) * share, outwards));
    }
    return points;
}

std::vector<core::Point> Orbit::round(float outwards) const
{
    std::vector<core::Point> points = arc(0, m_segments, outwards);
    points.pop_back();
    return points;
}

core::Point Orbit::way_out(float segment, float share) const
{
    const core::Point begin = at(segment);
    const core::Point ahead{-m_across * std::sin(angle(segment)),
                            m_down * std::cos(angle(segment))};
    const float length = std::hypot(ahead.x, ahead.y);
    const core::Point way{ahead.x / length, ahead.y / length};
    const auto until = [this](float place, float step, float low, float high) {
        if (std::abs(step) < 0.01F) {
            return m_box.width + m_box.height;  // never, so the other edge is nearer
        }
        return ((step > 0 ? high : low) - place) / step;
    };
    const float reach = std::min(until(begin.x, way.x, m_box.x, m_box.right()),
                                 until(begin.y, way.y, m_box.y, m_box.bottom()));
    return {begin.x + way.x * reach * share, begin.y + way.y * reach * share};
}

core::Rectangle Orbit::cell(float segment) const
{
    const core::Point middle = at(segment);
    const float half = 2.4F * m_pipe;
    return {middle.x - half, middle.y - half, 2 * half, 2 * half};
}

core::Rectangle Orbit::panel() const
{
    if (m_is_flat) {
        constexpr float most_height = 150;
        const float height = std::min(m_box.height - 40, most_height);
        return {m_box.x + 24, m_box.centre().y - height / 2, aside - 24, height};
    }
    // The largest rectangle in an ellipse has 0.71 of its axes; a flatter one suits lines of text.
    const float across = (m_across - 2.7F * m_pipe) * 0.84F;
    const float down = (m_down - 2.7F * m_pipe) * 0.62F;
    return {m_centre.x - across, m_centre.y - down, 2 * across, 2 * down};
}

}  // namespace ring
