#include "editor/block_layout.hpp"
#include "lang/parser.hpp"

#include <benchmark/benchmark.h>

#include <string>

/// How long it takes to lay out word blocks. A frame has 16 ms; a program of 200 blocks has to stay
/// fluent, and nobody sees more than 500.
namespace {

/// Letters of one width, so that only the layout is measured.
class EvenWording : public editor::Wording {
public:
    std::vector<Part> parts(std::string_view key) const override
    {
        return {{std::string{key}, false}};
    }
    float width(std::string_view text) const override
    {
        return 11 * static_cast<float>(text.size());
    }
};

editor::Document blocks(std::int64_t count)
{
    std::string text;
    for (std::int64_t i = 0; i + 5 <= count; i += 5) {
        text +=
            "for _ in range(4):\n    a = a + 1\n    if a > 3 and not b:\n        b = 2\n"
            "    c = 3\n";
    }
    return {lang::parse(text).program, {}};
}

void lay_out(benchmark::State& state)
{
    const editor::Document document = blocks(state.range(0));
    const EvenWording wording;
    const lang::Module no_stage{};
    for ([[maybe_unused]] const auto _ : state) {
        benchmark::DoNotOptimize(editor::lay_out_blocks(document, no_stage, wording));
    }
}
BENCHMARK(lay_out)->Arg(200)->Arg(500)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
