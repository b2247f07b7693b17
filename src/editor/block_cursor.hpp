#pragma once

#include "editor/document.hpp"
#include "editor/edit.hpp"
#include "editor/history.hpp"

#include <optional>
#include <vector>

namespace editor {

/// Where the keyboard can be among word blocks: a gap, or a hole by the node of what it holds. A
/// value that lies loose is a place of its own.
struct CursorPlace {
    Gap gap;                                ///< of a hole: the one before its statement
    lang::NodeId hole{lang::NodeId::none};  ///< none: the place is the gap

    bool is_hole() const { return hole != lang::NodeId::none; }
    bool operator==(const CursorPlace&) const = default;
};

/// All of them in reading order: the holes of a statement stand behind the gap before it, those of
/// an `elif` before its body.
std::vector<CursorPlace> places_in(const Document& document, const lang::Module* module);

/// The keyboard's place among word blocks. Up and down go from gap to gap in reading order; right
/// goes into what stands behind the gap, hole by hole and then into its body; left goes back, and
/// out of a body at once. What Enter does is the caller's.
class BlockCursor {
public:
    explicit BlockCursor(const lang::Module* stage) : m_module{stage} {}

    const CursorPlace& place() const { return m_place; }
    void set(const CursorPlace& place) { m_place = place; }

    void left(const Document& document);
    void right(const Document& document);
    void up(const Document& document);
    void down(const Document& document);
    void home(const Document& document);
    void end(const Document& document);  ///< of the program

    /// Backspace: the statement before the gap; at the front of an empty body, its statement. In a
    /// hole, what it holds.
    std::optional<Edit> remove_before(const Document& document) const;
    /// Delete: the statement behind the gap. In a hole, what it holds.
    std::optional<Edit> remove_after(const Document& document) const;
    /// Plus and minus: the number in the hole, or the repeat just before the gap, or else just
    /// behind it, or else around it.
    std::optional<Edit> change_number(const Document& document, int change) const;

    /// After a step, whoever took it: to the first empty hole of what came, into its empty body, or
    /// behind it.
    void follow(const Step& step, const Document& document);
    /// After an undo or a new program: back to a place that is there.
    void settle(const Document& document);

private:
    void walk(const Document& document, int by, bool gaps_only);
    std::optional<Edit> empty_hole(const Document& document) const;
    void enter_statement(const Step& step, const Document& document);
    void enter_value(lang::NodeId node, const Document& document);

    const lang::Module* m_module;
    CursorPlace m_place;
};

}  // namespace editor
