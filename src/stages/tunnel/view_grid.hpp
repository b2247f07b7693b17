#pragma once

#include "core/geometry.hpp"
#include "stages/tunnel/world.hpp"

namespace tunnel {

/// Where the squares of a world lie in a box: the tunnel's wall above, the floor below. Walls
/// around the map are left out where they would make the squares small.
class Grid {
public:
    Grid(const core::Rectangle& box, const World& world);

    core::Rectangle cell(Square square) const;
    core::Point centre(Square square) const { return cell(square).centre(); }
    float size() const { return m_size; }
    const core::Rectangle& backdrop() const { return m_backdrop; }
    bool shows(Square square) const;
    int first_row() const { return m_top; }
    int last_row() const { return m_bottom; }
    int first_column() const { return m_left; }
    int last_column() const { return m_right; }

private:
    void find_floor(const World& world);
    void show_walls(const core::Rectangle& box, const World& world);
    float size_of(const core::Rectangle& box, int columns_beside, int rows_beside) const;

    int m_top{};
    int m_bottom{};
    int m_left{};
    int m_right{};
    float m_size{};
    core::Rectangle m_backdrop;
    core::Point m_origin;
};

}  // namespace tunnel
