#include "lang/compiler_function.hpp"
#include "lang/overloaded.hpp"

#include <algorithm>

namespace lang {
namespace {

/// Items of a list come into registers in portions of this size.
constexpr std::size_t portion = 16;

/// The instruction for an int constant on the right, where there is one.
std::optional<Opcode> with_constant(BinaryOperator op)
{
    switch (op) {
        case BinaryOperator::add:
            return Opcode::add_constant;
        case BinaryOperator::subtract:
            return Opcode::subtract_constant;
        case BinaryOperator::multiply:
            return Opcode::multiply_constant;
        case BinaryOperator::floor_divide:
            return Opcode::floor_divide_constant;
        case BinaryOperator::modulo:
            return Opcode::modulo_constant;
        case BinaryOperator::divide:
        case BinaryOperator::power:
        case BinaryOperator::shift_left:
        case BinaryOperator::shift_right:
        case BinaryOperator::bit_and:
        case BinaryOperator::bit_or:
        case BinaryOperator::bit_xor:
            break;
    }
    return {};
}

Opcode opcode_of(BinaryOperator op)
{
    return static_cast<Opcode>(static_cast<std::size_t>(Opcode::add) +
                               static_cast<std::size_t>(op));
}
static_assert(static_cast<std::size_t>(Opcode::bit_xor) - static_cast<std::size_t>(Opcode::add) ==
              static_cast<std::size_t>(BinaryOperator::bit_xor));

std::optional<std::int64_t> integer_literal(const Expression& expression)
{
    if (const IntegerLiteral* literal = std::get_if<IntegerLiteral>(&expression.form)) {
        return literal->value;
    }
    const Unary* const unary = std::get_if<Unary>(&expression.form);
    if (unary != nullptr && unary->op == UnaryOperator::minus) {
        if (const auto* literal = std::get_if<IntegerLiteral>(&unary->operand->form)) {
            return -literal->value;
        }
    }
    return {};
}

}  // namespace

void FunctionCompiler::refuse(const Expression& expression, std::string_view word)
{
    m_program.not_yet(word, expression.span, expression.id);
}

void FunctionCompiler::load(Constant constant, Register target)
{
    const std::size_t number = m_program.constant(std::move(constant));
    m_code.emit(Word::with_wide(Opcode::load_constant, target, static_cast<std::uint16_t>(number)));
}

void FunctionCompiler::into(const Expression& expression, Register target)
{
    const Code::At at{m_code, expression.id};
    const Code::Taken taken{m_code};
    std::visit(Overloaded{
                   [&](const NoneLiteral&) { load(std::monostate{}, target); },
                   [&](const BoolLiteral& literal) { load(literal.value, target); },
                   [&](const IntegerLiteral& literal) { load(literal.value, target); },
                   [&](const FloatLiteral& literal) { load(literal.value, target); },
                   [&](const StringLiteral& literal) { load(literal.value, target); },
                   [&](const FormatString&) { refuse(expression, "f\"…\""); },
                   [&](const DictDisplay&) { refuse(expression, "{…: …}"); },
                   [&](const Attribute& attribute) { refuse(expression, "." + attribute.name); },
                   [&](const Lambda&) { refuse(expression, "lambda"); },
                   [&](const Comprehension&) { refuse(expression, "[… for …]"); },
                   [&](const auto& any) { form(expression, any, target); },
               },
               expression.form);
}

Register FunctionCompiler::operand(const Expression& expression,
                                   std::span<const Expression* const> later)
{
    const Name* const name = std::get_if<Name>(&expression.form);
    if (name != nullptr) {
        const Meaning meaning = meaning_of(name->id);
        const bool may_change =
            in_main() && std::any_of(later.begin(), later.end(), [](const Expression* other) {
                return contains_call(*other);
            });
        if (meaning.kind == Meaning::Kind::variable && !may_change) {
            const Code::At at{m_code, expression.id};
            return checked(meaning.number);
        }
    }
    const Register taken = m_code.take();
    into(expression, taken);
    return taken;
}

Register FunctionCompiler::operand(const Expression& expression, const Expression& later)
{
    const Expression* const only[] = {&later};
    return operand(expression, only);
}

bool FunctionCompiler::writes_once(const Expression& expression)
{
    if (const Collection* items = std::get_if<Collection>(&expression.form)) {
        return items->kind == Display::list && items->items.size() <= portion;
    }
    return !std::holds_alternative<Conditional>(expression.form) &&
           !std::holds_alternative<Logical>(expression.form) &&
           !std::holds_alternative<Compare>(expression.form);
}

std::optional<std::uint8_t> FunctionCompiler::small_constant(const Expression& expression)
{
    const std::optional<std::int64_t> literal = integer_literal(expression);
    if (!literal) {
        return {};
    }
    const std::size_t number = m_program.constant(*literal);
    return number <= UINT8_MAX ? std::optional{static_cast<std::uint8_t>(number)} : std::nullopt;
}

void FunctionCompiler::form(const Expression& at, const Name& form, Register target)
{
    const Meaning meaning = meaning_of(form.id);
    const auto number = static_cast<std::uint16_t>(meaning.number);
    switch (meaning.kind) {
        case Meaning::Kind::variable:
            m_code.emit(Word{Opcode::move, target, checked(meaning.number)});
            break;
        case Meaning::Kind::global:
            m_code.emit(Word::with_wide(Opcode::get_global, target, number));
            break;
        case Meaning::Kind::foreign:
            load(*m_program.find_foreign(form.id), target);
            break;
        case Meaning::Kind::captured:
            refuse(at, "def … def");
            break;
        case Meaning::Kind::unknown:
            m_program.refuse("unknown_name", at.span, at.id, {{"name", form.id}});
            break;
    }
}

void FunctionCompiler::form(const Expression& at, const Collection& form, Register target)
{
    switch (form.kind) {
        case Display::list:
            list(form.items, target);
            break;
        case Display::tuple:
            list(form.items, target);
            m_code.emit(Word{Opcode::make_tuple, target});
            break;
        case Display::set:
            refuse(at, "{…}");
            break;
    }
}

void FunctionCompiler::list(const Expressions& items, Register target)
{
    std::size_t done = 0;
    do {
        const Code::Taken taken{m_code};
        const std::size_t count = std::min(portion, items.size() - done);
        Register first = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const Register item = m_code.take();
            first = i == 0 ? item : first;
            into(items[done + i], item);
        }
        m_code.emit(Word{done == 0 ? Opcode::make_list : Opcode::extend_list,
                         target,
                         first,
                         static_cast<std::uint8_t>(count)});
        done += count;
    } while (done < items.size());
}

void FunctionCompiler::form(const Expression& at, const Unary& form, Register target)
{
    if (const std::optional<std::int64_t> literal = integer_literal(at)) {
        load(*literal, target);
        return;
    }
    const Register value = operand(*form.operand);
    m_code.emit(Word{Opcode::unary, target, value, static_cast<std::uint8_t>(form.op)});
}

void FunctionCompiler::form(const Expression&, const Binary& form, Register target)
{
    const Register left = operand(*form.left, *form.right);
    const std::optional<Opcode> opcode = with_constant(form.op);
    const std::optional<std::int64_t> literal = integer_literal(*form.right);
    const bool divides =
        form.op == BinaryOperator::floor_divide || form.op == BinaryOperator::modulo;
    if (opcode && literal && (!divides || *literal > 0)) {
        if (const std::optional<std::uint8_t> constant = small_constant(*form.right)) {
            m_code.emit(Word{*opcode, target, left, *constant});
            return;
        }
    }
    const Register right = operand(*form.right);
    m_code.emit(Word{opcode_of(form.op), target, left, right});
}

void FunctionCompiler::form(const Expression&, const Index& form, Register target)
{
    const Register object = operand(*form.object, *form.index);
    const Register index = operand(*form.index);
    m_code.emit(Word{Opcode::get_item, target, object, index});
}

void FunctionCompiler::form(const Expression&, const Slice& form, Register target)
{
    const Register object = m_code.take();
    into(*form.object, object);
    for (const auto* part : {&form.from, &form.to, &form.step}) {
        const Register bound = m_code.take();
        if (*part) {
            into(***part, bound);
        } else {
            load(std::monostate{}, bound);
        }
    }
    m_code.emit(Word{Opcode::get_slice, target, object});
}

void FunctionCompiler::form(const Expression&, const Conditional& form, Register target)
{
    Label otherwise;
    Label end;
    jump_when(*form.condition, false, otherwise);
    const Assigned before = m_assigned;
    into(*form.then, target);
    m_code.jump(end);
    m_assigned = before;
    m_code.bind(otherwise);
    into(*form.otherwise, target);
    m_assigned = before;
    m_code.bind(end);
}

void FunctionCompiler::form(const Expression&, const Logical& form, Register target)
{
    Label end;
    const std::uint8_t decides = form.op == LogicalOperator::logical_or ? 1 : 0;
    into(form.operands.front(), target);
    const Assigned before = m_assigned;
    for (std::size_t i = 1; i < form.operands.size(); ++i) {
        m_code.emit(Word{Opcode::test, target, decides}, end);
        into(form.operands[i], target);
    }
    m_assigned = before;
    m_code.bind(end);
}

}  // namespace lang
