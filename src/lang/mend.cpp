#include "lang/mend.hpp"

#include "lang/mend_source.hpp"
#include "lang/scanner.hpp"

#include <algorithm>

namespace lang {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Up to where the line is no comment; a '#' inside quotes is none.
std::size_t code_end(std::string_view line)
{
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quote != 0 && line[i] == '\\') {
            ++i;
        } else if (quote != 0) {
            quote = line[i] == quote ? '\0' : quote;
        } else if (line[i] == '\'' || line[i] == '"') {
            quote = line[i];
        } else if (line[i] == '#') {
            return i;
        }
    }
    return line.size();
}

}  // namespace

MendSource::MendSource(std::string_view text) : m_text{text}
{
    std::size_t from = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (from <= text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const bool carriage_return = end > from && text[end - 1] == '\r';
        m_lines.push_back(text.substr(from, end - from - (carriage_return ? 1 : 0)));
        from = end + 1;
    }
}

std::string_view MendSource::line(int number) const
{
    return number >= 1 && number <= lines() ? m_lines[static_cast<std::size_t>(number - 1)]
                                            : m_text.substr(m_text.size());
}

std::size_t MendSource::offset(core::Place place) const
{
    const std::string_view here = line(place.line);
    Scanner scanner{here, {1, 1}};
    for (int column = 1; column < place.column && !scanner.at_end(); ++column) {
        scanner.advance();
    }
    return static_cast<std::size_t>(here.data() - m_text.data()) + scanner.offset();
}

std::string_view MendSource::at(Span span) const
{
    const std::size_t from = offset(span.begin);
    return m_text.substr(from, std::max(offset(span.end), from) - from);
}

core::Place MendSource::place_in(int number, std::size_t byte) const
{
    Scanner scanner{line(number), {number, 1}};
    while (scanner.offset() < byte && !scanner.at_end()) {
        scanner.advance();
    }
    return scanner.place();
}

std::size_t MendSource::code_of(int number) const
{
    const std::string_view here = line(number);
    const std::size_t last = here.substr(0, code_end(here)).find_last_not_of(" \t");
    return last == std::string_view::npos ? 0 : last + 1;
}

std::string_view MendSource::indentation(int number) const
{
    const std::string_view here = line(number);
    return here.substr(0, std::min(here.find_first_not_of(" \t"), here.size()));
}

std::optional<Mend> mend(std::string_view text, const Diagnostic& diagnostic)
{
    for (const auto rows : {word_mends(), line_mends(), tree_mends()}) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const MendRow& each) {
            return each.kind == kind_of(diagnostic);
        });
        if (row != rows.end()) {
            return row->recipe(MendSource{text}, diagnostic);
        }
    }
    return std::nullopt;
}

std::string mended(std::string_view text, const Mend& mend)
{
    const MendSource source{text};
    const std::size_t from = source.offset(mend.span.begin);
    std::string changed{text.substr(0, from)};
    return changed.append(mend.replacement).append(text.substr(from + source.at(mend.span).size()));
}

}  // namespace lang
