#include "lesson/next_text_edit.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace lesson {

namespace {

struct Line {
    std::size_t at{};  ///< the byte at which it begins
    std::string_view text;

    bool operator==(const std::string& wanted) const
    {
        return text.substr(0, text.find_last_not_of(" \t") + 1) ==
               std::string_view{wanted}.substr(0, wanted.find_last_not_of(" \t") + 1);
    }
};

std::vector<Line> lines_of(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back({from, text.substr(from, end - from)});
        from = end + 1;
    }
    return lines;
}

/// The lines of a text beside those that are wanted.
class LineDistance {
public:
    LineDistance(const std::vector<Line>& lines, const std::vector<std::string>& wanted)
        : m_lines{lines}, m_wanted{wanted}, m_common((lines.size() + 1) * (wanted.size() + 1))
    {
        for (std::size_t i = lines.size(); i-- > 0;) {
            for (std::size_t j = wanted.size(); j-- > 0;) {
                common(i, j) = lines[i] == wanted[j] ? common(i + 1, j + 1) + 1
                                                     : std::max(common(i + 1, j), common(i, j + 1));
            }
        }
    }

    /// How many lines have to go or to come.
    std::size_t all() { return m_lines.size() + m_wanted.size() - 2 * common(0, 0); }

    /// One change for each line that is wrong, in order.
    std::vector<editor::ChangeText> changes(std::string_view text)
    {
        std::vector<editor::ChangeText> changes;
        for (std::size_t i = 0, j = 0; i < m_lines.size() || j < m_wanted.size();) {
            const bool has_line = i < m_lines.size();
            const bool has_wanted = j < m_wanted.size();
            if (has_line && has_wanted && m_lines[i] == m_wanted[j]) {
                ++i;
                ++j;
                continue;
            }
            const bool goes = has_line && (!has_wanted || common(i + 1, j) == common(i, j));
            const bool comes = has_wanted && (!has_line || common(i, j + 1) == common(i, j));
            if (goes && comes && common(i + 1, j + 1) == common(i, j)) {
                changes.push_back({m_lines[i].at, m_lines[i].text.size(), m_wanted[j]});
                ++i;
                ++j;
            } else if (goes) {
                const std::size_t end = m_lines[i].at + m_lines[i].text.size();
                changes.push_back(
                    {m_lines[i].at, std::min(end + 1, text.size()) - m_lines[i].at, {}});
                ++i;
            } else if (has_line) {
                changes.push_back({m_lines[i].at, 0, m_wanted[j] + "\n"});
                ++j;
            } else {
                const bool open = !text.empty() && text.back() != '\n';
                changes.push_back({text.size(), 0, (open ? "\n" : "") + m_wanted[j] + "\n"});
                ++j;
            }
        }
        return changes;
    }

private:
    std::size_t& common(std::size_t i, std::size_t j)
    {
        return m_common[i * (m_wanted.size() + 1) + j];
    }

    const std::vector<Line>& m_lines;
    const std::vector<std::string>& m_wanted;
    std::vector<std::size_t> m_common;  ///< lines that both have, from here to the end
};

}  // namespace

std::optional<editor::Edit> next_text_edit(const editor::Document& document,
                                           const Lesson& lesson,
                                           const editor::Rules& rules)
{
    if (!document.source) {
        return std::nullopt;
    }
    const std::string& text = document.source->text;
    const std::vector<Line> lines = lines_of(text);
    std::vector<const Script*> right{&lesson.solution};
    for (const AlsoRight& also : lesson.also_right) {
        right.push_back(&also.script);
    }
    // A text that long was not written in a lesson; the nearest is not worth its time.
    constexpr std::size_t most_lines = 2000;
    if (lines.size() > most_lines) {
        return std::nullopt;
    }
    const auto far_from = [&](const Script* script) {
        return LineDistance{lines, script->lines}.all();
    };
    const Script* nearest = *std::ranges::min_element(right, {}, far_from);
    for (editor::ChangeText& change : LineDistance{lines, nearest->lines}.changes(text)) {
        editor::Edit edit{std::move(change)};
        if (!editor::refusal(document, edit, rules)) {
            return edit;
        }
    }
    return std::nullopt;
}

}  // namespace lesson
