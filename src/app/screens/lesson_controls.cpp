#include "app/screens/lesson.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {

namespace {

using core::Rectangle;
namespace colours = ui::colours;
using lesson::Phase;

constexpr std::array<const char*, 5> speeds{"app.speed.slowest",
                                            "app.speed.slow",
                                            "app.speed.medium",
                                            "app.speed.fast",
                                            "app.speed.fastest"};

/// The number of the notch nearest to a place on a slider.
std::size_t notch_at(const Rectangle& track, core::Point at, std::size_t notches)
{
    const float share = std::clamp((at.x - track.x) / std::max(track.width, 1.0F), 0.0F, 1.0F);
    return static_cast<std::size_t>(std::lround(share * static_cast<float>(notches - 1)));
}

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

    const std::size_t last = session.trace().last();
    const Rectangle& box = layout.time;
    kit.canvas.fill(box, 22, kit.theme.panel);
    kit.canvas.outline(box, 22, kit.theme.panel_edge, kit.theme.outline);
    constexpr float label = 74;
    const Rectangle track{box.x + 30, box.centre().y - 5, box.width - 46 - label, 10};
    const float share =
        last == 0
            ? 0
            : (static_cast<float>(moment) + static_cast<float>(session.playback().fraction())) /
                  static_cast<float>(last);
    const core::Point knob{track.x + track.width * std::clamp(share, 0.0F, 1.0F), track.centre().y};
    kit.canvas.fill(track, 5, kit.theme.well);
    kit.canvas.outline(track, 5, kit.theme.well_outline, 1.5F);
    kit.canvas.fill({track.x, track.y, knob.x - track.x, track.height}, 5, kit.theme.knob.fill);
    if (last > 0 && last <= 40) {
        for (std::size_t i = 0; i <= last; ++i) {
            const float x =
                track.x + track.width * static_cast<float>(i) / static_cast<float>(last);
            kit.canvas.line({x, track.y - 10}, {x, track.y - 4}, kit.theme.text_soft, 2);
        }
    }
    const float faded = anywhere ? 1 : 0.45F;
    kit.canvas.circle(knob, 18, kit.theme.knob.edge.faded(faded));
    kit.canvas.circle(knob, 14.5F, kit.theme.knob.fill.faded(faded));
    const std::string where = std::to_string(std::min(moment, last)) + " / " + std::to_string(last);
    kit.canvas.text(where,
                    {box.right() - label - 8, box.y, label, box.height},
                    kit.style(ui::Face::bold, 17, kit.theme.text, ui::Align::centre));

    ui::Node node{.id = "time",
                  .role = ui::Role::slider,
                  .area = "run",
                  .name = kit.words.text("control.time"),
                  .value = kit.words.text({"app.lesson.moment",
                                           {{"number", static_cast<std::int64_t>(moment)},
                                            {"all", static_cast<std::int64_t>(last)}}}),
                  .box = box,
                  .enabled = anywhere};
    const auto seek = [&session, track, last](core::Point at) {
        if (last > 0) {
            session.seek(notch_at(track, at, last + 1));
        }
    };
    node.action = [seek, &kit_interaction = kit.interaction] {
        if (!kit_interaction.keyboard()) {
            seek(kit_interaction.pointer());
        }
    };
    node.drag = [seek](ui::DragPhase, core::Point at) { seek(at); };
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
    kit.focus_ring(node, 22, false);
    kit.declare(std::move(node));
    draw_speed(kit, layout.speed);
}

void LessonScreen::draw_speed(ui::Kit& kit, const Rectangle& box)
{
    lesson::Session& session = *m_session;
    kit.canvas.fill(box, 22, kit.theme.panel);
    kit.canvas.outline(box, 22, kit.theme.panel_edge, kit.theme.outline);
    const float icon = 34;
    kit.canvas.picture(
        "icons/slow", {box.x + 8, box.centre().y - icon / 2, icon, icon}, kit.theme.text);
    kit.canvas.picture("icons/fast",
                       {box.right() - icon - 8, box.centre().y - icon / 2, icon, icon},
                       kit.theme.text);
    const Rectangle track{box.x + 62, box.centre().y - 5, box.width - 124, 10};
    kit.canvas.fill(track, 5, kit.theme.well);
    kit.canvas.outline(track, 5, kit.theme.well_outline, 1.5F);
    const std::size_t notches = speeds.size();
    for (std::size_t i = 0; i < notches; ++i) {
        kit.canvas.circle(
            {track.x + track.width * static_cast<float>(i) / static_cast<float>(notches - 1),
             track.centre().y},
            3,
            kit.theme.text_soft);
    }
    const core::Point knob{track.x + track.width * static_cast<float>(session.speed()) /
                                         static_cast<float>(notches - 1),
                           track.centre().y};
    kit.canvas.circle(knob, 16, kit.theme.knob.edge);
    kit.canvas.circle(knob, 13, kit.theme.here.fill);
    ui::Node node{.id = "speed",
                  .role = ui::Role::slider,
                  .area = "run",
                  .name = kit.words.text("control.speed"),
                  .value = kit.words.text(speeds.at(session.speed())),
                  .box = box};
    const auto set = [&session, track](core::Point at) {
        session.set_speed(notch_at(track, at, speeds.size()));
    };
    node.action = [set, &interaction = kit.interaction] {
        if (!interaction.keyboard()) {
            set(interaction.pointer());
        }
    };
    node.drag = [set](ui::DragPhase, core::Point at) { set(at); };
    node.key = [&session](ui::Key key) {
        const std::size_t now = session.speed();
        if (key == ui::Key::left && now > 0) {
            session.set_speed(now - 1);
            return true;
        }
        if (key == ui::Key::right && now + 1 < speeds.size()) {
            session.set_speed(now + 1);
            return true;
        }
        return false;
    };
    kit.focus_ring(node, 22, false);
    kit.declare(std::move(node));
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
                 .label = name,
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
