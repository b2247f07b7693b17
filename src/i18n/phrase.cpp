#include "i18n/phrase.hpp"

namespace i18n {

std::string text(const Phrase& phrase, const Catalogue& words)
{
    core::Message message = phrase.message;
    for (const auto& [place, parts] : phrase.parts) {
        std::string joined;
        for (const Phrase& part : parts) {
            joined += (joined.empty() ? "" : ", ") + text(part, words);
        }
        message.arguments.insert_or_assign(place, std::move(joined));
    }
    return words.text(message);
}

}  // namespace i18n
