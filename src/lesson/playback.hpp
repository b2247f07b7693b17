#pragma once

#include "lesson/trace.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace lesson {

/// Time of one block at each of the five speeds, slowest first.
inline constexpr std::array<std::chrono::milliseconds, 5> block_times{{
    std::chrono::milliseconds{1200},
    std::chrono::milliseconds{800},
    std::chrono::milliseconds{500},
    std::chrono::milliseconds{250},
    std::chrono::milliseconds{80},
}};

/// The notch behind them, where programs are text or compute much: straight to where the run is.
inline constexpr std::size_t at_once = block_times.size();
/// A statement that does nothing on the stage passes in this share of a block's time.
inline constexpr double share_of_statement = 0.25;

/// The playhead on a trace, which may still be growing. It stands at a moment or is a fraction of
/// the way to the next; playing, stepping and scrubbing only move it.
class Playback {
public:
    enum class Motion : std::uint8_t { still, one_step, playing };

    Motion motion() const { return m_motion; }
    std::size_t moment() const { return m_moment; }
    /// Of the way to the next moment: at least 0 and less than 1.
    double fraction() const { return m_fraction; }
    /// At the last moment of a trace that will not grow.
    bool at_end(const Trace& trace) const;
    /// Moving, and waiting for the run to get further.
    bool waiting(const Trace& trace) const;
    /// It stands before a statement that has a breakpoint, which held it.
    bool held() const { return m_motion == Motion::still && m_held == m_moment; }

    /// Goes on past a breakpoint where it stands, unless nothing has happened yet.
    void play();
    void pause() { m_motion = Motion::still; }
    /// To the next moment, and no further. Pressed on the way there, it arrives and goes on to the
    /// one behind.
    void step(const Trace& trace);
    /// To the moment before, or to the beginning of the one under way.
    void step_back();
    void seek(std::size_t moment, const Trace& trace);
    void rewind();
    /// 0: at once.
    void set_block_time(std::chrono::nanoseconds time) { m_block_time = time; }

    /// While it plays, it stops before each of those statements.
    void advance(std::chrono::nanoseconds elapsed,
                 const Trace& trace,
                 std::span<const lang::NodeId> breakpoints = {});

private:
    void arrive();

    Motion m_motion{Motion::still};
    std::size_t m_moment{0};
    double m_fraction{0.0};
    std::optional<std::size_t> m_held;  ///< the moment at which a breakpoint held it
    bool m_passes{false};               ///< the breakpoint where it stands
    std::chrono::nanoseconds m_block_time{block_times[2]};
};

}  // namespace lesson
