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

/// What a run that is watched does before a word.
enum class Mark : std::uint8_t {
    none,
    begins,  ///< a statement begins here: the run stops
    enters,  ///< this jump comes to the head of a loop for the first time, as a part of its
             ///< beginning
};

/// Where an exception goes that is raised by the words from `begin` to before `end`.
struct Catch {
    std::size_t begin{};
    std::size_t end{};
    std::size_t target{};
    std::uint8_t exception{};  ///< the register that takes it
};

/// One of Python's functions, classes or modules, or one of the stage's functions, as a constant.
struct ForeignConstant {
    enum class Kind : std::uint8_t { builtin, native, klass, module, prelude };
    Kind kind{};
    std::size_t number{};  ///< of the row, or of the chunk's function that stands for it

    // NOLINTNEXTLINE(readability-implicit-bool-conversion): misread by clang-tidy 14
    auto operator<=>(const ForeignConstant&) const = default;
};

/// Constants are not values: values count their owners, and a chunk is shared by several VMs.
using Constant =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, ForeignConstant>;

/// A function of the program as instructions; number 0 of a chunk is main.
struct Prototype {
    std::string name;
    std::vector<Word> code;
    std::vector<Origin> origins;  ///< one a word
    std::vector<Mark> marks;      ///< one a word
    std::vector<Catch> catches;   ///< innermost first
    std::vector<std::string>
        variables;  ///< the first registers: parameters, others, captured cells
    std::size_t parameters{0};
    std::size_t defaults{0};            ///< of the last parameters
    std::vector<Constant> initials;     ///< of the last parameters, in the prelude
    std::size_t captures{0};            ///< of the last variables
    bool in_prelude{false};             ///< faults in it are the caller's
    bool shares{false};                 ///< functions inside may change its variables
    std::size_t registers{0};           ///< how many it needs
    std::optional<std::size_t> global;  ///< the one that holds it, where nothing else ever does
};

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

    std::size_t drain{0};  ///< the function of the prelude that empties a generator

    const Prototype& main() const { return functions.front(); }
    /// The register of main that holds the variable.
    std::optional<std::size_t> global(std::string_view name) const;
    Span span_of(NodeId id) const;
};

}  // namespace lang
