#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Numbers as each language writes them. The process's locale is never asked and never set: it
/// would change how machine numbers are read.
namespace i18n {

/// With group separators: 12,345 · 12 345 · 12.345.
std::string number(std::string_view language, std::int64_t value);
/// A measured number with three significant digits and no zeros at its end: 0.63, 12.3, 1,235.
std::string number(std::string_view language, double value);
/// With so many decimals, zeros at the end too: 26.0.
std::string decimal(std::string_view language, double value, int decimals);

/// An energy in electronvolt, in the unit a physicist would choose for a beam: 45 keV, 160 MeV,
/// 0.63 GeV, 6.8 TeV. Between number and unit stands a no-break space.
std::string energy(std::string_view language, double electronvolt);

}  // namespace i18n
