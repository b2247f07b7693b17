#include "lang/object.hpp"

#include <algorithm>

namespace lang {
namespace {

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t count_code_points(std::string_view bytes)
{
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), begins_code_point));
}

}  // namespace

Text::Text(std::string bytes)
    : Object{Type::text}, m_bytes{std::move(bytes)}, m_length{count_code_points(m_bytes)}
{}

std::size_t Text::offset_of(std::size_t index)
{
    if (is_ascii()) {
        return index;
    }
    if (index >= m_length) {
        return m_bytes.size();
    }
    if (m_marks.empty()) {
        m_marks.push_back(0);
    }
    std::size_t at = std::min(index / mark_distance, m_marks.size() - 1);
    std::size_t offset = m_marks[at];
    for (std::size_t passed = at * mark_distance; passed < index;) {
        ++offset;
        while (!begins_code_point(m_bytes[offset])) {
            ++offset;
        }
        ++passed;
        if (passed % mark_distance == 0 && passed / mark_distance == m_marks.size()) {
            m_marks.push_back(offset);
        }
    }
    return offset;
}

void Text::append(std::string_view more)
{
    m_length += count_code_points(more);
    m_bytes.append(more);
}

Range::Range(std::int64_t first, std::int64_t end, std::int64_t distance)
    : Object{Type::range},
      start{first},
      stop{end},
      step{distance},
      length{range_length(first, end, distance)}
{}

std::int64_t Range::at(std::uint64_t index) const
{
    // In unsigned arithmetic the way there may wrap; the number itself lies between start and stop.
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(start) +
                                     index * static_cast<std::uint64_t>(step));
}

std::uint64_t range_length(std::int64_t start, std::int64_t stop, std::int64_t step)
{
    const auto distance = [](std::int64_t low, std::int64_t high) {
        return static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
    };
    if (step > 0) {
        return start < stop ? (distance(start, stop) - 1) / static_cast<std::uint64_t>(step) + 1
                            : 0;
    }
    const std::uint64_t down = 0 - static_cast<std::uint64_t>(step);
    return stop < start ? (distance(stop, start) - 1) / down + 1 : 0;
}

}  // namespace lang
