#include "app/screens/lesson.hpp"
#include "ui/slider.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
namespace colours = ui::colours;
using lesson::Phase;

constexpr std::array<const char*, 6> speeds{"app.speed.slowest",
                                            "app.speed.slow",
                                            "app.speed.medium",
                                            "app.speed.fast",
                                            "app.speed.fastest",
                                            "app.speed.at_once"};

/// A key narrower than this has its picture alone.
constexpr float least_labelled = 80;

}  // namespace

void LessonScreen::draw_time(ui::Kit& kit, const LessonLayout& layout)
{
    lesson::Session& session = *m_session;
    const std::size_t moment = session.playback().moment();
    const bool anywhere = session.phase() != Phase::editing;
    kit.key({.id = "step_back",
             .role = ui::Role::button,
             .area = "run",
             .name = kit.words.text("control.step_back"),
             .box = layout.step_back,
             .enabled = anywhere && (moment > 0 || session.playback().fraction() > 0),
             .action = [&session] { session.step_back(); }},
            {.icon = "step-back", .icon_size = 34});

    draw_time_bar(kit, layout.time);
    draw_speed(kit, layout.speed);
}

void LessonScreen::draw_time_bar(ui::Kit& kit, const Rectangle& box)
{
    lesson::Session& session = *m_session;
    const std::size_t moment = session.playback().moment();
    const std::size_t last = session.trace().last();
    const ui::TextStyle numbers = kit.style(ui::Face::bold, 16, kit.theme.text, ui::Align::centre);
    const auto counted = [last](std::size_t number) {
        return std::to_string(number) + " / " + std::to_string(last);
    };
    // On one line, unless large letters would leave no track to touch.
    const float label =
        std::clamp(kit.canvas.width_of(counted(last), numbers) + 14, 74.0F, box.width * 0.56F);
    ui::Node node{.id = "time",
                  .role = ui::Role::slider,
                  .area = "run",
                  .name = kit.words.text("control.time"),
                  .value = kit.words.text({"app.lesson.moment",
                                           {{"number", static_cast<std::int64_t>(moment)},
                                            {"all", static_cast<std::int64_t>(last)}}}),
                  .box = box,
                  .enabled = session.phase() != Phase::editing};
    node.key = [&session](ui::Key key) {
        if (key == ui::Key::left) {
            session.step_back();
        } else if (key == ui::Key::right) {
            session.step();
        } else if (key == ui::Key::home) {
            session.seek(0);
        } else if (key == ui::Key::end) {
            session.seek(session.trace().last());
        } else {
            return false;
        }
        return true;
    };
    ui::slider(kit,
               std::move(node),
               {.track = {box.x + 26, box.centre().y - 5, box.width - 46 - label, 10},
                .light = kit.theme.knob.fill,
                .knob = 18,
                .shines_behind = true,
                .ruled = true},
               static_cast<float>(moment) + static_cast<float>(session.playback().fraction()),
               last,
               [&session, last](std::size_t to) {
                   if (last > 0) {
                       session.seek(to);
                   }
               });
    kit.canvas.text(counted(std::min(moment, last)),
                    {box.right() - label - 4, box.y, label, box.height},
                    numbers);
}

void LessonScreen::draw_speed(ui::Kit& kit, const Rectangle& box)
{
    lesson::Session& session = *m_session;
    ui::Node node{.id = "speed",
                  .role = ui::Role::slider,
                  .area = "run",
                  .name = kit.words.text("control.speed"),
                  .value = kit.words.text(speeds.at(session.speed())),
                  .box = box};
    node.key = [&session](ui::Key key) {
        const std::size_t now = session.speed();
        if (key == ui::Key::left && now > 0) {
            session.set_speed(now - 1);
            return true;
        }
        if (key == ui::Key::right && now + 1 < session.speeds()) {
            session.set_speed(now + 1);
            return true;
        }
        return false;
    };
    ui::slider(kit,
               std::move(node),
               {.track = {box.x + 62, box.centre().y - 5, box.width - 124, 10},
                .light = kit.theme.here.fill},
               static_cast<float>(session.speed()),
               session.speeds() - 1,
               [&session](std::size_t notch) { session.set_speed(notch); });
    const float icon = 34;
    kit.canvas.picture(
        "icons/slow", {box.x + 8, box.centre().y - icon / 2, icon, icon}, kit.theme.text);
    kit.canvas.picture("icons/fast",
                       {box.right() - icon - 8, box.centre().y - icon / 2, icon, icon},
                       kit.theme.text);
}

void LessonScreen::draw_run_keys(ui::Kit& kit, const LessonLayout& layout)
{
    lesson::Session& session = *m_session;
    const Phase phase = session.phase();
    const bool playing = phase == Phase::playing;
    const std::string go = kit.words.text(playing                  ? "control.pause"
                                          : phase == Phase::paused ? "control.resume"
                                                                   : "control.go");
    kit.key({.id = "go",
             .role = ui::Role::button,
             .area = "run",
             .name = go,
             .box = layout.go,
             .action =
                 [&session, playing] {
                     if (playing) {
                         session.pause();
                     } else {
                         session.go();
                     }
                 }},
            {.style = ui::KeyStyle::go,
             .icon = playing ? "pause" : "run",
             .label = go,
             .label_size = 32,
             .icon_size = 42,
             .radius = 28});
    const auto small = [&](const char* id,
                           const char* icon,
                           const Rectangle& box,
                           ui::KeyStyle style,
                           bool enabled,
                           std::function<void()> action) {
        const std::string name = kit.words.text("control." + std::string{id});
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "run",
                 .name = name,
                 .box = box,
                 .enabled = enabled,
                 .action = std::move(action)},
                {.style = style,
                 .icon = icon,
                 .label = box.width < least_labelled * kit.view.control ? std::string{} : name,
                 .label_size = 17,
                 .icon_size = 34,
                 .vertical = true});
    };
    small("step", "step", layout.step, ui::KeyStyle::step, true, [&session] { session.step(); });
    small("stop",
          "stop",
          layout.stop,
          ui::KeyStyle::night,
          playing || phase == Phase::paused,
          [&session] { session.stop(); });
    small("reset", "reset", layout.reset, ui::KeyStyle::night, phase != Phase::editing, [&session] {
        session.reset();
    });
}

}  // namespace app
