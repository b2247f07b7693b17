#pragma once

#include "sims/simulation.hpp"
#include "ui/sound_cue.hpp"

#include <cstddef>
#include <vector>

namespace app {

/// Hears what happens in a Discovery room: which readings have grown, of those that say what is
/// heard then.
class RoomEar {
public:
    explicit RoomEar(const sims::Model& model);

    /// What is to be heard of the `seconds` since the last call. Of many clicks at once one is
    /// heard, and never more in a second than can be told apart.
    std::vector<ui::Cue> listen(double seconds);

private:
    struct Heard {
        std::size_t reading{};
        sims::Reading::Echo echo{};
        double value{};
    };

    const sims::Model& m_model;
    std::vector<Heard> m_heard;
    double m_since_click{1.0};
    std::size_t m_clicks{0};
};

}  // namespace app
