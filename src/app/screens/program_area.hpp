#pragma once

#include "app/screens/program_pane.hpp"
#include "app/screens/tile_art.hpp"
#include "editor/cursor.hpp"
#include "editor/hand.hpp"
#include "lesson/session.hpp"
#include "ui/kit.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The program along the beam pipe and the tray below it: where hands build, by dragging, by tap
/// and tap, or with the keyboard alone. All three end in the same edits of the session.
class ProgramArea : public ProgramPane {
public:
    ProgramArea(lesson::Session& session, std::function<void()> changed);

    void draw(ui::Kit& kit, const core::Rectangle& program, const core::Rectangle& tray) override;
    void draw_carried(ui::Kit& kit) override;
    void draw_example(ui::Kit& kit,
                      const core::Rectangle& box,
                      const lang::Program& program,
                      lang::NodeId lit) const override;

    void let_go() override { m_hand.cancel(); }
    bool key(ui::Key) override { return false; }
    std::string wants_focus() override;
    std::string tray_node(std::string_view name) const override;
    std::string tile_node(int statement) const override;

private:
    void lay_out(const core::Rectangle& area, float control);
    void follow(const core::Rectangle& area, const core::Rectangle& wanted);
    editor::Board board() const;
    void apply(const std::optional<editor::Edit>& edit);
    void remember_thrown(const editor::Edit& edit);

    void draw_keys(ui::Kit& kit, const core::Rectangle& box);
    void draw_scroll_keys(ui::Kit& kit, const core::Rectangle& area);
    void draw_trays(ui::Kit& kit) const;
    void draw_caps(ui::Kit& kit) const;
    void draw_tiles(ui::Kit& kit);
    void draw_gaps(ui::Kit& kit);
    void draw_gap(ui::Kit& kit, const editor::GapPlace& place);
    void draw_numbers(ui::Kit& kit);
    void draw_tray(ui::Kit& kit, const core::Rectangle& box);
    void draw_thrown(ui::Kit& kit, const core::Rectangle& box);
    void draw_tray_tile(ui::Kit& kit, std::size_t index, const core::Rectangle& box, float room);

    bool key_at_gap(const editor::Gap& gap, ui::Key key);
    bool key_at_tile(lang::NodeId node, ui::Key key);
    bool walk(ui::Key key);
    void enter();
    void put(const editor::Gap& gap, const lang::Statement& statement);
    void change_count(lang::NodeId node, int by);
    std::function<void(ui::DragPhase, core::Point)> dragging();
    const lang::Module& module() const;
    std::string name_of(ui::Kit& kit, const editor::Tile& tile) const;
    std::string told(ui::Kit& kit, lang::NodeId node) const;

    lesson::Session& m_session;
    std::function<void()> m_changed;
    editor::Hand m_hand;
    editor::Palette m_palette;
    editor::TileLayout m_layout;  ///< at rest
    core::Rectangle m_area;
    core::Point m_origin;
    core::Rectangle m_trash;
    std::vector<core::Rectangle> m_tray;
    float m_scroll{0};
    editor::Cursor m_cursor;  ///< of the keyboard
    std::string m_focus;
    std::vector<lang::Statement> m_thrown;  ///< the last tiles that were thrown away, newest first
    bool m_shows_thrown{false};
};

}  // namespace app
