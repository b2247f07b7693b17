#include "stages/ring/world_chain.hpp"

#include <algorithm>

namespace ring {

namespace {

template <typename Part, typename Wanted>
std::optional<std::size_t> find_machine(Part part, const Wanted& wanted)
{
    const auto found = std::ranges::find(chain_machines, wanted, part);
    return found == chain_machines.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - chain_machines.begin())};
}

}  // namespace

std::optional<std::size_t> chain_machine(std::string_view name)
{
    return find_machine(&ChainMachine::name, name);
}

std::optional<std::size_t> chain_machine(char symbol)
{
    return find_machine(&ChainMachine::symbol, symbol);
}

}  // namespace ring
