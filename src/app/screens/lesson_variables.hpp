#pragma once

#include "lesson/session.hpp"
#include "ui/kit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What the variables hold at the playhead, and the calls in progress. A touch on a variable goes
/// back to when it changed, one on a call shows that call's variables.
class LessonVariables {
public:
    explicit LessonVariables(lesson::Session& session) : m_session{session} {}

    void draw(ui::Kit& kit, const core::Rectangle& box);

private:
    /// Gives how much of the row's width it took.
    float draw_calls(ui::Kit& kit,
                     const core::Rectangle& box,
                     const std::vector<lesson::FrameHere>& frames);
    void draw_call(ui::Kit& kit,
                   const core::Rectangle& box,
                   const lesson::FrameHere& frame,
                   std::size_t number);
    void draw_variable(ui::Kit& kit,
                       const core::Rectangle& box,
                       const lesson::VariableHere& variable);
    void keep_in_sight(const std::vector<lesson::VariableHere>& variables, std::size_t room);

    lesson::Session& m_session;
    std::size_t m_calls{1};              ///< that were in progress a frame ago
    std::size_t m_moment{0};             ///< of a frame ago
    std::optional<std::size_t> m_frame;  ///< that was chosen; none: the innermost
    std::size_t m_first{0};              ///< variable in sight
};

}  // namespace app
