#include "lesson/show.hpp"

#include "lang/compiler.hpp"

namespace lesson {

std::unique_ptr<Show> Show::of(const Lesson& lesson)
{
    const core::Result<Worlds> worlds = make_show_world(lesson);
    if (!worlds || lesson.hints.show.program.body.statements.empty()) {
        return nullptr;
    }
    const lang::Compiled compiled =
        lang::compile(lesson.hints.show.program, *worlds.value().stage->module);
    if (compiled.chunk == nullptr) {
        return nullptr;
    }
    return std::unique_ptr<Show>{new Show{compiled.chunk, worlds.value()}};
}

Show::Show(const std::shared_ptr<const lang::Chunk>& chunk, const Worlds& worlds)
    : m_trial{chunk, worlds}
{
    m_playback.set_block_time(block_times[1]);
    m_playback.play();
}

void Show::tick(std::chrono::nanoseconds elapsed)
{
    m_trial.advance(slice);
    m_playback.advance(elapsed, trace());
    if (!m_playback.at_end(trace())) {
        return;
    }
    m_rested += elapsed;
    if (m_rested >= rest) {
        m_rested = {};
        m_playback.rewind();
        m_playback.play();
    }
}

}  // namespace lesson
