#include "i18n/plural.hpp"

#include <cmath>

namespace i18n {

namespace {

bool is_romance(std::string_view language)
{
    return language == "fr" || language == "it" || language == "es";
}

}  // namespace

Plural plural(std::string_view language, std::int64_t count)
{
    // Unsigned, since the most negative integer has no positive twin.
    const auto whole =
        count < 0 ? 0U - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
    if (whole == 1 || (whole == 0 && language == "fr")) {
        return Plural::one;
    }
    if (is_romance(language) && whole != 0 && whole % 1'000'000 == 0) {
        return Plural::many;
    }
    return Plural::other;
}

Plural plural(std::string_view language, double value)
{
    if (language == "fr" && std::abs(value) < 2) {
        return Plural::one;
    }
    // A measured number without decimals is written, and counted, as a whole one.
    constexpr double largest_exact = 9'007'199'254'740'992.0;  // 2^53
    if (value == std::trunc(value) && std::abs(value) <= largest_exact) {
        return plural(language, static_cast<std::int64_t>(value));
    }
    return Plural::other;
}

std::string_view name_of(Plural form)
{
    switch (form) {
        case Plural::one:
            return "one";
        case Plural::many:
            return "many";
        case Plural::other:
            break;
    }
    return "other";
}

}  // namespace i18n
