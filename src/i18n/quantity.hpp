#pragma once

#include "i18n/catalogue.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace i18n {

/// A number with its unit, as the text "unit.<unit>" has it: "{value} T". Where that text has a
/// place for a prefix, "{value} {prefix}s", the number is written in thousandths or thousands of
/// the unit: 26 ns, 4.4 ms. With an error it has as many decimals as two digits of the error
/// need: 26.0 ± 1.3 ns. Without a unit it is the bare number.
std::string quantity(const Catalogue& words,
                     std::string_view unit,
                     double value,
                     std::optional<double> error = {});

/// The unit alone: "T", "°", "µm"; empty where there is none.
std::string unit_sign(const Catalogue& words, std::string_view unit);

}  // namespace i18n
