#pragma once

#include "app/screens/lesson_console.hpp"
#include "app/screens/lesson_variables.hpp"
#include "lesson/words.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"
#include "ui/interaction.hpp"

#include <imgui.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

/// Console and variables of one lesson of text, without the rest of its screen. Pointer and keys
/// come through the same door as in the application.
class PaneHand {
public:
    PaneHand(std::string_view program, const std::string& language, int width, int height)
        : m_view{ui::View::of(width, height)},
          m_words{words_of(language)},
          m_sprites{made() / "art", false},
          m_session{session_of(program)}
    {
        ImGui::CreateContext(&m_fonts.atlas());
        ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        REQUIRE(m_fonts.bake(made() / "fonts", m_view.scale, 1));
        frame();
    }
    explicit PaneHand(std::string_view program) : PaneHand{program, "en", 1280, 800} {}
    ~PaneHand() { ImGui::DestroyContext(); }
    PaneHand(const PaneHand&) = delete;
    PaneHand& operator=(const PaneHand&) = delete;

    lesson::Session& session() { return *m_session; }
    const ui::View& view() const { return m_view; }
    const ui::Scene& scene() const { return m_scene; }

    void frame(std::chrono::milliseconds elapsed = std::chrono::milliseconds{33})
    {
        m_session->tick(elapsed);
        ImGui::GetIO().DeltaTime = 1.0F / 30;
        ImGui::NewFrame();
        m_scene.clear();
        const ui::Theme theme = ui::Theme::of({});
        ui::Canvas canvas{
            *ImGui::GetBackgroundDrawList(), m_fonts, m_sprites, m_scene, m_view.scale, 1};
        ui::Kit kit{canvas, m_scene, m_interaction, theme, m_words, m_view, 0};
        m_console.draw(kit, console());
        m_variables.draw(kit, {16, console().bottom() + 12, console().width, 64 * m_view.control});
        m_console.draw_panel(kit);
        ImGui::EndFrame();
        if (const std::string wanted = m_console.wants_focus(); !wanted.empty()) {
            m_interaction.focus(wanted);
        }
    }
    void tap(const std::string& id)
    {
        const ui::Node* const node = m_scene.find(id);
        INFO("node " << id);
        REQUIRE(node != nullptr);
        const core::Point middle = node->box.centre();
        press(middle);
        send(ui::PointerEvent{ui::PointerEvent::Kind::release, on_screen(middle)});
    }
    void drag(const std::string& id, float down)
    {
        const ui::Node* const node = m_scene.find(id);
        REQUIRE(node != nullptr);
        const core::Point from = node->box.centre();
        const core::Point to{from.x, from.y + down};
        press(from);
        send(ui::PointerEvent{ui::PointerEvent::Kind::move, on_screen(to)});
        send(ui::PointerEvent{ui::PointerEvent::Kind::release, on_screen(to)});
    }
    void type(ui::Key key)
    {
        if (!m_interaction.handle(ui::KeyEvent{key}, m_scene, m_view.scale)) {
            m_console.key(key);
        }
        frame();
    }
    void write(std::string_view text)
    {
        m_written = m_console.write(text);
        frame();
    }
    bool written() const { return m_written; }
    void focus(const std::string& id) { m_interaction.focus(id); }

    std::string name(const std::string& id) const
    {
        const ui::Node* const found = m_scene.find(id);
        return found != nullptr ? found->name : "";
    }
    std::string value(const std::string& id) const
    {
        const ui::Node* const found = m_scene.find(id);
        return found != nullptr ? found->value : "";
    }
    bool has(const std::string& id) const { return m_scene.find(id) != nullptr; }
    /// Lets time pass until it is there.
    bool comes(const std::string& id)
    {
        constexpr int patience = 600;
        for (int i = 0; i < patience && !has(id); ++i) {
            frame();
        }
        return has(id);
    }
    /// Lets time pass until the playback rests.
    void rest()
    {
        constexpr int patience = 10'000;
        for (int i = 0; i < patience && m_session->phase() == lesson::Phase::playing; ++i) {
            frame();
        }
        frame();
    }

private:
    static std::filesystem::path made() { return std::filesystem::path{BINARY_DIR} / "assets"; }
    static i18n::Catalogue words_of(const std::string& language)
    {
        const bool doubled = language == "pseudo";
        auto words = lesson::read_words(std::filesystem::path{SOURCE_DIR} / "assets" / "strings",
                                        doubled ? "en" : language);
        REQUIRE(words);
        return doubled ? words.value().pseudo() : std::move(words).value();
    }
    static std::unique_ptr<lesson::Session> session_of(std::string_view program)
    {
        lesson::Lesson lesson = support::small_lesson();
        lesson.palette.style = lesson::Style::text;
        lesson.palette.limit = 0;
        lesson.start = support::script_of(program);
        lesson.mistakes.clear();
        auto session =
            lesson::Session::open(std::make_shared<const lesson::Lesson>(std::move(lesson)));
        REQUIRE(session);
        return std::move(session).value();
    }
    /// As narrow and low as a lesson's screen ever makes it.
    core::Rectangle console() const
    {
        return m_view.portrait ? core::Rectangle{16, 500, 378, 110}
                               : core::Rectangle{16, 500, 416, 100 * m_view.control};
    }
    core::Point on_screen(core::Point at) const
    {
        return {at.x * m_view.scale, at.y * m_view.scale};
    }
    void press(core::Point at)
    {
        send(ui::PointerEvent{ui::PointerEvent::Kind::press, on_screen(at)});
    }
    void send(const ui::PointerEvent& event)
    {
        m_interaction.handle(event, m_scene, m_view.scale);
        frame();
    }

    ui::View m_view;
    i18n::Catalogue m_words;
    ui::Fonts m_fonts;
    ui::Sprites m_sprites;
    ui::Scene m_scene;
    ui::Interaction m_interaction;
    std::unique_ptr<lesson::Session> m_session;
    app::LessonConsole m_console{*m_session};
    app::LessonVariables m_variables{*m_session};
    bool m_written{false};
};
