#pragma once

#include "lang/ast.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace editor {

inline constexpr std::size_t no_row = std::numeric_limits<std::size_t>::max();

/// What stands on lines of its own when a program is printed: the head of a statement or of a part
/// of one (`elif`, `else`, `except`, `finally`), or the tail of a block.
struct Row {
    const lang::Statement* statement{nullptr};  ///< of a tail, that whose body it ends, or none
    std::size_t part{0};                        ///< number of the body, as each_block() counts
    std::string head;                           ///< as the printer writes it; of a tail empty
    const lang::Remarks* remarks{nullptr};      ///< above the head, or the tail itself
    const std::string* comment{nullptr};        ///< none: it is a tail
    std::size_t owner{no_row};                  ///< the row whose body it stands in
    std::size_t depth{0};                       ///< how many bodies it stands in

    bool is_tail() const { return comment == nullptr; }
};

/// All rows in reading order. Tails that hold nothing are left out.
std::vector<Row> rows_of(const lang::Program& program);

}  // namespace editor
