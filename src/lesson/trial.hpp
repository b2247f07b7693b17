#pragma once

#include "lesson/judge.hpp"
#include "lesson/run.hpp"
#include "lesson/worlds.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

/// What a trial records, and whether someone is there to ask.
struct TrialManner {
    bool fine{false};  ///< traces with a moment for each statement
    /// input() waits for answer_line(); otherwise it has an EOFError.
    bool asks{false};
};

/// One program's runs on all worlds of a lesson, the seen one first, a slice of time after the
/// other.
class Trial {
public:
    Trial(const std::shared_ptr<const lang::Chunk>& chunk,
          const Worlds& worlds,
          RunLimits limits = {},
          TrialManner manner = {});

    /// Goes on for about that long; true when all runs have ended. Waits where the seen world's run
    /// asks for a line.
    bool advance(std::chrono::nanoseconds time);
    /// The line that the seen world's run waits for. The hidden ones get the same lines in their
    /// order, and an EOFError when there are none left.
    void answer_line(std::string_view line);
    void to_the_end();
    void stop();
    bool ended() const;
    std::size_t count() const { return m_runs.size(); }
    const Trace& trace(std::size_t world) const { return m_runs.at(world)->trace(); }
    Evidence evidence(const lang::Program& program,
                      const stages::Stage& stage,
                      const Attempt& attempt) const;

private:
    std::shared_ptr<std::vector<std::string>> m_answers;
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
