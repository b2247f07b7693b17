#include "stages/ring/view_play.hpp"

namespace ring {

float Play::travelled() const
{
    const auto from = static_cast<float>(before.travelled());
    const auto to = static_cast<float>(now.travelled());
    if (from == to) {
        return to;
    }
    // A push takes the second part of its time, a leave the second half.
    float part = share;
    if (doing(LastDeed::kicked)) {
        part = std::min(share / 0.6F, 1.0F);
    } else if (doing(LastDeed::handed_over)) {
        part = std::min(share * 2, 1.0F);
    }
    return from + (to - from) * (calm ? std::round(part) : part);
}

float Play::between(std::int64_t from, std::int64_t to) const
{
    const float part = doing(LastDeed::kicked) ? pushed() : ui::ease_in_out(share);
    return static_cast<float>(from) + static_cast<float>(to - from) * (calm ? 1 : part);
}

}  // namespace ring
