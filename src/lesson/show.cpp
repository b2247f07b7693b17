#include "lesson/show.hpp"

#include "lang/compiler.hpp"

#include <algorithm>
#include <cstdint>

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
    return std::unique_ptr<Show>{new Show{compiled.chunk, worlds.value(), false}};
}

std::unique_ptr<Show> Show::once(const Lesson& lesson, const lang::Program& program)
{
    core::Result<Worlds> worlds = make_worlds(lesson);
    if (!worlds || worlds.value().all.empty()) {
        return nullptr;
    }
    worlds.value().all.resize(1);
    const lang::Compiled compiled = lang::compile(program, *worlds.value().stage->module);
    if (compiled.chunk == nullptr) {
        return nullptr;
    }
    return std::unique_ptr<Show>{new Show{compiled.chunk, worlds.value(), true}};
}

Show::Show(const std::shared_ptr<const lang::Chunk>& chunk, const Worlds& worlds, bool once)
    : m_trial{chunk, worlds}, m_once{once}
{
    m_playback.set_block_time(block_times[1]);
    m_playback.play();
}

void Show::find_pace()
{
    using std::chrono::nanoseconds;
    constexpr nanoseconds whole = std::chrono::seconds{20};
    const auto moments = static_cast<std::int64_t>(std::max<std::size_t>(trace().last(), 1));
    m_playback.set_block_time(
        std::clamp<nanoseconds>(whole / moments, std::chrono::milliseconds{8}, block_times[2]));
}

void Show::tick(std::chrono::nanoseconds elapsed)
{
    m_trial.advance(slice);
    if (m_once) {
        find_pace();
    }
    m_playback.advance(elapsed, trace());
    if (m_once || !m_playback.at_end(trace())) {
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
