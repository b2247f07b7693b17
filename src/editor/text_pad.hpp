#pragma once

#include "editor/edit.hpp"
#include "editor/text_lines.hpp"
#include "lang/highlight.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace editor {

/// The caret, and where a selection began; both between two letters, in bytes of the text.
struct TextSelection {
    std::size_t anchor{};
    std::size_t caret{};

    std::size_t begin() const { return std::min(anchor, caret); }
    std::size_t end() const { return std::max(anchor, caret); }
    bool empty() const { return anchor == caret; }
    bool operator==(const TextSelection&) const = default;
};

/// A change to apply to the document, and where the caret is when it was accepted.
struct TextEdit {
    ChangeText change;
    TextSelection after;

    /// Only the caret moves, as over a bracket that stands there already.
    bool only_moves() const { return change.removed == 0 && change.inserted.empty(); }
};

enum class TextMove : std::uint8_t {
    left,
    right,
    up,
    down,
    word_left,
    word_right,
    line_begin,  ///< behind the indentation first, then before it
    line_end,
    page_up,
    page_down,
    text_begin,
    text_end,
};

/// Caret and selection over a text that belongs to a document. Moves change the pad; commands give
/// the change that the document is to be asked for, and done() follows it when it was accepted.
class TextPad {
public:
    static constexpr std::size_t indentation = 4;  ///< blanks of one step

    // ---- the text
    /// Somebody else changed it, the blocks for example: the caret stays with its letters.
    void read(std::string_view text);
    /// It was undone or done again: the caret goes to where that was.
    void read_where_changed(std::string_view text);
    /// This pad's change was accepted.
    void done(const TextEdit& edit, std::string_view text);

    const std::string& text() const { return m_text; }
    const TextLines& lines() const { return m_lines; }
    const lang::Highlight& highlight() const { return m_highlight; }
    std::string_view line_text(std::size_t line) const;

    // ---- where
    const TextSelection& selection() const { return m_selection; }
    std::size_t caret() const { return m_selection.caret; }
    std::size_t line() const { return m_lines.line_of(caret()); }
    std::string_view selected() const;
    /// Counted up whenever the caret was moved or the text changed.
    int moves() const { return m_moves; }

    void put_caret(std::size_t at, bool extends = false);
    void select(std::size_t from, std::size_t to);
    void select_all() { select(0, m_text.size()); }
    void select_word(std::size_t at);
    /// `page`: lines that are seen at once.
    void move(TextMove move, bool extends = false, std::size_t page = 1);

    // ---- what hands do. Nothing where it would change nothing.
    /// What was typed. A bracket or a quote brings the one that closes it, steps over it, or goes
    /// around the selection; inside a text or a comment it is a letter as any other.
    std::optional<TextEdit> type(std::string_view letters) const;
    /// As it stands, in the stead of the selection; ends of lines and tabs become ours.
    std::optional<TextEdit> paste(std::string_view text) const;
    /// A new line as deep as this one, deeper behind a colon, less deep behind what ends a body.
    std::optional<TextEdit> newline() const;
    std::optional<TextEdit> indent() const;
    std::optional<TextEdit> dedent() const;
    std::optional<TextEdit> backspace() const;
    std::optional<TextEdit> remove() const;
    std::optional<TextEdit> erase_word() const;  ///< to the left
    std::optional<TextEdit> erase_selection() const;
    /// Puts a '#' before the lines of the selection, or takes it away where all have one.
    std::optional<TextEdit> toggle_comment() const;
    std::optional<TextEdit> duplicate_line() const;
    std::optional<TextEdit> replace(std::size_t from, std::size_t to, std::string_view with) const;

private:
    struct Lines {
        std::size_t first{};
        std::size_t last{};
    };

    void take(std::string_view text);
    void settle(TextSelection selection);
    Lines selected_lines() const;
    std::size_t code_begin(std::size_t line) const;
    bool is_in_code(std::size_t at) const;
    char letter_at(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\n'; }
    std::size_t vertical(std::ptrdiff_t lines);
    std::optional<TextEdit> type_opening(char opening) const;
    std::optional<TextEdit> type_quote(char quote) const;
    std::optional<TextEdit> change(std::size_t from,
                                   std::size_t to,
                                   std::string inserted,
                                   TextSelection after) const;
    /// Each line of the selection becomes what `with` makes of it.
    template <typename With>
    std::optional<TextEdit> change_lines(With with) const;

    std::string m_text;
    TextLines m_lines;
    lang::Highlight m_highlight;
    TextSelection m_selection;
    std::optional<std::size_t> m_column;  ///< that up and down keep to, in letters
    int m_moves{0};
};

}  // namespace editor
