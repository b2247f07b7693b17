#pragma once

#include "stages/world.hpp"
