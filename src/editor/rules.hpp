#pragma once

#include "editor/document.hpp"
#include "lang/ast.hpp"
#include "lang/module.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace editor {

/// What a lesson lets hands do to its program.
struct Rules {
    /// What may be put in: functions, senses and events of the stage, and the words of make_tile()
    /// and make_expression().
    std::vector<std::string> allow;
    int limit{0};  ///< blocks at most; 0: no limit. Pieces beside the program count nothing
    bool insert{true};
    bool remove{true};
    bool move{true};
    bool replace{true};
    std::vector<lang::NodeId> locked;  ///< statements that stay as and where they are
    /// The tiles of a jigsaw, with their repeats' numbers as they are; each can be placed once.
    /// Where there are some, they stand in for `allow`. Locked statements are none of them.
    std::vector<lang::Statement> pieces;
    std::int64_t least_count{2};  ///< of a repeat
    std::int64_t most_count{9};
    bool words{false};                    ///< word blocks: the palette is in groups
    const lang::Module* module{nullptr};  ///< of the stage: its senses, its events

    bool is_jigsaw() const { return !pieces.empty(); }
};

/// How many tiles like this one a jigsaw still has beside its document; negative if the document
/// holds more than there are.
int pieces_left(const Document& document, const Rules& rules, const lang::Statement& tile);

}  // namespace editor
