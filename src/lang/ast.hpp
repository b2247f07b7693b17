#pragma once

#include "core/box.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The syntax tree of a program. It is made of values: copying a Program is an undo step, == is a
/// test. Equality looks at what was written, comments and blank lines included, and never at ids or
/// places. The tree is laid out for the whole language; the parser says kindly what it does not
/// read yet.
namespace lang {

/// Identifies a node through edits, in the blocks, in the text and in the bytecode. Unique within
/// one Program; 0 is no node.
enum class NodeId : std::uint32_t { none = 0 };

/// From the first to behind the last code point of a node in the text it was parsed from.
struct Span {
    core::Place begin;
    core::Place end;

    bool operator==(const Span&) const = default;
};

struct Expression;
struct Statement;
using Body = std::vector<Statement>;
using Expressions = std::vector<Expression>;

// ---- expressions
// ---------------------------------------------------------------------------------

struct NoneLiteral {
    bool operator==(const NoneLiteral&) const = default;
};
struct BoolLiteral {
    bool value{};
    bool operator==(const BoolLiteral&) const = default;
};
struct IntegerLiteral {
    std::int64_t value{};  ///< never negative: a sign is a Unary
    bool operator==(const IntegerLiteral&) const = default;
};
struct FloatLiteral {
    double value{};
    bool operator==(const FloatLiteral&) const = default;
};
struct StringLiteral {
    std::string value;  ///< UTF-8, escapes resolved
    bool operator==(const StringLiteral&) const = default;
};
struct FormatPart;
/// f"text {value:spec}": texts and values by turns.
struct FormatString {
    std::vector<FormatPart> parts;
    bool operator==(const FormatString&) const;
};
struct Name {
    std::string id;
    bool operator==(const Name&) const = default;
};
enum class Display : std::uint8_t { list, tuple, set };
struct Collection {
    Display kind{};
    Expressions items;
    bool operator==(const Collection&) const;
};
struct DictDisplay {
    Expressions keys;  ///< as many as values
    Expressions values;
    bool operator==(const DictDisplay&) const;
};
enum class UnaryOperator : std::uint8_t { minus, plus, invert, logical_not };
struct Unary {
    UnaryOperator op{};
    core::Box<Expression> operand;
    bool operator==(const Unary&) const;
};
enum class BinaryOperator : std::uint8_t {
    add,
    subtract,
    multiply,
    divide,
    floor_divide,
    modulo,
    power,
    shift_left,
    shift_right,
    bit_and,
    bit_or,
    bit_xor,
};
struct Binary {
    BinaryOperator op{};
    core::Box<Expression> left;
    core::Box<Expression> right;
    bool operator==(const Binary&) const;
};
enum class LogicalOperator : std::uint8_t { logical_and, logical_or };
struct Logical {
    LogicalOperator op{};
    Expressions operands;  ///< two or more: `a and b and c` is one node
    bool operator==(const Logical&) const;
};
enum class Comparison : std::uint8_t {
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    is,
    is_not,
    in,
    not_in,
};
/// a < b <= c: one more operand than comparisons.
struct Compare {
    Expressions operands;
    std::vector<Comparison> comparisons;
    bool operator==(const Compare&) const;
};
struct KeywordArgument;
struct Call {
    core::Box<Expression> function;
    Expressions arguments;
    std::vector<KeywordArgument> keywords;
    bool operator==(const Call&) const;
};
struct Index {
    core::Box<Expression> object;
    core::Box<Expression> index;
    bool operator==(const Index&) const;
};
struct Slice {  ///< object[from:to:step]
    core::Box<Expression> object;
    std::optional<core::Box<Expression>> from;
    std::optional<core::Box<Expression>> to;
    std::optional<core::Box<Expression>> step;
    bool operator==(const Slice&) const;
};
struct Attribute {
    core::Box<Expression> object;
    std::string name;
    bool operator==(const Attribute&) const;
};
struct Conditional {  ///< then if condition else otherwise
    core::Box<Expression> condition;
    core::Box<Expression> then;
    core::Box<Expression> otherwise;
    bool operator==(const Conditional&) const;
};
struct Starred {  ///< *value: takes or gives any number of items
    core::Box<Expression> value;
    bool operator==(const Starred&) const;
};
struct Parameter;
struct Lambda {
    std::vector<Parameter> parameters;
    core::Box<Expression> value;
    bool operator==(const Lambda&) const;
};
struct Clause;
enum class ComprehensionKind : std::uint8_t { list, set, dict, generator };
struct Comprehension {
    ComprehensionKind kind{};
    core::Box<Expression> element;               ///< of a dict: the key
    std::optional<core::Box<Expression>> value;  ///< of a dict only
    std::vector<Clause> clauses;
    bool operator==(const Comprehension&) const;
};

struct Expression {
    NodeId id{};
    Span span;
    std::variant<NoneLiteral,
                 BoolLiteral,
                 IntegerLiteral,
                 FloatLiteral,
                 StringLiteral,
                 FormatString,
                 Name,
                 Collection,
                 DictDisplay,
                 Unary,
                 Binary,
                 Logical,
                 Compare,
                 Call,
                 Index,
                 Slice,
                 Attribute,
                 Conditional,
                 Starred,
                 Lambda,
                 Comprehension>
        form;

    bool operator==(const Expression& other) const { return form == other.form; }
};

struct FormatPart {
    std::string text;  ///< where there is no value; of {x = }: how that was written, "x = "
    std::optional<Expression> value;
    bool shows_name{false};                 ///< the `=` of {x=}
    char conversion{0};                     ///< 'r', 's', 'a' or 0
    std::vector<FormatPart> specification;  ///< behind the colon
    bool operator==(const FormatPart&) const;
};
struct KeywordArgument {
    std::string name;
    Expression value;
    bool operator==(const KeywordArgument&) const;
};
struct Parameter {
    std::string name;
    std::optional<Expression> initial;
    bool operator==(const Parameter&) const;
};
struct Clause {  ///< for target in source if condition…
    Expression target;
    Expression source;
    Expressions conditions;
    bool operator==(const Clause&) const;
};

// ---- statements
// ----------------------------------------------------------------------------------

struct ExpressionStatement {
    Expression value;
    bool operator==(const ExpressionStatement&) const;
};
struct Assign {  ///< a = b = value: one or more targets
    Expressions targets;
    Expression value;
    bool operator==(const Assign&) const;
};
struct AugmentedAssign {
    Expression target;
    BinaryOperator op{};
    Expression value;
    bool operator==(const AugmentedAssign&) const;
};

/// Comments and blank lines at the end of an indented block (or of the whole program), where no
/// statement follows that could carry them. A blank line is an empty string, a comment starts with
/// '#'. A block's tail ends in a comment: blank lines behind it belong to what follows.
using Remarks = std::vector<std::string>;

struct Block {
    Body statements;
    Remarks tail;
    bool operator==(const Block&) const;
};

struct Branch {
    Expression condition;
    Block body;
    Remarks before;       ///< of an elif: the lines above it; the first one has its Statement
    std::string comment;  ///< of an elif: behind its colon
    bool operator==(const Branch&) const;
};
struct Otherwise {
    Block body;
    Remarks before;
    std::string comment;
    bool operator==(const Otherwise&) const;
};
struct If {
    std::vector<Branch> branches;  ///< if, then each elif
    std::optional<Otherwise> otherwise;
    bool operator==(const If&) const;
};
struct While {
    Expression condition;
    Block body;
    std::optional<Otherwise> otherwise;
    bool operator==(const While&) const;
};
struct For {
    Expression target;
    Expression source;
    Block body;
    std::optional<Otherwise> otherwise;
    bool operator==(const For&) const;
};
struct Break {
    bool operator==(const Break&) const = default;
};
struct Continue {
    bool operator==(const Continue&) const = default;
};
struct Pass {
    bool operator==(const Pass&) const = default;
};
struct Define {
    std::string name;
    std::vector<Parameter> parameters;
    Block body;
    bool operator==(const Define&) const;
};
struct Return {
    std::optional<Expression> value;
    bool operator==(const Return&) const;
};
struct Global {
    std::vector<std::string> names;
    bool operator==(const Global&) const = default;
};
struct Nonlocal {
    std::vector<std::string> names;
    bool operator==(const Nonlocal&) const = default;
};
struct Delete {
    Expressions targets;
    bool operator==(const Delete&) const;
};
struct Assert {
    Expression condition;
    std::optional<Expression> message;
    bool operator==(const Assert&) const;
};
struct Handler {
    std::optional<Expression> exception;
    std::string name;  ///< as name, or empty
    Block body;
    Remarks before;
    std::string comment;
    bool operator==(const Handler&) const;
};
struct Try {
    Block body;
    std::vector<Handler> handlers;
    std::optional<Otherwise> otherwise;
    std::optional<Otherwise> finally;
    bool operator==(const Try&) const;
};
struct Raise {
    std::optional<Expression> exception;
    bool operator==(const Raise&) const;
};
struct ImportedName {
    std::string name;  ///< of a module, dotted; or of what `from` takes; "*" takes all
    std::string alias;
    bool operator==(const ImportedName&) const = default;
};
struct Import {
    std::vector<ImportedName> modules;
    bool operator==(const Import&) const = default;
};
struct FromImport {
    std::string module;
    std::vector<ImportedName> names;
    bool operator==(const FromImport&) const = default;
};

struct Statement {
    NodeId id{};
    Span span;
    Remarks before;       ///< comments and blank lines above it
    std::string comment;  ///< at the end of its first line, with its '#'; or empty
    std::variant<ExpressionStatement,
                 Assign,
                 AugmentedAssign,
                 If,
                 While,
                 For,
                 Break,
                 Continue,
                 Pass,
                 Define,
                 Return,
                 Global,
                 Nonlocal,
                 Delete,
                 Assert,
                 Try,
                 Raise,
                 Import,
                 FromImport>
        form;

    bool operator==(const Statement&) const;
};

/// A whole program. `next_id` is the id that the next new node gets.
struct Program {
    Block body;
    std::uint32_t next_id{1};

    NodeId fresh() { return NodeId{next_id++}; }
    bool operator==(const Program& other) const { return body == other.body; }
};

// Defaulted once every node is complete: clang 14 crashes on these inside their classes.
inline bool FormatString::operator==(const FormatString&) const = default;
inline bool Collection::operator==(const Collection&) const = default;
inline bool DictDisplay::operator==(const DictDisplay&) const = default;
inline bool Unary::operator==(const Unary&) const = default;
inline bool Binary::operator==(const Binary&) const = default;
inline bool Logical::operator==(const Logical&) const = default;
inline bool Compare::operator==(const Compare&) const = default;
inline bool Call::operator==(const Call&) const = default;
inline bool Index::operator==(const Index&) const = default;
inline bool Slice::operator==(const Slice&) const = default;
inline bool Attribute::operator==(const Attribute&) const = default;
inline bool Conditional::operator==(const Conditional&) const = default;
inline bool Starred::operator==(const Starred&) const = default;
inline bool Lambda::operator==(const Lambda&) const = default;
inline bool Comprehension::operator==(const Comprehension&) const = default;
inline bool FormatPart::operator==(const FormatPart&) const = default;
inline bool KeywordArgument::operator==(const KeywordArgument&) const = default;
inline bool Parameter::operator==(const Parameter&) const = default;
inline bool Clause::operator==(const Clause&) const = default;
inline bool ExpressionStatement::operator==(const ExpressionStatement&) const = default;
inline bool Assign::operator==(const Assign&) const = default;
inline bool AugmentedAssign::operator==(const AugmentedAssign&) const = default;
inline bool Block::operator==(const Block&) const = default;
inline bool Branch::operator==(const Branch&) const = default;
inline bool Otherwise::operator==(const Otherwise&) const = default;
inline bool If::operator==(const If&) const = default;
inline bool While::operator==(const While&) const = default;
inline bool For::operator==(const For&) const = default;
inline bool Define::operator==(const Define&) const = default;
inline bool Return::operator==(const Return&) const = default;
inline bool Delete::operator==(const Delete&) const = default;
inline bool Assert::operator==(const Assert&) const = default;
inline bool Handler::operator==(const Handler&) const = default;
inline bool Try::operator==(const Try&) const = default;
inline bool Raise::operator==(const Raise&) const = default;
inline bool Statement::operator==(const Statement& other) const
{
    return before == other.before && comment == other.comment && form == other.form;
}

}  // namespace lang
