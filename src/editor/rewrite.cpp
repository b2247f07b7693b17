#include "editor/rewrite.hpp"

#include "editor/program_rows.hpp"
#include "editor/source.hpp"
#include "editor/source_lines.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace editor {

namespace {

constexpr std::string_view four_spaces = "    ";

bool ends_with(const lang::Remarks& all, const lang::Remarks& last)
{
    return all.size() >= last.size() && std::equal(last.rbegin(), last.rend(), all.rbegin());
}

/// Which row of the old program each row of the new one was.
class Match {
public:
    Match(const std::vector<Row>& before, const std::vector<Row>& after)
        : m_before{before}, m_after{after}, m_was(after.size(), no_row)
    {
        std::map<lang::NodeId, std::vector<std::size_t>> heads;
        std::map<std::pair<lang::NodeId, std::size_t>, std::size_t> tails;
        for (std::size_t row = 0; row < before.size(); ++row) {
            const lang::NodeId id = id_of(before[row]);
            if (before[row].is_tail()) {
                tails[{id, before[row].part}] = row;
            } else {
                heads[id].push_back(row);
            }
        }
        std::map<lang::NodeId, std::vector<std::size_t>> now;
        for (std::size_t row = 0; row < after.size(); ++row) {
            if (!after[row].is_tail()) {
                now[id_of(after[row])].push_back(row);
            }
        }
        for (const auto& [id, rows] : now) {
            if (const auto old = heads.find(id); old != heads.end()) {
                match_parts(old->second, rows);
            }
        }
        match_tails(tails);
    }

    std::size_t was(std::size_t row) const { return m_was[row]; }

private:
    static lang::NodeId id_of(const Row& row)
    {
        return row.statement != nullptr ? row.statement->id : lang::NodeId::none;
    }

    /// Of a statement that gained or lost branches, those with the same head are the same.
    void match_parts(const std::vector<std::size_t>& old, const std::vector<std::size_t>& now)
    {
        if (m_before[old.front()].statement->form.index() !=
            m_after[now.front()].statement->form.index()) {
            return;
        }
        std::size_t next = 1;
        m_was[now.front()] = old.front();
        for (std::size_t part = 1; part < now.size(); ++part) {
            if (now.size() == old.size()) {
                m_was[now[part]] = old[part];
                continue;
            }
            const auto found = std::find_if(
                old.begin() + static_cast<std::ptrdiff_t>(next), old.end(), [&](std::size_t row) {
                    return m_before[row].head == m_after[now[part]].head;
                });
            if (found != old.end()) {
                m_was[now[part]] = *found;
                next = static_cast<std::size_t>(found - old.begin()) + 1;
            }
        }
    }

    /// A tail goes with the part whose body it ends.
    void match_tails(const std::map<std::pair<lang::NodeId, std::size_t>, std::size_t>& tails)
    {
        for (std::size_t row = 0; row < m_after.size(); ++row) {
            if (!m_after[row].is_tail()) {
                continue;
            }
            const std::size_t owner = m_after[row].owner;
            const std::size_t old_owner = owner == no_row ? no_row : m_was[owner];
            if (owner != no_row && old_owner == no_row) {
                continue;
            }
            const std::size_t part = owner == no_row ? 0 : m_before[old_owner].part;
            const auto found = tails.find({id_of(m_after[row]), part});
            m_was[row] = found != tails.end() ? found->second : no_row;
        }
    }

    const std::vector<Row>& m_before;
    const std::vector<Row>& m_after;
    std::vector<std::size_t> m_was;
};

class Rewriting {
public:
    Rewriting(std::string_view text, std::vector<Row> before, std::vector<Row> after)
        : m_before{std::move(before)},
          m_after{std::move(after)},
          m_lines{text, m_before},
          m_match{m_before, m_after},
          m_indentations(m_after.size())
    {
        find_step();
    }

    std::string text()
    {
        for (std::size_t row = 0; row < m_after.size();) {
            row += m_after[row].is_tail() ? tail(row) : head(row);
        }
        for (std::size_t line = m_lines.rest(); line < m_lines.count(); ++line) {
            put(std::string{m_lines.line(line)});
        }
        // What stands behind the last '\n' of a text is a line of its own, mostly an empty one.
        if (!m_text.empty()) {
            m_text.pop_back();
        }
        return std::move(m_text);
    }

private:
    // ---- indentation

    /// By how much she indents bodies.
    void find_step()
    {
        for (std::size_t row = 0; row < m_before.size() && m_step.empty(); ++row) {
            const std::size_t owner = m_before[row].owner;
            if (!m_before[row].is_tail() && owner != no_row && stands_below(row)) {
                const std::string_view inner = m_lines.indentation(row);
                const std::string_view outer = m_lines.indentation(owner);
                m_step = inner.starts_with(outer) ? inner.substr(outer.size()) : four_spaces;
            }
        }
        m_step = m_step.empty() ? four_spaces : m_step;
    }

    /// Does the row of the old program stand below its owner, and not behind its colon?
    bool stands_below(std::size_t row) const
    {
        return m_lines.where(row).line != m_lines.where(m_before[row].owner).line;
    }

    /// The indentation of the body that a row of the new program owns.
    std::string inside(std::size_t owner) const
    {
        const std::string& outer = m_indentations[owner];
        const std::size_t was = m_match.was(owner);
        const std::size_t first = was == no_row ? no_row : was + 1;
        const bool had_body = first < m_before.size() && !m_before[first].is_tail() &&
                              m_before[first].owner == was && stands_below(first);
        if (!had_body) {
            return outer + std::string{m_step};
        }
        const std::string_view old_outer = m_lines.indentation(was);
        const std::string_view old_inner = m_lines.indentation(first);
        if (columns_of(old_outer) == columns_of(outer)) {
            return std::string{old_inner};
        }
        return outer + std::string{old_inner.starts_with(old_outer)
                                       ? old_inner.substr(old_outer.size())
                                       : m_step};
    }

    /// Sets the indentation of a row and of the lines that go out, and tells what it is.
    const std::string& enter(std::size_t row)
    {
        const std::size_t owner = m_after[row].owner;
        if (owner != no_row) {
            std::string& body = m_bodies[owner];
            body = body.empty() ? inside(owner) : body;
            m_indentations[row] = body;
        }
        return m_indentations[row];
    }

    // ---- rows

    std::size_t tail(std::size_t row)
    {
        const std::string& indentation = enter(row);
        const std::size_t was = m_match.was(row);
        const bool stays = was != no_row && *m_before[was].remarks == *m_after[row].remarks;
        const int least = columns_of(indentation).narrow;
        std::size_t number = stays ? m_lines.where(was).remarks : 0;
        bool is_first = true;
        for (const std::string& remark : *m_after[row].remarks) {
            std::string line = stays ? std::string{m_lines.line(number++)} : remark;
            line = stays ? moved(line, body_indentation(was), indentation)
                         : indented(line, indentation);
            // Less deep, and it would not belong to the body.
            if (!is_blank(line) && columns_of(indentation_of(line)).narrow < least) {
                line = indentation + line.substr(indentation_of(line).size());
            }
            put_remark(std::move(line), m_after[row].depth, indentation, is_first);
        }
        leave_to(m_after[row].depth, indentation);
        return 1;
    }

    /// Of the body that a tail of the old program ends.
    std::string_view body_indentation(std::size_t tail) const
    {
        const std::size_t owner = m_before[tail].owner;
        return owner == no_row ? std::string_view{} : m_lines.indentation(owner + 1);
    }

    /// How many rows went out.
    std::size_t head(std::size_t row)
    {
        const std::string indentation = enter(row);
        const std::size_t was = m_match.was(row);
        const bool begins_line = was != no_row && m_lines.where(was).place == 0;
        const bool remarks_stay =
            begins_line && ends_with(*m_after[row].remarks, *m_before[was].remarks);
        std::size_t kept = begins_line ? kept_rows(row) : 0;
        if (kept > 0 && remarks_in_brackets(was) > 0 && !remarks_stay) {
            kept = 0;
        }
        if (remarks_stay && (kept > 0 || remarks_in_brackets(was) == 0)) {
            old_remarks(row, indentation);
        } else {
            new_remarks(*m_after[row].remarks, row, indentation);
        }
        leave_to(m_after[row].depth, indentation);
        if (kept > 0) {
            keep_lines(row, indentation);
            for (std::size_t each = row + 1; each < row + kept; ++each) {
                m_indentations[each] = indentation;
            }
            return kept;
        }
        std::string line = indentation + code_of(row);
        if (!m_after[row].comment->empty()) {
            line.append("  ").append(*m_after[row].comment);
        }
        put(std::move(line));
        return 1;
    }

    /// The code of a row that doesn't keep its line. One that shared it keeps her letters.
    std::string code_of(std::size_t row) const
    {
        const std::size_t was = m_match.was(row);
        const Row& now = m_after[row];
        const bool is_simple =
            now.part == 0 && (row + 1 == m_after.size() || m_after[row + 1].owner != row);
        if (was == no_row || !is_simple || m_before[was].head != now.head ||
            remarks_in_brackets(first_on_line(was)) > 0) {
            return now.head;
        }
        const lang::Span span = m_before[was].statement->span;
        const std::size_t begin = offset_of(m_lines.text(), span.begin);
        return std::string{
            m_lines.text().substr(begin, offset_of(m_lines.text(), span.end) - begin)};
    }

    std::size_t first_on_line(std::size_t was) const { return was - m_lines.where(was).place; }

    /// Comments inside brackets stand in the tree above their line.
    std::size_t remarks_in_brackets(std::size_t was) const
    {
        return m_before[was].remarks->size() -
               (m_lines.line_of(was).first - m_lines.where(was).remarks);
    }

    /// How many rows of the new program, from this one, are all that the old line held: 0 where the
    /// line can't stay.
    std::size_t kept_rows(std::size_t row) const
    {
        const std::size_t was = m_match.was(row);
        const std::size_t rows = m_lines.line_of(was).rows;
        if (row + rows > m_after.size()) {
            return 0;
        }
        for (std::size_t i = 0; i < rows; ++i) {
            if (!is_same(row + i, was + i, row, was) ||
                (rows > 1 && *m_after[row + i].comment != *m_before[was + i].comment)) {
                return 0;
            }
        }
        const bool grew = rows > 1 && row + rows < m_after.size() &&
                          m_after[row + rows].owner != no_row && m_after[row + rows].owner >= row;
        return grew ? 0 : rows;
    }

    /// Is a row the old one, at the same place among those of a line that begins with these?
    bool is_same(std::size_t row, std::size_t was, std::size_t first, std::size_t first_was) const
    {
        const Row& now = m_after[row];
        const Row& old = m_before[was];
        if (now.is_tail() || m_match.was(row) != was || now.head != old.head) {
            return false;
        }
        if (row == first) {
            return true;
        }
        const bool inner = old.owner != no_row && old.owner >= first_was;
        const bool same_owner = inner ? now.owner != no_row && now.owner >= first &&
                                            now.owner - first == old.owner - first_was
                                      : now.owner == m_after[first].owner;
        return same_owner && *now.remarks == *old.remarks;
    }

    void keep_lines(std::size_t row, const std::string& indentation)
    {
        const std::size_t was = m_match.was(row);
        const LogicalLine& line = m_lines.line_of(was);
        const std::string_view old = m_lines.indentation(was);
        for (std::size_t number = line.first; number <= line.last; ++number) {
            std::string kept{m_lines.line(number)};
            if (number == line.last && line.rows == 1 &&
                *m_after[row].comment != *m_before[was].comment) {
                kept.resize(line.code_end - m_lines.bytes(number, number).begin);
                kept += m_after[row].comment->empty() ? "" : "  " + *m_after[row].comment;
            }
            put(m_lines.begins_in_string(number) ? kept : moved(kept, old, indentation));
        }
    }

    // ---- remarks

    void old_remarks(std::size_t row, const std::string& indentation)
    {
        const std::size_t was = m_match.was(row);
        const lang::Remarks& now = *m_after[row].remarks;
        const std::size_t added = now.size() - m_before[was].remarks->size();
        bool is_first = true;
        for (std::size_t i = 0; i < added; ++i) {
            put_remark(indented(now[i], indentation), m_after[row].depth, indentation, is_first);
        }
        for (std::size_t number = m_lines.where(was).remarks; number < m_lines.line_of(was).first;
             ++number) {
            put_remark(
                moved(std::string{m_lines.line(number)}, m_lines.indentation(was), indentation),
                m_after[row].depth,
                indentation,
                is_first);
        }
    }

    void new_remarks(const lang::Remarks& remarks, std::size_t row, const std::string& indentation)
    {
        bool is_first = true;
        for (const std::string& remark : remarks) {
            put_remark(indented(remark, indentation), m_after[row].depth, indentation, is_first);
        }
    }

    /// Comments as deep as a body that has ended above them would belong to that body's tail, up to
    /// the first one that is less deep.
    void put_remark(std::string line,
                    std::size_t depth,
                    const std::string& indentation,
                    bool& is_first)
    {
        if (is_first && !is_blank(line)) {
            const bool body_ended = m_open.size() > depth + 1;
            const int column = columns_of(indentation_of(line)).narrow;
            if (body_ended && column >= m_open[depth + 1]) {
                line = indentation + line.substr(indentation_of(line).size());
            }
            is_first = false;
        }
        put(std::move(line));
    }

    static std::string indented(const std::string& remark, const std::string& indentation)
    {
        return remark.empty() ? remark : indentation + remark;
    }

    // ---- lines

    /// A line of a row that stood at one depth and stands at another.
    static std::string moved(const std::string& line, std::string_view from, const std::string& to)
    {
        if (columns_of(from) == columns_of(to) || is_blank(line) || !line.starts_with(from)) {
            return line;
        }
        return to + line.substr(from.size());
    }

    void put(std::string line) { m_text.append(line).append("\n"); }

    /// Bodies deeper than this have ended; the columns of those that go on are known.
    void leave_to(std::size_t depth, const std::string& indentation)
    {
        m_open.resize(depth + 1);
        m_open[depth] = columns_of(indentation).narrow;
    }

    std::vector<Row> m_before;
    std::vector<Row> m_after;
    SourceLines m_lines;
    Match m_match;
    std::string_view m_step;
    std::vector<std::string> m_indentations;      ///< of the new rows
    std::map<std::size_t, std::string> m_bodies;  ///< indentations, by the row that owns them
    std::vector<int> m_open;                      ///< columns of the bodies at the end of the text
    std::string m_text;
};

}  // namespace

std::string rewrite(std::string_view text, const lang::Program& before, const lang::Program& after)
{
    return Rewriting{text, rows_of(before), rows_of(after)}.text();
}

}  // namespace editor
