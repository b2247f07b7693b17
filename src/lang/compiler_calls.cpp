#include "lang/builtins.hpp"
#include "lang/compiler_function.hpp"

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

bool in_order(const std::vector<std::size_t>& sources)
{
    return std::is_sorted(sources.begin(), sources.end());
}

}  // namespace

void FunctionCompiler::form(const Expression& at, const Call& form, Register target)
{
    // A callee's registers begin behind the one for the result. That is the target, if it stands on
    // top.
    const bool on_top = m_code.is_last(target) && target >= m_variables.size();
    const Register base = on_top ? target : m_code.take();
    if (form.arguments.size() + form.keywords.size() > UINT8_MAX) {
        m_program.refuse("too_complicated", at.span, at.id);
        return;
    }
    if (const Name* name = std::get_if<Name>(&form.function->form)) {
        call_name(form, name->id, base);
    } else if (const Attribute* method = std::get_if<Attribute>(&form.function->form)) {
        call_method(at, form, *method, base);
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
    if (meaning.kind == Meaning::Kind::foreign) {
        const ForeignConstant foreign = *m_program.find_foreign(name);
        if (foreign.of_stage) {
            call_native(call, foreign.number, base);
            return;
        }
        if (call.keywords.empty()) {
            arguments(call);
            m_code.emit(Word{Opcode::call_builtin,
                             base,
                             static_cast<std::uint8_t>(call.arguments.size()),
                             static_cast<std::uint8_t>(foreign.number)});
            return;
        }
    }
    call_value(call, base);
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
    if (!row || !call.keywords.empty()) {
        refuse(at, "." + method.name);
        return;
    }
    into(*method.object, base);
    arguments(call);
    m_code.emit(Word{Opcode::call_method, base, static_cast<std::uint8_t>(call.arguments.size())},
                static_cast<std::int32_t>(*row));
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
