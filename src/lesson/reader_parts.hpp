#pragma once

#include "lesson/lesson.hpp"
#include "lesson/reader_fields.hpp"

#include <cstdint>

/// The parts of a lesson file that stand in more than one place of it, or are long enough to be
/// read alone.
namespace lesson {

/// Whether a program may have gaps that a child fills: then it need not read.
enum class Gaps : std::uint8_t { none, allowed };

/// Lines, parsed. A slip in the program is a problem at its line of the file.
Script read_script(const core::Record& record,
                   std::string_view name,
                   Problems& problems,
                   Gaps gaps = Gaps::none);
Point read_point(const core::Record& record, std::string_view name, Problems& problems);
Palette read_palette(const core::Record& record, Problems& problems);
Question read_question(const core::Record& record, Problems& problems);
Attempt read_attempt(const core::Record& record, Problems& problems);
/// What the structure of a lesson asks of its texts; nothing where the structure itself is wrong.
struct Demands {
    std::optional<Kind> kind;
    std::optional<std::vector<std::string>> mistakes;  ///< ids
};
/// The texts of one language.
Text read_text(const core::Record& record, const Demands& demands, Problems& problems);

}  // namespace lesson
