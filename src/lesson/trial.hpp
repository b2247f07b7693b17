#pragma once

#include "lesson/judge.hpp"
#include "lesson/run.hpp"
#include "lesson/worlds.hpp"

#include <chrono>
#include <memory>
#include <vector>

namespace lesson {

/// One program's runs on all worlds of a lesson, the seen one first, a slice of time after the
/// other.
class Trial {
public:
    Trial(const std::shared_ptr<const lang::Chunk>& chunk,
          const Worlds& worlds,
          RunLimits limits = {});

    /// Goes on for about that long; true when all runs have ended.
    bool advance(std::chrono::nanoseconds time);
    void to_the_end();
    void stop();
    bool ended() const;
    std::size_t count() const { return m_runs.size(); }
    const Trace& trace(std::size_t world) const { return m_runs.at(world)->trace(); }
    Evidence evidence(const lang::Program& program,
                      const stages::Stage& stage,
                      const Attempt& attempt) const;

private:
    std::vector<std::unique_ptr<Run>> m_runs;
};

/// What came of a program that was run to its end at once.
struct Tried {
    lang::Diagnostics diagnostics;  ///< why it could not run; then there are no traces and no stars
    std::vector<Trace> traces;
    Verdict verdict;
};

Tried try_program(const Lesson& lesson,
                  const Worlds& worlds,
                  const lang::Program& program,
                  const Attempt& attempt,
                  RunLimits limits = {});

}  // namespace lesson
