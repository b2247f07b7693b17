#include "stages/tunnel/view_grid.hpp"

#include <algorithm>

namespace tunnel {

namespace {

constexpr float side = 18;
/// The wall with its pipe takes at least this much of the box.
constexpr float least_backdrop = 0.2F;
constexpr float most_backdrop = 0.36F;
constexpr float largest = 132;
/// Squares stay this large when the walls around the map are shown.
constexpr float roomy = 96;

}  // namespace

Grid::Grid(const core::Rectangle& box, const World& world)
{
    find_floor(world);
    show_walls(box, world);
    m_size = size_of(box, 0, 0);
    const float width = m_size * static_cast<float>(m_right - m_left + 1);
    const float height = m_size * static_cast<float>(m_bottom - m_top + 1);
    const float wall = std::clamp(
        box.height - height - 2 * side, box.height * least_backdrop, box.height * most_backdrop);
    m_backdrop = {box.x, box.y, box.width, wall};
    m_origin = {box.x + (box.width - width) / 2, box.y + wall + (box.height - wall - height) / 2};
}

void Grid::find_floor(const World& world)
{
    m_top = world.rows(), m_left = world.columns(), m_bottom = 0, m_right = 0;
    for (int row = 0; row < world.rows(); ++row) {
        for (int column = 0; column < world.columns(); ++column) {
            const Tile tile = world.tile({row, column});
            const bool reached = tile == Tile::room || tile == Tile::pipe;
            if (reached || world.can_roll_on({row, column})) {
                m_top = std::min(m_top, row), m_bottom = std::max(m_bottom, row);
                m_left = std::min(m_left, column), m_right = std::max(m_right, column);
            }
        }
    }
}

void Grid::show_walls(const core::Rectangle& box, const World& world)
{
    const bool beside = m_left > 0 && m_right + 1 < world.columns();
    const bool above = m_top > 0 && m_bottom + 1 < world.rows();
    if (beside && above && size_of(box, 1, 1) >= roomy) {
        --m_left, ++m_right;
        --m_top, ++m_bottom;
    } else if (above && size_of(box, 0, 1) >= std::min(roomy, size_of(box, 0, 0))) {
        --m_top, ++m_bottom;
    }
}

float Grid::size_of(const core::Rectangle& box, int columns_beside, int rows_beside) const
{
    const auto columns = static_cast<float>(m_right - m_left + 1 + 2 * columns_beside);
    const auto rows = static_cast<float>(m_bottom - m_top + 1 + 2 * rows_beside);
    return std::min({(box.width - 2 * side) / columns,
                     (box.height * (1 - least_backdrop) - 2 * side) / rows,
                     largest});
}

core::Rectangle Grid::cell(Square square) const
{
    return {m_origin.x + m_size * static_cast<float>(square.column - m_left),
            m_origin.y + m_size * static_cast<float>(square.row - m_top),
            m_size,
            m_size};
}

bool Grid::shows(Square square) const
{
    return square.row >= m_top && square.row <= m_bottom && square.column >= m_left &&
           square.column <= m_right;
}

}  // namespace tunnel
