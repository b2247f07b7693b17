#pragma once

#include "editor/document.hpp"
#include "editor/edit.hpp"
#include "editor/tile.hpp"
#include "lang/ast.hpp"

#include <cstdint>

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
        duplicated,
        pasted,  ///< the first of the statements
        commented,
        branch_added,    ///< to the tile
        branch_removed,  ///< from the tile
        filled,          ///< a hole, with the tile
        value_moved,
        emptied,  ///< of a hole, the tile that was there; the node is the hole's now
        renamed,
        detached,
        value_detached,
        laid_out,  ///< beside the program
        piece_moved,
        text_changed,
        cleared,
        replaced_all,
    };
    Kind kind{Kind::nothing};
    /// That was put in, taken out, moved or counted; of a program, a text and a name: none.
    Tile tile;
    lang::NodeId node{};  ///< of that tile, in the document after the edit or (removed) before it
    Gap gap;              ///< in front of that tile or of the statement that holds it, there

    bool operator==(const Step&) const = default;
};

/// The step from one document to the next by an edit that was accepted and changed something.
Step describe(const Edit& edit,
              const Document& before,
              const Document& after,
              const lang::Module* module);

}  // namespace editor
