#include "lesson/start.hpp"

#include "editor/text_change.hpp"
#include "lang/printer.hpp"

namespace lesson {

std::string text_of(const Script& script)
{
    if (script.lines.empty()) {
        return lang::print(script.program);
    }
    std::string text;
    for (const std::string& line : script.lines) {
        text.append(line).append("\n");
    }
    return text;
}

bool shows_text(const Lesson& lesson)
{
    return lesson.palette.style == Style::both || lesson.palette.style == Style::text;
}

editor::Document start_document(const Lesson& lesson, const editor::Rules& rules)
{
    editor::Document document{lesson.start.program, {}};
    if (shows_text(lesson)) {
        editor::set_text(document, text_of(lesson.start), rules);
    }
    return document;
}

}  // namespace lesson
