#include "lang/printer_expressions.hpp"

#include "lang/overloaded.hpp"
#include "lang/printer.hpp"
#include "lang/repr.hpp"

#include <array>
#include <cmath>

namespace lang {
namespace {

struct BinaryRow {
    std::string_view symbol;
    Level level;
};
/// In the order of BinaryOperator.
constexpr std::array<BinaryRow, 12> binary_rows{{{"+", Level::sum},
                                                 {"-", Level::sum},
                                                 {"*", Level::product},
                                                 {"/", Level::product},
                                                 {"//", Level::product},
                                                 {"%", Level::product},
                                                 {"**", Level::power},
                                                 {"<<", Level::shift},
                                                 {">>", Level::shift},
                                                 {"&", Level::bit_and},
                                                 {"|", Level::bit_or},
                                                 {"^", Level::bit_xor}}};
/// In the order of Comparison.
constexpr std::array<std::string_view, 10> comparison_symbols{
    "==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
/// In the order of UnaryOperator.
constexpr std::array<std::string_view, 4> unary_symbols{"-", "+", "~", "not "};

const BinaryRow& row_of(BinaryOperator op) { return binary_rows.at(static_cast<std::size_t>(op)); }

Level tighter(Level level) { return static_cast<Level>(static_cast<std::uint8_t>(level) + 1); }

Level level_of(const Expression& expression)
{
    return std::visit(Overloaded{
                          [](const NoneLiteral&) { return Level::atom; },
                          [](const BoolLiteral&) { return Level::atom; },
                          [](const IntegerLiteral&) { return Level::atom; },
                          [](const FloatLiteral&) { return Level::atom; },
                          [](const StringLiteral&) { return Level::atom; },
                          [](const FormatString&) { return Level::atom; },
                          [](const Name&) { return Level::atom; },
                          [](const Collection& form) {
                              const bool bare = form.kind == Display::tuple && !form.items.empty();
                              return bare ? Level::tuple : Level::atom;
                          },
                          [](const DictDisplay&) { return Level::atom; },
                          [](const Unary& form) {
                              return form.op == UnaryOperator::logical_not ? Level::inversion
                                                                           : Level::unary;
                          },
                          [](const Binary& form) { return row_of(form.op).level; },
                          [](const Logical& form) {
                              return form.op == LogicalOperator::logical_or ? Level::disjunction
                                                                            : Level::conjunction;
                          },
                          [](const Compare&) { return Level::comparison; },
                          [](const Call&) { return Level::postfix; },
                          [](const Index&) { return Level::postfix; },
                          [](const Slice&) { return Level::postfix; },
                          [](const Attribute&) { return Level::postfix; },
                          [](const Conditional&) { return Level::expression; },
                          [](const Starred&) { return Level::expression; },
                          [](const Lambda&) { return Level::expression; },
                          [](const Comprehension&) { return Level::atom; },
                      },
                      expression.form);
}

/// Writes forms; each overload prints its own without brackets around it.
class FormPrinter {
public:
    explicit FormPrinter(std::string& text) : m_text{text} {}

    void operator()(const NoneLiteral&) { m_text += "None"; }
    void operator()(const BoolLiteral& form) { m_text += form.value ? "True" : "False"; }
    void operator()(const IntegerLiteral& form) { m_text += std::to_string(form.value); }
    void operator()(const FloatLiteral& form)
    {
        m_text += std::isinf(form.value) ? "1e999" : repr(form.value);
    }
    void operator()(const StringLiteral& form) { m_text += repr(form.value); }
    void operator()(const FormatString& form);
    void operator()(const Name& form) { m_text += form.id; }
    void operator()(const Collection& form);
    void operator()(const DictDisplay& form);
    void operator()(const Unary& form);
    void operator()(const Binary& form);
    void operator()(const Logical& form);
    void operator()(const Compare& form);
    void operator()(const Call& form);
    void operator()(const Index& form);
    void operator()(const Slice& form);
    void operator()(const Attribute& form);
    void operator()(const Conditional& form);
    void operator()(const Starred& form)
    {
        m_text += '*';
        put(*form.value, Level::bit_or);
    }
    void operator()(const Lambda& form);
    void operator()(const Comprehension& form);

private:
    void put(const Expression& expression, Level place)
    {
        print_expression(m_text, expression, place);
    }
    void items(const Expressions& expressions)
    {
        std::string_view between;
        for (const Expression& each : expressions) {
            m_text += between;
            put(each, Level::expression);
            between = ", ";
        }
    }

    std::string& m_text;
};

/// A value of an f-string as it stands between its braces.
std::string format_value(const FormatPart& part)
{
    std::string piece = part.shows_name ? part.text : print(*part.value);
    // The colon of a lambda would begin the specification.
    if (!part.shows_name && piece.find("lambda") != std::string::npos) {
        piece = "(" + piece + ")";
    }
    piece.insert(0, piece.starts_with('{') ? "{ " : "{");
    if (part.conversion != 0) {
        piece += '!';
        piece += part.conversion;
    }
    piece += part.specification.empty() ? "" : ":";
    for (const FormatPart& inner : part.specification) {
        piece += inner.value ? format_value(inner) : inner.text;
    }
    return piece + "}";
}

/// What stands between the values, with its braces doubled.
std::string format_text(std::string_view text, char quote)
{
    const std::string quoted = repr("\"" + std::string{text} + "'");
    std::string piece;
    for (const char c : quoted.substr(2, quoted.size() - 5)) {
        piece += c == '"' && quote == '"' ? "\\" : "";
        piece += std::string(c == '{' || c == '}' ? 2 : 1, c);
    }
    return piece;
}

/// Texts double their braces. Python 3.11 allows no backslash and none of the outer quotes inside
/// the braces, so the quotes are those that no value uses.
void FormPrinter::operator()(const FormatString& form)
{
    std::string values;
    for (const FormatPart& part : form.parts) {
        values += part.value ? format_value(part) : "";
    }
    const bool singles = values.find('\'') != std::string::npos;
    const bool doubles = values.find('"') != std::string::npos;
    const std::string quote = !singles ? "'" : !doubles ? "\"" : R"(""")";
    m_text += "f" + quote;
    for (const FormatPart& part : form.parts) {
        m_text += part.value ? format_value(part) : format_text(part.text, quote.front());
    }
    m_text += quote;
}

void FormPrinter::operator()(const Collection& form)
{
    if (form.kind == Display::tuple) {
        m_text += form.items.empty() ? "(" : "";
        items(form.items);
        m_text += form.items.empty() ? ")" : form.items.size() == 1 ? "," : "";
        return;
    }
    m_text += form.kind == Display::list ? '[' : '{';
    items(form.items);
    m_text += form.kind == Display::list ? ']' : '}';
}

void FormPrinter::operator()(const DictDisplay& form)
{
    m_text += '{';
    for (std::size_t i = 0; i < form.keys.size(); ++i) {
        m_text += i > 0 ? ", " : "";
        put(form.keys[i], Level::expression);
        m_text += ": ";
        put(form.values.at(i), Level::expression);
    }
    m_text += '}';
}

void FormPrinter::operator()(const Unary& form)
{
    m_text += unary_symbols.at(static_cast<std::size_t>(form.op));
    put(*form.operand, form.op == UnaryOperator::logical_not ? Level::inversion : Level::unary);
}

void FormPrinter::operator()(const Binary& form)
{
    const BinaryRow& row = row_of(form.op);
    const bool power = form.op == BinaryOperator::power;
    put(*form.left, power ? Level::postfix : row.level);
    m_text.append(" ").append(row.symbol).append(" ");
    put(*form.right, power ? Level::unary : tighter(row.level));
}

void FormPrinter::operator()(const Logical& form)
{
    const bool either = form.op == LogicalOperator::logical_or;
    std::string_view between;
    for (const Expression& operand : form.operands) {
        m_text += between;
        put(operand, either ? Level::conjunction : Level::inversion);
        between = either ? " or " : " and ";
    }
}

void FormPrinter::operator()(const Compare& form)
{
    put(form.operands.front(), Level::bit_or);
    for (std::size_t i = 0; i < form.comparisons.size(); ++i) {
        const auto which = static_cast<std::size_t>(form.comparisons[i]);
        m_text.append(" ").append(comparison_symbols.at(which)).append(" ");
        put(form.operands.at(i + 1), Level::bit_or);
    }
}

void FormPrinter::operator()(const Call& form)
{
    put(*form.function, Level::postfix);
    const Comprehension* const only = form.arguments.size() == 1 && form.keywords.empty()
                                          ? std::get_if<Comprehension>(&form.arguments.front().form)
                                          : nullptr;
    if (only != nullptr && only->kind == ComprehensionKind::generator) {
        put(form.arguments.front(), Level::expression);
        return;
    }
    m_text += '(';
    items(form.arguments);
    std::string_view between = form.arguments.empty() ? "" : ", ";
    for (const KeywordArgument& keyword : form.keywords) {
        m_text.append(between).append(keyword.name).append("=");
        put(keyword.value, Level::expression);
        between = ", ";
    }
    m_text += ')';
}

void FormPrinter::operator()(const Index& form)
{
    put(*form.object, Level::postfix);
    m_text += '[';
    put(*form.index, Level::tuple);
    m_text += ']';
}

void FormPrinter::operator()(const Slice& form)
{
    put(*form.object, Level::postfix);
    m_text += '[';
    if (form.from) {
        put(**form.from, Level::expression);
    }
    m_text += ':';
    if (form.to) {
        put(**form.to, Level::expression);
    }
    if (form.step) {
        m_text += ':';
        put(**form.step, Level::expression);
    }
    m_text += ']';
}

/// `1.real` would be a float and then some: numbers get brackets.
void FormPrinter::operator()(const Attribute& form)
{
    const bool number = std::holds_alternative<IntegerLiteral>(form.object->form) ||
                        std::holds_alternative<FloatLiteral>(form.object->form);
    m_text += number ? "(" : "";
    put(*form.object, Level::postfix);
    m_text += number ? ")." : ".";
    m_text += form.name;
}

void FormPrinter::operator()(const Conditional& form)
{
    put(*form.then, Level::disjunction);
    m_text += " if ";
    put(*form.condition, Level::disjunction);
    m_text += " else ";
    put(*form.otherwise, Level::expression);
}

void FormPrinter::operator()(const Lambda& form)
{
    m_text += form.parameters.empty() ? "lambda" : "lambda ";
    print_parameters(m_text, form.parameters);
    m_text += ": ";
    put(*form.value, Level::expression);
}

void FormPrinter::operator()(const Comprehension& form)
{
    constexpr std::array<std::string_view, 4> brackets{"[]", "{}", "{}", "()"};
    const std::string_view pair = brackets.at(static_cast<std::size_t>(form.kind));
    m_text += pair.front();
    put(*form.element, Level::expression);
    if (form.value) {
        m_text += ": ";
        put(**form.value, Level::expression);
    }
    for (const Clause& clause : form.clauses) {
        m_text += " for ";
        put(clause.target, Level::tuple);
        m_text += " in ";
        put(clause.source, Level::disjunction);
        for (const Expression& condition : clause.conditions) {
            m_text += " if ";
            put(condition, Level::disjunction);
        }
    }
    m_text += pair.back();
}

}  // namespace

void print_expression(std::string& text, const Expression& expression, Level place)
{
    const bool brackets = level_of(expression) < place;
    text += brackets ? "(" : "";
    std::visit(FormPrinter{text}, expression.form);
    text += brackets ? ")" : "";
}

void print_parameters(std::string& text, const std::vector<Parameter>& parameters)
{
    std::string_view between;
    for (const Parameter& parameter : parameters) {
        text.append(between).append(parameter.name);
        if (parameter.initial) {
            text += '=';
            print_expression(text, *parameter.initial, Level::expression);
        }
        between = ", ";
    }
}

std::string_view symbol_of(BinaryOperator op) { return row_of(op).symbol; }

}  // namespace lang
