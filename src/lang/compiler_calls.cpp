#include "lang/builtins.hpp"
#include "lang/compiler_function.hpp"
#include "lang/modules.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <limits>

namespace lang {
namespace {

constexpr std::size_t missing = std::numeric_limits<std::size_t>::max();

/// For each parameter, which argument fills it, counted as written: first those by position, then
/// those by name. Empty unless each parameter has exactly one.
std::vector<std::size_t> filled(const Call& call, const std::vector<std::string_view>& parameters)
{
    std::vector<std::size_t> sources(parameters.size(), missing);
    if (call.arguments.size() + call.keywords.size() != parameters.size()) {
        return {};
    }
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        sources[i] = i;
    }
    for (std::size_t i = 0; i < call.keywords.size(); ++i) {
        const auto found = std::find(parameters.begin(), parameters.end(), call.keywords[i].name);
        const auto index = static_cast<std::size_t>(found - parameters.begin());
        if (found == parameters.end() || sources[index] != missing) {
            return {};
        }
        sources[index] = call.arguments.size() + i;
    }
    return sources;
}

bool calls_something(const Expression& expression)
{
    bool found = std::holds_alternative<Call>(expression.form) ||
                 std::holds_alternative<Comprehension>(expression.form);
    each_operand(expression,
                 [&](const Expression& operand) { found = found || calls_something(operand); });
    return found;
}

bool in_order(const std::vector<std::size_t>& sources)
{
    return std::is_sorted(sources.begin(), sources.end());
}

}  // namespace

void FunctionCompiler::form(const Expression& at, const Call& form, Register target)
{
    // A callee's registers begin behind the one for the result. That is the target, if it stands on
    // top.
    const Register base = is_on_top(target) ? target : m_code.take();
    if (form.arguments.size() + form.keywords.size() > UINT8_MAX) {
        m_program.refuse("too_complicated", at.span, at.id);
        return;
    }
    const Attribute* const method = std::get_if<Attribute>(&form.function->form);
    if (has_stars(form.arguments)) {
        call_spread(form, base);
    } else if (const Name* name = std::get_if<Name>(&form.function->form)) {
        call_name(form, name->id, base);
    } else if (method != nullptr) {
        if (!call_member(form, *method, base)) {
            call_method(at, form, *method, base);
        }
    } else {
        call_value(form, base);
    }
    if (base != target) {
        m_code.emit(Word{Opcode::move, target, base});
    }
}

void FunctionCompiler::arguments(const Call& call)
{
    for (const Expression& argument : call.arguments) {
        into(argument, m_code.take());
    }
    for (const KeywordArgument& keyword : call.keywords) {
        into(keyword.value, m_code.take());
    }
}

void FunctionCompiler::call_name(const Call& call, const std::string& name, Register base)
{
    const Meaning meaning = meaning_of(name);
    const bool is_main_variable = in_main() && meaning.kind == Meaning::Kind::variable;
    if (meaning.kind == Meaning::Kind::global || is_main_variable) {
        if (const KnownFunction* function = m_program.known_function(name)) {
            call_known(call, *function, base);
            return;
        }
    }
    if (meaning.kind == Meaning::Kind::foreign && call_foreign(call, name, base)) {
        return;
    }
    call_value(call, base);
}

/// A function of Python's or of the stage's, where that can be called without making it a value.
bool FunctionCompiler::call_foreign(const Call& call, const std::string& name, Register base)
{
    const ForeignConstant foreign = *m_program.find_foreign(name);
    const auto with_key =
        std::any_of(call.keywords.begin(), call.keywords.end(), [](const KeywordArgument& each) {
            return each.name == "key";
        });
    if (with_key && (name == "sorted" || name == "min" || name == "max")) {
        call_prelude(call, "__" + name, base);
        return true;
    }
    if (name == "map" && (call.arguments.size() == 3 || call.arguments.size() == 4)) {
        load(m_program.prelude(call.arguments.size() == 3 ? "__map2" : "__map3"), base);
        arguments(call);
        m_code.emit(Word{Opcode::call, base, static_cast<std::uint8_t>(call.arguments.size())});
        return true;
    }
    std::optional<std::size_t> row;
    switch (foreign.kind) {
        case ForeignConstant::Kind::native:
            call_native(call, foreign.number, base);
            return true;
        case ForeignConstant::Kind::builtin:
            row = foreign.number;
            break;
        case ForeignConstant::Kind::klass:
            row = builtin_row_of(name);
            break;
        case ForeignConstant::Kind::module:
        case ForeignConstant::Kind::prelude:
            break;
    }
    return row && call_builtin(call, *row, base);
}

bool FunctionCompiler::call_builtin(const Call& call, std::size_t row, Register base)
{
    if (!call.keywords.empty()) {
        return false;
    }
    arguments(call);
    m_code.emit(Word{Opcode::call_builtin,
                     base,
                     static_cast<std::uint8_t>(call.arguments.size()),
                     static_cast<std::uint8_t>(row)});
    return true;
}

/// A function of the prelude that takes one iterable: several arguments become a list.
void FunctionCompiler::call_prelude(const Call& call, std::string_view name, Register base)
{
    load(m_program.prelude(name), base);
    const Register items = m_code.take();
    if (call.arguments.size() == 1) {
        into(call.arguments.front(), items);
        if (name == "__sort") {
            find_method(call, *method_row_of("sort"), items);
        }
    } else {
        list(call.arguments, items);
    }
    std::vector<std::string> names;
    for (const KeywordArgument& keyword : call.keywords) {
        into(keyword.value, m_code.take());
        names.push_back(keyword.name);
    }
    const auto count = static_cast<std::uint8_t>(names.size());
    const auto row = static_cast<std::int32_t>(m_program.keyword_row(std::move(names)));
    m_code.emit(Word{Opcode::call_keywords, base, 1, count}, row);
}

/// f(*values): the arguments become a list first.
void FunctionCompiler::call_spread(const Call& call, Register base)
{
    const Attribute* const method = std::get_if<Attribute>(&call.function->form);
    const bool is_method = method != nullptr && method_row_of(method->name).has_value();
    into(is_method ? *method->object : *call.function, base);
    if (is_method) {
        find_method(call, *method_row_of(method->name), base);
    }
    list_with_stars(call.arguments, m_code.take());
    std::vector<std::string> names;
    if (is_method) {
        names.push_back(method->name);
    }
    for (const KeywordArgument& keyword : call.keywords) {
        into(keyword.value, m_code.take());
        names.push_back(keyword.name);
    }
    const auto row = static_cast<std::int32_t>(m_program.keyword_row(std::move(names)));
    m_code.emit(Word{Opcode::call_spread,
                     base,
                     static_cast<std::uint8_t>(call.keywords.size()),
                     static_cast<std::uint8_t>(is_method)},
                row);
}

/// A function of a module, like math.sqrt(2).
bool FunctionCompiler::call_member(const Call& call, const Attribute& member, Register base)
{
    const Name* const name = std::get_if<Name>(&member.object->form);
    const ModuleRow* const module = name != nullptr ? m_program.imported_module(name->id) : nullptr;
    if (module != nullptr) {
        const Meaning meaning = meaning_of(name->id);
        const bool is_global = meaning.kind == Meaning::Kind::global ||
                               (in_main() && meaning.kind == Meaning::Kind::variable);
        const std::optional<std::size_t> row = module->function(member.name);
        if (is_global && row && call_builtin(call, *row, base)) {
            return true;
        }
    }
    const std::span<const ModuleRow> all = modules();
    const bool is_member = std::any_of(all.begin(), all.end(), [&](const ModuleRow& each) {
        return each.function(member.name).has_value();
    });
    if (is_member) {
        call_value(call, base);
    }
    return is_member;
}

void FunctionCompiler::call_known(const Call& call, const KnownFunction& function, Register base)
{
    std::vector<std::string_view> parameters;
    for (const Parameter& parameter : function.define->parameters) {
        parameters.push_back(parameter.name);
    }
    const std::vector<std::size_t> sources = filled(call, parameters);
    if (sources.size() != parameters.size() || !in_order(sources)) {
        call_value(call, base);
        return;
    }
    const bool acts = std::any_of(call.arguments.begin(), call.arguments.end(), calls_something);
    if (acts) {
        into(*call.function, base);  // fails before the arguments are evaluated, as in Python
    }
    arguments(call);
    m_code.emit(Word{Opcode::call_function, base, static_cast<std::uint8_t>(parameters.size())},
                static_cast<std::int32_t>(function.prototype));
}

void FunctionCompiler::call_native(const Call& call, std::size_t number, Register base)
{
    const Native& native = m_program.module().functions[number];
    const std::vector<std::string_view> parameters{native.parameters.begin(),
                                                   native.parameters.end()};
    const std::vector<std::size_t> sources = filled(call, parameters);
    if (sources.size() != parameters.size()) {
        m_program.refuse("wrong_count",
                         call.function->span,
                         call.function->id,
                         {{"name", std::string{native.name}},
                          {"expected", static_cast<std::int64_t>(parameters.size())},
                          {"given", static_cast<std::int64_t>(call.arguments.size())}});
        return;
    }
    const auto count = static_cast<std::uint8_t>(parameters.size());
    std::vector<Register> places;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        places.push_back(m_code.take());
    }
    // Arguments by name go to their parameter's place, and are evaluated in the order they stand
    // in.
    for (std::size_t written = 0; written < parameters.size(); ++written) {
        const auto place = std::find(sources.begin(), sources.end(), written) - sources.begin();
        const Expression& value = written < call.arguments.size()
                                      ? call.arguments[written]
                                      : call.keywords[written - call.arguments.size()].value;
        into(value, places[static_cast<std::size_t>(place)]);
    }
    m_code.emit(Word{Opcode::call_native, base, count, static_cast<std::uint8_t>(number)});
}

void FunctionCompiler::call_method(const Expression& at,
                                   const Call& call,
                                   const Attribute& method,
                                   Register base)
{
    const std::optional<std::size_t> row = method_row_of(method.name);
    if (!row) {
        refuse(at, "." + method.name);
        return;
    }
    if (!call.keywords.empty()) {
        call_method_keywords(call, method, base);
        return;
    }
    into(*method.object, base);
    find_method(call, *row, base);
    arguments(call);
    m_code.emit(Word{Opcode::call_method, base, static_cast<std::uint8_t>(call.arguments.size())},
                static_cast<std::int32_t>(*row));
}

/// Python looks for the method before it evaluates arguments: seen where those do something or
/// fail.
void FunctionCompiler::find_method(const Call& call, std::size_t row, Register object)
{
    const auto is_idle = [&](const Expression& argument) {
        const Name* const name = std::get_if<Name>(&argument.form);
        const Meaning meaning =
            name != nullptr ? meaning_of(name->id) : Meaning{Meaning::Kind::unknown};
        const bool has_value = meaning.kind == Meaning::Kind::variable &&
                               (meaning.number >= m_assigned.size() || m_assigned[meaning.number]);
        return has_value ||
               std::visit(
                   [](const auto& form) { return is_literal<std::remove_cvref_t<decltype(form)>>; },
                   argument.form);
    };
    const bool all_idle =
        std::all_of(call.arguments.begin(), call.arguments.end(), is_idle) &&
        std::all_of(call.keywords.begin(), call.keywords.end(), [&](const KeywordArgument& each) {
            return is_idle(each.value);
        });
    if (!all_idle) {
        m_code.emit(Word::with_wide(Opcode::find_method, object, static_cast<std::uint16_t>(row)));
    }
}

void FunctionCompiler::call_method_keywords(const Call& call,
                                            const Attribute& method,
                                            Register base)
{
    const bool sorts = method.name == "sort" && call.arguments.empty();
    const auto with_key =
        std::any_of(call.keywords.begin(), call.keywords.end(), [](const KeywordArgument& each) {
            return each.name == "key";
        });
    if (sorts && with_key) {
        Call sort{Expression{}, {}, call.keywords};
        sort.arguments.push_back(*method.object);
        call_prelude(sort, "__sort", base);
        return;
    }
    into(*method.object, base);
    find_method(call, *method_row_of(method.name), base);
    arguments(call);
    std::vector<std::string> names{method.name};
    for (const KeywordArgument& keyword : call.keywords) {
        names.push_back(keyword.name);
    }
    const auto row = static_cast<std::int32_t>(m_program.keyword_row(std::move(names)));
    m_code.emit(Word{Opcode::call_method_keywords,
                     base,
                     static_cast<std::uint8_t>(call.arguments.size()),
                     static_cast<std::uint8_t>(call.keywords.size())},
                row);
}

void FunctionCompiler::call_value(const Call& call, Register base)
{
    into(*call.function, base);
    arguments(call);
    const auto count = static_cast<std::uint8_t>(call.arguments.size());
    if (call.keywords.empty()) {
        m_code.emit(Word{Opcode::call, base, count});
        return;
    }
    std::vector<std::string> names;
    for (const KeywordArgument& keyword : call.keywords) {
        names.push_back(keyword.name);
    }
    const auto row = static_cast<std::int32_t>(m_program.keyword_row(std::move(names)));
    m_code.emit(
        Word{Opcode::call_keywords, base, count, static_cast<std::uint8_t>(call.keywords.size())},
        row);
}

}  // namespace lang
