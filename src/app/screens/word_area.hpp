#pragma once

#include "app/screens/block_art.hpp"
#include "app/screens/program_pane.hpp"
#include "app/screens/word_panel.hpp"
#include "editor/block_cursor.hpp"
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
    void let_go() override
    {
        m_hand.cancel();
        m_is_out = false;
    }
    bool key(ui::Key key) override { return m_panel.key(key); }
    void write(std::string_view text) override;
    std::string wants_focus() override;
    std::string tray_node(std::string_view name) const override;
    std::string tile_node(int statement) const override;

    // ---- beside a text
    /// The drawer is a strip of badges whose blocks fly out over the canvas.
    void fly_out() { m_flies_out = true; }
    /// The text's keys undo and redo for both.
    void stand_beside(bool beside) { m_stands_beside = beside; }
    /// The block in hand, or that the keyboard is at.
    lang::NodeId looked_at() const;
    /// The block of the line that is looked at.
    void show_companion(lang::NodeId node) { m_companion = node; }
    /// Where the text is wrong that these blocks can't follow; over everything.
    void show_trouble(lang::NodeId node) { m_trouble = node; }
    void draw_trouble(ui::Kit& kit);

private:
    static constexpr float most_zoom = 2;

    struct RowKey {  ///< of the keys below the canvas
        std::string id;
        std::string icon;
        std::string name;
        bool enabled{true};
        std::function<void()> action;
    };
    /// What a node is called, and what is said of it.
    struct Label {
        std::string name;
        std::string spoken;
    };
    /// What the layout and the labels were made of; made anew when one of these changes.
    struct Source {
        editor::Document document;
        std::string language;
        float scale{};
        float text_size{};

        bool operator==(const Source&) const = default;
    };

    // ---- what is made of the document
    void refresh(const ui::Kit& kit);
    void fill_drawer(const i18n::Catalogue& words);
    void label_all(const i18n::Catalogue& words);
    std::string told_gap(const i18n::Catalogue& words, const editor::Gap& gap) const;

    // ---- the canvas
    void look_at(ui::Kit& kit, const core::Rectangle& area);
    void draw_canvas(ui::Kit& kit, const editor::BlockLayout& layout);
    void draw_open_gap(ui::Kit& kit, const editor::BlockLayout& layout);
    void draw_frames(ui::Kit& kit, const editor::BlockLayout& layout);
    editor::BlockLayout with_room(ui::Kit& kit) const;
    void follow_running(const core::Rectangle& area);
    void reveal(const core::Rectangle& box, const core::Rectangle& area);
    void keep_in_sight(const core::Rectangle& area);
    Lens lens() const;

    // ---- the nodes on it
    void declare_canvas(ui::Kit& kit);
    void draw_pan_keys(ui::Kit& kit);
    void declare_cursor(ui::Kit& kit);
    void declare_blocks(ui::Kit& kit);
    void declare_values(ui::Kit& kit);
    void declare_choices(ui::Kit& kit);
    void declare_gaps(ui::Kit& kit);
    void declare_hand(ui::Kit& kit, const core::Rectangle& row);
    core::Rectangle place_box(std::size_t gap, float scale) const;

    // ---- the keys below it
    std::vector<RowKey> row_keys(ui::Kit& kit);
    void add_block_keys(ui::Kit& kit, lang::NodeId node, std::vector<RowKey>& keys);
    void add_branch_keys(ui::Kit& kit, lang::NodeId node, std::vector<RowKey>& keys);
    static float height_of(const std::vector<RowKey>& keys, const ui::View& view, float width);
    void draw_keys(ui::Kit& kit, const core::Rectangle& row, std::vector<RowKey> keys);
    void zoom(float by);

    // ---- the drawer
    std::vector<editor::Category> groups() const;
    bool is_in_drawer(std::size_t index) const;
    void open_group(editor::Category group);
    void draw_drawer(ui::Kit& kit, const core::Rectangle& box);
    void draw_strip(ui::Kit& kit, const core::Rectangle& strip);
    void draw_flown_out(ui::Kit& kit, const core::Rectangle& strip);
    bool carries() const;
    void draw_drawer_tabs(ui::Kit& kit, const core::Rectangle& box, bool across);
    void draw_drawer_tab(ui::Kit& kit, editor::Category group, const core::Rectangle& tab);
    void draw_drawer_blocks(ui::Kit& kit, const core::Rectangle& box, bool across);
    void draw_drawer_block(ui::Kit& kit, std::size_t index, const core::Rectangle& box);
    bool key_at_drawer(std::size_t index, ui::Key key);
    void go_to_drawer();
    void go_to_drawer_for(lang::NodeId hole);

    // ---- hands
    editor::BlockBoard board() const;
    bool apply(const std::optional<editor::Edit>& edit);
    std::function<void(ui::DragPhase, core::Point)> dragging(editor::HeldBlock what,
                                                             core::Point corner);
    std::function<void(ui::DragPhase, core::Point)> panning();
    void touch_canvas(core::Point at);
    void lay_aside();
    void copy(lang::NodeId node);
    bool holds_nothing() const;

    // ---- the keyboard
    bool key_at_place(const i18n::Catalogue& words, const editor::CursorPlace& place, ui::Key key);
    bool key_at_block(const i18n::Catalogue& words, lang::NodeId node, ui::Key key);
    bool key_at_canvas(ui::Key key);
    bool walk(ui::Key key);
    void walk_to_a_fitting_place(ui::Key key);
    void enter(const i18n::Catalogue& words);
    bool change_here(ui::Key key);
    bool fits_here() const;
    void go_to_cursor();
    const lang::Statement* behind_cursor() const;
    std::optional<core::Point> corner_of(const editor::Gap& gap) const;

    // ---- what is typed or chosen
    void touch_value(const i18n::Catalogue& words, lang::NodeId node);
    void ask_number(const i18n::Catalogue& words, lang::NodeId node, const std::string& value);
    void ask_text(const i18n::Catalogue& words, lang::NodeId node, const std::string& value);
    void ask_choice(const i18n::Catalogue& words,
                    lang::NodeId node,
                    std::span<const std::string_view> choices);
    void ask_name(const i18n::Catalogue& words, lang::NodeId node, const std::string& value);
    void ask_variable(const i18n::Catalogue& words, lang::NodeId node);
    void ask_sign(const i18n::Catalogue& words, lang::NodeId node);
    void ask_rename(const i18n::Catalogue& words, const std::string& from);
    void ask_note(const i18n::Catalogue& words, lang::NodeId node);
    void touch_choice(const i18n::Catalogue& words, const editor::PlacedChoice& choice);

    const lang::Module& module() const { return *m_module; }

    lesson::Session& m_session;
    std::function<void()> m_changed;
    const lang::Module* m_module;
    editor::BlockHand m_hand;
    editor::BlockCursor m_cursor;
    WordPanel m_panel;

    std::optional<Source> m_source;
    const i18n::Catalogue* m_words{nullptr};  ///< of the day; outlives every screen
    editor::BlockLayout m_layout;             ///< at rest
    std::vector<Label> m_block_labels;        ///< of each block of the layout
    std::vector<Label> m_value_labels;
    std::vector<std::string> m_gaps_told;
    editor::Palette m_drawer;  ///< and, behind its blocks, what was copied
    std::vector<std::string> m_drawer_names;
    std::optional<lang::Statement> m_copied;

    core::Rectangle m_area;
    core::Rectangle m_trash;
    core::Point m_pan{0, 0};  ///< of the canvas, from the area's corner
    core::Point m_pan_from;
    float m_zoom{1};
    float m_least_zoom{0.5F};
    editor::Category m_group{};  ///< whose blocks the drawer shows
    std::size_t m_first_tab{0};
    std::size_t m_first_row{0};

    std::string m_focus;
    std::string m_focused;  ///< what has the focus, as of the last frame
    bool m_keyboard{false};
    bool m_reveals{false};  ///< the cursor is to come in sight
    bool m_was_open{false};
    bool m_flies_out{false};
    bool m_stands_beside{false};
    bool m_is_out{false};  ///< the drawer over the canvas
    lang::NodeId m_companion{};
    lang::NodeId m_trouble{};
    bool m_is_new{true};
    lang::NodeId m_last_lit{};
};

}  // namespace app
