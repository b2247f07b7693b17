#include "lang/compiler_function.hpp"
#include "lang/scope.hpp"

// Functions inside functions, and comprehensions.
namespace lang {

void FunctionCompiler::make_function(const FunctionShape& shape,
                                     std::size_t number,
                                     Register target)
{
    FunctionCompiler inside{m_program, this, shape};
    inside.compile(number);
    for (const Parameter& parameter : *shape.parameters) {
        if (parameter.initial) {
            into(*parameter.initial, m_code.take());
        }
    }
    m_code.emit(Word::with_wide(Opcode::make_function, target, static_cast<std::uint16_t>(number)));
    capture(inside, target);
}

/// The cells that the new function or generator shares with this one.
void FunctionCompiler::capture(const FunctionCompiler& inside, Register target)
{
    for (const std::string& name : inside.captures()) {
        const Meaning meaning = meaning_of(name);
        m_code.emit(Word{Opcode::capture, target, static_cast<Register>(meaning.number)});
    }
}

void FunctionCompiler::form(const Statement&, const Define& form)
{
    const KnownFunction* const known = in_main() ? m_program.known_function(form.name) : nullptr;
    const std::size_t number = known != nullptr ? known->prototype : m_program.add_prototype();
    const Register made = m_code.take();
    make_function(shape_of(form), number, made);
    store_name(form.name, made);
}

void FunctionCompiler::form(const Expression&, const Lambda& form, Register target)
{
    // The defaults come into the registers behind the function's own.
    const Register made = m_code.take();
    make_function(shape_of(form), m_program.add_prototype(), made);
    m_code.emit(Word{Opcode::move, target, made});
}

// ---- comprehensions
// --------------------------------------------------------------------------------

void FunctionCompiler::form(const Expression&, const Comprehension& form, Register target)
{
    const std::size_t inner_before = m_inner.size();
    const Assigned before = m_assigned;
    if (form.kind == ComprehensionKind::generator) {
        const Register made = m_code.take();
        into(form.clauses.front().source, m_code.take());
        const std::size_t number = m_program.add_prototype();
        FunctionCompiler inside{m_program, this, shape_of_generator(form)};
        inside.compile(number);
        m_code.emit(
            Word::with_wide(Opcode::make_generator, made, static_cast<std::uint16_t>(number)));
        capture(inside, made);
        m_code.emit(Word{Opcode::move, target, made});
    } else {
        const Register made = m_code.take();
        comprehend(form, made);
        m_code.emit(Word{Opcode::move, target, made});
    }
    m_inner.resize(inner_before);
    m_assigned = before;
}

void FunctionCompiler::comprehend(const Comprehension& form, Register made)
{
    m_code.emit(form.kind == ComprehensionKind::dict ? Word{Opcode::make_dict, made}
                                                     : Word{Opcode::make_list, made, 0, 0});
    if (form.kind == ComprehensionKind::set) {
        m_code.emit(Word{Opcode::make_set, made, 0});
    }
    clauses(form, 0, [&] {
        const Code::Taken taken{m_code};
        if (form.value) {
            const Register key = operand(*form.element, **form.value);
            m_code.emit(Word{Opcode::set_item, made, key, operand(**form.value)});
        } else {
            m_code.emit(
                Word{form.kind == ComprehensionKind::set ? Opcode::add_to_set : Opcode::add_to_list,
                     made,
                     operand(*form.element)});
        }
    });
}

/// The names of the comprehension get registers of their own, or cells that its functions share.
void FunctionCompiler::begin_inner(const Comprehension& form)
{
    Names captured = captured_names(*form.element);
    if (form.value) {
        captured.merge(captured_names(**form.value));
    }
    for (const Clause& clause : form.clauses) {
        captured.merge(captured_names(clause.source));
        for (const Expression& condition : clause.conditions) {
            captured.merge(captured_names(condition));
        }
    }
    const std::size_t first = m_inner.size();
    for (const Clause& clause : form.clauses) {
        each_target_name(clause.target, [&](const std::string& name) {
            for (std::size_t i = first; i < m_inner.size(); ++i) {
                if (m_inner[i].name == name) {
                    return;
                }
            }
            m_inner.push_back({name, m_code.take(), captured.contains(name)});
            const Inner& inner = m_inner.back();
            m_code.emit(inner.in_cell ? Word{Opcode::make_cell, inner.place, 0}
                                      : Word{Opcode::forget, inner.place});
        });
    }
}

/// The loops from clause number `index` on, around what `inside` compiles.
template <typename Inside>
void FunctionCompiler::clauses(const Comprehension& form, std::size_t index, Inside inside)
{
    if (index == form.clauses.size()) {
        inside();
        return;
    }
    const Clause& clause = form.clauses[index];
    const Register state = m_code.take();
    bool counting = false;
    if (index == 0 && m_shape.generator == &form) {
        m_code.take();
        m_code.emit(Word{Opcode::move, state, 0});
        m_code.emit(Word{Opcode::prepare_items, state});
    } else {
        counting = begin_walk(clause.source, state);
    }
    if (index == 0) {
        begin_inner(form);
    }
    walk(clause.target, clause.source, state, counting, [&](Label& next) {
        for (const Expression& condition : clause.conditions) {
            jump_when(condition, false, next);
        }
        clauses(form, index + 1, inside);
    });
}

/// The body of a generator: its first source is register 0.
void FunctionCompiler::generate(const Comprehension& generator)
{
    clauses(generator, 0, [&] {
        const Code::Taken taken{m_code};
        const Code::At at{m_code, generator.element->id};
        m_code.emit(Word{Opcode::yield, operand(*generator.element)});
    });
    m_code.emit(Word::with_offset(Opcode::end_generator, 0));
}

}  // namespace lang
