#pragma once

#include "app/screens/program_pane.hpp"
#include "app/screens/text_look.hpp"
#include "editor/completion.hpp"
#include "editor/text_find.hpp"
#include "editor/text_pad.hpp"
#include "lesson/session.hpp"
#include "ui/clipboard.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Lines of a text, from 0; both belong to it.
struct LineRange {
    std::size_t first{};
    std::size_t last{};
};

/// The program as text: an editor with colours, underlines, words to go on with, and a bank of
/// words for texts with gaps. Keyboard, mouse and touch alone do everything; it can be heard line
/// by line.
class TextArea : public ProgramPane {
public:
    TextArea(lesson::Session& session, ui::Clipboard& clipboard, std::function<void()> changed);

    void draw(ui::Kit& kit, const core::Rectangle& program, const core::Rectangle& tray) override;
    void draw_carried(ui::Kit& kit) override;
    void draw_example(ui::Kit& kit,
                      const core::Rectangle& box,
                      const lang::Program& program,
                      lang::NodeId lit) const override;
    void let_go() override;
    bool key(ui::Key key) override;
    void write(std::string_view text) override;
    std::string wants_focus() override;
    std::string tray_node(std::string_view name) const override;
    std::string tile_node(int statement) const override;
    std::optional<Trouble> trouble() override;

    // ---- beside blocks
    std::size_t caret_line() const { return m_pad.line(); }
    /// Counted up whenever the caret was moved here, or the text changed.
    int moves() const { return m_pad.moves(); }
    /// The lines of the block that is looked at.
    void show_lines(std::optional<LineRange> lines) { m_companions = lines; }
    /// The first line that is wrong, and shown so.
    std::optional<std::size_t> wrong_line() const;
    /// Has the lesson words to put into gaps?
    static bool has_bank(const lesson::Lesson& lesson);

    static constexpr const char* field = "text";

private:
    struct RowKey {
        std::string id;
        std::string icon;
        std::string name;
        bool enabled{true};
        std::function<void()> action;
    };

    // ---- the text
    std::string text_now() const;
    void follow_text();
    void look_at(ui::Kit& kit, const core::Rectangle& box);
    void reveal_caret();
    void scroll_to(float top);
    std::size_t page() const;
    void apply(const std::optional<editor::TextEdit>& edit);
    void undo(void (lesson::Session::*change)());
    std::vector<const lang::Diagnostic*> wrongs() const;
    std::optional<editor::ChangeText> mend_of(const lang::Diagnostic& wrong);
    std::optional<LineRange> lines_of(lang::NodeId node) const;
    editor::ByteRange range_of(const lang::Span& span) const;

    // ---- painting
    void draw_lines(ui::Kit& kit);
    void draw_grounds(ui::Kit& kit);
    void draw_selection(ui::Kit& kit, const editor::ByteRange& range, ui::Colour colour);
    void draw_gaps(ui::Kit& kit);
    void draw_wrongs(ui::Kit& kit);
    void draw_gutter(ui::Kit& kit, const core::Rectangle& gutter);
    void draw_caret(ui::Kit& kit);
    void draw_companions(ui::Kit& kit);

    // ---- nodes
    void declare_field(ui::Kit& kit, const core::Rectangle& box);
    void declare_lines(ui::Kit& kit);
    void declare_gutter(ui::Kit& kit, const core::Rectangle& gutter);
    void hear(const i18n::Catalogue& words);
    void declare_echo(ui::Kit& kit);
    void draw_scroll_bar(ui::Kit& kit, const core::Rectangle& box);
    void touch(core::Point at);
    std::function<void(ui::DragPhase, core::Point)> selecting();

    // ---- the keys below
    float height_of_keys(const ui::View& view) const;
    void draw_keys(ui::Kit& kit, const core::Rectangle& row);
    std::vector<RowKey> row_keys(ui::Kit& kit);
    void resize(int by);

    // ---- typing
    bool key_in_text(ui::Key key, bool extends);
    bool key_in_list(ui::Key key);
    bool key_in_find(ui::Key key);
    bool edit_by_key(ui::Key key, bool extends);
    void copy();
    void cut();

    // ---- words to go on with
    void propose(bool asked);
    void draw_proposals(ui::Kit& kit);
    void draw_proposal(ui::Kit& kit, std::size_t index, const core::Rectangle& row);
    void take_proposal(std::size_t index);

    // ---- the bank of words
    std::vector<std::string> bank_words() const;
    std::vector<editor::ByteRange> gaps() const;
    void draw_bank(ui::Kit& kit, const core::Rectangle& box);
    void draw_bank_word(ui::Kit& kit, std::size_t index, const core::Rectangle& box);
    void declare_gaps(ui::Kit& kit);
    void touch_word(const std::string& word);
    void touch_gap(const editor::ByteRange& gap);
    void put_word(const editor::ByteRange& gap, const std::string& word);
    core::Rectangle box_of(const editor::ByteRange& range) const;

    // ---- finding
    void open_find();
    void find(bool backwards);
    void draw_find(ui::Kit& kit, const core::Rectangle& bar);

    lesson::Session& m_session;
    ui::Clipboard& m_clipboard;
    std::function<void()> m_changed;
    editor::TextPad m_pad;

    TextLook m_look;
    std::size_t m_size{first_code_size};
    bool m_reveals{true};
    int m_seen_moves{-1};
    double m_caret_since{0};
    core::Rectangle m_all;
    std::size_t m_key_page{0};
    std::optional<LineRange> m_companions;
    lang::NodeId m_last_lit{};
    bool m_leaves{false};  ///< Escape was pressed: the next Tab leaves the text
    std::string m_focus;
    std::string m_focused;
    std::size_t m_told_line{static_cast<std::size_t>(-1)};
    std::string m_told;                    ///< the line as it was when the caret came to it
    std::string m_told_words;              ///< the language of that
    std::string m_echo;                    ///< the letter or the part that was told last
    std::size_t m_told_at{0};              ///< where the caret was then
    std::optional<std::string> m_written;  ///< since then

    std::optional<editor::Completion> m_completion;
    std::size_t m_choice{0};
    bool m_has_chosen{false};
    std::optional<std::string> m_word;       ///< of the bank, in hand
    std::optional<editor::ByteRange> m_gap;  ///< that waits for a word
    std::optional<core::Point> m_carried;    ///< where the finger has the word
    std::size_t m_first_word{0};             ///< of the bank's page
    /// What mends a fault, worked out once for each text.
    struct Mended {
        lang::Diagnostic wrong;
        std::string text;
        std::optional<editor::ChangeText> change;
    };
    std::optional<Mended> m_mend;
    bool m_finds{false};
    std::string m_wanted;
    std::vector<editor::ByteRange> m_found;
};

}  // namespace app
