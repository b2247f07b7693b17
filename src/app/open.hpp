#pragma once

#include "app/options.hpp"
#include "app/places.hpp"

namespace app {

/// Opens the window and stays in it until it is closed, or plays the demo. The exit code.
int open(const Options& options, const Places& places);

}  // namespace app
