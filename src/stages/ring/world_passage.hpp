#pragma once

#include <cstdint>

namespace ring {

/// What the bunch comes by (gates, lamps, crossings), and what was done about it. Each passage can
/// be answered once, before the bunch runs on: a bell rings, a picture is taken.
struct Passages {
    std::int64_t passed{0};
    std::int64_t waiting{0};   ///< of those that have just happened, not yet answered
    std::int64_t answered{0};  ///< bells, flashes, pictures, whatever they were for
    std::int64_t extra{0};     ///< of these: with nothing to answer
    std::int64_t late{0};      ///< not answered before the bunch ran on

    void pass()
    {
        ++passed;
        ++waiting;
    }
    void run_on()
    {
        late += waiting;
        waiting = 0;
    }
    void answer()
    {
        ++answered;
        if (waiting > 0) {
            --waiting;
        } else {
            ++extra;
        }
    }
    /// Passages without an answer, if nothing more happens.
    std::int64_t missed() const { return late + waiting; }
};

}  // namespace ring
