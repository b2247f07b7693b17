#include "app/screens/text_area.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

/// Seconds that the caret shows, and as long it does not; it rests so long after the last move.
constexpr double blink = 0.53;
constexpr double rests_after = 10;

}  // namespace

void TextArea::draw_lines(ui::Kit& kit)
{
    draw_grounds(kit);
    for (const editor::ByteRange& place : m_found) {
        draw_selection(kit, place, kit.theme.code_chosen);
    }
    const editor::TextSelection& selection = m_pad.selection();
    if (!selection.empty()) {
        draw_selection(kit, {selection.begin(), selection.end()}, kit.theme.code_chosen);
    }
    draw_gaps(kit);
    const std::size_t end =
        std::min(m_pad.lines().count(), m_look.first_line() + m_look.lines_seen() + 3);
    for (std::size_t line = m_look.first_line(); line < end; ++line) {
        draw_code_line(kit, m_pad, line, m_look);
    }
    draw_companions(kit);
    draw_caret(kit);
}

/// The line of the caret, those that are wrong, the one that runs.
void TextArea::draw_grounds(ui::Kit& kit)
{
    const auto ground = [&](std::size_t line, ui::Colour colour) {
        const Rectangle row = m_look.row(line);
        if (row.overlaps(m_look.box)) {
            kit.canvas.fill(row, 0, colour);
        }
    };
    if (m_focused == field || m_completion) {
        ground(m_pad.line(), kit.theme.code_here);
    }
    for (const lang::Diagnostic* each : wrongs()) {
        ground(m_pad.lines().line_of(range_of(each->span).begin), kit.theme.code_error);
    }
    const std::vector<lang::NodeId> lit = m_session.lit();
    if (lit.empty()) {
        return;
    }
    if (const std::optional<LineRange> lines = lines_of(lit.back())) {
        ground(lines->first, kit.theme.code_running);
        const Rectangle row = m_look.row(lines->first);
        if (row.overlaps(m_look.box)) {
            kit.frame(row.inset(2), 8, kit.theme.running, 3);
        }
    }
}

void TextArea::draw_selection(ui::Kit& kit, const editor::ByteRange& range, ui::Colour colour)
{
    const std::size_t first = std::max(m_pad.lines().line_of(range.begin), m_look.first_line());
    const std::size_t last =
        std::min(m_pad.lines().line_of(range.end), m_look.first_line() + m_look.lines_seen() + 2);
    for (std::size_t line = first; line <= last; ++line) {
        const std::size_t from = std::max(range.begin, m_pad.lines().begin(line));
        const std::size_t to = std::min(range.end, m_pad.lines().end(line));
        if (from > to) {
            continue;
        }
        const Point begin = m_look.point_of(m_pad, from);
        // The end of a line that is chosen with it shows as half a letter.
        const float more = range.end > to ? m_look.advance / 2 : 0;
        const float end = m_look.point_of(m_pad, to).x + more;
        kit.canvas.fill({begin.x, begin.y + 1, end - begin.x, m_look.height - 2}, 4, colour);
        if (kit.theme.plain) {
            kit.canvas.outline(
                {begin.x, begin.y + 1, end - begin.x, m_look.height - 2}, 4, kit.theme.caret, 1);
        }
    }
}

Rectangle TextArea::box_of(const editor::ByteRange& range) const
{
    const Point begin = m_look.point_of(m_pad, range.begin);
    const Point end = m_look.point_of(m_pad, range.end);
    return {begin.x - 2, begin.y + 2, end.x - begin.x + 4, m_look.height - 4};
}

void TextArea::draw_gaps(ui::Kit& kit)
{
    for (const editor::ByteRange& gap : gaps()) {
        const Rectangle box = box_of(gap);
        if (!box.overlaps(m_look.box)) {
            continue;
        }
        kit.canvas.fill(box, 8, kit.theme.gap.fill);
        kit.canvas.dashed_outline(box, 8, kit.theme.gap.edge, 2, 7);
        if (m_gap && *m_gap == gap) {
            kit.frame(box.inset(-3), 10, kit.theme.chosen, 3);
        }
    }
}

/// Under what is wrong, over the letters; and a badge beside its number.
void TextArea::draw_wrongs(ui::Kit& kit)
{
    for (const lang::Diagnostic* each : wrongs()) {
        const editor::ByteRange range = range_of(each->span);
        const std::size_t line = m_pad.lines().line_of(range.begin);
        const Rectangle row = m_look.row(line);
        if (!row.overlaps(m_look.box)) {
            continue;
        }
        const std::size_t end = std::min(range.end, m_pad.lines().end(line));
        const Point from = m_look.point_of(m_pad, range.begin);
        const float letters = m_look.size * kit.canvas.text_size();
        // A line that is moved aside keeps its underline out of the gutter.
        kit.canvas.clip({m_look.box.x, m_all.y, m_look.box.width, m_all.height});
        draw_zigzag(kit,
                    {from.x, row.centre().y + letters * 0.72F},
                    m_look.point_of(m_pad, std::max(end, range.begin)).x,
                    kit.theme.oops);
        kit.canvas.unclip();
        const Rectangle gutter{m_all.x + kit.theme.outline,
                               row.y,
                               m_look.box.x - m_all.x - kit.theme.outline,
                               row.height};
        kit.canvas.fill({gutter.x, gutter.y, 6, gutter.height}, 0, kit.theme.oops);
        const Point badge{gutter.x + 17, row.centre().y};
        kit.canvas.circle(badge, 10, kit.theme.oops);
        kit.canvas.fill({badge.x - 1.7F, badge.y - 6, 3.4F, 7}, 1.7F, kit.theme.code_error);
        kit.canvas.circle({badge.x, badge.y + 4.6F}, 2, kit.theme.code_error);
    }
}

void TextArea::draw_gutter(ui::Kit& kit, const Rectangle& gutter)
{
    kit.canvas.fill(gutter, 0, kit.theme.code_gutter);
    for (const lang::Diagnostic* each : wrongs()) {
        const Rectangle row = m_look.row(m_pad.lines().line_of(range_of(each->span).begin));
        if (row.overlaps(gutter.moved(gutter.width, 0))) {
            kit.canvas.fill({gutter.x, row.y, gutter.width, row.height}, 0, kit.theme.code_error);
        }
    }
    const std::vector<lang::NodeId> lit = m_session.lit();
    const std::optional<LineRange> running = lit.empty() ? std::nullopt : lines_of(lit.back());
    const std::size_t end =
        std::min(m_pad.lines().count(), m_look.first_line() + m_look.lines_seen() + 3);
    const float size = std::min(m_look.size, 16.0F);
    const ui::TextStyle style{
        .face = ui::Face::code, .size = size, .colour = kit.theme.line_number};
    const float letters = size * ui::Fonts::box_height(ui::Face::code) * kit.canvas.text_size();
    for (const lang::NodeId node : m_session.breakpoints()) {
        if (const std::optional<LineRange> lines = lines_of(node)) {
            const Point at{gutter.x + 15, m_look.row(lines->first).centre().y};
            kit.canvas.circle(at, 11, kit.theme.oops);
            kit.canvas.fill({at.x - 4, at.y - 4, 8, 8}, 1, kit.theme.code_gutter);
        }
    }
    for (std::size_t line = m_look.first_line(); line < end; ++line) {
        const Rectangle row = m_look.row(line);
        const std::string number = std::to_string(line + 1);
        const float width = kit.canvas.width_of(number, style);
        kit.canvas.letters(
            number, {gutter.right() - 8 - width, row.y + (row.height - letters) / 2}, style);
        if (running && running->first == line) {
            const Point at{gutter.x + 15, row.centre().y};
            kit.canvas.picture("icons/run", {at.x - 12, at.y - 12, 24, 24}, kit.theme.running.fill);
        }
    }
}

/// The lines of the block that is looked at.
void TextArea::draw_companions(ui::Kit& kit)
{
    if (!m_companions || m_companions->first >= m_pad.lines().count()) {
        return;
    }
    const Rectangle first = m_look.row(m_companions->first);
    const std::size_t last = std::min(m_companions->last, m_pad.lines().count() - 1);
    const Rectangle box{
        first.x + 4, first.y + 1, first.width - 8, m_look.row(last).bottom() - first.y - 2};
    kit.frame(box, 8, kit.theme.chosen, 3);
}

void TextArea::draw_caret(ui::Kit& kit)
{
    if (m_focused != field) {
        return;
    }
    const double since = kit.now - m_caret_since;
    const bool rests = kit.theme.calm() || since > rests_after;
    if (!rests && std::fmod(since, 2 * blink) > blink) {
        kit.wake_in(2 * blink - std::fmod(since, 2 * blink));
        return;
    }
    if (!rests) {
        kit.wake_in(blink - std::fmod(since, 2 * blink) + 0.001);
    }
    const Point at = m_look.point_of(m_pad, m_pad.caret());
    const float width = kit.theme.plain ? 4.0F : 2.5F;
    kit.canvas.fill({at.x - width / 2, at.y + 3, width, m_look.height - 6}, 1, kit.theme.caret);
}

}  // namespace app
