#include "lang/second_look.hpp"

#include "lang/call_check.hpp"
#include "lang/printer.hpp"
#include "lang/spelling.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace lang {
namespace {

using Found = std::optional<Diagnostic>;

/// How messages show values: as repr() does, cut short.
bool shows_text(std::string_view value)
{
    return value.starts_with('\'') || value.starts_with('"');
}
bool shows_number(std::string_view value)
{
    const std::size_t first = value.starts_with('-') ? 1 : 0;
    return value.size() > first && value[first] >= '0' && value[first] <= '9';
}

bool gives_back(const Body& body)
{
    return std::any_of(body.begin(), body.end(), [](const Statement& statement) {
        if (const auto* back = std::get_if<Return>(&statement.form)) {
            return back->value.has_value();
        }
        bool inside = false;
        if (!std::holds_alternative<Define>(statement.form)) {
            each_block(statement, [&](const Block& block) {
                inside = inside || gives_back(block.statements);
            });
        }
        return inside;
    });
}

bool contains(const Expression& expression, NodeId node)
{
    bool found = expression.id == node;
    each_operand(expression,
                 [&](const Expression& each) { found = found || contains(each, node); });
    return found;
}

/// The node is the statement, or in one of its own expressions.
bool is_at(const Statement& statement, NodeId node)
{
    bool found = statement.id == node;
    each_expression(statement,
                    [&](const Expression& each) { found = found || contains(each, node); });
    return found;
}

bool holds(const Statement& statement, NodeId node)
{
    bool found = is_at(statement, node);
    each_block(statement, [&](const Block& block) {
        found = found || std::any_of(block.statements.begin(),
                                     block.statements.end(),
                                     [&](const Statement& each) { return holds(each, node); });
    });
    return found;
}

const Name* called_name(const Expression& expression)
{
    const auto* const call = std::get_if<Call>(&expression.form);
    return call == nullptr ? nullptr : std::get_if<Name>(&call->function->form);
}

/// A fault and the program in which it happened.
class SecondLook {
public:
    SecondLook(const Program& program, const Diagnostic& fault)
        : m_program{program}, m_fault{fault}, m_place{find_expression(program, fault.node)}
    {}

    Found cause() const;

private:
    Found of_index() const;
    Found of_mismatch() const;
    Found of_call() const;
    Found of_undefined() const;
    Found of_walk() const;
    Found of_method() const;
    Found of_nothing() const;
    Found of_input() const;

    std::vector<const Expression*> operands() const;
    const Statement* statement() const;
    const Define* function_called(std::string_view name) const;
    Found nothing_from(const Expression& operand) const;
    template <typename Visit>
    void each_value_given_to(std::string_view name, Visit&& visit) const;
    Found found(std::string_view kind, Arguments arguments) const
    {
        return diagnose(kind, m_fault.span, std::move(arguments), m_fault.node);
    }
    std::string word(std::string_view argument) const
    {
        return std::string{word_of(m_fault, argument)};
    }

    const Program& m_program;
    const Diagnostic& m_fault;
    const Expression* m_place;
};

Found SecondLook::cause() const
{
    struct Row {
        std::string_view kind;
        Found (SecondLook::*look)() const;
    };
    constexpr std::array<Row, 7> rows{{{"index_out_of_range", &SecondLook::of_index},
                                       {"type_mismatch", &SecondLook::of_mismatch},
                                       {"not_callable", &SecondLook::of_call},
                                       {"used_before", &SecondLook::of_undefined},
                                       {"cannot_walk", &SecondLook::of_walk},
                                       {"no_method", &SecondLook::of_method},
                                       {"not_yet", &SecondLook::of_method}}};
    if (Found nothing = of_nothing()) {
        return nothing;
    }
    const auto* const row = std::find_if(
        rows.begin(), rows.end(), [&](const Row& each) { return each.kind == kind_of(m_fault); });
    return row == rows.end() ? std::nullopt : (this->*row->look)();
}

Found SecondLook::of_index() const
{
    const auto number = [&](std::string_view name) -> std::int64_t {
        const auto argument = m_fault.message.arguments.find(name);
        const auto* const value = argument == m_fault.message.arguments.end()
                                      ? nullptr
                                      : std::get_if<std::int64_t>(&argument->second);
        return value == nullptr ? -1 : *value;
    };
    const std::int64_t length = number("length");
    if (length == 0) {
        return found("index_of_nothing", {});
    }
    if (length > 0 && number("index") == length) {
        return found("one_too_far", {{"length", length}, {"last", length - 1}});
    }
    return std::nullopt;
}

Found SecondLook::of_mismatch() const
{
    const std::string left = word("left");
    const std::string right = word("right");
    const bool text_and_number =
        (shows_text(left) && shows_number(right)) || (shows_number(left) && shows_text(right));
    if (text_and_number) {
        if (Found input = of_input()) {
            return input;
        }
    }
    if (word("operation") != "+") {
        return std::nullopt;
    }
    if (text_and_number) {
        return found("text_plus_number", {{"left", left}, {"right", right}});
    }
    if (left.starts_with('[') && !right.starts_with('[') && right != "None") {
        return found("list_plus_item", {{"value", right}});
    }
    return std::nullopt;
}

/// The answer of `input()` that was never made a number.
Found SecondLook::of_input() const
{
    const Expression* source = nullptr;
    const auto asks = [&](const Expression& value) {
        const Name* const name = called_name(value);
        if (name != nullptr && name->id == "input") {
            source = &value;
        }
    };
    for (const Expression* operand : operands()) {
        asks(*operand);
        if (const auto* name = std::get_if<Name>(&operand->form)) {
            each_value_given_to(name->id,
                                [&](const Statement&, const Expression& value) { asks(value); });
        }
    }
    if (source == nullptr) {
        return std::nullopt;
    }
    return diagnose("input_is_text", source->span, {}, source->id);
}

/// A built-in whose name the program has taken for something else, or a forgotten `*`.
Found SecondLook::of_call() const
{
    const auto* const call = m_place == nullptr ? nullptr : std::get_if<Call>(&m_place->form);
    if (call == nullptr) {
        return std::nullopt;
    }
    const auto* const name = std::get_if<Name>(&call->function->form);
    if (name != nullptr && (find_builtin(name->id) != nullptr || is_other_builtin(name->id))) {
        return found("shadowed_builtin", {{"name", name->id}});
    }
    const bool number = std::holds_alternative<IntegerLiteral>(call->function->form) ||
                        std::holds_alternative<FloatLiteral>(call->function->form);
    if (number && call->arguments.size() == 1) {
        return found("missing_times",
                     {{"suggestion",
                       print(*call->function) + " * (" + print(call->arguments.front()) + ")"}});
    }
    return std::nullopt;
}

/// Inside a function, a name that it gives a value to is its own, whatever the program calls so.
Found SecondLook::of_undefined() const
{
    const std::string name = word("name");
    const auto assigns = [&](const Body& body) {
        bool does = false;
        const auto visit = [&](const auto& self, const Body& inside) -> void {
            for (const Statement& each : inside) {
                if (const auto* assign = std::get_if<Assign>(&each.form)) {
                    for (const Expression& target : assign->targets) {
                        const auto* const own = std::get_if<Name>(&target.form);
                        does = does || (own != nullptr && own->id == name);
                    }
                }
                if (!std::holds_alternative<Define>(each.form)) {
                    each_block(each, [&](const Block& block) { self(self, block.statements); });
                }
            }
        };
        visit(visit, body);
        return does;
    };
    const Body& program = m_program.body.statements;
    const bool in_function =
        std::any_of(program.begin(), program.end(), [&](const Statement& each) {
            return std::holds_alternative<Define>(each.form) && holds(each, m_fault.node) &&
                   !is_at(each, m_fault.node);
        });
    if (!in_function || !assigns(program)) {
        return std::nullopt;
    }
    return found("missing_global", {{"name", name}});
}

/// `for i in 5`: not the whole loop is wrong, what it goes through is.
Found SecondLook::of_walk() const
{
    const std::string value = word("value");
    const Statement* const loop = statement();
    const auto* const each = loop == nullptr ? nullptr : std::get_if<For>(&loop->form);
    if (each == nullptr) {
        return std::nullopt;
    }
    const bool whole = shows_number(value) && value.find('.') == std::string::npos;
    return diagnose(whole ? "walk_number" : "cannot_walk",
                    each->source.span,
                    {{"value", value}},
                    each->source.id);
}

Found SecondLook::of_method() const
{
    constexpr std::array<std::string_view, 4> lengths{"length", "size", "len", "count"};
    constexpr std::array<std::string_view, 42> methods{
        "append",   "extend",  "insert",  "remove",     "pop",     "clear",   "index",
        "count",    "sort",    "reverse", "copy",       "upper",   "lower",   "strip",
        "lstrip",   "rstrip",  "split",   "join",       "replace", "find",    "startswith",
        "endswith", "isdigit", "isalpha", "isupper",    "islower", "title",   "capitalize",
        "center",   "ljust",   "rjust",   "zfill",      "format",  "get",     "keys",
        "values",   "items",   "update",  "setdefault", "add",     "discard", "union"};
    struct Row {
        std::string_view foreign;
        std::string_view ours;
    };
    constexpr std::array<Row, 6> foreign{{{"push", "append"},
                                          {"add", "append"},
                                          {"toUpperCase", "upper"},
                                          {"toLowerCase", "lower"},
                                          {"trim", "strip"},
                                          {"contains", "count"}}};
    const auto* const call = m_place == nullptr ? nullptr : std::get_if<Call>(&m_place->form);
    const auto* const method =
        call == nullptr ? nullptr : std::get_if<Attribute>(&call->function->form);
    if (method == nullptr) {
        return std::nullopt;
    }
    const std::string& name = method->name;
    const std::string value = word("value");
    const bool walks = value.empty() || shows_text(value) || value.starts_with('[') ||
                       value.starts_with('(') || value.starts_with('{');
    if (walks && std::find(lengths.begin(), lengths.end(), name) != lengths.end()) {
        return found("length_method", {{"name", name}});
    }
    const auto* const row = std::find_if(
        foreign.begin(), foreign.end(), [&](const Row& each) { return each.foreign == name; });
    const std::optional<std::string> meant =
        row != foreign.end() ? std::optional{std::string{row->ours}}
                             : did_you_mean(name, {methods.begin(), methods.end()});
    if (!walks || !meant) {
        return std::nullopt;
    }
    return found("other_method", {{"name", name}, {"suggestion", *meant}});
}

/// Where a None comes from that nobody meant.
Found SecondLook::of_nothing() const
{
    const auto shows_nothing = [&](std::string_view argument) { return word(argument) == "None"; };
    if (!shows_nothing("left") && !shows_nothing("right") && !shows_nothing("value")) {
        return std::nullopt;
    }
    for (const Expression* operand : operands()) {
        if (Found cause = nothing_from(*operand)) {
            return cause;
        }
    }
    return std::nullopt;
}

Found SecondLook::nothing_from(const Expression& operand) const
{
    const auto forgets = [&](const Expression& value) -> Found {
        const Name* const name = called_name(value);
        const Define* const define = name == nullptr ? nullptr : function_called(name->id);
        if (define == nullptr || gives_back(define->body.statements)) {
            return std::nullopt;
        }
        return diagnose("forgotten_return", value.span, {{"name", name->id}}, value.id);
    };
    const auto loses = [&](const Statement& at, const Expression& value) -> Found {
        constexpr std::array<std::string_view, 7> in_place{
            "append", "extend", "insert", "remove", "sort", "reverse", "clear"};
        const auto* const call = std::get_if<Call>(&value.form);
        const auto* const method =
            call == nullptr ? nullptr : std::get_if<Attribute>(&call->function->form);
        if (method == nullptr ||
            std::find(in_place.begin(), in_place.end(), method->name) == in_place.end()) {
            return std::nullopt;
        }
        return diagnose("lost_list", at.span, {{"name", method->name}}, at.id);
    };
    Found cause = forgets(operand);
    if (const auto* name = std::get_if<Name>(&operand.form)) {
        each_value_given_to(name->id, [&](const Statement& at, const Expression& value) {
            if (!cause) {
                cause = forgets(value);
            }
            if (!cause) {
                cause = loses(at, value);
            }
        });
    }
    return cause;
}

/// What the faulty operation works with.
std::vector<const Expression*> SecondLook::operands() const
{
    std::vector<const Expression*> all;
    const auto take = [&](const Expression& each) { all.push_back(&each); };
    if (m_place != nullptr) {
        take(*m_place);
        each_operand(*m_place, take);
    } else if (const Statement* at = statement()) {
        each_expression(*at, take);
    }
    return all;
}

const Statement* SecondLook::statement() const
{
    const Statement* at = nullptr;
    each_statement(m_program.body.statements, [&](const Statement& each) {
        if (at == nullptr && is_at(each, m_fault.node)) {
            at = &each;
        }
    });
    return at;
}

const Define* SecondLook::function_called(std::string_view name) const
{
    const Define* define = nullptr;
    each_statement(m_program.body.statements, [&](const Statement& each) {
        const auto* const form = std::get_if<Define>(&each.form);
        if (form != nullptr && form->name == name) {
            define = form;
        }
    });
    return define;
}

template <typename Visit>
void SecondLook::each_value_given_to(std::string_view name, Visit&& visit) const
{
    each_statement(m_program.body.statements, [&](const Statement& each) {
        const auto* const assign = std::get_if<Assign>(&each.form);
        const bool given =
            assign != nullptr &&
            std::any_of(
                assign->targets.begin(), assign->targets.end(), [&](const Expression& target) {
                    const auto* const own = std::get_if<Name>(&target.form);
                    return own != nullptr && own->id == name;
                });
        if (given) {
            visit(each, assign->value);
        }
    });
}

}  // namespace

Diagnostic look_again(const Program& program, Diagnostic fault)
{
    Found cause = SecondLook{program, fault}.cause();
    return cause ? *std::move(cause) : fault;
}

}  // namespace lang
