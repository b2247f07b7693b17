#pragma once

#include "core/message.hpp"
#include "core/record.hpp"
#include "core/result.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace i18n {

/// A stretch of a text, or the name of a {place} in it.
struct TextPart {
    std::string text;
    bool is_place{};
};

/// Every text of the application in one language. A key is the path to a text in
/// assets/strings/<language>.json, with dots: "app.home.next". Texts have `{named}` places, which
/// the arguments of a Message fill. A text that is counted has the forms `one`, `many` (where the
/// language has it) and `other`; the argument `count` picks one.
class Catalogue {
public:
    /// Empty: every key is missing. What a screen has before any language was read.
    Catalogue() = default;
    /// From the tree of a strings file: objects, and texts as leaves.
    static core::Result<Catalogue> from(std::string language, const core::Record& record);
    /// Takes the texts of another file too; its keys begin with `name` and a dot.
    std::optional<core::Error> add(const std::string& name, const core::Record& record);

    /// The sentence. A key that is missing is shown as ⟦key⟧, so that someone sees it.
    std::string text(const core::Message& message) const;
    std::string text(std::string_view key) const;

    /// The text cut at its places, for whoever puts things there that are no words. Spaces at the
    /// cuts are gone.
    std::vector<TextPart> parts(std::string_view key) const;

    std::string number(std::int64_t value) const;
    std::string number(double value) const;
    std::string energy(double electronvolt) const;  ///< "160 MeV", "0.63 GeV"

    bool has(std::string_view key) const;
    /// All keys in order; a counted text is one key, without its forms.
    std::vector<std::string> keys() const;
    /// The names of the places in a text, over all of its forms.
    std::set<std::string> places(std::string_view key) const;
    const std::string& language() const { return m_language; }

    /// The pseudo-locale: each text twice, so that a test sees which labels would overflow in a
    /// longer language.
    Catalogue pseudo() const;

    /// The keys that were asked for in vain.
    const std::set<std::string, std::less<>>& missing() const { return m_missing; }

private:
    using Texts = std::map<std::string, std::string, std::less<>>;

    const std::string* template_of(const core::Message& message) const;
    std::string filled(std::string_view text, const core::Message& message) const;
    std::string written(const core::Argument& argument) const;

    std::string m_language;
    Texts m_texts;  ///< by key; of a counted text each form has its own, "app.blocks.one"
    bool m_twice{false};
    mutable std::set<std::string, std::less<>> m_missing;
};

}  // namespace i18n
