#include "i18n/catalogue.hpp"

#include "i18n/number.hpp"
#include "i18n/plural.hpp"

#include <array>
#include <optional>
#include <utility>

namespace i18n {

namespace {

constexpr std::array forms{Plural::one, Plural::many, Plural::other};

std::string form_key(std::string_view key, Plural form)
{
    return std::string{key}.append(".").append(name_of(form));
}

/// Puts every text below `record` into `texts`; the first value that is neither an object nor a
/// text is the error.
std::optional<core::Error> gather(const core::Record& record,
                                  const std::string& key,
                                  std::map<std::string, std::string, std::less<>>& texts)
{
    if (const std::string* text = record.text()) {
        texts.emplace(key, *text);
        return std::nullopt;
    }
    const core::Record::Members* members = record.members();
    if (members == nullptr) {
        return core::Error{{}, record.place, {"error.strings.text", {{"name", key}}}};
    }
    for (const core::Member& member : *members) {
        const std::string path = key.empty() ? member.name : key + "." + member.name;
        if (std::optional<core::Error> error = gather(member.value, path, texts)) {
            return error;
        }
    }
    return std::nullopt;
}

struct Place {
    std::size_t begin;  ///< of its '{'
    std::size_t end;    ///< behind its '}'
    std::string_view name;
};

/// A brace that is not followed by a name and a closing brace is only a brace.
std::optional<Place> next_place(std::string_view text, std::size_t from)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
    std::size_t open = text.find('{', from);
    for (; open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find_first_not_of(letters, open + 1);
        if (close != std::string_view::npos && text[close] == '}' && close > open + 1) {
            return Place{open, close + 1, text.substr(open + 1, close - open - 1)};
        }
    }
    return std::nullopt;
}

}  // namespace

core::Result<Catalogue> Catalogue::from(std::string language, const core::Record& record)
{
    Catalogue catalogue;
    catalogue.m_language = std::move(language);
    if (std::optional<core::Error> error = gather(record, "", catalogue.m_texts)) {
        return *error;
    }
    return catalogue;
}

std::optional<core::Error> Catalogue::add(const std::string& name, const core::Record& record)
{
    return gather(record, name, m_texts);
}

std::string Catalogue::text(const core::Message& message) const
{
    const std::string* found = template_of(message);
    if (found == nullptr) {
        m_missing.insert(message.key);
        return "\u27E6" + message.key + "\u27E7";
    }
    std::string sentence = filled(*found, message);
    return m_twice ? sentence + " " + sentence : sentence;
}

std::string Catalogue::text(std::string_view key) const
{
    return text(core::Message{std::string{key}, {}});
}

std::vector<TextPart> Catalogue::parts(std::string_view key) const
{
    const std::string* found = template_of(core::Message{std::string{key}, {}});
    if (found == nullptr) {
        return {{text(key), false}};
    }
    std::vector<TextPart> parts;
    const auto add = [&](std::string_view stretch) {
        const std::size_t first = stretch.find_first_not_of(' ');
        if (first != std::string_view::npos) {
            const std::size_t last = stretch.find_last_not_of(' ');
            std::string words{stretch.substr(first, last - first + 1)};
            parts.push_back({m_twice ? words + " " + words : words, false});
        }
    };
    std::size_t from = 0;
    std::optional<Place> place = next_place(*found, from);
    for (; place; place = next_place(*found, from)) {
        add(std::string_view{*found}.substr(from, place->begin - from));
        parts.push_back({std::string{place->name}, true});
        from = place->end;
    }
    add(std::string_view{*found}.substr(from));
    return parts;
}

std::string Catalogue::number(std::int64_t value) const { return i18n::number(m_language, value); }

std::string Catalogue::number(double value) const { return i18n::number(m_language, value); }

std::string Catalogue::energy(double electronvolt) const
{
    return i18n::energy(m_language, electronvolt);
}

bool Catalogue::has(std::string_view key) const
{
    return m_texts.contains(key) || m_texts.contains(form_key(key, Plural::other));
}

std::vector<std::string> Catalogue::keys() const
{
    std::set<std::string> found;
    for (const auto& [key, text] : m_texts) {
        const std::string parent = key.substr(0, key.rfind('.'));
        const bool counted = m_texts.contains(form_key(parent, Plural::other));
        found.insert(counted ? parent : key);
    }
    return {found.begin(), found.end()};
}

std::set<std::string> Catalogue::places(std::string_view key) const
{
    std::set<std::string> names;
    const auto add = [&](const std::string& of_key) {
        const auto text = m_texts.find(of_key);
        if (text == m_texts.end()) {
            return;
        }
        std::optional<Place> place = next_place(text->second, 0);
        for (; place; place = next_place(text->second, place->end)) {
            names.emplace(place->name);
        }
    };
    add(std::string{key});
    for (const Plural form : forms) {
        add(form_key(key, form));
    }
    return names;
}

Catalogue Catalogue::pseudo() const
{
    Catalogue twice = *this;
    twice.m_twice = true;
    twice.m_missing.clear();
    return twice;
}

const std::string* Catalogue::template_of(const core::Message& message) const
{
    if (const auto plain = m_texts.find(message.key); plain != m_texts.end()) {
        return &plain->second;
    }
    Plural form = Plural::other;
    if (const auto count = message.arguments.find("count"); count != message.arguments.end()) {
        if (const auto* whole = std::get_if<std::int64_t>(&count->second)) {
            form = plural(m_language, *whole);
        } else if (const auto* measured = std::get_if<double>(&count->second)) {
            form = plural(m_language, *measured);
        }
    }
    auto counted = m_texts.find(form_key(message.key, form));
    if (counted == m_texts.end()) {
        counted = m_texts.find(form_key(message.key, Plural::other));
    }
    return counted == m_texts.end() ? nullptr : &counted->second;
}

/// One pass, so that braces inside an argument stay what they are. A place without an argument
/// stays visible.
std::string Catalogue::filled(std::string_view text, const core::Message& message) const
{
    std::string sentence;
    std::size_t from = 0;
    std::optional<Place> place = next_place(text, from);
    for (; place; place = next_place(text, from)) {
        sentence += text.substr(from, place->begin - from);
        const auto argument = message.arguments.find(place->name);
        if (argument == message.arguments.end()) {
            sentence += text.substr(place->begin, place->end - place->begin);
        } else {
            sentence += written(argument->second);
        }
        from = place->end;
    }
    return sentence.append(text.substr(from));
}

std::string Catalogue::written(const core::Argument& argument) const
{
    if (const auto* whole = std::get_if<std::int64_t>(&argument)) {
        return number(*whole);
    }
    if (const auto* measured = std::get_if<double>(&argument)) {
        return number(*measured);
    }
    return std::get<std::string>(argument);
}

}  // namespace i18n
