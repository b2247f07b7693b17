#pragma once

#include "editor/cursor.hpp"
#include "editor/hand.hpp"
#include "editor/history.hpp"
#include "editor/programs.hpp"

#include <optional>
#include <string>

namespace editor::test {

/// A program, its tray and a hand on a screen like the picture lesson's: the program's area on top,
/// the tray below it, the trash in the area's upper right corner.
class Desk {
public:
    explicit Desk(const std::string& start, Rules the_rules = anything())
        : rules(std::move(the_rules)), history(program(start))
    {
        refresh();
    }

    Board board() const
    {
        return {now(),
                rules,
                tray,
                layout,
                {650, 260},
                {650, 180, 612, 400},
                {1170, 190, 72, 64},
                boxes};
    }
    const lang::Program& now() const { return history.program(); }
    std::string text() const { return shorthand(now()); }
    lang::NodeId node(int index) const { return id(now(), index); }

    core::Point at_tray(const std::string& name) const { return boxes[number(name)].centre(); }
    core::Point at_tile(int index) const
    {
        return on_screen(find_tile(layout, node(index))->box.centre());
    }
    core::Point at_gap(const Gap& gap) const
    {
        return on_screen(find_gap(layout, gap)->box.centre());
    }
    core::Point at_more(int index) const
    {
        for (const NumberKeys& keys : layout.numbers) {
            if (keys.node == node(index)) {
                return on_screen(keys.more.centre());
            }
        }
        return {};
    }
    std::size_t number(const std::string& name) const
    {
        std::size_t index = 0;
        while (tray[index].tile.name != name) {
            ++index;
        }
        return index;
    }

    void drag(core::Point from, core::Point to)
    {
        hand.press(from, board());
        hand.move({from.x + 20, from.y}, board());
        hand.move(to, board());
        perform(hand.release(to, board()));
    }
    void tap(core::Point at)
    {
        hand.press(at, board());
        perform(hand.release(at, board()));
    }
    void perform(const std::optional<Edit>& edit)
    {
        refused.clear();
        if (!edit) {
            return;
        }
        const auto step = history.apply(*edit, rules);
        if (step) {
            cursor.follow(step.value(), now());
        } else {
            refused = step.error().message.key;
        }
        refresh();
    }

    Rules rules;
    History history;
    Palette tray;
    TileLayout layout;
    std::vector<core::Rectangle> boxes;  ///< of the tray
    Hand hand;
    Cursor cursor;
    std::string refused;  ///< why the last edit was, or empty

private:
    static core::Point on_screen(core::Point at) { return {at.x + 650, at.y + 260}; }
    void refresh()
    {
        tray = palette(now(), rules);
        layout = lay_out(now(), {});
        boxes.clear();
        for (std::size_t i = 0; i < tray.size(); ++i) {
            boxes.push_back({680 + 114 * static_cast<float>(i), 600, 104, 104});
        }
    }
};

}  // namespace editor::test
