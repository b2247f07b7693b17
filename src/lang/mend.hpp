#pragma once

#include "lang/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lang {

/// A change of a program's text that takes away what a diagnostic is about; one touch applies it.
struct Mend {
    Span span;  ///< empty where something is put in
    std::string replacement;

    bool operator==(const Mend&) const = default;
};

/// What would mend it, where that is sure enough to be offered. `text` is what was parsed.
std::optional<Mend> mend(std::string_view text, const Diagnostic& diagnostic);
std::string mended(std::string_view text, const Mend& mend);

}  // namespace lang
