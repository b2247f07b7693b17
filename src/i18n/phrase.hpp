#pragma once

#include "core/message.hpp"
#include "i18n/catalogue.hpp"

#include <map>
#include <string>
#include <vector>

namespace i18n {

/// A sentence made of sentences: beside words and numbers, a place of its text may hold other
/// phrases. Several in one place are said one after the other.
struct Phrase {
    core::Message message;
    std::map<std::string, std::vector<Phrase>, std::less<>> parts{};
};

std::string text(const Phrase& phrase, const Catalogue& words);

}  // namespace i18n
