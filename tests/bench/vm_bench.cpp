#include "lang/compiler.hpp"
#include "lang/parser.hpp"
#include "lang/vm.hpp"

#include <benchmark/benchmark.h>

#include <string>

// The same programs run under python3 as they stand, for comparison.

namespace {

constexpr const char* loops = R"(
def work(n):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total = total + i
        else:
            total = total - 1
    return total
result = work(300000)
)";
constexpr const char* global_loops = R"(
total = 0
i = 0
while i < 300000:
    if i % 3 == 0:
        total = total + i
    else:
        total = total - 1
    i = i + 1
result = total
)";
constexpr const char* fib = R"(
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
result = fib(22)
)";
constexpr const char* calls = R"(
def add(a, b):
    return a + b
def work(n):
    total = 0
    for i in range(n):
        total = add(total, i)
    return total
result = work(200000)
)";
constexpr const char* sieve = R"(
def work(n):
    marks = [True] * n
    count = 0
    for i in range(2, n):
        if marks[i]:
            count += 1
            for j in range(i * i, n, i):
                marks[j] = False
    return count
result = work(100000)
)";
constexpr const char* text = R"(
s = ''
for i in range(100000):
    s = s + 'ab'
result = len(s)
)";
constexpr const char* host_calls = R"(
for i in range(100000):
    touch()
result = 1
)";

constexpr lang::Native functions[] = {{"touch", {}, lang::NativeKind::action, "action", "touch"}};
constexpr lang::Module module{"bench", functions, {}};

/// Runs the program in slices as the application does; `result` must be right: a fast wrong VM is
/// none.
void run(benchmark::State& state, const char* program, const char* result)
{
    const lang::Compiled compiled = lang::compile(lang::parse(program).program, module);
    lang::Host host;
    host.call = [](void*, std::size_t, std::span<const lang::Value>, lang::Value&, core::Message&) {
        return lang::Host::Answer::returned;
    };
    for (auto _ : state) {
        lang::Vm vm{compiled.chunk, host};
        while (vm.run(20'000) == lang::Status::ready) {
        }
        bool right = false;
        for (const lang::Variable& variable : vm.globals()) {
            right = right || (variable.name == "result" && variable.value == result);
        }
        if (!right) {
            state.SkipWithError("wrong result");
        }
    }
}

void compile_hundred_lines(benchmark::State& state)
{
    std::string lines;
    for (int i = 0; i < 25; ++i) {
        const std::string n = std::to_string(i);
        lines += "x" + n + " = " + n + " + 1\nif x" + n + " > 3:\n    x" + n + " = x" + n +
                 " * 2\nprint(x" + n + ")\n";
    }
    const lang::Program program = lang::parse(lines).program;
    for (auto _ : state) {
        benchmark::DoNotOptimize(lang::compile(program, module).chunk);
    }
}

}  // namespace

BENCHMARK_CAPTURE(run, loops, loops, "14999650000")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, global_loops, global_loops, "14999650000")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, fib, fib, "17711")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, calls, calls, "19999900000")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, sieve, sieve, "9592")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, text, text, "200000")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, host_calls, host_calls, "1")->Unit(benchmark::kMicrosecond);
BENCHMARK(compile_hundred_lines)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
