#include "lang/diagnostic.hpp"

#include <algorithm>
#include <utility>

namespace lang {
namespace {

constexpr std::string_view prefix = "diagnostic.";

}  // namespace

Diagnostic diagnose(std::string_view kind, Span span, Arguments arguments, NodeId node)
{
    return {{std::string{prefix}.append(kind), std::move(arguments)}, span, node};
}

std::string_view kind_of(const Diagnostic& diagnostic)
{
    const std::string_view key = diagnostic.message.key;
    return key.starts_with(prefix) ? key.substr(prefix.size()) : key;
}

std::string_view word_of(const Diagnostic& diagnostic, std::string_view argument)
{
    const auto found = diagnostic.message.arguments.find(argument);
    const auto* const word = found == diagnostic.message.arguments.end()
                                 ? nullptr
                                 : std::get_if<std::string>(&found->second);
    return word == nullptr ? std::string_view{} : std::string_view{*word};
}

std::optional<Diagnostic> capital_letters_of(const Diagnostic& did_you_mean)
{
    const std::string_view written = word_of(did_you_mean, "name");
    const std::string_view meant = word_of(did_you_mean, "suggestion");
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    };
    const bool same = std::equal(
        written.begin(), written.end(), meant.begin(), meant.end(), [&](char one, char other) {
            return small(one) == small(other);
        });
    if (!same) {
        return std::nullopt;
    }
    return diagnose("capital_letters",
                    did_you_mean.span,
                    {{"name", std::string{written}}, {"suggestion", std::string{meant}}},
                    did_you_mean.node);
}

}  // namespace lang
