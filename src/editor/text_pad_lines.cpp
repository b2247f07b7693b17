#include "editor/text_pad.hpp"

#include <string>
#include <utility>
#include <vector>

namespace editor {

namespace {

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t") == line.npos; }

std::size_t depth_of(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// A line with blanks before it, or with fewer.
std::string shifted(std::string_view line, bool deeper)
{
    const std::size_t depth = depth_of(line);
    const std::size_t step = TextPad::indentation;
    const std::size_t wanted =
        deeper ? (depth / step + 1) * step : (depth + step - 1) / step * step;
    const std::size_t blanks = deeper ? wanted : wanted - std::min(wanted, step);
    return std::string(blanks, ' ') + std::string{line.substr(depth)};
}

}  // namespace

template <typename With>
std::optional<TextEdit> TextPad::change_lines(With with) const
{
    const Lines touched = selected_lines();
    const std::size_t from = m_lines.begin(touched.first);
    const std::size_t to = m_lines.end(touched.last);
    std::string inserted;
    // The ends of the selection stay with the letters of their lines.
    TextSelection after = m_selection;
    for (std::size_t line = touched.first; line <= touched.last; ++line) {
        const std::string_view old = line_text(line);
        const std::string made = with(old);
        const auto follow = [&](std::size_t at, std::size_t& moved) {
            if (m_lines.line_of(at) != line) {
                return;
            }
            const std::size_t behind = m_lines.end(line) - at;
            const std::size_t begin = from + inserted.size();
            moved = begin + made.size() - std::min(behind, made.size());
        };
        follow(m_selection.anchor, after.anchor);
        follow(m_selection.caret, after.caret);
        inserted += made;
        inserted += line < touched.last ? "\n" : "";
    }
    // One that ends at the beginning of the next line goes with it.
    const auto shift = [&](std::size_t at, std::size_t& moved) {
        if (at > to) {
            moved = at + inserted.size() - (to - from);
        }
    };
    shift(m_selection.anchor, after.anchor);
    shift(m_selection.caret, after.caret);
    return change(from, to, std::move(inserted), after);
}

/// Within a line the caret goes on to the next step; several lines go deeper.
std::optional<TextEdit> TextPad::indent() const
{
    const Lines touched = selected_lines();
    if (touched.first == touched.last && m_selection.empty()) {
        const std::size_t column =
            letters_between(m_text, m_lines.begin(touched.first), m_selection.begin());
        return paste(std::string(indentation - column % indentation, ' '));
    }
    return change_lines([](std::string_view line) {
        return is_blank_line(line) ? std::string{line} : shifted(line, true);
    });
}

std::optional<TextEdit> TextPad::dedent() const
{
    return change_lines([](std::string_view line) { return shifted(line, false); });
}

std::optional<TextEdit> TextPad::toggle_comment() const
{
    const Lines touched = selected_lines();
    bool all = true;
    std::size_t depth = std::string::npos;
    for (std::size_t line = touched.first; line <= touched.last; ++line) {
        const std::string_view text = line_text(line);
        if (!is_blank_line(text)) {
            all = all && text[depth_of(text)] == '#';
            depth = std::min(depth, depth_of(text));
        }
    }
    if (depth == std::string::npos) {
        return std::nullopt;
    }
    return change_lines([&](std::string_view line) {
        if (is_blank_line(line)) {
            return std::string{line};
        }
        if (!all) {
            return std::string{line.substr(0, depth)} + "# " + std::string{line.substr(depth)};
        }
        const std::size_t sign = depth_of(line);
        const std::size_t behind = sign + (line.substr(sign + 1, 1) == " " ? 2 : 1);
        return std::string{line.substr(0, sign)} + std::string{line.substr(behind)};
    });
}

std::optional<TextEdit> TextPad::duplicate_line() const
{
    const Lines touched = selected_lines();
    const std::size_t from = m_lines.begin(touched.first);
    const std::size_t end = m_lines.end(touched.last);
    const std::string copy = "\n" + m_text.substr(from, end - from);
    return change(
        end, end, copy, {m_selection.anchor + copy.size(), m_selection.caret + copy.size()});
}

}  // namespace editor
