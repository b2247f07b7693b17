#include "app/loop.hpp"

#include <imgui.h>

#include <algorithm>
#include <chrono>

namespace app {

namespace {

/// So often the loop looks around, also with nothing to move: seconds.
constexpr double between_looks = 0.5;
constexpr double tour_step = 1.0 / 30;

double seconds_since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

Loop::Loop(Application& application, ui::Window window, ui::Fonts fonts, const Folders& folders)
    : m_application{application},
      m_fonts{std::move(fonts)},
      m_window{std::move(window)},
      m_folders{folders},
      m_sprites{folders.art, true},
      m_sound{ui::sfml_sound_device(folders.sounds)}
{
    m_window.write_with(m_fonts);
    const ui::Window::Size size = m_window.size();
    m_application.resize(size.width, size.height);
}

void Loop::bake_fonts()
{
    const float scale = m_application.view().scale;
    const float text_size = m_application.choices().preferences.text_size;
    if (!m_fonts.suit(scale, text_size)) {
        m_fonts.bake(m_folders.fonts, scale, text_size);
        m_window.fonts_changed();
    }
}

void Loop::play_cues()
{
    m_sound.follow(m_application.choices().preferences);
    m_sound.duck(m_application.reader().speaking());
    for (const ui::Cue& cue : m_application.take_cues()) {
        m_sound.play(cue);
    }
}

void Loop::declare(double now, double elapsed)
{
    bake_fonts();
    m_window.begin_frame(elapsed);
    m_application.frame(*ImGui::GetBackgroundDrawList(), m_fonts, m_sprites, now);
    m_window.drop_frame();
}

bool Loop::draw(double now, double elapsed, const std::filesystem::path& picture, const Demo* demo)
{
    bake_fonts();
    m_window.begin_frame(elapsed);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    m_application.frame(list, m_fonts, m_sprites, now);
    if (demo != nullptr) {
        ui::Scene unseen;
        const float scale = m_application.view().scale;
        ui::Canvas canvas{list, m_fonts, m_sprites, unseen, scale, 1};
        const core::Point hand{demo->hand().x / scale, demo->hand().y / scale};
        // The fingertip of the drawing is at (43.5, 20) of 96.
        constexpr float size = 84;
        canvas.picture("lumi/lumi-hand",
                       {hand.x - size * 43.5F / 96, hand.y - size * 20 / 96, size, size});
    }
    return m_window.end_frame(picture);
}

void Loop::run(const std::function<void()>& look_around)
{
    const auto start = std::chrono::steady_clock::now();
    double last = 0;
    double due = 0;
    double next_look = between_looks;
    while (!m_application.closed()) {
        const double now = seconds_since(start);
        if (now >= next_look) {
            look_around();
            next_look = now + between_looks;
        }
        const double attention = m_application.wants_attention().value_or(between_looks);
        const double wait =
            m_application.stale() ? 0 : std::min({due - now, attention, next_look - now});
        const std::vector<ui::Event> events = m_window.events(wait);
        const double then = seconds_since(start);
        m_application.attend(then);
        for (const ui::Event& event : events) {
            m_application.handle(event);
        }
        if (m_application.stale() || then >= due) {
            draw(then, then - last, {}, nullptr);
            play_cues();
            last = then;
            due = then + m_application.wake().value_or(3600);
        }
    }
}

bool Loop::play(Demo& demo, const std::filesystem::path& shots)
{
    const auto start = std::chrono::steady_clock::now();
    bool saved = true;
    int frame = 0;
    while (!demo.done() && !m_application.closed()) {
        const double now = frame++ * tour_step;
        // What real hands do is not asked for, except to close the window.
        for (const ui::Event& event : m_window.events(0)) {
            if (std::holds_alternative<ui::CloseEvent>(event) ||
                std::holds_alternative<ui::ResizeEvent>(event)) {
                m_application.handle(event);
            }
        }
        for (const ui::Event& event : demo.play(m_application, now)) {
            m_application.handle(event);
        }
        if (const std::optional<Route> passage = demo.passage()) {
            m_application.go(*passage);
        }
        std::filesystem::path picture;
        if (const std::optional<std::string> shot = demo.shot(); shot && !shots.empty()) {
            picture = shots / (*shot + ".png");
        }
        if (!picture.empty()) {
            saved = draw(now, tour_step, picture, nullptr) && saved;
        } else if (!shots.empty()) {
            // Whoever wants pictures does not look on.
            declare(now, tour_step);
        } else {
            draw(now, tour_step, {}, &demo);
            play_cues();
            m_window.events(std::max(0.0, frame * tour_step - seconds_since(start)));
        }
    }
    return saved && demo.failure().empty();
}

}  // namespace app
