#include "stages/event/world.hpp"

#include <algorithm>
#include <utility>

namespace event {

namespace {

bool is_muon(const Candidate& candidate) { return candidate.particle == stages::Particle::muon; }

}  // namespace

World::World(std::shared_ptr<const Collision> collision)
    : m_collision{std::move(collision)}, m_marked(m_collision->seen.size())
{}

std::unique_ptr<stages::World> World::clone() const
{
    // Only a world copies worlds: std::make_unique can't.
    return std::unique_ptr<World>{new World{*this}};  // NOLINT(modernize-make-unique)
}

const Candidate* World::front() const { return m_came == 0 ? nullptr : &particles()[m_came - 1]; }

Signs World::signs() const
{
    return front() == nullptr ? Signs{} : signs_of(front()->particle, front()->leaks);
}

bool World::was_hit(Layer layer) const
{
    return std::ranges::any_of(particles(), [&](const Candidate& candidate) {
        return signs_of(candidate.particle, candidate.leaks)
            .hit.at(static_cast<std::size_t>(layer));
    });
}

LastDeed World::refused(Obstacle obstacle)
{
    m_obstacle = obstacle;
    return LastDeed::bumped;
}

LastDeed World::next_particle()
{
    if (remaining() == 0) {
        return refused(Obstacle::no_next);
    }
    ++m_came;
    return LastDeed::came;
}

LastDeed World::mark()
{
    if (m_came == 0) {
        return refused(Obstacle::nobody);
    }
    if (m_marked[m_came - 1]) {
        return refused(Obstacle::flag_there);
    }
    m_marked[m_came - 1] = true;
    return LastDeed::marked;
}

LastDeed World::light(std::int64_t layer)
{
    if (layer < 1 || layer > std::int64_t{layer_count}) {
        return refused(Obstacle::no_layer);
    }
    m_lit.at(static_cast<std::size_t>(layer - 1)) = true;
    return LastDeed::lit;
}

std::int64_t World::muons() const { return std::ranges::count_if(particles(), is_muon); }

std::int64_t World::marked(bool muons) const
{
    std::int64_t found = 0;
    for (std::size_t i = 0; i < m_marked.size(); ++i) {
        found += m_marked[i] && is_muon(particles()[i]) == muons ? 1 : 0;
    }
    return found;
}

std::int64_t World::layers(bool lit, bool hit) const
{
    std::int64_t found = 0;
    for (std::size_t i = 0; i < layer_count; ++i) {
        const auto layer = static_cast<Layer>(i);
        found += is_lit(layer) == lit && was_hit(layer) == hit ? 1 : 0;
    }
    return found;
}

}  // namespace event
