#include "stages/trigger/world.hpp"

#include <algorithm>

namespace trigger {

std::unique_ptr<stages::World> World::clone() const
{
    // Only a world copies worlds: std::make_unique can't.
    return std::unique_ptr<World>{new World{*this}};  // NOLINT(modernize-make-unique)
}

bool World::belongs_left(const Candidate& candidate) const
{
    return has_lanes() &&
           m_stream->lanes->find(stages::kind_of(candidate.particle).letter) != std::string::npos;
}

const Candidate* World::head() const
{
    return remaining() == 0 ? nullptr : &candidates()[m_decided.size()];
}

bool World::head_is(stages::Particle particle) const
{
    return head() != nullptr && head()->particle == particle;
}

LastDeed World::refused(Obstacle obstacle)
{
    m_obstacle = obstacle;
    return LastDeed::bumped;
}

LastDeed World::decide(Exit exit)
{
    const bool lane = exit == Exit::left || exit == Exit::right;
    if (lane != has_lanes()) {
        return refused(lane ? Obstacle::no_lanes : Obstacle::only_lanes);
    }
    if (head() == nullptr) {
        return refused(Obstacle::empty);
    }
    m_decided.push_back(exit);
    return LastDeed::decided;
}

std::int64_t World::count(Exit exit) const { return std::ranges::count(m_decided, exit); }

std::int64_t World::rare(Exit exit) const
{
    std::int64_t found = 0;
    for (std::size_t i = 0; i < m_decided.size(); ++i) {
        found += m_decided[i] == exit && candidates()[i].rare ? 1 : 0;
    }
    return found;
}

std::int64_t World::rare() const
{
    return std::ranges::count(candidates(), true, &Candidate::rare);
}

std::int64_t World::in_lane(bool right_one) const
{
    std::int64_t found = 0;
    for (std::size_t i = 0; i < m_decided.size(); ++i) {
        const bool lane = m_decided[i] == Exit::left || m_decided[i] == Exit::right;
        const bool there = belongs_left(candidates()[i]) == (m_decided[i] == Exit::left);
        found += lane && there == right_one ? 1 : 0;
    }
    return found;
}

}  // namespace trigger
