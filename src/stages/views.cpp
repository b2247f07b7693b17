#include "stages/event/view.hpp"
#include "stages/paint/view.hpp"
#include "stages/ring/view.hpp"
#include "stages/trigger/view.hpp"
#include "stages/tunnel/view.hpp"
#include "stages/view.hpp"

#include <algorithm>
#include <array>

namespace stages {

namespace {

constexpr std::array views{
#define STAGE(name) ::name::view,
#include "stages/stages.def"
#undef STAGE
};

}  // namespace

const View* find_view(std::string_view name)
{
    const auto* const found = std::find_if(
        views.begin(), views.end(), [&](const View& view) { return view.name == name; });
    return found != views.end() ? found : nullptr;
}

}  // namespace stages
