#pragma once

#include "i18n/phrase.hpp"

#include <string_view>

namespace lesson {

/// A name that a program gives, as it is said: `go_home` is "go home".
i18n::Phrase spoken_name(std::string_view name);

}  // namespace lesson
