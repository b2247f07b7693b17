#include "app/screens/program_area.hpp"
#include "app/screens/program_ids.hpp"

#include <algorithm>
#include <utility>

namespace app {

using core::Point;

editor::Board ProgramArea::board() const
{
    return {m_session.program(),
            m_session.rules(),
            m_palette,
            m_layout,
            m_origin,
            m_area,
            m_trash,
            m_tray};
}

void ProgramArea::apply(const std::optional<editor::Edit>& edit)
{
    if (!edit) {
        return;
    }
    std::vector<lang::Statement> thrown = m_thrown;
    remember_thrown(*edit);
    if (m_session.edit(*edit)) {
        m_thrown = std::move(thrown);
        return;
    }
    m_changed();
}

void ProgramArea::remember_thrown(const editor::Edit& edit)
{
    constexpr std::size_t most = 6;
    if (const auto* remove = std::get_if<editor::Remove>(&edit)) {
        if (const lang::Statement* statement = editor::find(m_session.program(), remove->node)) {
            m_thrown.insert(m_thrown.begin(), *statement);
        }
    }
    if (m_thrown.size() > most) {
        m_thrown.resize(most);
    }
}

std::function<void(ui::DragPhase, Point)> ProgramArea::dragging()
{
    return [this](ui::DragPhase phase, Point at) {
        switch (phase) {
            case ui::DragPhase::begin:
                m_hand.press(at, board());
                break;
            case ui::DragPhase::move:
                m_hand.move(at, board());
                break;
            case ui::DragPhase::drop:
                apply(m_hand.release(at, board()));
                break;
            case ui::DragPhase::cancel:
                m_hand.cancel();
                break;
        }
    };
}

void ProgramArea::put(const editor::Gap& gap, const lang::Statement& statement)
{
    const std::size_t before = m_session.program().next_id;
    apply(editor::Insert{gap, statement});
    if (m_session.program().next_id == before) {
        return;
    }
    // The keyboard goes on behind the new tile, or into it if it holds others.
    const std::span<const lang::Statement> tiles =
        editor::tiles_at(m_session.program(), gap.parent, gap.branch);
    const auto index = static_cast<std::size_t>(gap.index);
    m_cursor.set({gap.parent, gap.index + 1, gap.branch});
    if (index < tiles.size() && editor::repeat_count(tiles[index]) != nullptr) {
        m_cursor.set({tiles[index].id, 0, 0});
    }
    const std::string& defines = editor::tile_of(statement).defines;
    for (const lang::Statement& each : m_session.program().body.statements) {
        if (!defines.empty() && editor::tile_of(each).defines == defines) {
            m_cursor.set({each.id, 0, 0});
        }
    }
}

void ProgramArea::change_count(lang::NodeId node, int by)
{
    const lang::Statement* statement = editor::find(m_session.program(), node);
    const lang::IntegerLiteral* count =
        statement != nullptr ? editor::repeat_count(*statement) : nullptr;
    if (count != nullptr) {
        apply(editor::SetNumber{node, count->value + by});
    }
}

bool ProgramArea::walk(ui::Key key)
{
    switch (key) {
        case ui::Key::left:
            m_cursor.left(m_session.program());
            break;
        case ui::Key::right:
            m_cursor.right(m_session.program());
            break;
        case ui::Key::up:
            m_cursor.up(m_layout);
            break;
        case ui::Key::down:
            m_cursor.down(m_layout);
            break;
        case ui::Key::home:
            m_cursor.home();
            break;
        case ui::Key::end:
            m_cursor.end(m_session.program());
            break;
        default:
            return false;
    }
    return true;
}

void ProgramArea::enter()
{
    const std::optional<editor::Edit> edit = m_hand.enter(m_cursor.gap(), board());
    if (const auto* insert = edit ? std::get_if<editor::Insert>(&*edit) : nullptr) {
        put(m_cursor.gap(), insert->statement);
    } else {
        apply(edit);
    }
}

bool ProgramArea::key_at_gap(const editor::Gap& gap, ui::Key key)
{
    m_cursor.set(gap);
    const lang::Program& program = m_session.program();
    switch (key) {
        case ui::Key::enter:
        case ui::Key::space:
            enter();
            break;
        case ui::Key::backspace: {
            const std::optional<editor::Edit> edit = m_cursor.remove_before(program);
            if (edit && gap.index > 0) {
                m_cursor.set({gap.parent, gap.index - 1, gap.branch});
            }
            apply(edit);
            break;
        }
        case ui::Key::remove:
            apply(m_cursor.remove_after(program));
            break;
        case ui::Key::plus:
            apply(m_cursor.change_number(program, 1));
            break;
        case ui::Key::minus:
            apply(m_cursor.change_number(program, -1));
            break;
        default:
            if (!walk(key)) {
                return false;
            }
    }
    m_cursor.settle(m_session.program());
    m_focus = id_of(m_cursor.gap());
    return true;
}

bool ProgramArea::key_at_tile(lang::NodeId node, ui::Key key)
{
    switch (key) {
        case ui::Key::backspace:
        case ui::Key::remove:
            apply(editor::Remove{node});
            return true;
        case ui::Key::plus:
            change_count(node, 1);
            return true;
        case ui::Key::minus:
            change_count(node, -1);
            return true;
        default:
            return false;
    }
}

}  // namespace app
