#include "app/screens/room_ear.hpp"

#include <utility>

namespace app {

namespace {

constexpr double between_clicks = 0.06;  // seconds

}  // namespace

RoomEar::RoomEar(const sims::Model& model) : m_model{model}
{
    const auto readings = model.room().readings;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (readings[i].echo != sims::Reading::Echo::none) {
            m_heard.push_back({i, readings[i].echo, model.measure(i).value});
        }
    }
}

std::vector<ui::Cue> RoomEar::listen(double seconds)
{
    m_since_click += seconds;
    std::vector<ui::Cue> cues;
    for (Heard& heard : m_heard) {
        const double now = m_model.measure(heard.reading).value;
        if (now <= std::exchange(heard.value, now)) {
            continue;
        }
        if (heard.echo == sims::Reading::Echo::right) {
            cues.push_back({ui::Tone::light});
        } else if (heard.echo == sims::Reading::Echo::wrong) {
            cues.push_back({ui::Tone::oops});
        } else if (m_since_click >= between_clicks) {
            m_since_click = 0.0;
            cues.push_back({ui::Tone::click, m_clicks++});
        }
    }
    return cues;
}

}  // namespace app
