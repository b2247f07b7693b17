#pragma once

#include "core/result.hpp"
#include "editor/edit.hpp"
#include "editor/tile.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace editor {

/// What a step of the history did: what the spoken line tells and the eye is led to.
struct Step {
    enum class Kind : std::uint8_t {
        nothing,  ///< the program is as it was
        inserted,
        removed,
        moved,
        replaced,
        counted,
        cleared,
        replaced_all,
    };
    Kind kind{Kind::nothing};
    Tile tile;  ///< that was put in, taken out, moved or counted; of a whole program: none
    lang::NodeId node{};  ///< of that tile, in the program after the edit or (removed) before it
    Gap gap;              ///< in front of that tile, in the same program

    bool operator==(const Step&) const = default;
};

/// A program and all the programs it has been: undo without end. A step keeps only the statements
/// of the outermost body that it changed, so a long afternoon stays small.
class History {
public:
    explicit History(lang::Program start = {}) : m_program(std::move(start)) {}

    const lang::Program& program() const { return m_program; }

    /// Applies an edit. An edit that changes nothing is no step. What was undone is forgotten.
    core::Result<Step> apply(const Edit& edit, const Rules& rules);

    bool can_undo() const { return m_done > 0; }
    bool can_redo() const { return m_done < m_steps.size(); }
    /// What was undone or done again; nothing at the end of the history.
    Step undo();
    Step redo();

    /// Accepted changes of the program since the start: edits, undos and redos.
    int changes() const { return m_changes; }

private:
    struct Entry {
        Step step;
        std::ptrdiff_t first{0};  ///< of the outermost statements that changed
        lang::Body before;
        lang::Body after;
        lang::Remarks tail_before;
        lang::Remarks tail_after;
    };

    void exchange(std::ptrdiff_t first, const lang::Body& out, const lang::Body& in);

    lang::Program m_program;
    std::vector<Entry> m_steps;
    std::size_t m_done{0};  ///< steps that are in the program; those behind can be done again
    int m_changes{0};
};

}  // namespace editor
