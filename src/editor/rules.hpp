#pragma once

#include "lang/ast.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace editor {

/// What a lesson lets hands do to its program.
struct Rules {
    std::vector<std::string> allow;  ///< tiles that may be put in: stage functions and "repeat"
    int limit{0};                    ///< blocks at most; 0: no limit
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

    bool is_jigsaw() const { return !pieces.empty(); }
};

/// How many tiles like this one a jigsaw still has beside its program; negative if the program
/// holds more than there are.
int pieces_left(const lang::Program& program, const Rules& rules, const lang::Statement& tile);

}  // namespace editor
