#pragma once

#include "app/screens/word_panel.hpp"
#include "lesson/session.hpp"
#include "ui/kit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a program prints up to the playhead, as on a terminal, and the field for what it asks.
class LessonConsole {
public:
    explicit LessonConsole(lesson::Session& session) : m_session{session} {}

    void draw(ui::Kit& kit, const core::Rectangle& box);
    /// The large keys, on top of everything.
    void draw_panel(ui::Kit& kit) { m_panel.draw(kit); }
    /// A key that no node wanted, and what a keyboard wrote; true if it was used.
    bool key(ui::Key key) { return m_panel.key(key); }
    bool write(std::string_view text);
    std::string wants_focus();

    static constexpr const char* field = "console.field";

private:
    /// A row on the screen: a line of the output, or a part of it.
    struct Row {
        std::string text;
        std::size_t line{};
        bool is_fault{false};
    };

    std::vector<Row> rows_to_show(ui::Kit& kit, float width, std::size_t wanted) const;
    void follow();
    void draw_rows(ui::Kit& kit, const core::Rectangle& box);
    void declare_rows(ui::Kit& kit, const core::Rectangle& box);
    void draw_field(ui::Kit& kit, const core::Rectangle& box);
    bool key_in_rows(ui::Key key);
    bool key_in_field(ui::Key key);
    void drag(ui::DragPhase phase, core::Point at);
    void scroll_to(float back);
    void answer();

    lesson::Session& m_session;
    WordPanel m_panel;
    std::string m_typed;
    bool m_asked{false};
    bool m_at_field{false};
    bool m_wants_focus{false};
    std::size_t m_lines{0};  ///< that were there a frame ago
    float m_back{0};         ///< rows from the newest
    float m_most_back{0};
    float m_back_at_press{0};
    core::Point m_pressed{};
};

}  // namespace app
