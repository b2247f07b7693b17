#include "stages/paint/world.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace paint {

namespace {

bool is_on_paper(Spot at)
{
    // A line along the very edge is still on it.
    return at.x >= -same_place && at.y >= -same_place && at.x <= paper_width + same_place &&
           at.y <= paper_height + same_place;
}

}  // namespace

World::World(std::shared_ptr<const Sheet> sheet)
    : m_sheet{std::move(sheet)}, m_lumi{m_sheet->start}, m_heading{m_sheet->heading}
{}

std::unique_ptr<stages::World> World::clone() const
{
    // Only a world copies worlds: std::make_unique can't.
    return std::unique_ptr<World>{new World{*this}};  // NOLINT(modernize-make-unique)
}

LastDeed World::refused(Obstacle obstacle)
{
    m_obstacle = obstacle;
    return LastDeed::bumped;
}

LastDeed World::forward(double steps)
{
    const Spot to = m_lumi + steps * direction(m_heading);
    if (!is_on_paper(to)) {
        ++m_off_paper;
        return refused(Obstacle::edge);
    }
    if (!m_pen_down) {
        m_line = lines();
    } else if (steps != 0) {
        m_redrawn += is_drawn(m_lumi, to) ? 1 : 0;
        m_strokes.push_back({m_lumi, to, m_colour, m_line});
        m_length += std::abs(steps);
    }
    m_lumi = to;
    return LastDeed::rolled;
}

LastDeed World::turn(double degrees)
{
    m_heading = turned(m_heading, degrees);
    m_turn = degrees;
    return LastDeed::turned;
}

LastDeed World::pen(bool down)
{
    m_pen_down = down;
    return down ? LastDeed::lowered : LastDeed::lifted;
}

LastDeed World::take(Colour colour)
{
    m_colour = colour;
    return LastDeed::changed_colour;
}

LastDeed World::stamp()
{
    const Spot at = m_lumi + reach_of(m_ring) * direction(m_heading);
    if (!is_on_paper(at)) {
        ++m_off_paper;
        return refused(Obstacle::plate_off_paper);
    }
    const bool taken = std::any_of(m_plates.begin(), m_plates.end(), [&](const Plate& plate) {
        return distance(plate.at, at) <= same_place;
    });
    if (taken) {
        ++m_doubled;
        return refused(Obstacle::plate_there);
    }
    m_plates.push_back({at, m_heading, m_colour});
    return LastDeed::stamped;
}

LastDeed World::bigger()
{
    if (m_ring >= last_ring) {
        return refused(Obstacle::at_the_limit);
    }
    ++m_ring;
    return LastDeed::grew;
}

Figure World::figure() const
{
    std::vector<Spot> line;
    for (std::size_t i = m_strokes.size(); i-- > 0;) {
        if (m_strokes[i].line != m_strokes.back().line) {
            break;
        }
        line.push_back(m_strokes[i].to);
        if (i == 0 || m_strokes[i - 1].line != m_strokes[i].line) {
            line.push_back(m_strokes[i].from);
        }
    }
    std::ranges::reverse(line);
    return figure_of(line);
}

int World::colours() const
{
    std::array<bool, colour_names.size()> used{};
    for (const Stroke& stroke : m_strokes) {
        used.at(static_cast<std::size_t>(stroke.colour)) = true;
    }
    for (const Plate& plate : m_plates) {
        used.at(static_cast<std::size_t>(plate.colour)) = true;
    }
    return static_cast<int>(std::ranges::count(used, true));
}

bool World::is_drawn(Spot from, Spot to) const
{
    const auto same = [](Spot a, Spot b) {
        return std::abs(a.x - b.x) <= same_place && std::abs(a.y - b.y) <= same_place;
    };
    return std::any_of(m_strokes.begin(), m_strokes.end(), [&](const Stroke& stroke) {
        return (same(stroke.from, from) && same(stroke.to, to)) ||
               (same(stroke.from, to) && same(stroke.to, from));
    });
}

bool World::is_on_print(const Stroke& stroke) const
{
    const std::vector<Spot>& print = m_sheet->print;
    const std::array<Spot, 3> places{stroke.from, 0.5 * (stroke.from + stroke.to), stroke.to};
    return std::ranges::all_of(places, [&](Spot at) {
        for (std::size_t i = 1; i < print.size(); ++i) {
            if (distance_to_line(at, print[i - 1], print[i]) <= same_place) {
                return true;
            }
        }
        return false;
    });
}

int World::beside_print() const
{
    return static_cast<int>(
        std::count_if(m_strokes.begin(), m_strokes.end(), [&](const Stroke& stroke) {
            return !is_on_print(stroke);
        }));
}

bool World::print_drawn() const
{
    // So many places of each side have a stroke on them.
    constexpr int places = 9;
    const std::vector<Spot>& print = m_sheet->print;
    for (std::size_t i = 1; i < print.size(); ++i) {
        for (int k = 1; k <= places; ++k) {
            const double share = static_cast<double>(k) / (places + 1);
            const Spot at = print[i - 1] + share * (print[i] - print[i - 1]);
            const bool drawn =
                std::any_of(m_strokes.begin(), m_strokes.end(), [&](const Stroke& stroke) {
                    return distance_to_line(at, stroke.from, stroke.to) <= same_place;
                });
            if (!drawn) {
                return false;
            }
        }
    }
    return !print.empty();
}

/// The directions of a ring's plates from the middle, in their order round it.
std::vector<double> World::plates_of_ring(int ring) const
{
    std::vector<double> found;
    for (const Plate& plate : m_plates) {
        const Spot out = plate.at - m_sheet->start;
        if (std::abs(std::hypot(out.x, out.y) - reach_of(ring)) <= same_place) {
            found.push_back(std::atan2(out.y, out.x) * 180 / std::numbers::pi);
        }
    }
    std::ranges::sort(found);
    return found;
}

bool World::is_full(int ring) const
{
    const std::vector<double> found = plates_of_ring(ring);
    if (static_cast<std::int64_t>(found.size()) != m_sheet->plates) {
        return false;
    }
    const double wanted = 360.0 / static_cast<double>(m_sheet->plates);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool last = i + 1 == found.size();
        const double gap = (last ? found.front() + 360 : found[i + 1]) - found[i];
        if (std::abs(gap - wanted) > same_direction) {
            return false;
        }
    }
    return true;
}

int World::full_rings() const
{
    int full = 0;
    for (int ring = 1; ring <= m_sheet->rings; ++ring) {
        full += is_full(ring) ? 1 : 0;
    }
    return full;
}

int World::loose_plates() const
{
    return static_cast<int>(m_plates.size()) - full_rings() * static_cast<int>(m_sheet->plates);
}

}  // namespace paint
