#include "core/distributions.hpp"
#include "sims/luck_wall/model.hpp"

#include <benchmark/benchmark.h>
#include <box2d/box2d.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <vector>

// What the Luck Wall costs beside the least that it could: a tick with a thousand balls on the
// wall, against one of a bare b2World with the same bodies. The two take turns, so that whatever
// else the machine does falls on both; the median of the ratios is what is worth reading, and is
// meant to stay below 1.15.

namespace {

constexpr int balls = 1000;
constexpr int rate = 500;  ///< a second; after two seconds all are on the wall
constexpr int warm_ticks = 2 * 240 + 60;
constexpr int timed_ticks = 480;  ///< the next two seconds, in which few have come through

/// The same world without anything around it.
class BareWorld {
public:
    explicit BareWorld(const luck_wall::Wall& wall) : m_world{{0.0F, -10.0F}}
    {
        m_world.SetContinuousPhysics(false);
        m_world.SetAllowSleeping(false);
        for (const luck_wall::Peg& peg : wall.pegs()) {
            b2BodyDef still;
            still.position.Set(static_cast<float>(peg.at.x), static_cast<float>(peg.at.y));
            b2CircleShape round;
            round.m_radius = static_cast<float>(luck_wall::Wall::peg_radius);
            attach(*m_world.CreateBody(&still), round, 2, 1);
        }
        const b2BodyDef still;
        b2Body* sides = m_world.CreateBody(&still);
        const auto across = static_cast<float>(wall.half_width());
        const auto down = static_cast<float>(wall.bin_entry()) - 2.0F;
        for (const float side : {-1.0F, 1.0F}) {
            b2EdgeShape edge;
            edge.SetTwoSided({side * across, 21.4F}, {side * across, down});
            attach(*sides, edge, 2, 1);
        }
        m_entry = static_cast<float>(wall.bin_entry());
    }
    void release(float x)
    {
        b2BodyDef falling;
        falling.type = b2_dynamicBody;
        falling.position.Set(x, static_cast<float>(luck_wall::Wall::drop_height));
        b2CircleShape round;
        round.m_radius = static_cast<float>(luck_wall::Wall::ball_radius);
        b2Body* body = m_world.CreateBody(&falling);
        attach(*body, round, 1, 2);
        m_balls.push_back(body);
    }
    void step()
    {
        m_world.Step(1.0F / 240.0F, 8, 3);
        // Those below the wall go here too: the bodies have to be the same.
        std::erase_if(m_balls, [&](b2Body* body) {
            const bool through = body->GetPosition().y < m_entry;
            if (through) {
                m_world.DestroyBody(body);
            }
            return through;
        });
    }
    std::size_t size() const { return m_balls.size(); }

private:
    static void attach(b2Body& body,
                       const b2Shape& shape,
                       std::uint16_t category,
                       std::uint16_t touches)
    {
        b2FixtureDef made;
        made.shape = &shape;
        made.density = 1.0F;
        made.friction = 0.1F;
        made.restitution = 0.4F;
        made.restitutionThreshold = 0.0F;
        made.filter.categoryBits = category;
        made.filter.maskBits = touches;
        body.CreateFixture(&made);
    }

    b2World m_world;
    std::vector<b2Body*> m_balls;
    float m_entry{};
};

double seconds_of(const auto& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// One after the other, `parts` of the timed ticks each, in turns.
void luck_wall_beside_bare_world(benchmark::State& state)
{
    std::vector<double> ratios;
    double room_seconds = 0.0;
    double bare_seconds = 0.0;
    for (auto _ : state) {
        luck_wall::Model room;
        room.set("balls", balls);
        room.set("rate", rate);
        room.command("pour");
        BareWorld bare{room.wall()};
        core::Random random{1};
        double due = 0.0;
        for (int tick = 0, released = 0; tick < warm_ticks; ++tick) {
            for (due += rate / 240.0; due >= 1.0 && released < balls; due -= 1.0, ++released) {
                bare.release(static_cast<float>(core::uniform(random, -0.05, 0.05)));
            }
            bare.step();
            room.tick();
        }
        if (room.balls().size() != bare.size()) {
            state.SkipWithError("the two hold other balls");
            return;
        }
        constexpr int part = 12;
        double room_now = 0.0;
        double bare_now = 0.0;
        for (int tick = 0; tick < timed_ticks; tick += part) {
            const auto ticks = [&](auto& world) {
                return seconds_of([&] {
                    for (int one = 0; one < part; ++one) {
                        world();
                    }
                });
            };
            auto of_room = [&] { room.tick(); };
            auto of_bare = [&] { bare.step(); };
            const bool first = tick / part % 2 == 0;
            if (first) {
                room_now += ticks(of_room);
            }
            bare_now += ticks(of_bare);
            if (!first) {
                room_now += ticks(of_room);
            }
        }
        benchmark::DoNotOptimize(room.hash());
        ratios.push_back(room_now / bare_now);
        room_seconds += room_now;
        bare_seconds += bare_now;
        state.SetIterationTime(room_now);
    }
    std::sort(ratios.begin(), ratios.end());
    const double ticks = static_cast<double>(ratios.size()) * timed_ticks;
    state.counters["ratio_median"] = ratios[ratios.size() / 2];
    state.counters["room_us_a_tick"] = room_seconds / ticks * 1e6;
    state.counters["bare_us_a_tick"] = bare_seconds / ticks * 1e6;
}
BENCHMARK(luck_wall_beside_bare_world)
    ->UseManualTime()
    ->Iterations(9)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
