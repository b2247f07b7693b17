#pragma once

#include "lesson/playback.hpp"
#include "lesson/trial.hpp"

#include <chrono>
#include <memory>

namespace lesson {

/// A program that plays by itself: the small example of the third rung again and again, what a
/// child made once.
class Show {
public:
    static constexpr std::chrono::milliseconds slice{4};
    /// Stands still at the end for this long, so that the result is seen, and begins again.
    static constexpr std::chrono::milliseconds rest{1200};

    /// nullptr where the lesson has no small example that runs.
    static std::unique_ptr<Show> of(const Lesson& lesson);
    /// What a program does on the world that the lesson shows, played once, quick enough that a
    /// long one is no test of patience. nullptr where it can't run.
    static std::unique_ptr<Show> once(const Lesson& lesson, const lang::Program& program);

    void tick(std::chrono::nanoseconds elapsed);
    const Trace& trace() const { return m_trial.trace(0); }
    const Playback& playback() const { return m_playback; }
    /// It has been played, and begins no more.
    bool is_over() const { return m_once && m_playback.at_end(trace()); }

private:
    Show(const std::shared_ptr<const lang::Chunk>& chunk, const Worlds& worlds, bool once);
    void find_pace();

    Trial m_trial;
    Playback m_playback;
    std::chrono::nanoseconds m_rested{0};
    bool m_once{false};
};

}  // namespace lesson
