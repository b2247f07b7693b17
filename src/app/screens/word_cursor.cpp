#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"
#include "editor/tile.hpp"

#include <algorithm>

namespace app {

using core::Point;

namespace {

/// How far an arrow moves the canvas, in dp.
constexpr float pan_step = 80;
constexpr float zoom_step = 1.2F;

bool is_enter(ui::Key key) { return key == ui::Key::enter || key == ui::Key::space; }

}  // namespace

void WordArea::go_to_cursor()
{
    m_focus = place_id(m_cursor.place());
    m_reveals = m_reveals || m_keyboard;
}

const lang::Statement* WordArea::behind_cursor() const
{
    const editor::Gap& gap = m_cursor.place().gap;
    const auto body = editor::tiles_at(m_session.document(), gap.parent, gap.branch);
    const auto index = static_cast<std::size_t>(gap.index);
    return index < body.size() ? &body[index] : nullptr;
}

/// Where a gap is on the canvas. Before a hat, which stands apart from what runs, it is the hat's
/// own corner.
std::optional<Point> WordArea::corner_of(const editor::Gap& gap) const
{
    if (const editor::BlockGap* place = editor::find_gap(m_layout, gap)) {
        return place->at;
    }
    const auto body = editor::tiles_at(m_session.document(), gap.parent, gap.branch);
    const auto index = static_cast<std::size_t>(gap.index);
    const editor::PlacedBlock* hat =
        index < body.size() ? editor::find_block(m_layout, body[index].id) : nullptr;
    return hat != nullptr ? std::optional{Point{hat->box.x, hat->box.y}} : std::nullopt;
}

/// May what is in hand go where the keyboard is?
bool WordArea::fits_here() const
{
    const editor::BlockBoard now = board();
    const editor::CursorPlace& place = m_cursor.place();
    if (m_hand.holds_block(now)) {
        return !place.is_hole();
    }
    if (m_hand.holds_value(now)) {
        return place.is_hole() && editor::takes(place.hole, m_hand.in_hand(), now);
    }
    return place.is_hole() || corner_of(place.gap).has_value();
}

bool WordArea::walk(ui::Key key)
{
    const editor::Document& document = m_session.document();
    switch (key) {
        case ui::Key::left:
            m_cursor.left(document);
            return true;
        case ui::Key::right:
            m_cursor.right(document);
            return true;
        case ui::Key::up:
            m_cursor.up(document);
            return true;
        case ui::Key::down:
            m_cursor.down(document);
            return true;
        case ui::Key::home:
            m_cursor.home(m_session.document());
            return true;
        case ui::Key::end:
            m_cursor.end(document);
            return true;
        default:
            return false;
    }
}

/// On past the places that do not take what is in hand; where there is none, it stays. A value goes
/// from hole to hole, whichever arrow it is.
void WordArea::walk_to_a_fitting_place(ui::Key key)
{
    const bool value = m_hand.holds_value(board());
    const editor::CursorPlace from = m_cursor.place();
    ui::Key step = key;
    if (value) {
        step = key == ui::Key::up || key == ui::Key::left || key == ui::Key::end ? ui::Key::left
                                                                                 : ui::Key::right;
        if (key == ui::Key::home || key == ui::Key::end) {
            walk(key);
        }
    }
    for (editor::CursorPlace last = from; walk(step); last = m_cursor.place()) {
        if (fits_here()) {
            return;
        }
        if (m_cursor.place() == last) {
            break;
        }
    }
    m_cursor.set(from);
}

bool WordArea::key_at_place(const i18n::Catalogue& words,
                            const editor::CursorPlace& place,
                            ui::Key key)
{
    m_cursor.set(place);
    m_cursor.settle(m_session.document());
    switch (key) {
        case ui::Key::left:
        case ui::Key::right:
        case ui::Key::up:
        case ui::Key::down:
        case ui::Key::home:
        case ui::Key::end:
            walk_to_a_fitting_place(key);
            go_to_cursor();
            return true;
        case ui::Key::enter:
        case ui::Key::space:
            enter(words);
            return true;
        default:
            return change_here(key);
    }
}

/// Puts what is in hand here, takes what lies behind the gap in hand, or asks for what belongs into
/// the hole; where nothing is, it goes and fetches something.
void WordArea::enter(const i18n::Catalogue& words)
{
    const editor::CursorPlace place = m_cursor.place();
    if (!holds_nothing()) {
        if (fits_here()) {
            apply(place.is_hole() ? m_hand.put_in(place.hole, board())
                                  : m_hand.put_in(place.gap, board()));
        }
    } else if (place.is_hole()) {
        touch_value(words, place.hole);
    } else if (const lang::Statement* behind = behind_cursor()) {
        m_hand.take(editor::OfProgram{behind->id});
    } else {
        go_to_drawer();
    }
}

/// The keys that change what is here. Nothing is in hand afterwards that might be gone.
bool WordArea::change_here(ui::Key key)
{
    const editor::Document& document = m_session.document();
    const lang::Statement* behind = m_cursor.place().is_hole() ? nullptr : behind_cursor();
    switch (key) {
        case ui::Key::backspace:
            apply(m_cursor.remove_before(document));
            break;
        case ui::Key::remove:
            apply(m_cursor.remove_after(document));
            break;
        case ui::Key::plus:
            apply(m_cursor.change_number(document, 1));
            break;
        case ui::Key::minus:
            apply(m_cursor.change_number(document, -1));
            break;
        case ui::Key::copy:
            if (behind != nullptr) {
                copy(behind->id);
            }
            break;
        case ui::Key::duplicate:
            if (behind != nullptr) {
                apply(editor::Duplicate{behind->id});
            }
            break;
        case ui::Key::paste:
            if (m_copied && !m_cursor.place().is_hole()) {
                apply(editor::Paste{m_cursor.place().gap, {*m_copied}});
            }
            break;
        default:
            return false;
    }
    return true;
}

/// A block is reached by a touch or by Tab; from there the keyboard goes on at the gap before it.
bool WordArea::key_at_block(const i18n::Catalogue& words, lang::NodeId node, ui::Key key)
{
    if (is_enter(key)) {
        return false;
    }
    const std::optional<editor::Gap> gap = editor::gap_before(m_session.document(), node);
    if (!gap) {
        return false;
    }
    m_cursor.set({*gap, {}});
    const lang::Statement* statement = editor::find(m_session.document(), node);
    const lang::IntegerLiteral* count = editor::repeat_count(*statement);
    if (key == ui::Key::backspace) {
        apply(editor::Remove{node});
    } else if (count != nullptr && (key == ui::Key::plus || key == ui::Key::minus)) {
        apply(editor::SetNumber{node, count->value + (key == ui::Key::plus ? 1 : -1)});
    } else {
        return key_at_place(words, {*gap, {}}, key);
    }
    return true;
}

bool WordArea::key_at_canvas(ui::Key key)
{
    switch (key) {
        case ui::Key::left:
            m_pan.x += pan_step;
            return true;
        case ui::Key::right:
            m_pan.x -= pan_step;
            return true;
        case ui::Key::up:
            m_pan.y += pan_step;
            return true;
        case ui::Key::down:
            m_pan.y -= pan_step;
            return true;
        case ui::Key::plus:
            zoom(zoom_step);
            return true;
        case ui::Key::minus:
            zoom(1 / zoom_step);
            return true;
        case ui::Key::enter:
        case ui::Key::space:
            lay_aside();
            return true;
        default:
            return false;
    }
}

}  // namespace app
