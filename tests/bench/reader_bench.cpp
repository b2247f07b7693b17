#include "lesson/json.hpp"
#include "lesson/reader.hpp"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>
#include <string>

/// What our bounds, places and checks cost beside nlohmann's bare parse of the same bytes. The
/// target is twice its time at most.
namespace {

const std::string& bytes()
{
    static const std::string text = [] {
        std::ifstream stream{SOURCE_DIR "/lessons/linac/A01.json", std::ios::binary};
        std::ostringstream all;
        all << stream.rdbuf();
        return all.str();
    }();
    return text;
}

void report_bytes(benchmark::State& state)
{
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes().size()));
}

void bare_nlohmann(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        benchmark::DoNotOptimize(nlohmann::json::parse(bytes()));
    }
    report_bytes(state);
}

void bounded_json(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        benchmark::DoNotOptimize(lesson::read_json("A01.json", bytes()));
    }
    report_bytes(state);
}

void whole_lesson(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        const auto record = lesson::read_json("A01.json", bytes());
        benchmark::DoNotOptimize(lesson::read_lesson(record.value(), "A01.json"));
    }
    report_bytes(state);
}

BENCHMARK(bare_nlohmann)->Unit(benchmark::kMicrosecond);
BENCHMARK(bounded_json)->Unit(benchmark::kMicrosecond);
BENCHMARK(whole_lesson)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
