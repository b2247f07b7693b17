#pragma once

#include "core/geometry.hpp"
#include "stages/ring/world.hpp"

#include <vector>

namespace ring {

/// Where the segments of a ring lie in a box: a circle seen aslant, begun at its front and run
/// through clockwise, as protons run in the PS. Lengths are design pixels.
class Orbit {
public:
    Orbit(const core::Rectangle& box, const World& world);

    /// The middle of the pipe so many segments from the start, moved outwards by that much.
    core::Point at(float segment, float outwards = 0) const;
    /// A piece of the pipe, fine enough to look round.
    std::vector<core::Point> arc(float from, float to, float outwards = 0) const;
    std::vector<core::Point> round(float outwards = 0) const;
    /// The straight way out of a station, to the edge of the box.
    core::Point way_out(float segment, float share) const;
    core::Rectangle cell(float segment) const;

    core::Point centre() const { return m_centre; }
    float across() const { return m_across; }  ///< half the width of the ring
    float down() const { return m_down; }
    /// Half the width of the pipe; a magnet's is twice as much.
    float pipe() const { return m_pipe; }
    /// 1 where the box is as large as in the mock-ups.
    float unit() const { return m_unit; }
    /// Where counts and measures stand: in the middle of the ring, or at its left in a flat box.
    core::Rectangle panel() const;

private:
    float angle(float segment) const;

    core::Rectangle m_box;
    core::Point m_centre;
    float m_segments{};
    bool m_is_flat{false};
    float m_unit{};
    float m_pipe{};
    float m_across{};
    float m_down{};
};

}  // namespace ring
