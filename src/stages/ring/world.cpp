#include "stages/ring/world.hpp"

#include <algorithm>
#include <utility>

namespace ring {

World::World(std::shared_ptr<const Layout> layout)
    : m_layout{std::move(layout)}, m_energy{m_layout->start}, m_held{m_layout->start}
{}

std::unique_ptr<stages::World> World::clone() const
{
    // Only a world copies worlds: std::make_unique can't.
    return std::unique_ptr<World>{new World{*this}};  // NOLINT(modernize-make-unique)
}

bool World::has(Segment segment) const { return std::ranges::count(segments(), segment) > 0; }

std::size_t World::segment() const
{
    if (is_chain()) {
        return 0;
    }
    return static_cast<std::size_t>(m_travelled) % segments().size();
}

std::int64_t World::laps() const
{
    if (is_chain()) {
        return 0;
    }
    return m_travelled / static_cast<std::int64_t>(segments().size());
}

int World::drift() const { return static_cast<int>((m_energy - m_held) / m_layout->kick); }

LastDeed World::refused(Obstacle obstacle)
{
    m_obstacle = obstacle;
    return LastDeed::bumped;
}

void World::run(std::int64_t distance)
{
    for (Passages* const passages : {&m_gates, &m_lamps, &m_crossings}) {
        if (distance > 0) {
            passages->run_on();
        }
    }
    for (std::int64_t i = 0; i < distance; ++i) {
        ++m_travelled;
        pass(segments()[segment()]);
    }
}

void World::pass(Segment segment)
{
    switch (segment) {
        case Segment::gate:
            m_gates.pass();
            break;
        case Segment::lamp:
            m_lamps.pass();
            break;
        case Segment::crossing:
            m_crossings.pass();
            break;
        case Segment::straight:
        case Segment::magnet:
        case Segment::cavity:
        case Segment::station:
            return;
    }
    m_passed.push_back(segment);
}

std::optional<double> World::second_bunch(double travelled) const
{
    const auto crossing = std::ranges::find(segments(), Segment::crossing);
    if (crossing == segments().end()) {
        return std::nullopt;
    }
    return 2 * static_cast<double>(crossing - segments().begin()) - travelled;
}

double World::chain_energy() const
{
    return m_holder ? chain_machines.at(*m_holder).top : chain_machines.front().injection;
}

std::optional<std::int64_t> World::distance_to(Segment wanted, std::int64_t from) const
{
    const auto size = static_cast<std::int64_t>(segments().size());
    for (std::int64_t distance = from; distance < from + size; ++distance) {
        if (segments()[static_cast<std::size_t>((m_travelled + distance) % size)] == wanted) {
            return distance;
        }
    }
    return std::nullopt;
}

LastDeed World::run_lap()
{
    if (is_chain()) {
        return refused(Obstacle::no_ring);
    }
    if (m_handed_over) {
        return refused(Obstacle::gone);
    }
    run(static_cast<std::int64_t>(segments().size()));
    return LastDeed::ran;
}

LastDeed World::kick()
{
    if (m_handed_over) {
        return refused(Obstacle::gone);
    }
    const bool pushed_here = m_pushed_at == m_travelled;
    const auto distance = distance_to(Segment::cavity, pushed_here ? 1 : 0);
    if (!distance) {
        return refused(Obstacle::no_cavity);
    }
    if (m_energy + m_layout->kick > machine().most_energy) {
        return refused(Obstacle::at_the_limit);
    }
    if (drift() > 0) {
        ++m_touched;
        return refused(Obstacle::outer_wall);
    }
    run(*distance);
    m_pushed_at = m_travelled;
    m_energy += m_layout->kick;
    if (m_layout->magnets_follow) {
        m_held = m_energy;
    }
    ++m_kicks;
    return LastDeed::kicked;
}

LastDeed World::bend()
{
    if (is_chain()) {
        return refused(Obstacle::no_ring);
    }
    if (m_held + m_layout->kick > machine().most_energy) {
        return refused(Obstacle::at_the_limit);
    }
    // A pipe without a bunch has nothing that could touch its wall.
    if (drift() < 0 && !m_handed_over) {
        ++m_touched;
        return refused(Obstacle::inner_wall);
    }
    m_held += m_layout->kick;
    ++m_bends;
    return LastDeed::bent;
}

LastDeed World::hand_over()
{
    if (m_handed_over) {
        return refused(Obstacle::gone);
    }
    const auto distance = distance_to(Segment::station, 0);
    if (!distance) {
        return refused(Obstacle::no_station);
    }
    if (!at_target()) {
        return refused(Obstacle::not_ready);
    }
    if (drift() != 0) {
        return refused(Obstacle::off_centre);
    }
    run(*distance);
    m_handed_over = true;
    return LastDeed::handed_over;
}

LastDeed World::ring_bell()
{
    if (!has(Segment::gate)) {
        return refused(Obstacle::no_gate);
    }
    m_gates.answer();
    return LastDeed::rang;
}

LastDeed World::light()
{
    if (!has(Segment::lamp)) {
        return refused(Obstacle::no_lamp);
    }
    m_lamps.answer();
    return LastDeed::flashed;
}

LastDeed World::take_photo()
{
    if (!has(Segment::crossing)) {
        return refused(Obstacle::no_crossing);
    }
    m_crossings.answer();
    return LastDeed::photographed;
}

LastDeed World::count_one()
{
    ++m_counted;
    return LastDeed::counted;
}

LastDeed World::send()
{
    ++m_messages;
    return LastDeed::told;
}

LastDeed World::hand_over_to(std::size_t machine)
{
    m_asked = machine;
    if (std::ranges::find(chain(), machine) == chain().end()) {
        return refused(Obstacle::no_machine);
    }
    if (chain_energy() != chain_machines.at(machine).injection) {
        return refused(Obstacle::wrong_energy);
    }
    m_holder = machine;
    return LastDeed::caught;
}

}  // namespace ring
