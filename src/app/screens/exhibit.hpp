#pragma once

#include "app/screen.hpp"
#include "lesson/lesson.hpp"
#include "lesson/show.hpp"
#include "stages/view.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What a child made in a lesson, over the whole window: her program plays once from the beginning
/// and rests on the result. Any touch, and Escape, goes back.
class ExhibitScreen : public Screen {
public:
    ExhibitScreen(std::shared_ptr<const lesson::Lesson> lesson,
                  std::unique_ptr<lesson::Show> show,
                  Route back);

    void draw(ui::Kit& kit) override;
    void tick(double seconds) override;
    void key(ui::Key key) override;
    bool busy() const override { return !m_show->is_over(); }
    std::optional<Route> next() override;
    std::string wants_focus() override;
    std::vector<std::string> opening() const override { return {"exhibit"}; }

private:
    std::shared_ptr<const lesson::Lesson> m_lesson;
    std::unique_ptr<lesson::Show> m_show;
    Route m_back;
    const stages::View* m_view;
    std::optional<Route> m_next;
    std::string m_focus{"back"};
};

}  // namespace app
