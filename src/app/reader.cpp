#include "app/reader.hpp"

#include <algorithm>
#include <utility>

namespace app {

void Reader::choose(const ui::VoiceChoices& choices)
{
    m_choices = choices;
    m_voice.set_rate(choices.rate);
}

void Reader::hush()
{
    m_hushed = m_voice.speaking() ? std::exchange(m_asked, {}) : std::string{};
    m_asked.clear();
    m_voice.stop();
}

ui::VoiceLine Reader::line(const ui::Node& node, std::string text, const i18n::Catalogue& words)
{
    return {node.id, std::move(text), node.language.empty() ? words.language() : node.language};
}

void Reader::read(std::string_view what, const ui::Scene& scene, const i18n::Catalogue& words)
{
    if (std::exchange(m_hushed, {}) == what) {
        return;
    }
    m_asked = what;
    std::vector<ui::VoiceLine> lines;
    if (what == ui::whole_screen) {
        for (const ui::Node& node : scene.on_top()) {
            if (!node.part) {
                lines.push_back(line(node, ui::told_briefly(node), words));
            }
        }
    } else if (const ui::Node* node = scene.find(what)) {
        lines.push_back(line(*node, ui::told_briefly(*node), words));
    }
    m_voice.read(std::move(lines));
}

void Reader::tell(std::string text, const i18n::Catalogue& words)
{
    if (follows() && !text.empty()) {
        m_voice.add({{}, std::move(text), words.language()});
    }
}

void Reader::arrive(std::vector<std::string> opening)
{
    m_opening = std::move(opening);
    m_live.clear();
    m_focused.clear();
    m_expects = true;
}

void Reader::open(const ui::Scene& scene, const i18n::Catalogue& words)
{
    if (!m_opening) {
        return;
    }
    m_voice.stop();
    const std::vector<std::string> opening = std::move(*m_opening);
    m_opening.reset();
    for (const std::string& id : opening) {
        if (const ui::Node* node = scene.find(id)) {
            m_live[id] = node->name;
            if (follows()) {
                m_voice.add(line(*node, ui::told_briefly(*node), words));
            }
        }
    }
}

void Reader::look(const ui::Scene& scene, const std::string& focused, const i18n::Catalogue& words)
{
    open(scene, words);
    if (std::exchange(m_expects, false)) {
        const ui::Node* node = scene.find(focused);
        const std::string value = node != nullptr ? node->value : std::string{};
        std::string text;
        if (node != nullptr && focused != m_focused) {
            text = ui::told(*node, words);
        } else if (value != m_value) {
            text = value;
        }
        m_focused = focused;
        m_value = value;
        if (follows() && !text.empty()) {
            m_voice.add(line(*node, std::move(text), words));
        }
    }
    look_at_live(scene, words);
}

void Reader::look_at_frame(const std::vector<const ui::Node*>& framed,
                           std::string area,
                           const ui::Scene& scene,
                           const i18n::Catalogue& words)
{
    open(scene, words);
    if (std::exchange(m_expects, false) && follows()) {
        const ui::Node& first = *framed.front();
        if (!tells_news()) {
            m_voice.stop();
        }
        // The name of an area is no news: nothing waits for it.
        m_voice.add(area.empty() ? line(first, ui::told(first, words), words)
                                 : ui::VoiceLine{first.area, std::move(area), words.language()});
    }
    look_at_live(scene, words);
}

void Reader::look_at_live(const ui::Scene& scene, const i18n::Catalogue& words)
{
    for (const ui::Node& node : scene.on_top()) {
        if (!node.live) {
            continue;
        }
        const auto [known, is_new] = m_live.try_emplace(node.id, node.name);
        if (!is_new && std::exchange(known->second, node.name) == node.name) {
            continue;
        }
        if (follows()) {
            m_voice.add(line(node, ui::told_briefly(node), words));
        }
    }
}

ui::Hearing Reader::hearing(std::function<void(const std::string&)> read) const
{
    return {.possible = can_speak(),
            .now = m_voice.speaking() ? &m_voice.reading() : nullptr,
            .asked = m_voice.speaking() ? std::string_view{m_asked} : std::string_view{},
            .read = std::move(read)};
}

}  // namespace app
