#pragma once

#include "lang/ast.hpp"
#include "lang/module.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace editor {

/// What a statement or a value looks like as a tile.
struct Tile {
    /// A stage function, or "repeat", "until", "forever", "if", "set", "def"…; of a value a sense,
    /// or "number", "variable", "compare"…
    std::string name;
    std::optional<std::int64_t> number;  ///< of a repeat, how often; of a call, its one number
    std::string defines{};  ///< of a def, the name that it gives: an event's or her own

    bool operator==(const Tile&) const = default;
};

/// `for _ in range(n)` is "repeat", any other `for` is "for"; `while not c` is "until", `while
/// True` is "forever", any other `while` is "while".
Tile tile_of(const lang::Statement& statement);
Tile tile_of(const lang::Expression& expression);

/// How often a new repeat repeats.
inline constexpr std::int64_t first_count = 2;

/// The statement that a word of the palette puts in, with empty bodies and empty holes: "repeat",
/// "until", "while", "forever", "for", "if", "set", "change", "print", "def", "return", "break",
/// "continue"; an event of the stage becomes its handler, a word for values a statement of that
/// value alone, and every other word a call, holding what the stage says its parameters begin with.
lang::Statement make_tile(std::string_view name,
                          std::int64_t count = first_count,
                          const lang::Module* module = nullptr);

/// The value of a word: "number", "text", "true", "variable", "arithmetic", "compare", "and", "or",
/// "not"; every other word becomes a call.
lang::Expression make_expression(std::string_view name, const lang::Module* module = nullptr);

/// Does the word stand for what goes into a hole, a sense of the stage included?
bool is_value_word(std::string_view name, const lang::Module* module);
/// May a lesson have this word in its list? "else" lets an `if` gain branches.
bool is_palette_word(std::string_view name, const lang::Module* module);
const lang::Native* find_native(const lang::Module* module, std::string_view name);
/// Does the stage call a function of that name?
bool is_event(const lang::Module* module, std::string_view name);

/// Is the tile what a lesson calls by that word? A handler is called as its event.
bool is_called(const Tile& tile, std::string_view word);

/// Is it a value that stands where a statement stands? It belongs into a hole.
bool is_value(const lang::Statement& statement, const lang::Module* module);

/// Is it a call of the function of that name?
bool calls(const lang::Expression& expression, std::string_view function);
/// What stands in the brackets of `for _ in range(n)`, or nullptr if it is something else.
const lang::Expression* repeat_argument(const lang::Statement& statement);
/// The number literal n of `for _ in range(n)`, or nullptr if the statement is something else.
const lang::IntegerLiteral* repeat_count(const lang::Statement& statement);
lang::IntegerLiteral* repeat_count(lang::Statement& statement);

/// The statement as a lone tile: empty bodies, no comments. Two tiles are the same piece of a
/// jigsaw when these are equal.
lang::Statement bare(const lang::Statement& statement);
/// A body without a tile.
lang::Block empty_body();

}  // namespace editor
