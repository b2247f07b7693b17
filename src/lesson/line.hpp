#pragma once

#include "core/message.hpp"
#include "lesson/lesson.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace lesson {

/// One of the lesson's own texts.
struct LessonLine {
    enum class Part : std::uint8_t { story, ask, done, look, think, show, mistake, star_missing };

    Part part{Part::story};
    std::size_t number{0};  ///< of the mistake or the star

    bool operator==(const LessonLine&) const = default;
};

/// What Lumi says: nothing, a sentence of the application, or a text of the lesson.
using Line = std::variant<std::monostate, core::Message, LessonLine>;

/// The text in that language; empty if the lesson does not have it.
std::string words(const LessonLine& line, const Lesson& lesson, std::string_view language);

}  // namespace lesson
