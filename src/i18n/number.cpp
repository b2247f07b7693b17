#include "i18n/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace i18n {

namespace {

/// How a language writes numbers (CLDR 48).
struct Notation {
    std::string_view language;
    std::string_view group;
    std::string_view decimal;
    std::size_t
        least_grouped;  ///< digits from which groups are made: Spanish writes 1234 and 12.345
};
constexpr std::string_view narrow_no_break_space = "\u202F";
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::array notations{
    Notation{"en", ",", ".", 4},
    Notation{"fr", narrow_no_break_space, ",", 4},
    Notation{"de", ".", ",", 4},
    Notation{"it", ".", ",", 4},
    Notation{"es", ".", ",", 5},
};

const Notation& notation_of(std::string_view language)
{
    const auto* found = std::find_if(notations.begin(), notations.end(), [&](const Notation& row) {
        return row.language == language;
    });
    return found == notations.end() ? notations.front() : *found;
}

std::string grouped(std::string_view digits, const Notation& notation)
{
    if (digits.size() < notation.least_grouped) {
        return std::string{digits};
    }
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) {
            text += notation.group;
        }
        text += digits[at];
    }
    return text;
}

/// From the machine's "-1234.50" to "-1,234.5".
std::string written(std::string_view machine, const Notation& notation, bool all = false)
{
    std::string text;
    if (machine.starts_with('-')) {
        text += '-';
        machine.remove_prefix(1);
    }
    const std::size_t dot = machine.find('.');
    text += grouped(machine.substr(0, dot), notation);
    if (dot != std::string_view::npos) {
        std::string_view decimals = machine.substr(dot + 1);
        if (!all) {
            decimals = decimals.substr(0, decimals.find_last_not_of('0') + 1);
        }
        if (!decimals.empty()) {
            text.append(notation.decimal).append(decimals);
        }
    }
    return text;
}

std::string with_decimals(std::string_view language, double value, int decimals, bool all = false)
{
    // The largest double has 309 digits in front of its point.
    std::array<char, 336> digits{};
    const auto end = std::to_chars(
        digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
    const std::string_view machine{digits.data(),
                                   static_cast<std::size_t>(end.ptr - digits.data())};
    return std::isfinite(value) ? written(machine, notation_of(language), all)
                                : std::string{machine};
}

}  // namespace

std::string number(std::string_view language, std::int64_t value)
{
    return written(std::to_string(value), notation_of(language));
}

std::string number(std::string_view language, double value)
{
    constexpr int significant = 3;
    constexpr int most_decimals = 12;  // of numbers that are almost nothing
    int decimals = 0;
    if (value != 0 && std::isfinite(value)) {
        const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
        decimals = std::clamp(significant - 1 - magnitude, 0, most_decimals);
    }
    std::string text = with_decimals(language, value, decimals);
    return text == "-0" ? "0" : text;
}

std::string decimal(std::string_view language, double value, int decimals)
{
    return with_decimals(language, value, decimals, true);
}

std::string energy(std::string_view language, double electronvolt)
{
    constexpr std::array<std::string_view, 5> units{"eV", "keV", "MeV", "GeV", "TeV"};
    // From half of the next unit on that one is written, as on the accelerators' pages: 160 MeV,
    // 0.63 GeV, 450 GeV.
    std::size_t unit = 0;
    while (unit + 1 < units.size() && std::abs(electronvolt) >= 500) {
        electronvolt /= 1000;
        ++unit;
    }
    const double size = std::abs(electronvolt);
    const int decimals = size < 1 ? 2 : size < 10 ? 1 : 0;
    return with_decimals(language, electronvolt, decimals)
        .append(no_break_space)
        .append(units.at(unit));
}

}  // namespace i18n
