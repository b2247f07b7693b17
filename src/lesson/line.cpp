#include "lesson/line.hpp"

namespace lesson {

std::string words(const LessonLine& line, const Lesson& lesson, std::string_view language)
{
    const auto found = lesson.text.find(language);
    if (found == lesson.text.end()) {
        return {};
    }
    const Text& text = found->second;
    switch (line.part) {
        case LessonLine::Part::story:
            return text.story;
        case LessonLine::Part::ask:
            return text.ask;
        case LessonLine::Part::done:
            return text.done;
        case LessonLine::Part::look:
            return text.look;
        case LessonLine::Part::think:
            return text.think;
        case LessonLine::Part::show:
            return text.show;
        case LessonLine::Part::mistake: {
            if (line.number >= lesson.mistakes.size()) {
                return {};
            }
            const auto mistake = text.mistakes.find(lesson.mistakes[line.number].id);
            return mistake == text.mistakes.end() ? std::string{} : mistake->second;
        }
        case LessonLine::Part::star_missing:
            return line.number < text.stars.size() ? text.stars.at(line.number).missing
                                                   : std::string{};
    }
    return {};
}

}  // namespace lesson
