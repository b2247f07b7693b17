#pragma once

#include "core/result.hpp"
#include "editor/edit.hpp"
#include "editor/step.hpp"
#include "editor/text_patch.hpp"
#include "editor/typing.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace editor {

/// A document and all the documents it has been: undo without end. A step keeps only the
/// statements of the outermost body that it changed, the letters of the text, and the pieces where
/// it changed some, so a long afternoon stays small. Keystrokes that belong together are one step.
class History {
public:
    explicit History(Document start) : m_document(std::move(start)) {}
    explicit History(lang::Program start = {}) : m_document{std::move(start), {}} {}

    const Document& document() const { return m_document; }
    const lang::Program& program() const { return m_document.program; }

    /// Applies an edit. An edit that changes nothing is no step. What was undone is forgotten.
    core::Result<Step> apply(const Edit& edit, const Rules& rules);

    bool can_undo() const { return m_done > 0; }
    bool can_redo() const { return m_done < m_steps.size(); }
    /// What was undone or done again; nothing at the end of the history.
    Step undo();
    Step redo();

    /// Accepted changes of the program since the start: edits, undos and redos. What only pushes
    /// pieces about counts nothing.
    int changes() const { return m_changes; }

private:
    struct Entry {
        Step step;
        std::ptrdiff_t first{0};  ///< of the outermost statements that changed
        lang::Body before;
        lang::Body after;
        lang::Remarks tail_before;
        lang::Remarks tail_after;
        bool changed_pieces{false};  ///< the lists below are those of all pieces, or empty
        std::vector<Piece> pieces_before;
        std::vector<Piece> pieces_after;
        std::optional<TextPatch> text;  ///< where the text changed

        bool changes_program() const;
    };

    /// What changes from the document to this one.
    Entry difference(const Document& after) const;
    /// Does the edit belong to the last step, as the next letter of a word does?
    bool goes_on(const Edit& edit);
    /// Takes the last step out of the document, whose places are then not those of its text.
    void take_back(const Entry& entry);
    void exchange(std::ptrdiff_t first, const lang::Body& out, const lang::Body& in);

    Document m_document;
    std::vector<Entry> m_steps;
    std::size_t m_done{0};  ///< steps that are in the program; those behind can be done again
    int m_changes{0};
    Typing m_typing;
};

}  // namespace editor
