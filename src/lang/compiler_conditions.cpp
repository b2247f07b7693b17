#include "lang/compiler_function.hpp"

namespace lang {
namespace {

/// The instruction that compares and jumps, and whether it does so for `op` or for its opposite.
struct Test {
    Opcode opcode;
    Opcode with_constant;
    bool holds{true};
};

std::optional<Test> test_of(Comparison op)
{
    switch (op) {
        case Comparison::equal:
            return Test{Opcode::test_equal, Opcode::test_equal_constant};
        case Comparison::not_equal:
            return Test{Opcode::test_equal, Opcode::test_equal_constant, false};
        case Comparison::less:
            return Test{Opcode::test_less, Opcode::test_less_constant};
        case Comparison::less_equal:
            return Test{Opcode::test_less_equal, Opcode::test_less_equal_constant};
        case Comparison::greater:
            return Test{Opcode::test_greater, Opcode::test_greater_constant};
        case Comparison::greater_equal:
            return Test{Opcode::test_greater_equal, Opcode::test_greater_equal_constant};
        case Comparison::is:
        case Comparison::is_not:
        case Comparison::in:
        case Comparison::not_in:
            break;
    }
    return {};
}

}  // namespace

void FunctionCompiler::jump_when(const Expression& condition, bool sense, Label& label)
{
    const Code::At at{m_code, condition.id};
    const Code::Taken taken{m_code};
    const Unary* const unary = std::get_if<Unary>(&condition.form);
    if (const BoolLiteral* literal = std::get_if<BoolLiteral>(&condition.form)) {
        if (literal->value == sense) {
            m_code.jump(label);
        }
    } else if (unary != nullptr && unary->op == UnaryOperator::logical_not) {
        jump_when(*unary->operand, !sense, label);
    } else if (const Logical* logical = std::get_if<Logical>(&condition.form)) {
        jump_when_logical(*logical, sense, label);
    } else if (const Compare* compare = std::get_if<Compare>(&condition.form)) {
        jump_when_compare(*compare, sense, label);
    } else {
        const Register value = operand(condition);
        m_code.emit(Word{Opcode::test, value, static_cast<std::uint8_t>(sense)}, label);
    }
}

void FunctionCompiler::jump_when_logical(const Logical& condition, bool sense, Label& label)
{
    // An `or` that is true, or an `and` that is false, is decided by the first operand that is so.
    const bool decides = condition.op == LogicalOperator::logical_or;
    Label skip;
    Label& decided = decides == sense ? label : skip;
    const Expressions& operands = condition.operands;
    jump_when(operands.front(), decides, decided);
    const Assigned before = m_assigned;
    for (std::size_t i = 1; i + 1 < operands.size(); ++i) {
        jump_when(operands[i], decides, decided);
    }
    jump_when(operands.back(), sense, label);
    m_assigned = before;
    m_code.bind(skip);
}

Register FunctionCompiler::compared(const Compare& compare, std::size_t index)
{
    std::vector<const Expression*> later;
    for (std::size_t i = index + 1; i < compare.operands.size(); ++i) {
        later.push_back(&compare.operands[i]);
    }
    return operand(compare.operands[index], later);
}

void FunctionCompiler::jump_when_compare(const Compare& condition, bool sense, Label& label)
{
    if (jump_when_constant(condition, sense, label)) {
        return;
    }
    Label skip;
    Register left = compared(condition, 0);
    const std::size_t last = condition.comparisons.size() - 1;
    Register right = compared(condition, 1);
    const Assigned before = m_assigned;
    for (std::size_t i = 0; i < last; ++i) {
        jump_when_pair(condition.comparisons[i], left, right, false, sense ? skip : label);
        left = right;
        right = compared(condition, i + 2);
    }
    jump_when_pair(condition.comparisons[last], left, right, sense, label);
    m_assigned = before;
    m_code.bind(skip);
}

bool FunctionCompiler::jump_when_constant(const Compare& condition, bool sense, Label& label)
{
    const std::optional<Test> test = test_of(condition.comparisons.front());
    if (condition.comparisons.size() != 1 || !test) {
        return false;
    }
    const std::optional<std::uint8_t> constant = small_constant(condition.operands[1]);
    if (!constant) {
        return false;
    }
    const Register left = operand(condition.operands[0]);
    m_code.emit(
        Word{test->with_constant, left, *constant, static_cast<std::uint8_t>(sense == test->holds)},
        label);
    return true;
}

void FunctionCompiler::jump_when_pair(
    Comparison op, Register left, Register right, bool sense, Label& label)
{
    if (const std::optional<Test> test = test_of(op)) {
        m_code.emit(
            Word{test->opcode, left, right, static_cast<std::uint8_t>(sense == test->holds)},
            label);
        return;
    }
    const Code::Taken taken{m_code};
    const Register result = m_code.take();
    m_code.emit(Word{Opcode::compare, result, left, right}, static_cast<std::int32_t>(op));
    m_code.emit(Word{Opcode::test, result, static_cast<std::uint8_t>(sense)}, label);
}

void FunctionCompiler::form(const Expression&, const Compare& form, Register target)
{
    Label end;
    Register left = compared(form, 0);
    Register right = compared(form, 1);
    const Assigned before = m_assigned;
    for (std::size_t i = 0;; ++i) {
        m_code.emit(Word{Opcode::compare, target, left, right},
                    static_cast<std::int32_t>(form.comparisons[i]));
        if (i + 1 == form.comparisons.size()) {
            break;
        }
        m_code.emit(Word{Opcode::test, target, 0}, end);
        left = right;
        right = compared(form, i + 2);
    }
    m_assigned = before;
    m_code.bind(end);
}

}  // namespace lang
