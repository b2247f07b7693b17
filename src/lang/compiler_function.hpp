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
    FunctionCompiler(ProgramCompiler& program, const FunctionCompiler& outer, const Define& define);

    void compile(std::size_t prototype);

private:
    /// What a name means here.
    struct Meaning {
        enum class Kind : std::uint8_t { variable, global, foreign, captured, unknown };
        Kind kind{};
        std::size_t number{0};  ///< of the register or the global
    };
    struct Loop {
        Label& next;
        Label& end;
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
    bool counts(const For& loop) const;
    void prepare_count(const Call& range, Register first);

    // ---- assignment (compiler_assignment.cpp) ----
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
    static bool writes_once(const Expression& expression);
    void load(Constant constant, Register target);
    void refuse(const Expression& expression, std::string_view word);
    void form(const Expression& at, const Name& form, Register target);
    void form(const Expression& at, const Collection& form, Register target);
    void form(const Expression& at, const Unary& form, Register target);
    void form(const Expression& at, const Binary& form, Register target);
    void form(const Expression& at, const Index& form, Register target);
    void form(const Expression& at, const Slice& form, Register target);
    void form(const Expression& at, const Conditional& form, Register target);
    void form(const Expression& at, const Logical& form, Register target);
    void form(const Expression& at, const Compare& form, Register target);
    void list(const Expressions& items, Register target);
    /// The constant of an int literal, with or without a minus, where an operand can name it.
    std::optional<std::uint8_t> small_constant(const Expression& expression);

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
    void call_value(const Call& call, Register base);
    /// The arguments in the registers behind the callee's, in the order in which they are written.
    void arguments(const Call& call);

    // ---- names ----
    Meaning meaning_of(const std::string& name) const;
    bool is_own(const std::string& name) const;
    /// The register of a variable of this function, which surely has a value from here on.
    Register checked(std::size_t variable);
    bool in_main() const { return m_outer == nullptr && m_define == nullptr; }

    ProgramCompiler& m_program;
    const FunctionCompiler* m_outer{nullptr};
    const Define* m_define{nullptr};
    const Block& m_body;
    ScopeNames m_names;
    std::vector<std::string> m_variables;
    Code m_code;
    std::vector<Loop> m_loops;
    Assigned m_assigned;  ///< of each variable: whether it surely has a value here
};

}  // namespace lang
