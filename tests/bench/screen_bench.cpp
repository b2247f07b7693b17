#include "app/application.hpp"
#include "app/station.hpp"
#include "support/lessons.hpp"
#include "ui/fonts.hpp"
#include "ui/sprites.hpp"

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <filesystem>
#include <memory>
#include <string>

/// How long a frame of a lesson takes up to the draw list, with a long program of word blocks: at
/// rest, and while a block is carried over it, when the layout is made anew in each frame. No
/// window, no pictures; letters are real. A frame has 16 ms.
namespace {

const std::filesystem::path source{SOURCE_DIR};
const std::filesystem::path made = std::filesystem::path{BINARY_DIR} / "assets";

/// B04 with a program of so many blocks to begin with.
lesson::LessonCatalogue lessons_with(std::int64_t count)
{
    std::string start;
    for (std::int64_t i = 0; i + 5 <= count; i += 5) {
        start +=
            "for _ in range(4):\n    move()\n    if magnet_warm():\n        cool()\n    move()\n";
    }
    lesson::LessonCatalogue lessons = lesson::read_catalogue(source / "lessons");
    for (lesson::Track& track : lessons.tracks) {
        for (auto& entry : track.lessons) {
            if (entry->id == "B04") {
                auto longer = std::make_shared<lesson::Lesson>(*entry);
                longer->palette.limit = 0;
                longer->start = support::script_of(start);
                entry = std::move(longer);
            }
        }
    }
    return lessons;
}

class Screen {
public:
    explicit Screen(std::int64_t blocks)
        : m_station{lessons_with(blocks),
                    lesson::read_people(source / "assets" / "people"),
                    store::Store::open({})},
          m_application{app::read_words(source / "assets" / "strings", false),
                        {"en", {}},
                        [this](const app::Route& route, const app::HeaderKeys& keys) {
                            return m_station.make(route, keys);
                        },
                        [](const app::Choices&) {}},
          m_sprites{made / "art", false}
    {
        constexpr int width = 1280;
        constexpr int height = 800;
        ImGui::CreateContext(&m_fonts.atlas());
        ImGui::GetIO().DisplaySize = {width, height};
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        m_application.resize(width, height);
        m_fonts.bake(made / "fonts", m_application.view().scale, 1);
        m_application.go(app::route::Lesson{"B04"});
        frame();
        frame();
    }
    ~Screen() { ImGui::DestroyContext(); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    int frame()
    {
        m_now += 1.0 / 60;
        ImGui::NewFrame();
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        m_application.frame(list, m_fonts, m_sprites, m_now);
        const int points = list.VtxBuffer.Size;
        ImGui::EndFrame();
        return points;
    }
    void show(const std::string& lesson, const std::string& program)
    {
        lesson::Work work;
        work.program = program;
        m_station.store().save_work(lesson, work);
        m_application.go(app::route::Exhibit{lesson, {}});
    }
    /// At this size a design pixel is a pixel.
    core::Point middle_of(const std::string& node) const
    {
        return m_application.scene().find(node)->box.centre();
    }
    void point(ui::PointerEvent::Kind kind, core::Point at)
    {
        m_application.handle(ui::PointerEvent{kind, at});
    }

private:
    app::Station m_station;
    app::Application m_application;
    ui::Fonts m_fonts;
    ui::Sprites m_sprites;
    double m_now{0};
};

void at_rest(benchmark::State& state)
{
    Screen screen{state.range(0)};
    int points = 0;
    for ([[maybe_unused]] const auto _ : state) {
        points = screen.frame();
    }
    state.counters["vertices"] = points;
}
BENCHMARK(at_rest)->Arg(5)->Arg(200)->Arg(500)->Unit(benchmark::kMicrosecond);

void carried(benchmark::State& state)
{
    using Kind = ui::PointerEvent::Kind;
    Screen screen{state.range(0)};
    screen.point(Kind::press, screen.middle_of("drawer.0"));
    const core::Point canvas = screen.middle_of("canvas");
    int step = 0;
    for ([[maybe_unused]] const auto _ : state) {
        constexpr int way = 200;
        const auto along = static_cast<float>(step++ % way);
        screen.point(Kind::move, {canvas.x - 100, canvas.y - 100 + along});
        screen.frame();
    }
}
BENCHMARK(carried)->Arg(5)->Arg(200)->Arg(500)->Unit(benchmark::kMicrosecond);

/// A sheet with so many strokes, over the whole window.
void drawn(benchmark::State& state)
{
    Screen screen{5};
    screen.show("B14",
                "for _ in range(" + std::to_string(state.range(0)) +
                    "):\n    forward(90)\n    turn_right(91)\n");
    constexpr int until_it_rests = 2000;
    int points = 0;
    for (int i = 0; i < until_it_rests; ++i) {
        points = screen.frame();
    }
    for ([[maybe_unused]] const auto _ : state) {
        points = screen.frame();
    }
    state.counters["vertices"] = points;
}
BENCHMARK(drawn)->Arg(10)->Arg(1000)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
