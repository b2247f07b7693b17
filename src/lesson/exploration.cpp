#include "lesson/exploration.hpp"

#include <algorithm>

namespace lesson {

std::int64_t RoomScript::ticks() const
{
    std::int64_t sum = 0;
    for (const RoomStep& step : steps) {
        if (const auto* pass = std::get_if<PassTicks>(&step)) {
            sum += pass->count;
        }
    }
    return sum;
}

int RoomScript::acts() const
{
    return static_cast<int>(std::count_if(steps.begin(), steps.end(), [](const RoomStep& step) {
        return !std::holds_alternative<PassTicks>(step);
    }));
}

}  // namespace lesson
