#include "i18n/quantity.hpp"

#include "i18n/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace i18n {

namespace {

struct Prefix {
    double factor;
    std::string_view sign;
};
/// From yocto to tera (SI brochure, 9th edition).
constexpr std::array<Prefix, 13> prefixes{{{1e-24, "y"},
                                           {1e-21, "z"},
                                           {1e-18, "a"},
                                           {1e-15, "f"},
                                           {1e-12, "p"},
                                           {1e-9, "n"},
                                           {1e-6, "µ"},
                                           {1e-3, "m"},
                                           {1.0, ""},
                                           {1e3, "k"},
                                           {1e6, "M"},
                                           {1e9, "G"},
                                           {1e12, "T"}}};

/// Seconds and metres are not counted in thousands: a large value keeps the unit itself.
const Prefix& prefix_for(double value)
{
    constexpr std::size_t plain = 8;
    const double size = std::abs(value);
    if (size == 0.0 || size >= 1.0) {
        return prefixes[plain];
    }
    std::size_t index = plain;
    while (index > 0 && size < prefixes.at(index).factor) {
        --index;
    }
    return prefixes.at(index);
}

/// Decimals that show two digits of it.
int decimals_of(double error)
{
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(error))), 0, 6);
}

}  // namespace

std::string quantity(const Catalogue& words,
                     std::string_view unit,
                     double value,
                     std::optional<double> error)
{
    const std::string key = unit.empty() ? std::string{} : "unit." + std::string{unit};
    const bool has_prefix = !key.empty() && words.places(key).contains("prefix");
    const Prefix prefix = has_prefix ? prefix_for(value) : Prefix{1.0, ""};
    const double scaled = value / prefix.factor;
    std::string number = words.number(scaled);
    if (error && *error > 0.0) {
        const double its = *error / prefix.factor;
        const int decimals = decimals_of(its);
        number = decimal(words.language(), scaled, decimals) + " ± " +
                 decimal(words.language(), its, decimals);
    }
    if (key.empty()) {
        return number;
    }
    core::Message message{key, {{"value", number}}};
    if (has_prefix) {
        message.arguments.emplace("prefix", std::string{prefix.sign});
    }
    return words.text(message);
}

std::string unit_sign(const Catalogue& words, std::string_view unit)
{
    if (unit.empty()) {
        return {};
    }
    std::string sign = words.text(core::Message{
        "unit." + std::string{unit}, {{"value", std::string{}}, {"prefix", std::string{}}}});
    // Letters of more than one byte begin like a no-break space: it is taken off whole.
    constexpr std::string_view no_break_space = "\u00A0";
    while (sign.starts_with(' ') || sign.starts_with(no_break_space)) {
        sign.erase(0, sign.starts_with(' ') ? 1 : no_break_space.size());
    }
    return sign;
}

}  // namespace i18n
