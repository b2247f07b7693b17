#pragma once

#include "app/screens/block_art.hpp"
#include "app/screens/program_pane.hpp"
#include "app/screens/word_panel.hpp"
#include "editor/block_hand.hpp"
#include "lesson/session.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Word blocks on their canvas, and the drawer that they come from. Drag, tap and tap, and the
/// keyboard alone do everything.
class WordArea : public ProgramPane {
public:
    WordArea(lesson::Session& session, std::function<void()> changed);

    void draw(ui::Kit& kit, const core::Rectangle& program, const core::Rectangle& tray) override;
    void draw_carried(ui::Kit& kit) override;
    void draw_example(ui::Kit& kit,
                      const core::Rectangle& box,
                      const lang::Program& program,
                      lang::NodeId lit) const override;
    void let_go() override { m_hand.cancel(); }
    bool key(ui::Key key) override { return m_panel.key(key); }
    std::string wants_focus() override;
    std::string tray_node(std::string_view name) const override;
    std::string tile_node(int statement) const override;

private:
    static constexpr float most_zoom = 2;

    // ---- the canvas
    void lay_out(ui::Kit& kit, const core::Rectangle& area);
    void draw_canvas(ui::Kit& kit, const editor::BlockLayout& layout);
    void declare_blocks(ui::Kit& kit);
    void declare_values(ui::Kit& kit);
    void declare_gaps(ui::Kit& kit);
    void draw_cursor(ui::Kit& kit, const editor::BlockLayout& layout);
    void draw_frames(ui::Kit& kit, const editor::BlockLayout& layout);
    editor::BlockLayout with_room(ui::Kit& kit) const;
    void follow_running(const core::Rectangle& area);
    void keep_in_sight(const core::Rectangle& area);

    // ---- the keys below it
    void draw_keys(ui::Kit& kit, const core::Rectangle& row);
    void draw_chosen_keys(ui::Kit& kit, const core::Rectangle& row, lang::NodeId node);
    void zoom(float by);

    // ---- the drawer
    void fill_drawer();
    std::vector<std::string> groups() const;
    void draw_drawer(ui::Kit& kit, const core::Rectangle& box);
    void draw_drawer_tabs(ui::Kit& kit, const core::Rectangle& box, bool across);
    void draw_drawer_block(ui::Kit& kit, std::size_t index, const core::Rectangle& box);
    std::string name_in_drawer(ui::Kit& kit,
                               const editor::DrawerBlock& block,
                               const editor::Face& face) const;
    std::string name_of(ui::Kit& kit, const editor::Face& face) const;

    // ---- hands
    editor::BlockBoard board() const;
    void apply(const std::optional<editor::Edit>& edit);
    std::function<void(ui::DragPhase, core::Point)> dragging(editor::HeldBlock what,
                                                             core::Point corner);
    std::function<void(ui::DragPhase, core::Point)> panning();
    core::Rectangle place_box(std::size_t gap, const Lens& lens, float scale) const;
    void put_at(const editor::Gap& gap);
    void remove(lang::NodeId node);
    bool key_at_block(lang::NodeId node, ui::Key key);

    // ---- what is typed or chosen
    void touch_value(const i18n::Catalogue& words, lang::NodeId node);
    void touch_choice(const i18n::Catalogue& words, const editor::PlacedChoice& choice);
    void change_sign(lang::NodeId node, const lang::Expression& like);
    void ask_variable(const i18n::Catalogue& words, lang::NodeId node);
    void ask_rename(const i18n::Catalogue& words, const std::string& from);
    void ask_note(const i18n::Catalogue& words, lang::NodeId node);

    const lang::Module& module() const;

    lesson::Session& m_session;
    std::function<void()> m_changed;
    editor::BlockHand m_hand;
    WordPanel m_panel;
    std::vector<editor::DrawerBlock> m_drawer;
    std::vector<std::string> m_drawer_groups;  ///< of each block of the drawer
    std::optional<lang::Statement> m_copied;
    editor::BlockLayout m_layout;  ///< at rest
    core::Rectangle m_area;
    core::Rectangle m_trash;
    core::Point m_pan{0, 0};  ///< of the canvas, from the area's corner
    core::Point m_pan_from;
    float m_zoom{1};
    float m_least_zoom{0.5F};
    std::string m_group;  ///< whose blocks the drawer shows
    std::string m_focus;
    lang::NodeId m_last_lit{};
};

}  // namespace app
