#include "core/distributions.hpp"
#include "physics/event_generator.hpp"
#include "physics/helix.hpp"
#include "physics/range.hpp"

#include <benchmark/benchmark.h>

#include <cmath>

// What the physics costs beside the least that it could: steps along a helix beside a bare loop
// over the formula of a circle, events beside the random numbers that they eat. The ratios of pairs
// are what is worth comparing.

namespace {

constexpr double step = 1e-3;

physics::Track start() { return {{}, physics::with_mass({0.8, 0.3, 0.5}, 0.10566), -1.0, 0.0}; }

void helix_steps(benchmark::State& state)
{
    const physics::Helix way{physics::UniformField{{0.0, 0.0, 3.8}}, start()};
    double path = 0.0;
    for (auto _ : state) {
        path += step;
        physics::Track track = way.at(path);
        benchmark::DoNotOptimize(track);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(helix_steps);

/// The same where each step begins a way of its own, as in matter, where momentum is lost.
void helices_of_one_step(benchmark::State& state)
{
    const physics::UniformField field{{0.0, 0.0, 3.8}};
    physics::Track track = start();
    for (auto _ : state) {
        double path = step;
        benchmark::DoNotOptimize(path);
        track = field.moved(track, path);
        benchmark::DoNotOptimize(track);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(helices_of_one_step);

/// The same way in a field along z only: one sine, one cosine and the sums that cannot be spared.
void bare_circle(benchmark::State& state)
{
    physics::Track track = start();
    core::Vector3& p = track.motion.momentum;
    const double size = p.length();
    const double omega = 0.299792458 * track.charge * 3.8 / size;
    for (auto _ : state) {
        double path = step;
        benchmark::DoNotOptimize(path);  // or sine and cosine would leave the loop
        const double sine = std::sin(omega * path);
        const double cosine = std::cos(omega * path);
        const double x = p.x * cosine + p.y * sine;
        const double y = p.y * cosine - p.x * sine;
        track.place.x += (p.x * sine + p.y * (1.0 - cosine)) / (omega * size);
        track.place.y += (p.y * sine - p.x * (1.0 - cosine)) / (omega * size);
        track.place.z += p.z / size * path;
        p.x = x;
        p.y = y;
        benchmark::DoNotOptimize(track);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(bare_circle);

/// Attempts, seen or not.
void events(benchmark::State& state)
{
    physics::EventGenerator generator{
        {physics::z_boson(), physics::muon_background(60.0, 120.0, 20.0)}, {}, 1};
    for (auto _ : state) {
        benchmark::DoNotOptimize(generator.attempt());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(events);

/// The numbers of one attempt: six even ones, an exponential, a direction and two normal ones.
void bare_numbers(benchmark::State& state)
{
    core::Random random{1};
    for (auto _ : state) {
        double sum = 0.0;
        for (int i = 0; i < 6; ++i) {
            sum += core::fraction(random);
        }
        sum += core::exponential(random, 15.0) + core::isotropic(random).z +
               core::normal(random, 1.0, 0.015) + core::normal(random, 1.0, 0.015);
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(bare_numbers);

void energy_after(benchmark::State& state)
{
    const physics::RangeTable air{physics::materials::dry_air, {3.72737933, 2.0}, 0.02};
    for (auto _ : state) {
        benchmark::DoNotOptimize(air.energy_after(0.005, 0.01));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(energy_after);

}  // namespace

BENCHMARK_MAIN();
