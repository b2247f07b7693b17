#include "lang/compiler.hpp"
#include "lang/parser.hpp"
#include "lang/vm.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// Times of the programs in tests/bench/programs. tests/bench/language runs this beside python3 and
// prints the ratios; the label of each benchmark is the program's result, which must be python3's.

namespace {

constexpr std::string_view parameters[] = {"number"};
constexpr lang::Native functions[] = {
    {"touch", parameters, lang::NativeKind::action, "action", "touch"}};
constexpr lang::Module module{"bench", functions, {}};

std::string read(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string result_of(const lang::Vm& vm)
{
    for (const lang::Variable& variable : vm.globals()) {
        if (variable.name == "result") {
            return variable.value;
        }
    }
    return "no result";
}

/// Runs the program in slices as the application does.
void run(benchmark::State& state, const std::string& source)
{
    const lang::Compiled compiled = lang::compile(lang::parse(source).program, module);
    if (compiled.chunk == nullptr) {
        state.SkipWithError("does not compile");
        return;
    }
    lang::Host host;
    host.call = [](void*, std::size_t, std::span<const lang::Value>, lang::Value&, core::Message&) {
        return lang::Host::Answer::returned;
    };
    std::string result;
    for (auto _ : state) {
        lang::Vm vm{compiled.chunk, host};
        while (vm.run(20'000) == lang::Status::ready) {
        }
        state.PauseTiming();
        result = vm.status() == lang::Status::finished ? result_of(vm) : "fault";
        state.ResumeTiming();
    }
    state.SetLabel(result);
}

/// From text to bytecode, as each press of Run does.
void compile(benchmark::State& state, const std::string& source)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(lang::compile(lang::parse(source).program, module).chunk);
    }
}

std::string five_hundred_lines(const std::filesystem::path& programs)
{
    std::vector<std::string> sources;
    for (const auto& entry : std::filesystem::directory_iterator{programs}) {
        sources.push_back(read(entry.path()));
    }
    std::sort(sources.begin(), sources.end());
    std::string text;
    std::ptrdiff_t lines = 0;
    for (std::size_t next = 0; lines < 500; next = (next + 1) % sources.size()) {
        text += sources[next];
        lines = std::count(text.begin(), text.end(), '\n');
    }
    return text;
}

}  // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path programs = SOURCE_DIR "/tests/bench/programs";
    for (const auto& entry : std::filesystem::directory_iterator{programs}) {
        benchmark::RegisterBenchmark(
            ("run/" + entry.path().stem().string()).c_str(), run, read(entry.path()))
            ->Unit(benchmark::kMicrosecond);
    }
    benchmark::RegisterBenchmark(
        "compile/five_hundred_lines", compile, five_hundred_lines(programs))
        ->Unit(benchmark::kMicrosecond);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
