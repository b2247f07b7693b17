#pragma once

#include "app/header.hpp"
#include "app/screen.hpp"
#include "app/screens/lesson_console.hpp"
#include "app/screens/lesson_ear.hpp"
#include "app/screens/lesson_layout.hpp"
#include "app/screens/lesson_variables.hpp"
#include "app/screens/program_pane.hpp"
#include "lesson/session.hpp"
#include "stages/view.hpp"
#include "ui/clipboard.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace app {

/// Where a lesson stands in its track: what the header shows.
struct LessonPlace {
    std::string track;
    int number{1};           ///< from 1
    std::vector<int> stars;  ///< of each lesson of the track, best so far
};

/// What the lesson screen wants kept, at once, whenever something changed.
using Keep = std::function<void(const lesson::Work& work)>;
/// A run was judged, with at least the first star.
using Record = std::function<void(const lesson::Verdict& verdict)>;

/// A program lesson, with picture tiles, word blocks, text, or blocks and text.
class LessonScreen : public Screen {
public:
    LessonScreen(std::unique_ptr<lesson::Session> session,
                 LessonPlace place,
                 HeaderKeys keys,
                 Keep keep,
                 Record record,
                 ui::Clipboard& clipboard);

    void draw(ui::Kit& kit) override;
    void tick(double seconds) override;
    void key(ui::Key key) override;
    void write(std::string_view text) override;
    bool busy() const override;
    std::optional<Route> next() override;
    std::vector<ui::Cue> take_cues() override { return m_ear.listen(); }
    std::string wants_focus() override;
    std::vector<std::string> opening() const override { return {"title", "bubble"}; }
    std::vector<std::string> news(const i18n::Catalogue& words) override;
    bool waits_for_voice() const override;

    const lesson::Session& session() const { return *m_session; }

protected:
    // What is another thing where a child only plays.
    virtual LessonLayout layout(const ui::View& view) const
    {
        return LessonLayout::of(view, m_style);
    }
    virtual void draw_way_back(ui::Kit& kit);
    virtual void draw_emblem(ui::Kit& kit, const core::Rectangle& box);
    /// The line below the title.
    virtual std::string place(const i18n::Catalogue& words) const;
    virtual void draw_chips(ui::Kit& kit, const core::Rectangle& row);
    virtual void draw_hint_key(ui::Kit& kit, const core::Rectangle& box);
    /// On top of everything.
    virtual void draw_over(ui::Kit& /*kit*/) {}
    void go(Route route) { m_next = std::move(route); }
    lesson::Session& playing() { return *m_session; }
    void changed();

private:
    void draw_header(ui::Kit& kit);
    void draw_beads(ui::Kit& kit, float left, float right);
    void draw_chip(ui::Kit& kit,
                   const core::Rectangle& box,
                   std::size_t star,
                   const std::string& label);
    void draw_stage(ui::Kit& kit, const core::Rectangle& box);
    void declare_cells(ui::Kit& kit, const core::Rectangle& box);
    void declare_cell(ui::Kit& kit, const core::Rectangle& box, int row, int column);
    std::vector<stages::Mark> marks() const;
    void draw_show(ui::Kit& kit, const core::Rectangle& box);
    void draw_time(ui::Kit& kit, const LessonLayout& layout);
    void draw_time_bar(ui::Kit& kit, const core::Rectangle& box);
    void draw_speed(ui::Kit& kit, const core::Rectangle& box);
    void draw_watch(ui::Kit& kit, const core::Rectangle& box);
    void draw_worlds(ui::Kit& kit, const core::Rectangle& stage);
    void draw_show_key(ui::Kit& kit, const core::Rectangle& stage);
    void draw_run_keys(ui::Kit& kit, const LessonLayout& layout);
    void draw_words(ui::Kit& kit, const LessonLayout& layout);
    bool has_else_to_say() const;
    void draw_mend_key(ui::Kit& kit, const Trouble& trouble, const core::Rectangle& box);
    std::string sentence(ui::Kit& kit) const;
    std::string spoken(const i18n::Catalogue& words) const;
    std::string described(const i18n::Catalogue& words) const;
    std::string told(const i18n::Catalogue& words);
    void draw_pointer(ui::Kit& kit);
    void celebrate();

    std::unique_ptr<lesson::Session> m_session;
    LessonPlace m_place;
    HeaderKeys m_keys;
    Keep m_keep;
    Record m_record;
    std::unique_ptr<ProgramPane> m_program;
    LessonConsole m_console;
    LessonVariables m_variables;
    LessonEar m_ear;
    const stages::View* m_view{nullptr};
    LessonLayout::Style m_style;
    std::optional<Route> m_next;
    std::string m_focus;
    std::optional<lesson::Verdict> m_recorded;
    double m_since_won{0};
    bool m_paced{false};  ///< the speed was set to what the child's choices ask for
    std::string m_told;   ///< the program, as text in this language
    std::string m_told_source;
    std::string m_told_in;
    std::size_t m_told_moment{0};  ///< the last one that was said
};

}  // namespace app
