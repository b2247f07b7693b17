#include "lang/chunk.hpp"

#include <algorithm>

namespace lang {

std::optional<std::size_t> Chunk::global(std::string_view name) const
{
    const std::vector<std::string>& names = main().variables;
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional{static_cast<std::size_t>(found - names.begin())};
}

Span Chunk::span_of(NodeId id) const
{
    const auto index = static_cast<std::size_t>(id);
    return index < nodes.size() ? nodes[index].span : Span{};
}

}  // namespace lang
