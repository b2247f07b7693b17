#pragma once

#include "core/result.hpp"
#include "i18n/catalogue.hpp"

#include <ostream>

namespace tools {

/// Exit codes of every command: design.md, section 6.
inline constexpr int fine = 0;
inline constexpr int found_wrong = 1;
inline constexpr int wrong_usage = 2;
inline constexpr int no_display = 4;

/// Where a command writes: what it was asked for, and what it has to say about it.
struct Output {
    std::ostream& results;
    std::ostream& messages;
    const i18n::Catalogue& words;
};

/// `FILE:line:column: error: what and what to do`. What concerns the whole file stands at its
/// beginning.
void write_error(const core::Error& error, const Output& output);

}  // namespace tools
