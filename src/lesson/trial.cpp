#include "lesson/trial.hpp"

#include "lang/compiler.hpp"

#include <algorithm>

namespace lesson {

Trial::Trial(const std::shared_ptr<const lang::Chunk>& chunk,
             const Worlds& worlds,
             RunLimits limits,
             TrialManner manner)
    : m_answers{std::make_shared<std::vector<std::string>>()}
{
    for (const auto& world : worlds.all) {
        const RunManner own{.statements = manner.fine ? most_statements : 0,
                            .answers = m_answers,
                            .asks = manner.asks && m_runs.empty()};
        m_runs.push_back(
            std::make_unique<Run>(chunk, *worlds.stage->module, world->clone(), limits, own));
    }
}

bool Trial::advance(std::chrono::nanoseconds time)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    for (const auto& run : m_runs) {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left <= std::chrono::steady_clock::duration::zero()) {
            break;
        }
        // The hidden worlds come when all answers are there.
        if (!run->ended() && !run->advance(left)) {
            break;
        }
    }
    return ended();
}

void Trial::answer_line(std::string_view line)
{
    if (trace(0).asking) {
        m_answers->emplace_back(line);
        m_runs.front()->answer_line(line);
    }
}

void Trial::to_the_end()
{
    while (!advance(std::chrono::seconds{1})) {
    }
}

void Trial::stop()
{
    for (const auto& run : m_runs) {
        run->stop();
    }
}

bool Trial::ended() const
{
    return std::all_of(m_runs.begin(), m_runs.end(), [](const auto& run) { return run->ended(); });
}

Evidence Trial::evidence(const lang::Program& program,
                         const stages::Stage& stage,
                         const Attempt& attempt) const
{
    Evidence evidence{&program, &stage, {}, attempt};
    for (const auto& run : m_runs) {
        evidence.traces.push_back(&run->trace());
    }
    return evidence;
}

Tried try_program(const Lesson& lesson,
                  const Worlds& worlds,
                  const lang::Program& program,
                  const Attempt& attempt,
                  RunLimits limits)
{
    Tried tried;
    lang::Compiled compiled = lang::compile(program, *worlds.stage->module);
    if (compiled.chunk == nullptr) {
        tried.diagnostics = std::move(compiled.diagnostics);
        return tried;
    }
    Trial trial{compiled.chunk, worlds, limits};
    trial.to_the_end();
    const Evidence evidence = trial.evidence(program, *worlds.stage, attempt);
    tried.verdict = judge(lesson, evidence);
    for (std::size_t world = 0; world < trial.count(); ++world) {
        tried.traces.push_back(trial.trace(world));
    }
    return tried;
}

}  // namespace lesson
