#include "app/application.hpp"
#include "app/screens/room.hpp"
#include "app/station.hpp"
#include "lesson/particles.hpp"
#include "ui/fonts.hpp"
#include "ui/sprites.hpp"
#include "ui/window.hpp"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How long a picture of each Discovery room takes in a real window of 1280x800, with its ticks and
/// what draws it, beside an empty window of the same size: `xvfb-run -s "-screen 0 1280x800x24"
/// bench_rooms [ROOM]…`. Rooms are shown as someone finds them who comes in, and then with as much
/// going on as their parameters allow. A picture has 16 ms in the first case.
namespace {

/// As much as a room can do: parameters, and what hands do every half second.
struct Most {
    std::string room;
    std::vector<std::pair<std::string_view, double>> set;
    std::string command;
};
const std::vector<Most> most{
    {"luck_wall", {{"balls", 1000}, {"rate", 500}, {"rows", 16}}, "pour"},
    {"cloud_chamber", {{"area", 200}, {"rate_scale", 3}, {"magnet", 1}}, ""},
    {"bend_it", {{"fan", 12}, {"field", 4}, {"momentum", 0.1}}, "shoot"},
    {"detector_onion", {{"energy", 100}}, "shoot"},
    {"bump_hunter", {{"burst_size", 2000}, {"bins", 120}}, "burst"},
    {"decay_clock", {{"count", 10'000}, {"show_law", 1}}, ""},
};

using Clock = std::chrono::steady_clock;

const std::filesystem::path source{SOURCE_DIR};
const std::filesystem::path made = std::filesystem::path{BINARY_DIR} / "assets";
constexpr int warm_up = 20;
constexpr int pictures = 120;
constexpr double seconds = 1.0 / 60;

struct Times {
    double median{};
    double late{};  ///< 95 of a hundred come sooner
};

/// Milliseconds of a picture; `whole` as if nothing were kept of the one before.
Times measure(ui::Window& window, const std::function<void()>& draw, bool whole)
{
    std::vector<double> times;
    for (int picture = 0; picture < warm_up + pictures; ++picture) {
        const Clock::time_point begin = Clock::now();
        if (whole) {
            window.repaint();
        }
        window.begin_frame(seconds);
        draw();
        window.end_frame();
        const std::chrono::duration<double, std::milli> took = Clock::now() - begin;
        if (picture >= warm_up) {
            times.push_back(took.count());
        }
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

void tell(const std::string& name, ui::Window& window, const std::function<void()>& draw)
{
    const Times times = measure(window, draw, false);
    const Times whole = measure(window, draw, true);
    std::printf("%-24s median %6.2f ms   95 %% %6.2f ms   painted whole: median %6.2f ms\n",
                name.c_str(),
                times.median,
                times.late,
                whole.median);
}

}  // namespace

int main(int count, char** words)
{
    const std::vector<std::string> wanted{words + 1, words + count};
    core::Result<ui::Window> opened = ui::Window::open({1280, 800}, "rooms", false);
    auto particles = lesson::read_particles(source / "assets" / "particles.json");
    if (!opened || !particles) {
        std::fputs("no display, or no particles\n", stderr);
        return 1;
    }
    ui::Fonts fonts;
    fonts.bake(made / "fonts", 1, 1);
    ui::Window window = std::move(opened).value();
    window.write_with(fonts);
    ui::Sprites sprites{made / "art", true};
    app::Station station{lesson::read_catalogue(source / "lessons"), {}, store::Store::open({})};
    const physics::ParticleTable table = particles.value();
    station.discovery().furnish(std::move(particles).value(), {});
    std::unique_ptr<app::Screen> full;  // what is shown next in the stead of the station's screen
    app::Application application{app::read_words(source / "assets" / "strings", false),
                                 {"en", {}},
                                 [&](const app::Route& route, const app::HeaderKeys& keys) {
                                     return full ? std::move(full) : station.make(route, keys);
                                 },
                                 [](const app::Choices&) {}};
    application.resize(1280, 800);
    double now = 0.0;
    const auto frame = [&] {
        now += seconds;
        application.frame(*ImGui::GetBackgroundDrawList(), fonts, sprites, now);
    };
    tell("an empty window", window, [] {});
    application.go(app::route::Home{});
    tell("the map, which rests", window, frame);
    application.go(app::route::Lesson{"A01"});
    tell("lesson A01", window, frame);
    application.go(app::route::Rooms{});
    tell("the gallery", window, frame);
    for (const sims::Simulation& room : sims::all()) {
        const std::string name{room.name};
        if (!wanted.empty() && std::ranges::count(wanted, name) == 0) {
            continue;
        }
        application.go(app::route::Room{name});
        tell(name, window, frame);
    }
    for (const Most& busy : most) {
        if (!wanted.empty() && std::ranges::count(wanted, busy.room) == 0) {
            continue;
        }
        auto session = std::make_unique<lesson::RoomSession>(*sims::find(busy.room), table);
        lesson::RoomSession& room = *session;
        for (const auto& [parameter, value] : busy.set) {
            room.set(*room.room().parameter(parameter), value);
        }
        room.reset();
        app::RoomVisit visit;
        visit.view = sims::make_view(room.model());
        visit.session = std::move(session);
        full = std::make_unique<app::RoomScreen>(std::move(visit), app::HeaderKeys{});
        application.go(app::route::Room{busy.room});
        int picture = 0;
        tell(busy.room + " at its most", window, [&] {
            if (!busy.command.empty() && picture++ % 30 == 0) {
                room.command(*room.room().command(busy.command));
            }
            frame();
        });
    }
    return 0;
}
