#pragma once

#include "app/application.hpp"
#include "app/screens/lesson.hpp"
#include "app/station.hpp"
#include "lesson/particles.hpp"
#include "support/catch.hpp"

#include <imgui.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

inline const std::filesystem::path source{SOURCE_DIR};
inline const std::filesystem::path made = std::filesystem::path{BINARY_DIR} / "assets";

/// The lessons, with their texts doubled as the pseudo-locale's.
inline lesson::LessonCatalogue lessons_with_pseudo()
{
    lesson::LessonCatalogue catalogue = lesson::read_catalogue(source / "lessons");
    for (lesson::Track& track : catalogue.tracks) {
        for (auto& entry : track.lessons) {
            auto doubled = std::make_shared<lesson::Lesson>(*entry);
            lesson::Text text = doubled->text.at("en");
            const auto twice = [](std::string& words) { words += " " + words; };
            for (std::string* words :
                 {&text.title, &text.story, &text.goal, &text.done, &text.ask, &text.fact}) {
                twice(*words);
            }
            for (lesson::Text::Star& star : text.stars) {
                twice(star.label);
            }
            doubled->text.emplace("pseudo", std::move(text));
            entry = std::move(doubled);
        }
    }
    return catalogue;
}

/// The whole application with everything but a window: fonts are real, pictures have no texture.
class Stagehand {
public:
    Stagehand(const std::string& language,
              int width,
              int height,
              const ui::Preferences& preferences,
              lesson::LessonCatalogue lessons = lessons_with_pseudo(),
              const std::filesystem::path& database = {})
        : m_station{std::move(lessons),
                    lesson::read_people(source / "assets" / "people"),
                    store::Store::open(database)},
          m_application{app::read_words(source / "assets" / "strings", true),
                        {language, preferences},
                        [this](const app::Route& route, const app::HeaderKeys& keys) {
                            return m_station.make(route, keys);
                        },
                        [](const app::Choices&) {}},
          m_sprites{made / "art", false}
    {
        m_station.playground().furnish(
            lesson::read_playground_file(source / "lessons" / "playground.json"),
            {.sticks = {},
             .stick_owners = {},
             .documents = {},
             .downloads = {},
             .is_mounted = [](const std::filesystem::path&) { return true; }});
        auto particles = lesson::read_particles(source / "assets" / "particles.json");
        REQUIRE(particles);
        m_station.discovery().furnish(std::move(particles).value(), {});
        ImGui::CreateContext(&m_fonts.atlas());
        ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        m_application.resize(width, height);
        REQUIRE(m_fonts.bake(made / "fonts", m_application.view().scale, preferences.text_size));
        REQUIRE_FALSE(m_fonts.missing());
    }
    ~Stagehand() { ImGui::DestroyContext(); }
    Stagehand(const Stagehand&) = delete;
    Stagehand& operator=(const Stagehand&) = delete;

    void frame(double seconds = 1.0 / 30)
    {
        m_now += seconds;
        ImGui::GetIO().DeltaTime = 1.0F / 30;
        ImGui::NewFrame();
        m_application.frame(*ImGui::GetBackgroundDrawList(), m_fonts, m_sprites, m_now);
        ImGui::EndFrame();
    }
    void go(const app::Route& route)
    {
        m_application.go(route);
        frame();
        frame();
    }
    void tap(const std::string& id)
    {
        const ui::Node* node = m_application.scene().find(id);
        INFO("node " << id);
        REQUIRE(node != nullptr);
        const float scale = m_application.view().scale;
        const core::Point middle = node->box.centre();
        const core::Point at{middle.x * scale, middle.y * scale};
        using Kind = ui::PointerEvent::Kind;
        m_application.handle(ui::PointerEvent{Kind::press, at});
        m_application.handle(ui::PointerEvent{Kind::release, at});
        frame();
    }
    void type(ui::Key key, bool shift = false)
    {
        m_application.handle(ui::KeyEvent{key, shift});
        frame();
    }
    /// Letter by letter, as a keyboard does; '\n' is Enter.
    void write(const std::string& text)
    {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t next = at + 1;
            while (next < text.size() &&
                   (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) {
                ++next;
            }
            if (text[at] == '\n') {
                type(ui::Key::enter);
            } else {
                if (text[at] == ' ') {
                    m_application.handle(ui::KeyEvent{ui::Key::space});
                }
                m_application.handle(ui::TextEvent{text.substr(at, next - at)});
                frame();
            }
            at = next;
        }
    }
    /// From the middle of one node to a point, in design pixels.
    void drag(const std::string& id, core::Point to)
    {
        const ui::Node* node = m_application.scene().find(id);
        INFO("node " << id);
        REQUIRE(node != nullptr);
        const float scale = m_application.view().scale;
        const core::Point from = node->box.centre();
        using Kind = ui::PointerEvent::Kind;
        m_application.handle(ui::PointerEvent{Kind::press, {from.x * scale, from.y * scale}});
        constexpr int steps = 4;
        for (int i = 1; i <= steps; ++i) {
            const float share = static_cast<float>(i) / steps;
            m_application.handle(ui::PointerEvent{Kind::move,
                                                  {(from.x + (to.x - from.x) * share) * scale,
                                                   (from.y + (to.y - from.y) * share) * scale}});
            frame();
        }
        m_application.handle(ui::PointerEvent{Kind::release, {to.x * scale, to.y * scale}});
        frame();
    }
    const ui::Node* find(const std::string& id) { return m_application.scene().find(id); }
    /// Lets time pass until a route is reached; false if it never is.
    template <typename Wanted>
    bool reaches()
    {
        constexpr int patience = 600;
        for (int i = 0; i < patience; ++i) {
            if (std::holds_alternative<Wanted>(m_application.route())) {
                return true;
            }
            frame();
        }
        return false;
    }

    app::Application& application() { return m_application; }
    app::Station& station() { return m_station; }
    const ui::Sprites& sprites() const { return m_sprites; }

private:
    app::Station m_station;
    app::Application m_application;
    ui::Fonts m_fonts;
    ui::Sprites m_sprites;
    double m_now{0};
};
