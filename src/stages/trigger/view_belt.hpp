#pragma once

#include "core/geometry.hpp"
#include "stages/trigger/world.hpp"

#include <cstddef>
#include <vector>

namespace trigger {

/// Where the belt and its bins lie in a box. The belt comes in at the upper right, turns round at
/// the left and ends in the middle, where the gate is. Places on it count from the gate backwards:
/// 0 is the head.
class Belt {
public:
    Belt(const core::Rectangle& box, const World& world);

    core::Point at(float place) const;
    core::Point gate() const { return at(0); }
    /// The belt's middle line, from before the gate to where it comes in.
    std::vector<core::Point> line() const;
    /// Places that are seen in whole.
    std::size_t places() const { return m_places; }
    float step() const { return m_step; }  ///< from place to place
    float item() const { return m_item; }  ///< width of what lies on the belt
    float rows() const { return m_rows; }  ///< from the upper to the lower part of the belt
    core::Rectangle cell(float place) const;

    core::Rectangle bin(bool left) const;
    /// Where number `index` of a bin comes to rest. The bins are as deep as the stream is long.
    core::Point rest(bool left, std::size_t index) const;
    float rest_item() const { return m_slot * 0.92F; }
    std::size_t holds(bool left) const;
    /// In a miniature nothing is written.
    bool has_words() const { return m_step > 62; }
    /// Free space beside the gate.
    core::Rectangle beside() const;

private:
    void size_slots(std::size_t most);
    std::size_t across(bool left) const;

    core::Rectangle m_box;
    core::Point m_turn;  ///< where the upper part of the belt begins to turn
    float m_rows{};
    float m_step{};
    float m_item{};
    float m_slot{};
    std::size_t m_below{};  ///< places on the lower part, behind the head
    std::size_t m_places{};
};

}  // namespace trigger
