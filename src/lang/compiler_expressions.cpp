#include "lang/compiler_function.hpp"
#include "lang/modules.hpp"
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

/// What CPython folds into one constant.
bool is_constant(const Expression& expression)
{
    return std::holds_alternative<NoneLiteral>(expression.form) ||
           std::holds_alternative<BoolLiteral>(expression.form) ||
           std::holds_alternative<FloatLiteral>(expression.form) ||
           std::holds_alternative<StringLiteral>(expression.form) ||
           integer_literal(expression).has_value();
}

/// What objects have besides methods: members of modules, fields of the stage's records, and the
/// names of classes.
bool is_attribute(const std::string& name, const Module& stage)
{
    const bool is_field = std::ranges::any_of(stage.records, [&](const RecordShape& shape) {
        return std::ranges::find(shape.fields, name) != shape.fields.end();
    });
    if (is_field) {
        return true;
    }
    const std::span<const ModuleRow> all = modules();
    return name == "__name__" || std::any_of(all.begin(), all.end(), [&](const ModuleRow& module) {
               return module.constant(name) != nullptr || module.function(name).has_value();
           });
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
        return items->kind == Display::list && items->items.size() <= portion &&
               !has_stars(items->items);
    }
    return !std::holds_alternative<DictDisplay>(expression.form) &&
           !std::holds_alternative<FormatString>(expression.form) &&
           !std::holds_alternative<Conditional>(expression.form) &&
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
        case Meaning::Kind::cell:
            m_code.emit(Word{Opcode::get_cell, target, static_cast<Register>(meaning.number)});
            break;
        case Meaning::Kind::global:
            m_code.emit(Word::with_wide(Opcode::get_global, target, number));
            break;
        case Meaning::Kind::foreign:
            load(*m_program.find_foreign(form.id), target);
            break;
        case Meaning::Kind::unknown:
            m_program.refuse("unknown_name", at.span, at.id, {{"name", form.id}});
            break;
    }
}

void FunctionCompiler::form(const Expression&, const Collection& form, Register target)
{
    switch (form.kind) {
        case Display::list:
            list(form.items, target);
            break;
        case Display::tuple:
            list(form.items, target);
            m_code.emit(Word{Opcode::make_tuple, target});
            break;
        case Display::set: {
            const bool constants = form.items.size() >= 3 &&
                                   std::all_of(form.items.begin(), form.items.end(), is_constant);
            list(form.items, target);
            m_code.emit(Word{Opcode::make_set, target, static_cast<std::uint8_t>(constants)});
            break;
        }
    }
}

void FunctionCompiler::form(const Expression&, const DictDisplay& form, Register target)
{
    m_code.emit(Word{Opcode::make_dict, target});
    for (std::size_t i = 0; i < form.keys.size(); ++i) {
        const Code::Taken taken{m_code};
        const Register key = operand(form.keys[i], form.values[i]);
        m_code.emit(Word{Opcode::set_item, target, key, operand(form.values[i])});
    }
}

bool FunctionCompiler::has_stars(const Expressions& items)
{
    return std::any_of(items.begin(), items.end(), [](const Expression& item) {
        return std::holds_alternative<Starred>(item.form);
    });
}

void FunctionCompiler::list_with_stars(const Expressions& items, Register target)
{
    m_code.emit(Word{Opcode::make_list, target, 0, 0});
    for (const Expression& item : items) {
        const Code::Taken taken{m_code};
        if (const Starred* starred = std::get_if<Starred>(&item.form)) {
            const Code::At at{m_code, item.id};
            m_code.emit(Word{Opcode::extend_with, target, operand(*starred->value)});
        } else {
            m_code.emit(Word{Opcode::add_to_list, target, operand(item)});
        }
    }
}

void FunctionCompiler::list(const Expressions& items, Register target)
{
    if (has_stars(items)) {
        const Register made = m_code.take();
        list_with_stars(items, made);
        m_code.emit(Word{Opcode::move, target, made});
        return;
    }
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

/// Where the target stands on top, what is computed first can wait there for the right: each
/// register that a function does without is one less to clear when it returns.
Register FunctionCompiler::left_operand(const Binary& binary, Register target)
{
    if (std::holds_alternative<Name>(binary.left->form) || !is_on_top(target)) {
        return operand(*binary.left, *binary.right);
    }
    into(*binary.left, target);
    return target;
}

void FunctionCompiler::form(const Expression&, const Binary& form, Register target)
{
    const Register left = left_operand(form, target);
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
    slice(form, object);
    m_code.emit(Word{Opcode::get_slice, target, object});
}

void FunctionCompiler::form(const Expression& at, const Attribute& form, Register target)
{
    if (const Name* name = std::get_if<Name>(&form.object->form)) {
        const ModuleRow* const module = m_program.imported_module(name->id);
        const Meaning meaning = meaning_of(name->id);
        const bool is_global = meaning.kind == Meaning::Kind::global ||
                               (in_main() && meaning.kind == Meaning::Kind::variable);
        if (module != nullptr && is_global) {
            if (const std::optional<Constant> member =
                    ProgramCompiler::find_member(*module, form.name)) {
                load(*member, target);
                return;
            }
        }
    }
    if (!is_attribute(form.name, m_program.module())) {
        refuse(at, "." + form.name);
        return;
    }
    const Register object = operand(*form.object);
    m_code.emit(Word{Opcode::move, target, object});
    m_code.emit(Word::with_wide(
        Opcode::get_attribute, target, static_cast<std::uint16_t>(m_program.constant(form.name))));
}

/// Where a value must stand alone, `*values` means nothing.
void FunctionCompiler::form(const Expression& at, const Starred&, Register) { refuse(at, "*"); }

void FunctionCompiler::form(const Expression& at, const FormatString& form, Register target)
{
    constexpr std::size_t most_parts = 64;
    if (form.parts.size() > most_parts) {
        m_program.refuse("too_complicated", at.span, at.id);
        return;
    }
    format_parts(form.parts, target);
}

void FunctionCompiler::format_parts(const std::vector<FormatPart>& parts, Register target)
{
    const Code::Taken taken{m_code};
    Register first = 0;
    std::size_t count = 0;
    const auto next = [&] {
        const Register piece = m_code.take();
        first = count++ == 0 ? piece : first;
        return piece;
    };
    for (const FormatPart& part : parts) {
        if (!part.text.empty()) {
            load(part.text, next());
        }
        if (part.value) {
            format_value(part, next());
        }
    }
    m_code.emit(Word{Opcode::make_text, target, first, static_cast<std::uint8_t>(count)});
}

void FunctionCompiler::format_value(const FormatPart& part, Register target)
{
    const Code::Taken taken{m_code};
    const Code::At at{m_code, part.value->id};
    const Register value = m_code.take();
    into(*part.value, value);
    const Register specification = m_code.take();
    format_parts(part.specification, specification);
    // {x=} alone shows repr(x), as Python does.
    const bool shows_repr = part.shows_name && part.specification.empty();
    const char conversion = part.conversion != 0 ? part.conversion : shows_repr ? 'r' : '\0';
    m_code.emit(Word{Opcode::format, target, value, static_cast<std::uint8_t>(conversion)});
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
