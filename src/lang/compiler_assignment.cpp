#include "lang/compiler_function.hpp"

namespace lang {

void FunctionCompiler::store(const Expression& target, Register value)
{
    const Code::Taken taken{m_code};
    const Code::At at{m_code, target.id};
    if (const Name* name = std::get_if<Name>(&target.form)) {
        store_name(name->id, value);
    } else if (const Index* item = std::get_if<Index>(&target.form)) {
        const Register object = operand(*item->object, *item->index);
        const Register index = operand(*item->index);
        m_code.emit(Word{Opcode::set_item, object, index, value});
    } else if (const Slice* part = std::get_if<Slice>(&target.form)) {
        const Register first = m_code.take();
        slice(*part, first);
        m_code.emit(Word{Opcode::set_slice, value, first});
    } else if (const Collection* targets = std::get_if<Collection>(&target.form)) {
        unpack(targets->items, value);
    } else {
        refuse(target, "=");
    }
}

void FunctionCompiler::store_name(const std::string& name, Register value)
{
    const Meaning meaning = meaning_of(name);
    if (meaning.kind == Meaning::Kind::variable) {
        m_code.emit(Word{Opcode::move, static_cast<Register>(meaning.number), value});
        mark_assigned(meaning.number);
    } else if (meaning.kind == Meaning::Kind::cell) {
        m_code.emit(Word{Opcode::set_cell, static_cast<Register>(meaning.number), value});
    } else {
        m_code.emit(
            Word::with_wide(Opcode::set_global, value, static_cast<std::uint16_t>(meaning.number)));
    }
}

void FunctionCompiler::store_unpacked(const Expressions& targets, const Expression& value)
{
    const Collection* const values = std::get_if<Collection>(&value.form);
    if (values == nullptr || values->kind != Display::tuple ||
        values->items.size() != targets.size() || has_stars(targets) || has_stars(values->items)) {
        const Register whole = m_code.take();
        into(value, whole);
        unpack(targets, whole);
        return;
    }
    // a, b = b, a: all values first, and no tuple.
    std::vector<Register> registers;
    for (const Expression& each : values->items) {
        registers.push_back(m_code.take());
        into(each, registers.back());
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        store(targets[i], registers[i]);
    }
}

void FunctionCompiler::unpack(const Expressions& targets, Register value)
{
    if (has_stars(targets)) {
        unpack_starred(targets, value);
        return;
    }
    std::vector<Register> registers;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        registers.push_back(m_code.take());
    }
    const Register first = registers.empty() ? Register{0} : registers.front();
    m_code.emit(Word{Opcode::unpack, value, first, static_cast<std::uint8_t>(targets.size())});
    for (std::size_t i = 0; i < targets.size(); ++i) {
        store(targets[i], registers[i]);
    }
}

void FunctionCompiler::assign_name(const std::string& name, const Expression& value)
{
    const Meaning meaning = meaning_of(name);
    if (meaning.kind == Meaning::Kind::variable && writes_once(value)) {
        into(value, static_cast<Register>(meaning.number));
        mark_assigned(meaning.number);
        return;
    }
    const Register made = m_code.take();
    into(value, made);
    store_name(name, made);
}

void FunctionCompiler::augment(BinaryOperator op,
                               Register target,
                               Register left,
                               const Expression& value)
{
    if (op == BinaryOperator::add || op == BinaryOperator::subtract) {
        if (const std::optional<std::uint8_t> constant = small_constant(value)) {
            const Opcode opcode =
                op == BinaryOperator::add ? Opcode::add_constant : Opcode::subtract_constant;
            m_code.emit(Word{opcode, target, left, *constant});
            return;
        }
    }
    const Register right = operand(value);
    m_code.emit(Word{Opcode::in_place, target, left, right}, static_cast<std::int32_t>(op));
}

void FunctionCompiler::augment_name(const AugmentedAssign& form, const std::string& name)
{
    const Meaning meaning = meaning_of(name);
    const Register left = operand(form.target, form.value);
    if (meaning.kind == Meaning::Kind::variable) {
        augment(form.op, static_cast<Register>(meaning.number), left, form.value);
        return;
    }
    augment(form.op, left, left, form.value);
    store_name(name, left);
}

void FunctionCompiler::augment_item(const AugmentedAssign& form, const Index& target)
{
    const Expression* const later[] = {&*target.index, &form.value};
    const Register object = operand(*target.object, later);
    const Register index = operand(*target.index, form.value);
    const Register item = m_code.take();
    m_code.emit(Word{Opcode::get_item, item, object, index});
    augment(form.op, item, item, form.value);
    m_code.emit(Word{Opcode::set_item, object, index, item});
}

void FunctionCompiler::augment_slice(const AugmentedAssign& form, const Slice& target)
{
    const Register first = m_code.take();
    slice(target, first);
    const Register part = m_code.take();
    m_code.emit(Word{Opcode::get_slice, part, first});
    augment(form.op, part, part, form.value);
    m_code.emit(Word{Opcode::set_slice, part, first});
}

/// The object and the bounds of a slice, in four registers.
void FunctionCompiler::slice(const Slice& form, Register first)
{
    into(*form.object, first);
    for (const auto* part : {&form.from, &form.to, &form.step}) {
        const Register bound = m_code.take();
        if (*part) {
            into(***part, bound);
        } else {
            load(std::monostate{}, bound);
        }
    }
}

void FunctionCompiler::unpack_starred(const Expressions& targets, Register value)
{
    std::vector<Register> registers;
    std::size_t star = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        registers.push_back(m_code.take());
        if (std::holds_alternative<Starred>(targets[i].form)) {
            star = i;
        }
    }
    m_code.emit(Word{Opcode::unpack_starred,
                     value,
                     registers.front(),
                     static_cast<std::uint8_t>(targets.size())},
                static_cast<std::int32_t>(star));
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Starred* const starred = std::get_if<Starred>(&targets[i].form);
        store(starred != nullptr ? *starred->value : targets[i], registers[i]);
    }
}

void FunctionCompiler::forget(const Expression& target)
{
    const Code::Taken taken{m_code};
    const Code::At at{m_code, target.id};
    if (const Name* name = std::get_if<Name>(&target.form)) {
        into(target, m_code.take());  // a fault, if there is no value
        forget_name(name->id);
    } else if (const Index* item = std::get_if<Index>(&target.form)) {
        const Register object = operand(*item->object, *item->index);
        m_code.emit(Word{Opcode::delete_item, object, operand(*item->index)});
    } else if (const Slice* part = std::get_if<Slice>(&target.form)) {
        const Register first = m_code.take();
        slice(*part, first);
        m_code.emit(Word{Opcode::delete_slice, first});
    } else if (const Collection* targets = std::get_if<Collection>(&target.form)) {
        for (const Expression& each : targets->items) {
            forget(each);
        }
    } else {
        refuse(target, "del");
    }
}

void FunctionCompiler::forget_name(const std::string& name)
{
    const Code::Taken taken{m_code};
    const Meaning meaning = meaning_of(name);
    if (meaning.kind == Meaning::Kind::variable) {
        m_code.emit(Word{Opcode::forget, static_cast<Register>(meaning.number)});
        return;
    }
    const Register nothing = m_code.take();
    m_code.emit(Word{Opcode::forget, nothing});
    store_name(name, nothing);
}

}  // namespace lang
