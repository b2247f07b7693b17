#pragma once

#include "lang/ast.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace editor {

/// What a statement looks like as a picture tile.
struct Tile {
    std::string name;                    ///< a stage function, or "repeat", "if", "while", "def"…
    std::optional<std::int64_t> number;  ///< of a repeat, how often; of a call, its one number

    bool operator==(const Tile&) const = default;
};

/// `for _ in range(n)` is "repeat"; any other `for` is "for".
Tile tile_of(const lang::Statement& statement);

/// How often a new repeat repeats.
inline constexpr std::int64_t first_count = 2;

/// The statement of a tile: `name` is "repeat", which comes empty, or a function without
/// parameters.
lang::Statement make_tile(std::string_view name, std::int64_t count = first_count);

/// The number literal n of `for _ in range(n)`, or nullptr if the statement is something else.
const lang::IntegerLiteral* repeat_count(const lang::Statement& statement);
lang::IntegerLiteral* repeat_count(lang::Statement& statement);

/// The statement as a lone tile: empty bodies, no comments. Two tiles are the same piece of a
/// jigsaw when these are equal.
lang::Statement bare(const lang::Statement& statement);

}  // namespace editor
