#include "app/screens/word_area.hpp"

#include <algorithm>
#include <utility>

namespace app {

using core::Point;

bool WordArea::holds_nothing() const
{
    return std::holds_alternative<std::monostate>(m_hand.in_hand());
}

/// True if the document is another one now. The keyboard goes on where the edit was, whoever made
/// it.
bool WordArea::apply(const std::optional<editor::Edit>& edit)
{
    if (!edit) {
        return false;
    }
    const editor::Document before = m_session.document();
    const bool refused = m_session.edit(*edit).has_value();
    const editor::Document& after = m_session.document();
    if (refused || before == after) {
        return false;
    }
    m_cursor.follow(editor::describe(*edit, before, after, m_module), after);
    go_to_cursor();
    m_changed();
    return true;
}

std::function<void(ui::DragPhase, Point)> WordArea::dragging(editor::HeldBlock what, Point corner)
{
    return [this, what, corner](ui::DragPhase phase, Point at) {
        switch (phase) {
            case ui::DragPhase::begin:
                m_hand.lift(what, {(at.x - corner.x) / m_zoom, (at.y - corner.y) / m_zoom});
                m_hand.move(at, board());
                break;
            case ui::DragPhase::move:
                m_hand.move(at, board());
                break;
            case ui::DragPhase::drop:
                m_is_out = false;
                apply(m_hand.drop(at, board()));
                break;
            case ui::DragPhase::cancel:
                m_hand.cancel();
                break;
        }
    };
}

std::function<void(ui::DragPhase, Point)> WordArea::panning()
{
    return [this](ui::DragPhase phase, Point at) {
        if (phase == ui::DragPhase::begin) {
            m_pan_from = at;
        } else if (phase == ui::DragPhase::move) {
            m_pan = {m_pan.x + at.x - m_pan_from.x, m_pan.y + at.y - m_pan_from.y};
            m_pan_from = at;
        }
    };
}

/// What is in hand snaps to a place near by or comes to lie where she touches; an empty hand brings
/// that part of the canvas to the middle.
void WordArea::touch_canvas(Point at)
{
    if (std::exchange(m_is_out, false) && m_flies_out) {
        return;
    }
    if (!holds_nothing()) {
        m_hand.lift(editor::HeldBlock{m_hand.in_hand()}, {});
        apply(m_hand.drop(at, board()));
        return;
    }
    const Point middle = m_area.centre();
    m_pan = {m_pan.x + middle.x - at.x, m_pan.y + middle.y - at.y};
}

/// Below everything that lies on the canvas there is always room.
void WordArea::lay_aside()
{
    constexpr float left = 44;
    constexpr float space = 30;
    apply(m_hand.lay_down({left, m_layout.bounds.bottom() + space}, board()));
}

void WordArea::copy(lang::NodeId node)
{
    if (const lang::Statement* statement = editor::find(m_session.document(), node)) {
        m_copied = *statement;
        m_source.reset();
    }
}

}  // namespace app
