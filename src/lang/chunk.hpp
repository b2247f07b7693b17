#pragma once

#include "lang/ast.hpp"
#include "lang/opcode.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lang {

/// Where a word came from: both editors highlight the statement, a fault points to the expression.
struct Origin {
    NodeId statement{};
    NodeId expression{};

    bool operator==(const Origin&) const = default;
};

/// A function of the program as instructions; number 0 of a chunk is main.
struct Prototype {
    std::string name;
    std::vector<Word> code;
    std::vector<Origin> origins;         ///< one a word
    std::vector<std::string> variables;  ///< the first registers, parameters first
    std::size_t parameters{0};
    std::size_t defaults{0};            ///< of the last parameters
    std::size_t registers{0};           ///< how many it needs
    std::optional<std::size_t> global;  ///< the one that holds it, where nothing else ever does
};

/// One of Python's functions, a row of builtins.def, or of the stage's, as a constant.
struct ForeignConstant {
    bool of_stage{};
    std::size_t number{};

    // NOLINTNEXTLINE(readability-implicit-bool-conversion): misread by clang-tidy 14
    auto operator<=>(const ForeignConstant&) const = default;
};

/// Constants are not values: values count their owners, and a chunk is shared by several VMs.
using Constant =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, ForeignConstant>;

/// A node of the program, by its id.
struct ChunkNode {
    Span span;
    NodeId parent{};  ///< of a statement: the one around it
    bool defines{false};
};

/// What the VM must know of a stage's function.
struct NativeShape {
    std::string name;
    std::size_t parameters{};
};

class Chunk {
public:
    std::vector<Prototype> functions;
    std::vector<Constant> constants;
    std::vector<std::vector<std::string>> keyword_rows;
    std::vector<NativeShape> natives;
    std::vector<ChunkNode> nodes;  ///< by id
    Program program;  ///< what it was made of: look_again() seeks the causes of faults in it
    /// Globals named like one of Python's or the stage's functions: they hold it before main
    /// begins.
    std::vector<std::pair<std::size_t, ForeignConstant>> first_values;

    const Prototype& main() const { return functions.front(); }
    /// The register of main that holds the variable.
    std::optional<std::size_t> global(std::string_view name) const;
    Span span_of(NodeId id) const;
};

}  // namespace lang
