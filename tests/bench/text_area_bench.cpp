// A text of 2,000 lines: what a keystroke costs, and what a frame of the lesson's screen.
#include "app/application.hpp"
#include "app/station.hpp"
#include "editor/completion.hpp"
#include "editor/text_pad.hpp"

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <filesystem>
#include <memory>
#include <string>

namespace {

constexpr int lines = 2000;

std::string long_text()
{
    std::string text;
    for (int i = 0; i < lines / 4; ++i) {
        const std::string number = std::to_string(i);
        text += "value_" + number + " = " + number + "  # note " + number + "\n";
        text += "if value_" + number + " > 2 and not wall_ahead():\n";
        text += "    print(f\"value {value_" + number + "} of {len('abc')}\")\n";
        text += "    move()\n";
    }
    return text;
}

void type_a_letter(benchmark::State& state)
{
    editor::TextPad pad;
    pad.read(long_text());
    pad.put_caret(pad.text().size() / 2);
    for (auto _ : state) {
        for (const bool there : {false, true}) {
            const auto edit = there ? pad.backspace() : pad.type("x");
            std::string text = pad.text();
            text.replace(edit->change.at, edit->change.removed, edit->change.inserted);
            pad.done(*edit, text);
        }
    }
}
BENCHMARK(type_a_letter)->Unit(benchmark::kMicrosecond);

void ink_it_all(benchmark::State& state)
{
    const std::string text = long_text();
    for (auto _ : state) {
        lang::Highlight highlight;
        highlight.read(text);
        benchmark::DoNotOptimize(highlight.lines());
    }
}
BENCHMARK(ink_it_all)->Unit(benchmark::kMicrosecond);

void complete_a_word(benchmark::State& state)
{
    editor::TextPad pad;
    pad.read(long_text() + "va");
    pad.put_caret(pad.text().size());
    for (auto _ : state) {
        benchmark::DoNotOptimize(editor::complete(pad, {}).suggestions.size());
    }
}
BENCHMARK(complete_a_word)->Unit(benchmark::kMicrosecond);

/// The whole screen without a window: everything but the graphics card's part.
void draw_a_frame(benchmark::State& state)
{
    const std::filesystem::path source{SOURCE_DIR};
    const std::filesystem::path made = std::filesystem::path{BINARY_DIR} / "assets";
    lesson::LessonCatalogue lessons = lesson::read_catalogue(source / "lessons");
    auto& all = lessons.tracks.at(1).lessons;
    auto written = std::make_shared<lesson::Lesson>(*all.front());
    written->id = "T01";
    written->palette.style = lesson::Style::text;
    all.push_back(written);
    app::Station station{std::move(lessons), {}, store::Store::open({})};
    app::Application application{app::read_words(source / "assets" / "strings", false),
                                 {"en", {}},
                                 [&](const app::Route& route, const app::HeaderKeys& keys) {
                                     return station.make(route, keys);
                                 },
                                 [](const app::Choices&) {}};
    ui::Fonts fonts;
    ui::Sprites sprites{made / "art", false};
    ImGui::CreateContext(&fonts.atlas());
    ImGui::GetIO().DisplaySize = {1280, 800};
    application.resize(1280, 800);
    fonts.bake(made / "fonts", application.view().scale, 1);
    double now = 0;
    const auto frame = [&] {
        now += 1.0 / 60;
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        application.frame(*ImGui::GetBackgroundDrawList(), fonts, sprites, now);
        ImGui::EndFrame();
    };
    auto clipboard = ui::own_clipboard();
    clipboard->put(long_text());
    station.give_clipboard(std::move(clipboard));
    application.go(app::route::Lesson{"T01"});
    frame();
    frame();
    application.handle(ui::KeyEvent{ui::Key::paste});
    const bool types = state.range(0) != 0;
    for (auto _ : state) {
        if (types) {
            application.handle(ui::TextEvent{"#"});
        }
        frame();
    }
    ImGui::DestroyContext();
}
BENCHMARK(draw_a_frame)->ArgName("typing")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
