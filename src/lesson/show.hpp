#pragma once

#include "lesson/playback.hpp"
#include "lesson/trial.hpp"

#include <chrono>
#include <memory>

namespace lesson {

/// The small example of the third rung: a program on a world of its own that plays again and again.
class Show {
public:
    static constexpr std::chrono::milliseconds slice{4};
    /// Stands still at the end for this long, so that the result is seen, and begins again.
    static constexpr std::chrono::milliseconds rest{1200};

    /// nullptr where the lesson has no small example that runs.
    static std::unique_ptr<Show> of(const Lesson& lesson);

    void tick(std::chrono::nanoseconds elapsed);
    const Trace& trace() const { return m_trial.trace(0); }
    const Playback& playback() const { return m_playback; }

private:
    Show(const std::shared_ptr<const lang::Chunk>& chunk, const Worlds& worlds);

    Trial m_trial;
    Playback m_playback;
    std::chrono::nanoseconds m_rested{0};
};

}  // namespace lesson
