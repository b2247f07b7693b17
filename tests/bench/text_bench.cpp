#include "editor/history.hpp"
#include "editor/rewrite.hpp"
#include "editor/text_change.hpp"
#include "lang/parser.hpp"

#include <benchmark/benchmark.h>

#include <string>

/// How long blocks and text take to follow each other. A letter should be there in the frame after
/// it was typed: 8 ms of the 16 are for the model, in a program longer than any child's.
namespace {

std::string lines(std::int64_t count)
{
    std::string text;
    for (std::int64_t i = 0; i + 5 <= count; i += 5) {
        text +=
            "for _ in range(4):\n    a = a + 1  # one more\n    if a > 3 and not b:\n"
            "        b=2\n    c = 3\n";
    }
    return text;
}

editor::Document written(const std::string& text)
{
    editor::Document document;
    editor::set_text(document, text, editor::Rules{});
    return document;
}

/// A letter is typed in the middle and taken back by the next one.
void type_letter(benchmark::State& state)
{
    const std::string text = lines(state.range(0));
    editor::History history{written(text)};
    const editor::Rules rules;
    const std::size_t at = text.find("c = 3", text.size() / 2) + 5;
    bool typed = false;
    for ([[maybe_unused]] const auto _ : state) {
        const editor::ChangeText change =
            typed ? editor::ChangeText{at, 1, ""} : editor::ChangeText{at, 0, "1"};
        benchmark::DoNotOptimize(history.apply(change, rules));
        typed = !typed;
    }
}
BENCHMARK(type_letter)->Arg(200)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

void parse(benchmark::State& state)
{
    const std::string text = lines(state.range(0));
    for ([[maybe_unused]] const auto _ : state) {
        benchmark::DoNotOptimize(lang::parse(text));
    }
}
BENCHMARK(parse)->Arg(2000)->Unit(benchmark::kMillisecond);

/// One block in the middle goes.
void rewrite(benchmark::State& state)
{
    const editor::Document before = written(lines(state.range(0)));
    lang::Program after = before.program;
    lang::Body& body = after.body.statements;
    body.erase(body.begin() + static_cast<std::ptrdiff_t>(body.size() / 2));
    for ([[maybe_unused]] const auto _ : state) {
        benchmark::DoNotOptimize(editor::rewrite(before.source->text, before.program, after));
    }
}
BENCHMARK(rewrite)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

/// The same as an edit: judged, changed, rewritten, read again.
void remove_block(benchmark::State& state)
{
    const editor::Document before = written(lines(state.range(0)));
    const lang::Body& body = before.program.body.statements;
    const editor::Remove edit{body[body.size() / 2].id};
    for ([[maybe_unused]] const auto _ : state) {
        benchmark::DoNotOptimize(editor::apply(before, edit, editor::Rules{}));
    }
}
BENCHMARK(remove_block)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
