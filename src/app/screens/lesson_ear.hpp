#pragma once

#include "lesson/session.hpp"
#include "ui/sound_cue.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace app {

/// Hears what happens in a lesson: it compares a session with what it was a moment ago, so that the
/// session knows nothing of sounds.
class LessonEar {
public:
    explicit LessonEar(const lesson::Session& session);

    /// What is to be heard of what happened since the last call.
    std::vector<ui::Cue> listen();

private:
    /// A statement and how deep it lies.
    struct Placed {
        lang::NodeId node{};
        int depth{};
        bool operator==(const Placed&) const = default;
    };
    using Order = std::vector<Placed>;

    Order order() const;
    std::optional<ui::Cue> snap(const Order& now) const;
    std::size_t step_of_scale(lang::NodeId node) const;
    void hear_building(std::vector<ui::Cue>& cues);
    void hear_running(std::vector<ui::Cue>& cues);
    void hear_ending(std::vector<ui::Cue>& cues);
    void hear_help(std::vector<ui::Cue>& cues);

    const lesson::Session& m_session;
    Order m_order;
    bool m_plays{false};
    std::size_t m_begun{0};  ///< moments that the playhead has set out for
    std::size_t m_done{0};   ///< moments whose deed can be seen
    bool m_judged{false};
    std::optional<lesson::Rung> m_rung;
    bool m_offered{false};
};

}  // namespace app
