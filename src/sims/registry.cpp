#include "sims/simulation.hpp"

#include <algorithm>
#include <array>

#define SIMULATION(name)                  \
    namespace name {                      \
    const sims::Simulation& simulation(); \
    }
#include "sims/sims.def"
#undef SIMULATION

namespace sims {

std::span<const Simulation> all()
{
    static const std::array simulations{
#define SIMULATION(name) name::simulation(),
#include "sims/sims.def"
#undef SIMULATION
    };
    return simulations;
}

const Simulation* find(std::string_view name)
{
    const std::span<const Simulation> simulations = all();
    const auto found =
        std::find_if(simulations.begin(), simulations.end(), [&](const Simulation& simulation) {
            return simulation.name == name;
        });
    return found == simulations.end() ? nullptr : &*found;
}

}  // namespace sims
