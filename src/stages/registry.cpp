#include "stages/world.hpp"

#include <algorithm>
#include <array>

#define STAGE(name)               \
    namespace name {              \
    const stages::Stage& stage(); \
    }
#include "stages/stages.def"
#undef STAGE

namespace stages {

std::span<const Stage> all()
{
    static const std::array stages{
#define STAGE(name) name::stage(),
#include "stages/stages.def"
#undef STAGE
    };
    return stages;
}

const Stage* find(std::string_view name)
{
    const std::span<const Stage> stages = all();
    const auto found = std::find_if(
        stages.begin(), stages.end(), [&](const Stage& stage) { return stage.name == name; });
    return found == stages.end() ? nullptr : &*found;
}

}  // namespace stages
