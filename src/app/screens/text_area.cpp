#include "app/screens/text_area.hpp"

#include "editor/source.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

/// Of the numbers of lines, in dp, before letters grow.
constexpr float gutter_width = 52;

/// On which line of its printed text a statement of a program stands, from 0.
std::optional<std::size_t> line_of(const lang::Program& program,
                                   lang::NodeId node,
                                   std::string_view printed)
{
    std::optional<std::size_t> wanted;
    std::size_t number = 0;
    lang::each_statement(program.body.statements, [&](const lang::Statement& statement) {
        wanted = statement.id == node && !wanted ? number : wanted;
        ++number;
    });
    // The printed text has the same statements in the same order.
    const lang::Program read = lang::parse(printed).program;
    std::optional<std::size_t> line;
    number = 0;
    lang::each_statement(read.body.statements, [&](const lang::Statement& statement) {
        if (wanted == number) {
            line = static_cast<std::size_t>(std::max(1, statement.span.begin.line)) - 1;
        }
        ++number;
    });
    return node == lang::NodeId::none ? std::nullopt : line;
}

}  // namespace

TextArea::TextArea(lesson::Session& session,
                   ui::Clipboard& clipboard,
                   std::function<void()> changed)
    : m_session{session}, m_clipboard{clipboard}, m_changed{std::move(changed)}, m_focus{field}
{
    m_pad.read(text_now());
    const std::vector<editor::ByteRange> open = gaps();
    m_pad.put_caret(open.empty() ? m_pad.text().size() : open.front().begin);
}

std::string TextArea::text_now() const
{
    const std::optional<editor::SourceText>& source = m_session.source();
    return source ? source->text : lang::print(m_session.program());
}

/// Blocks, hints and saved work change the text too.
void TextArea::follow_text()
{
    const std::string text = text_now();
    if (m_pad.text() != text) {
        m_pad.read(text);
        m_completion.reset();
        m_gap.reset();
    }
}

std::string TextArea::wants_focus()
{
    if (!m_focus.empty()) {
        m_focused = m_focus;
    }
    return std::exchange(m_focus, {});
}

std::string TextArea::tray_node(std::string_view name) const
{
    const std::vector<std::string> words = bank_words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == name || words[i] == std::string{name} + "()") {
            return "bank." + std::to_string(i);
        }
    }
    return {};
}

std::string TextArea::tile_node(int statement) const
{
    const lang::Statement* found = editor::statement_at(m_session.program(), statement);
    const std::optional<LineRange> lines = found != nullptr ? lines_of(found->id) : std::nullopt;
    return lines ? "text.line." + std::to_string(lines->first + 1) : std::string{};
}

void TextArea::let_go()
{
    m_completion.reset();
    m_word.reset();
    m_gap.reset();
    m_carried.reset();
}

// ---- what is wrong, what runs -------------------------------------------------------------------

/// All that is wrong, without the line that is being written: nobody likes to be told before she
/// has said all. After a try to run it, that one too.
std::vector<const lang::Diagnostic*> TextArea::wrongs() const
{
    std::vector<const lang::Diagnostic*> found;
    const bool tried = !m_session.diagnostics().empty();
    const auto here = static_cast<int>(m_pad.line()) + 1;
    const std::vector<editor::ByteRange> open = gaps();
    // What follows from a word that is still missing is no slip of hers.
    const std::size_t first_gap =
        open.empty() ? m_pad.lines().count() : m_pad.lines().line_of(open.front().begin);
    for (const lang::Diagnostic& each : m_session.text_diagnostics()) {
        const bool being_written = each.span.begin.line <= here && each.span.end.line >= here;
        const bool waits_for_word = m_pad.lines().line_of(range_of(each.span).begin) >= first_gap;
        if (!waits_for_word && (tried || !being_written)) {
            found.push_back(&each);
        }
    }
    if (const lang::Diagnostic* fault = m_session.fault()) {
        found.push_back(fault);
    }
    return found;
}

std::optional<std::size_t> TextArea::wrong_line() const
{
    const std::vector<const lang::Diagnostic*> all = wrongs();
    return all.empty() ? std::nullopt
                       : std::optional{m_pad.lines().line_of(range_of(all.front()->span).begin)};
}

/// Whether a mend would be refused takes a trial edit, which is no work for every frame.
std::optional<editor::ChangeText> TextArea::mend_of(const lang::Diagnostic& wrong)
{
    if (!m_mend || m_mend->wrong != wrong || m_mend->text != m_pad.text()) {
        m_mend = Mended{wrong, m_pad.text(), m_session.mend_of(wrong)};
    }
    return m_mend->change;
}

std::optional<Trouble> TextArea::trouble()
{
    const std::vector<const lang::Diagnostic*> all = wrongs();
    const std::vector<editor::ByteRange> open = gaps();
    const auto on_line = [](std::size_t line) {
        return core::Message{"app.text.line", {{"line", static_cast<std::int64_t>(line) + 1}}};
    };
    if (!open.empty() && !m_session.diagnostics().empty()) {
        return Trouble{
            on_line(m_pad.lines().line_of(open.front().begin)), {"app.text.gap_first", {}}, {}};
    }
    if (all.empty() || all.front() == m_session.fault()) {
        return std::nullopt;  // of a fault Lumi tells by herself
    }
    const lang::Diagnostic& first = *all.front();
    Trouble trouble{on_line(m_pad.lines().line_of(range_of(first.span).begin)), first.message, {}};
    if (const std::optional<editor::ChangeText> mend = mend_of(first)) {
        trouble.mend = [this, mend] {
            m_session.edit(*mend);
            m_pad.read_where_changed(text_now());
            m_focus = field;
            m_changed();
        };
    }
    return trouble;
}

editor::ByteRange TextArea::range_of(const lang::Span& span) const
{
    // The pad knows where its lines begin: a long text is not walked through for each fault.
    const auto offset = [this](core::Place place) {
        const std::size_t line = static_cast<std::size_t>(std::max(place.line, 1)) - 1;
        return line < m_pad.lines().count()
                   ? m_pad.lines().begin(line) +
                         editor::offset_of(m_pad.line_text(line), {1, place.column})
                   : m_pad.text().size();
    };
    const std::size_t begin = offset(span.begin);
    return {begin, std::max(begin, offset(span.end))};
}

std::optional<LineRange> TextArea::lines_of(lang::NodeId node) const
{
    const std::optional<lang::Span> span = editor::span_of(m_session.document(), node);
    if (!span) {
        return std::nullopt;
    }
    const auto line = [&](int number) {
        return std::min(static_cast<std::size_t>(std::max(1, number)) - 1,
                        m_pad.lines().count() - 1);
    };
    return LineRange{line(span->begin.line), line(span->end.line)};
}

// ---- looking at it ------------------------------------------------------------------------------

std::size_t TextArea::page() const { return std::max<std::size_t>(2, m_look.lines_seen()) - 1; }

void TextArea::scroll_to(float top)
{
    m_look.top = std::clamp(top, 0.0F, m_look.longest_scroll(m_pad.lines().count()));
}

/// Scrolls as little as brings the caret in sight.
void TextArea::reveal_caret()
{
    const core::Point at = m_look.point_of(m_pad, m_pad.caret());
    const Rectangle& box = m_look.box;
    const float margin = std::min(m_look.height * 0.4F, box.height / 4);
    m_look.top += std::max(0.0F, at.y + m_look.height + margin - box.bottom());
    m_look.top -= std::max(0.0F, box.y + margin - at.y);
    const float side = std::min(3 * m_look.advance, box.width / 4);
    m_look.left += std::max(0.0F, at.x + side - box.right());
    m_look.left -= std::max(0.0F, box.x + side - at.x);
    m_look.left = std::max(0.0F, m_look.left);
}

void TextArea::look_at(ui::Kit& kit, const Rectangle& box)
{
    const float top = m_look.top;
    const float left = m_look.left;
    m_look = TextLook::of(kit, box, code_sizes.at(m_size));
    m_look.top = top;
    m_look.left = left;
    if (std::exchange(m_seen_moves, m_pad.moves()) != m_pad.moves()) {
        m_caret_since = kit.now;
        m_reveals = true;
    }
    const std::vector<lang::NodeId> lit = m_session.lit();
    const lang::NodeId node = lit.empty() ? lang::NodeId::none : lit.back();
    if (std::exchange(m_reveals, false)) {
        reveal_caret();
    }
    if (node != std::exchange(m_last_lit, node) && node != lang::NodeId::none) {
        // The line that runs is always in sight.
        if (const std::optional<LineRange> lines = lines_of(node)) {
            const Rectangle row = m_look.row(lines->first);
            m_look.top += std::max(0.0F, row.bottom() + m_look.height / 2 - box.bottom());
            m_look.top -= std::max(0.0F, box.y - row.y);
        }
    }
    scroll_to(m_look.top);
}

void TextArea::draw(ui::Kit& kit, const Rectangle& program, const Rectangle& tray)
{
    follow_text();
    m_focused = kit.interaction.focused();
    m_all = program;
    const ui::Theme& theme = kit.theme;
    constexpr float radius = 20;
    kit.canvas.fill(program.moved(0, 6), radius, theme.shadow);
    kit.canvas.fill(program, radius, theme.code);
    const Rectangle inside = program.inset(theme.outline);
    const float keys = height_of_keys(kit.view);
    const float bar = m_finds ? 64 * kit.view.control + 8 : 0;
    const std::size_t digits = std::to_string(m_pad.lines().count()).size();
    const float wider = digits > 2 ? static_cast<float>(digits - 2) * 10 : 0;
    const float gutter = (gutter_width + wider) * std::max(1.0F, kit.canvas.text_size());
    const Rectangle rows{inside.x, inside.y + bar, inside.width, inside.height - bar - keys};
    hear(kit.words);
    look_at(kit, {rows.x + gutter, rows.y, rows.width - gutter, rows.height});
    declare_field(kit, m_look.box);
    kit.canvas.clip(rows);
    draw_gutter(kit, {rows.x, rows.y, gutter, rows.height});
    kit.canvas.clip({m_look.box.x, rows.y, m_look.box.width, rows.height});
    draw_lines(kit);
    kit.canvas.unclip();
    draw_wrongs(kit);
    kit.canvas.unclip();
    kit.canvas.outline(program, radius, theme.panel_outline, theme.outline);
    declare_gutter(kit, {rows.x, rows.y, gutter, rows.height});
    declare_lines(kit);
    declare_gaps(kit);
    draw_scroll_bar(kit, rows);
    if (m_finds) {
        draw_find(kit, {inside.x, inside.y, inside.width, bar});
    }
    draw_keys(kit, {inside.x, rows.bottom(), inside.width, keys});
    if (!tray.empty()) {
        draw_bank(kit, tray);
    }
    declare_echo(kit);
}

void TextArea::draw_carried(ui::Kit& kit)
{
    draw_proposals(kit);
    if (m_carried && m_word) {
        const ui::TextStyle style{
            .face = ui::Face::code, .size = 20, .colour = kit.theme.key(ui::KeyStyle::hint).label};
        const float width = kit.canvas.width_of(*m_word, style) + 36;
        const Rectangle box{m_carried->x - width / 2, m_carried->y - 28, width, 56};
        kit.canvas.fill(box.moved(0, 10), 18, kit.theme.shadow);
        kit.canvas.fill(box, 18, kit.theme.key(ui::KeyStyle::hint).face);
        kit.canvas.outline(box, 18, kit.theme.key(ui::KeyStyle::hint).outline, kit.theme.outline);
        kit.canvas.letters(*m_word, {box.x + 18, box.y + 16}, style);
    }
}

void TextArea::draw_example(ui::Kit& kit,
                            const Rectangle& box,
                            const lang::Program& program,
                            lang::NodeId lit) const
{
    editor::TextPad pad;
    pad.read(lang::print(program));
    kit.canvas.fill(box, 16, kit.theme.code);
    TextLook look = TextLook::of(kit, box.inset(4), code_sizes.at(first_code_size));
    const float room = look.box.height / static_cast<float>(pad.lines().count());
    look.height = std::min(look.height, std::max(room, look.size * 1.2F));
    kit.canvas.clip(box);
    if (const std::optional<std::size_t> line = line_of(program, lit, pad.text())) {
        kit.canvas.fill(look.row(*line), 8, kit.theme.code_running);
    }
    for (std::size_t line = 0; line < pad.lines().count(); ++line) {
        draw_code_line(kit, pad, line, look);
    }
    kit.canvas.unclip();
}

}  // namespace app
