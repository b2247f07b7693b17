#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace core {

struct Message;

/// What fills a `{named}` place of a text: a word, a whole number (which also picks the plural), or
/// a measured number.
using Argument = std::variant<std::string, std::int64_t, double>;

/// A sentence that has not been said yet: the key of a text and what fills its places. Rooms above
/// the window line give messages; i18n::Catalogue turns them into words in the language of the day.
struct Message {
    std::string key;
    std::map<std::string, Argument, std::less<>> arguments;

    bool operator==(const Message&) const = default;
};

}  // namespace core
