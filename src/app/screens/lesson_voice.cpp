#include "app/screens/lesson.hpp"

namespace app {

/// What is said of the bubble where that is more than what stands in it: the whole story.
std::string LessonScreen::spoken(const i18n::Catalogue& words) const
{
    const lesson::Lesson& lesson = m_session->lesson();
    const auto text = lesson.text.find(words.language());
    if (text == lesson.text.end()) {
        return {};
    }
    const lesson::Line line = m_session->says();
    if (std::holds_alternative<std::monostate>(line)) {
        return text->second.spoken;
    }
    const auto* own = std::get_if<lesson::LessonLine>(&line);
    if (own == nullptr) {
        return {};
    }
    switch (own->part) {
        case lesson::LessonLine::Part::story:
            return text->second.spoken;
        case lesson::LessonLine::Part::ask:
            return text->second.spoken + " " + text->second.ask;
        default:
            return {};
    }
}

}  // namespace app
