#include "lang/diagnostic.hpp"

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

}  // namespace lang
