#include "core/series.hpp"

#include <algorithm>
#include <cmath>

namespace core {

Series::Series(std::size_t places) : m_places{std::max<std::size_t>(places + places % 2, 2)} {}

void Series::add(double time, double value)
{
    if (!std::isfinite(time) || !std::isfinite(value)) {
        return;
    }
    m_latest = {time, value};
    const std::int64_t number = m_added++;
    if (number % m_stride != 0) {
        return;
    }
    if (m_points.size() == m_places) {
        for (std::size_t i = 0; i < m_places / 2; ++i) {
            m_points[i] = m_points[2 * i];
        }
        m_points.resize(m_places / 2);
        m_stride *= 2;
    }
    m_points.push_back(m_latest);
}

void Series::clear() { *this = Series{m_places}; }

}  // namespace core
