#include "lesson/progress.hpp"

#include <algorithm>
#include <cmath>

namespace lesson {

const Machine* machine_of(std::string_view track)
{
    const auto* const found =
        std::find_if(machines.begin(), machines.end(), [&](const Machine& machine) {
            return machine.track == track;
        });
    return found != machines.end() ? found : nullptr;
}

double energy(const Machine& machine, int stars, int all)
{
    const double share = all > 0 ? std::clamp(static_cast<double>(stars) / all, 0.0, 1.0) : 0.0;
    return machine.enters * std::pow(machine.leaves / machine.enters, share);
}

int lessons_to_go(std::span<const int> stars)
{
    constexpr int may_miss = 2;
    const auto without = static_cast<int>(std::count(stars.begin(), stars.end(), 0));
    return std::max(0, without - may_miss);
}

bool opens_next(std::span<const int> stars) { return !stars.empty() && lessons_to_go(stars) == 0; }

}  // namespace lesson
