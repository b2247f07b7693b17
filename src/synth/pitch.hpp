#pragma once

#include <optional>
#include <string_view>

namespace synth {

/// Hertz of a note by its name: "A4" is 440, "F#3" a half tone above F3. Equal temperament.
std::optional<double> frequency_of(std::string_view note);

}  // namespace synth
