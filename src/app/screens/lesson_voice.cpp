#include "app/screens/lesson.hpp"
#include "lesson/narration.hpp"
#include "ui/speech_text.hpp"

#include <utility>

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

/// The tunnel for the ear.
std::string LessonScreen::described(const i18n::Catalogue& words) const
{
    std::vector<std::string> told;
    for (const core::Message& message : m_session->worlds().stage->describe(m_session->world())) {
        told.push_back(words.text(message));
    }
    return ui::as_sentences(told);
}

/// The program for the ear. One that is written as text may be long: it is told anew when it
/// changed.
std::string LessonScreen::told(const i18n::Catalogue& words)
{
    if (const auto& source = m_session->source()) {
        if (m_told_source == source->text && m_told_in == words.language()) {
            return m_told;
        }
        m_told_source = source->text;
        m_told_in = words.language();
    }
    std::vector<std::string> told;
    for (const i18n::Phrase& phrase :
         lesson::tell(m_session->program(), *m_session->worlds().stage->module)) {
        told.push_back(i18n::text(phrase, words));
    }
    m_told = ui::as_sentences(told);
    return m_told;
}

/// Each action of a run as it comes, by name, and what came of it. What Lumi says of a bump stands
/// in her bubble.
std::vector<std::string> LessonScreen::news(const i18n::Catalogue& words)
{
    const std::size_t moment = m_session->playback().moment();
    const std::size_t before = std::exchange(m_told_moment, moment);
    const lesson::Trace& trace = m_session->trace();
    if (moment != before + 1 || moment > trace.last()) {
        return {};
    }
    const lesson::Moment& now = trace.moments[moment - 1];
    if (!now.action) {
        return {};
    }
    const stages::Stage& stage = *m_session->worlds().stage;
    const lang::Native& action = stage.module->functions[now.function];
    std::vector<std::string> told{
        words.text(std::string{stage.module->name} + "." + std::string{action.name})};
    for (const core::Message& message : stage.happened(trace.world_at(moment - 1), *now.world)) {
        told.push_back(words.text(message));
    }
    return {ui::as_sentences(told)};
}

/// At the two fastest speeds the run does not wait until all is said: it would not be fast.
bool LessonScreen::waits_for_voice() const
{
    constexpr std::size_t fastest_told = 2;
    return m_session->phase() == lesson::Phase::playing && m_session->speed() <= fastest_told;
}

}  // namespace app
