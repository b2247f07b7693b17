#pragma once

#include <cstdint>
#include <string_view>

namespace i18n {

/// The forms that a counted word takes in the languages of the house (CLDR 48, plurals.xml).
enum class Plural : std::uint8_t { one, many, other };

/// The form for a whole number: "1 block", "2 blocks", "un million de blocs".
Plural plural(std::string_view language, std::int64_t count);
/// The form for a measured number, which shows decimals: French says "1,5 bloc" and English "1.5
/// blocks".
Plural plural(std::string_view language, double value);

/// What stands behind the last dot of a key: "one", "many", "other".
std::string_view name_of(Plural form);

}  // namespace i18n
