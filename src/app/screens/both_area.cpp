#include "app/screens/both_area.hpp"

#include "editor/source.hpp"
#include "lang/walk.hpp"

#include <array>
#include <string>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

constexpr float between = 12;

/// The last statement that begins on a line or before it: where trouble on that line shows in the
/// blocks that could still be read.
lang::NodeId statement_before(const lang::Program& program, int line)
{
    lang::NodeId found = lang::NodeId::none;
    lang::each_statement(program.body.statements, [&](const lang::Statement& statement) {
        if (statement.span.begin.line <= line || found == lang::NodeId::none) {
            found = statement.id;
        }
    });
    return found;
}

}  // namespace

BothArea::BothArea(lesson::Session& session,
                   ui::Clipboard& clipboard,
                   std::function<void()> changed)
    : m_session{session}, m_blocks{session, changed}, m_text{session, clipboard, changed}
{
    m_blocks.fly_out();
}

bool BothArea::reads() const
{
    const std::optional<editor::SourceText>& source = m_session.source();
    return !source || source->reads;
}

/// What is looked at in one shows in the other; the one that was touched last leads.
void BothArea::look_across(bool frozen)
{
    const bool text_moved = std::exchange(m_seen_moves, m_text.moves()) != m_text.moves();
    const lang::NodeId touched = m_blocks.looked_at();
    const bool block_touched =
        std::exchange(m_looked_at, touched) != touched && touched != lang::NodeId::none;
    if (frozen) {
        m_text.show_lines(std::nullopt);
        const std::optional<std::size_t> wrong = m_text.wrong_line();
        m_blocks.show_trouble(
            wrong ? statement_before(m_session.program(), static_cast<int>(*wrong) + 1)
                  : lang::NodeId::none);
        m_blocks.show_companion(lang::NodeId::none);
        return;
    }
    m_blocks.show_trouble(lang::NodeId::none);
    if (text_moved) {
        m_text.show_lines(std::nullopt);
        m_blocks.show_companion(
            editor::statement_on(m_session.document(), static_cast<int>(m_text.caret_line()) + 1));
    }
    if (block_touched) {
        m_blocks.show_companion(lang::NodeId::none);
        const std::optional<lang::Span> span = editor::span_of(m_session.document(), touched);
        m_text.show_lines(
            span ? std::optional{LineRange{static_cast<std::size_t>(span->begin.line) - 1,
                                           static_cast<std::size_t>(span->end.line) - 1}}
                 : std::nullopt);
    } else if (touched == lang::NodeId::none && m_shown != Shown::text && !text_moved) {
        m_text.show_lines(std::nullopt);
    }
}

void BothArea::draw(ui::Kit& kit, const Rectangle& program, const Rectangle& tray)
{
    static_cast<void>(tray);
    const bool frozen = !reads();
    look_across(frozen);
    const float bar = 64 * kit.view.control;
    draw_switch(kit, {program.x, program.y, program.width, bar});
    const Rectangle all{
        program.x, program.y + bar + between, program.width, program.height - bar - between};
    const bool beside = all.width > 1.2F * all.height || all.width > 760;
    Rectangle blocks = all;
    Rectangle text = all;
    if (m_shown == Shown::both && beside) {
        const float half = (all.width - between) / 2;
        blocks.width = half;
        text = {all.right() - half, all.y, half, all.height};
    } else if (m_shown == Shown::both) {
        const float half = (all.height - between) / 2;
        blocks.height = half;
        text = {all.x, all.bottom() - half, all.width, half};
    }
    m_blocks.stand_beside(m_shown == Shown::both);
    if (m_shown != Shown::text) {
        draw_blocks(kit, blocks);
        if (frozen) {
            draw_rest(kit, blocks);
        }
    }
    if (m_shown != Shown::blocks) {
        m_text.draw(kit, text, {});
    }
}

/// A narrow strip of badges, and the canvas beside it.
void BothArea::draw_blocks(ui::Kit& kit, const Rectangle& box)
{
    const float strip = 72 * kit.view.control;
    m_blocks.draw(kit,
                  {box.x + strip + between / 2, box.y, box.width - strip - between / 2, box.height},
                  {box.x, box.y, strip, box.height});
}

/// The blocks of before lie under a veil; a touch makes Lumi say why.
void BothArea::draw_rest(ui::Kit& kit, const Rectangle& box)
{
    // Disabled: what lies under it keeps 45 % (LOOK.md section 7).
    const float strip = 72 * kit.view.control;
    const ui::Colour veil = kit.theme.paper.faded(0.55F);
    kit.canvas.fill({box.x, box.y, strip, box.height}, 20, veil);
    kit.canvas.fill(
        {box.x + strip + between / 2, box.y, box.width - strip - between / 2, box.height},
        24,
        veil);
    m_blocks.draw_trouble(kit);
    kit.declare({.id = "blocks.rest",
                 .role = ui::Role::button,
                 .area = "program",
                 .name = kit.words.text("editor.refused.text_first"),
                 .box = box,
                 .action = [this] { m_session.edit(editor::Clear{}); }});
}

void BothArea::draw_switch(ui::Kit& kit, const Rectangle& bar)
{
    struct Choice {
        Shown shown;
        const char* id;
        const char* icon;
    };
    constexpr std::array choices{Choice{Shown::blocks, "blocks", "blocks"},
                                 Choice{Shown::both, "both", "side-by-side"},
                                 Choice{Shown::text, "text", "code"}};
    const ui::Theme& theme = kit.theme;
    kit.canvas.fill(bar, bar.height / 2, theme.well);
    kit.canvas.outline(bar, bar.height / 2, theme.panel_outline, theme.outline);
    const float width = bar.width / static_cast<float>(choices.size());
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Choice& choice = choices.at(i);
        const bool on = m_shown == choice.shown;
        const Rectangle box{bar.x + static_cast<float>(i) * width, bar.y, width, bar.height};
        const ui::KeyColours colours = theme.key(on ? ui::KeyStyle::beam : ui::KeyStyle::night);
        if (on) {
            kit.canvas.fill(box.inset(5), box.height / 2, colours.face);
            kit.canvas.outline(box.inset(5), box.height / 2, colours.outline, theme.outline);
        }
        const std::string id = std::string{"view."} + choice.id;
        const std::string name = kit.words.text("app.text.view." + std::string{choice.id});
        const ui::TextStyle style =
            kit.style(ui::Face::bold, 18, on ? colours.label : theme.text, ui::Align::left);
        constexpr float icon = 28;
        const float label = std::min(kit.canvas.width_of(name, style), box.width - icon - 44);
        const float left = box.centre().x - (label + icon + 10) / 2;
        kit.canvas.picture("icons/" + std::string{choice.icon},
                           {left, box.centre().y - icon / 2, icon, icon},
                           style.colour);
        kit.canvas.text(name, {left + icon + 10, box.y + 8, label + 4, box.height - 16}, style);
        ui::Node node{.id = id,
                      .role = ui::Role::toggle,
                      .area = "view",
                      .name = name,
                      .value = kit.words.text(on ? "app.access.on" : "app.access.off"),
                      .box = box,
                      .action = [this, shown = choice.shown] {
                          m_shown = shown;
                          let_go();
                      }};
        kit.focus_ring(node, box.height / 2, false);
        kit.declare(std::move(node));
    }
}

void BothArea::draw_carried(ui::Kit& kit)
{
    if (m_shown != Shown::text) {
        m_blocks.draw_carried(kit);
    }
    if (m_shown != Shown::blocks) {
        m_text.draw_carried(kit);
    }
}

void BothArea::draw_example(ui::Kit& kit,
                            const Rectangle& box,
                            const lang::Program& program,
                            lang::NodeId lit) const
{
    const float half = (box.width - between) / 2;
    m_blocks.draw_example(kit, {box.x, box.y, half, box.height}, program, lit);
    m_text.draw_example(kit, {box.right() - half, box.y, half, box.height}, program, lit);
}

void BothArea::let_go()
{
    m_blocks.let_go();
    m_text.let_go();
}

bool BothArea::key(ui::Key key)
{
    return (m_shown != Shown::text && m_blocks.key(key)) ||
           (m_shown != Shown::blocks && m_text.key(key));
}

void BothArea::write(std::string_view text)
{
    if (m_shown != Shown::text) {
        m_blocks.write(text);
    }
    if (m_shown != Shown::blocks) {
        m_text.write(text);
    }
}

std::string BothArea::wants_focus()
{
    std::string text = m_text.wants_focus();
    std::string blocks = m_blocks.wants_focus();
    return m_shown != Shown::blocks && !text.empty() ? text : blocks;
}

std::string BothArea::tray_node(std::string_view name) const
{
    return m_shown == Shown::text ? m_text.tray_node(name) : m_blocks.tray_node(name);
}

std::string BothArea::tile_node(int statement) const
{
    return m_shown == Shown::text ? m_text.tile_node(statement) : m_blocks.tile_node(statement);
}

}  // namespace app
