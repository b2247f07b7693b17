#pragma once

#include "lang/compiler_code.hpp"
#include "lang/compiler_program.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lang {

/// Compiles one function, or main. Expressions are compiled into a register that the caller names,
/// so that `x = a + b` is one instruction.
class FunctionCompiler {
public:
    FunctionCompiler(ProgramCompiler& program, const Program& main);
    FunctionCompiler(ProgramCompiler& program,
                     const FunctionCompiler* outer,
                     const FunctionShape& shape);

    void compile(std::size_t prototype);
    /// The names that it shares with the functions around it, in the order of its cells.
    const std::vector<std::string>& captures() const { return m_captures; }

private:
    /// What a name means here.
    struct Meaning {
        enum class Kind : std::uint8_t { variable, cell, global, foreign, unknown };
        Kind kind{};
        std::size_t number{0};  ///< of the register or the global
    };
    struct Loop {
        Label& next;
        Label& end;
    };
    /// A way out of the statements around.
    enum class Exit : std::uint8_t { next_turn, leave_loop, leave_function };
    /// A `finally` that is still to come: all ways out pass it, and it goes on as `state` says.
    struct Finally {
        Register state;  ///< 0: go on behind it; 1: with the exception; from 2 on: an exit
        Register value;  ///< the exception, or what `return` gives
        Label entry;
        std::vector<Exit> exits;
    };
    /// What surrounds a statement, in the same function.
    struct Around {
        Loop* loop{nullptr};
        Finally* finally{nullptr};
        const std::string* unbound{
            nullptr};  ///< the name of `except … as`, gone behind the handler
    };
    /// A variable of a comprehension.
    struct Inner {
        std::string name;
        Register place;
        bool in_cell;
    };
    using Assigned = std::vector<bool>;

    // ---- statements (compiler_statements.cpp) ----
    void block(const Block& block);
    void statement(const Statement& statement);
    void form(const Statement& at, const ExpressionStatement& form);
    void form(const Statement& at, const Assign& form);
    void form(const Statement& at, const AugmentedAssign& form);
    void form(const Statement& at, const If& form);
    void form(const Statement& at, const While& form);
    void form(const Statement& at, const For& form);
    void form(const Statement& at, const Break& form);
    void form(const Statement& at, const Continue& form);
    void form(const Statement& at, const Pass& form);
    void form(const Statement& at, const Define& form);
    void form(const Statement& at, const Return& form);
    void form(const Statement& at, const Global& form);
    void form(const Statement& at, const Nonlocal& form);
    void form(const Statement& at, const Delete& form);
    void form(const Statement& at, const Assert& form);
    void form(const Statement& at, const Try& form);
    void form(const Statement& at, const Raise& form);
    void form(const Statement& at, const Import& form);
    void form(const Statement& at, const FromImport& form);

    // ---- loops (compiler_loops.cpp) ----
    void loop_body(const Block& body, Label& next, Label& end);
    void loop_else(const std::optional<Otherwise>& otherwise);
    bool counts(const Expression& source) const;
    bool begin_walk(const Expression& source, Register state);
    void prepare_count(const Call& range, Register first);

    /// `inside` is compiled for each item of the source.
    template <typename Inside>
    void walk(const Expression& target,
              const Expression& source,
              Register state,
              bool counting,
              Inside inside);

    // ---- exceptions (compiler_exceptions.cpp) ----
    void attempt(const Try& form);
    void handler(const Handler& handler, Register exception, Label& end);
    void finish(Finally& finally, const Block& statements);
    void leave(Exit exit, Register value);
    void catch_from(std::size_t begin, Register exception);

    // ---- assignment (compiler_assignment.cpp) ----
    void forget(const Expression& target);
    void forget_name(const std::string& name);
    void slice(const Slice& form, Register first);
    void augment_slice(const AugmentedAssign& form, const Slice& target);
    void unpack_starred(const Expressions& targets, Register value);
    void store(const Expression& target, Register value);
    void store_name(const std::string& name, Register value);
    void store_unpacked(const Expressions& targets, const Expression& value);
    void unpack(const Expressions& targets, Register value);
    void assign_name(const std::string& name, const Expression& value);
    void augment_name(const AugmentedAssign& form, const std::string& name);
    void augment_item(const AugmentedAssign& form, const Index& target);
    void augment(BinaryOperator op, Register target, Register left, const Expression& value);

    // ---- expressions (compiler_expressions.cpp) ----
    /// The value goes into `target`, which is written once, at the end, if writes_once(expression).
    void into(const Expression& expression, Register target);
    /// A register that holds the value: that of a variable, or one taken for it. What `later` is
    /// evaluated before the value is used must not change it.
    Register operand(const Expression& expression, std::span<const Expression* const> later = {});
    Register operand(const Expression& expression, const Expression& later);
    Register left_operand(const Binary& binary, Register target);
    /// No variable, and what is taken next is behind it: nobody else uses it until it is written.
    bool is_on_top(Register target) const
    {
        return m_code.is_last(target) && target >= m_variables.size();
    }
    static bool writes_once(const Expression& expression);
    void load(Constant constant, Register target);
    void refuse(const Expression& expression, std::string_view word);
    void form(const Expression& at, const Name& form, Register target);
    void form(const Expression& at, const FormatString& form, Register target);
    void form(const Expression& at, const Collection& form, Register target);
    void form(const Expression& at, const DictDisplay& form, Register target);
    void form(const Expression& at, const Unary& form, Register target);
    void form(const Expression& at, const Binary& form, Register target);
    void form(const Expression& at, const Index& form, Register target);
    void form(const Expression& at, const Slice& form, Register target);
    void form(const Expression& at, const Attribute& form, Register target);
    void form(const Expression& at, const Lambda& form, Register target);
    void form(const Expression& at, const Comprehension& form, Register target);
    void form(const Expression& at, const Starred& form, Register target);
    void form(const Expression& at, const Conditional& form, Register target);
    void form(const Expression& at, const Logical& form, Register target);
    void form(const Expression& at, const Compare& form, Register target);
    void list(const Expressions& items, Register target);
    static bool has_stars(const Expressions& items);
    void list_with_stars(const Expressions& items, Register target);
    void format_parts(const std::vector<FormatPart>& parts, Register target);
    void format_value(const FormatPart& part, Register target);
    /// The constant of an int literal, with or without a minus, where an operand can name it.
    std::optional<std::uint8_t> small_constant(const Expression& expression);

    // ---- comprehensions and functions inside (compiler_functions_inside.cpp) ----
    void comprehend(const Comprehension& form, Register made);
    template <typename Inside>
    void clauses(const Comprehension& form, std::size_t index, Inside inside);
    void begin_inner(const Comprehension& form);
    void make_function(const FunctionShape& shape, std::size_t number, Register target);
    void capture(const FunctionCompiler& inside, Register target);
    void generate(const Comprehension& generator);
    std::optional<Inner> find_inner(const std::string& name) const;
    bool provides(const std::string& name) const;

    // ---- conditions (compiler_conditions.cpp) ----
    /// Jumps if bool(condition) == sense, else goes on.
    void jump_when(const Expression& condition, bool sense, Label& label);
    void jump_when_logical(const Logical& condition, bool sense, Label& label);
    void jump_when_compare(const Compare& condition, bool sense, Label& label);
    void jump_when_pair(Comparison op, Register left, Register right, bool sense, Label& label);
    bool jump_when_constant(const Compare& condition, bool sense, Label& label);
    Register compared(const Compare& compare, std::size_t index);

    // ---- calls (compiler_calls.cpp) ----
    void form(const Expression& at, const Call& form, Register target);
    void call_name(const Call& call, const std::string& name, Register base);
    void call_known(const Call& call, const KnownFunction& function, Register base);
    void call_native(const Call& call, std::size_t number, Register base);
    void call_method(const Expression& at,
                     const Call& call,
                     const Attribute& method,
                     Register base);
    void find_method(const Call& call, std::size_t row, Register object);
    void call_prelude(const Call& call, std::string_view name, Register base);
    void call_spread(const Call& call, Register base);
    bool call_foreign(const Call& call, const std::string& name, Register base);
    bool call_builtin(const Call& call, std::size_t row, Register base);
    bool call_member(const Call& call, const Attribute& member, Register base);
    void call_method_keywords(const Call& call, const Attribute& method, Register base);
    void call_value(const Call& call, Register base);
    /// The arguments in the registers behind the callee's, in the order in which they are written.
    void arguments(const Call& call);

    // ---- names ----
    Meaning meaning_of(const std::string& name) const;
    bool is_own(const std::string& name) const;
    bool in_loop() const;
    /// The register of a variable of this function, which surely has a value from here on.
    Register checked(std::size_t variable);
    void mark_assigned(std::size_t variable);
    bool in_main() const { return m_shape.parameters == nullptr && m_shape.generator == nullptr; }

    ProgramCompiler& m_program;
    const FunctionCompiler* m_outer{nullptr};
    FunctionShape m_shape;  ///< of main: only its body
    ScopeNames m_names;
    std::vector<std::string> m_captures;
    std::vector<std::string> m_variables;
    std::vector<bool> m_in_cell;  ///< of each variable: functions inside share it
    std::vector<bool> m_loose;    ///< of each variable: it may lose its value
    Code m_code;
    std::vector<Catch> m_catches;
    std::vector<Around> m_around;
    std::vector<Inner> m_inner;        ///< of the comprehensions around, innermost last
    std::optional<Register> m_caught;  ///< the exception of the handler around
    Assigned m_assigned;               ///< of each variable: whether it surely has a value here
};

template <typename Inside>
void FunctionCompiler::walk(const Expression& target,
                            const Expression& source,
                            Register state,
                            bool counting,
                            Inside inside)
{
    Label body;
    Label next;
    const Name* const name = std::get_if<Name>(&target.form);
    const Meaning meaning =
        name != nullptr ? meaning_of(name->id) : Meaning{Meaning::Kind::unknown};
    const bool direct = meaning.kind == Meaning::Kind::variable;
    const Register item = direct ? static_cast<Register>(meaning.number) : m_code.take();
    const Assigned before = m_assigned;
    m_code.enter_loop();
    m_code.jump(next);
    m_code.bind(body);
    if (direct) {
        mark_assigned(item);
    } else {
        store(target, item);
    }
    inside(next);
    m_assigned = before;
    m_code.bind(next);
    const Code::At at{m_code, source.id};
    m_code.emit(Word{counting ? Opcode::next_in_range : Opcode::next_item, state, item}, body);
}

}  // namespace lang
