#pragma once

#include "app/demo.hpp"
#include "lesson/catalogue.hpp"

namespace app {

/// The tour of every screen: the map, its panels, the first lesson, which fails once, is mended and
/// won, the celebration, a look at every other lesson of picture tiles, and one of word blocks,
/// built and won.
std::deque<Demo::Act> plan_tour(const Application& application,
                                const lesson::LessonCatalogue& lessons);

}  // namespace app
