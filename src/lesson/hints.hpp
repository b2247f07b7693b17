#pragma once

#include "lesson/judge.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

namespace lesson {

/// The four rungs of help: a question, the name of the block, a small example, one step done.
enum class Rung : std::uint8_t { look, think, show, do_one };

/// Which rung comes next, and when Lumi offers one by herself: after two equal failures, or a
/// minute without a change. The rung that does a step never comes before the one that shows.
class HintLadder {
public:
    static constexpr std::chrono::seconds patience{60};

    /// The child asked. The last rung is given again and again.
    Rung climb();
    std::optional<Rung> last_given() const { return m_given; }
    bool offers() const { return m_offers; }

    /// The program was changed.
    void changed();
    /// A run was judged.
    void judged(const Verdict& verdict);
    /// Time in which she could have changed something.
    void waited(std::chrono::nanoseconds time);

private:
    std::optional<Rung> m_given;
    std::optional<Verdict> m_last_failure;
    std::chrono::nanoseconds m_unchanged{0};
    bool m_offers{false};
};

}  // namespace lesson
