#include "editor/block_face.hpp"
#include "lang/overloaded.hpp"
#include "lang/printer.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace editor {

namespace {

using lang::Expression;

constexpr std::array<std::string_view, 12> arithmetic_signs{
    "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"};
constexpr std::array<std::string_view, 10> comparison_signs{
    "==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};

FaceHole hole(const Expression& value, std::string place = {})
{
    return {std::move(place), &value};
}

const lang::Native* native_of(const Expression& value, const lang::Module& module)
{
    const auto* call = std::get_if<lang::Call>(&value.form);
    const auto* name = call != nullptr ? std::get_if<lang::Name>(&call->function->form) : nullptr;
    if (name == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(module.functions.begin(),
                                    module.functions.end(),
                                    [&](const auto& native) { return native.name == name->id; });
    return found != module.functions.end() ? &*found : nullptr;
}

/// A literal number, with its sign.
bool is_number(const Expression& value)
{
    const auto* unary = std::get_if<lang::Unary>(&value.form);
    const Expression& digits =
        unary != nullptr && unary->op == lang::UnaryOperator::minus ? *unary->operand : value;
    return std::holds_alternative<lang::IntegerLiteral>(digits.form) ||
           std::holds_alternative<lang::FloatLiteral>(digits.form);
}

/// Writes values as Python writes them, with a hole for each value inside.
class Row {
public:
    explicit Row(Category category, std::string icon = {}) : m_face{category, std::move(icon), {}}
    {}

    Row& text(std::string_view written)
    {
        m_face.parts.emplace_back(FaceText{std::string{written}});
        return *this;
    }
    Row& words(std::string_view key)
    {
        m_face.parts.emplace_back(FaceWords{std::string{key}});
        return *this;
    }
    Row& value(const Expression& value)
    {
        m_face.parts.emplace_back(hole(value));
        return *this;
    }
    Row& argument(const Expression& value, std::span<const std::string_view> choices)
    {
        m_face.parts.emplace_back(FaceHole{{}, &value, choices});
        return *this;
    }
    Row& choice(std::string_view sign, lang::NodeId node)
    {
        m_face.parts.emplace_back(FaceChoice{{}, std::string{sign}, node});
        return *this;
    }
    Row& list(const lang::Expressions& values, std::span<const std::string_view> choices = {})
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0) {
                text(",");
            }
            argument(values[i], choices);
        }
        return *this;
    }
    Face take() { return std::move(m_face); }

private:
    Face m_face;
};

Face number_row(const Expression& value)
{
    return Row{Category::value}.text(lang::print(value)).take();
}

Face logical_row(const lang::Logical& form)
{
    Row row{Category::sense};
    const bool both = form.op == lang::LogicalOperator::logical_and;
    for (std::size_t i = 0; i < form.operands.size(); ++i) {
        if (i > 0) {
            row.words(both ? "word.and" : "word.or");
        }
        row.value(form.operands[i]);
    }
    return row.take();
}

Face compare_row(const lang::Compare& form, lang::NodeId node)
{
    Row row{Category::sense};
    for (std::size_t i = 0; i < form.operands.size(); ++i) {
        if (i > 0) {
            const auto sign = static_cast<std::size_t>(form.comparisons[i - 1]);
            row.choice(comparison_signs.at(sign), node);
        }
        row.value(form.operands[i]);
    }
    return row.take();
}

Face unary_row(const lang::Unary& form)
{
    switch (form.op) {
        case lang::UnaryOperator::logical_not:
            return Row{Category::sense}.words("word.not").value(*form.operand).take();
        case lang::UnaryOperator::minus:
            return Row{Category::value}.text("-").value(*form.operand).take();
        case lang::UnaryOperator::plus:
            return Row{Category::value}.text("+").value(*form.operand).take();
        case lang::UnaryOperator::invert:
            return Row{Category::value}.text("~").value(*form.operand).take();
    }
    return {};
}

Face call_row(const Expression& whole, const lang::Call& form, const lang::Module& module)
{
    const lang::Native* native = native_of(whole, module);
    Row row{native != nullptr ? category_named(native->category) : Category::function,
            native != nullptr ? std::string{native->icon} : std::string{}};
    if (native != nullptr) {
        row.words(std::string{module.name} + "." + std::string{native->name});
    } else if (const auto* name = std::get_if<lang::Name>(&form.function->form)) {
        row.choice(name->id, form.function->id);
    } else {
        row.value(*form.function);
    }
    // One value behind the words of a stage's action reads as a sentence.
    const bool is_sentence =
        native != nullptr && form.arguments.size() <= 1 && form.keywords.empty();
    const bool brackets = !is_sentence;
    if (brackets) {
        row.text("(");
    }
    row.list(form.arguments,
             native != nullptr ? native->choices : std::span<const std::string_view>{});
    for (std::size_t i = 0; i < form.keywords.size(); ++i) {
        row.text((i > 0 || !form.arguments.empty() ? ", " : "") + form.keywords[i].name + "=");
        row.value(form.keywords[i].value);
    }
    return brackets ? row.text(")").take() : row.take();
}

Face collection_row(const lang::Collection& form)
{
    Row row{Category::value};
    switch (form.kind) {
        case lang::Display::list:
            return row.text("[").list(form.items).text("]").take();
        case lang::Display::set:
            return row.text("{").list(form.items).text("}").take();
        case lang::Display::tuple:
            break;
    }
    row.text("(").list(form.items);
    return row.text(form.items.size() == 1 ? ",)" : ")").take();
}

Face dict_row(const lang::DictDisplay& form)
{
    Row row{Category::value};
    row.text("{");
    for (std::size_t i = 0; i < form.keys.size(); ++i) {
        row.text(i > 0 ? "," : "").value(form.keys[i]).text(":").value(form.values[i]);
    }
    return row.text("}").take();
}

Face slice_row(const lang::Slice& form)
{
    Row row{Category::value};
    row.value(*form.object).text("[");
    if (form.from) {
        row.value(**form.from);
    }
    row.text(":");
    if (form.to) {
        row.value(**form.to);
    }
    if (form.step) {
        row.text(":").value(**form.step);
    }
    return row.text("]").take();
}

void format_parts(Row& row, const std::vector<lang::FormatPart>& parts)
{
    for (const lang::FormatPart& part : parts) {
        if (!part.value) {
            row.text(part.text);
            continue;
        }
        row.text("{").value(*part.value);
        const std::string conversion =
            part.conversion != 0 ? std::string{"!"} + part.conversion : std::string{};
        row.text((part.shows_name ? "=" : "") + conversion +
                 (part.specification.empty() ? "" : ":"));
        format_parts(row, part.specification);
        row.text("}");
    }
}

Face format_row(const lang::FormatString& form)
{
    Row row{Category::value};
    row.text("f\"");
    format_parts(row, form.parts);
    return row.text("\"").take();
}

Face lambda_row(const lang::Lambda& form)
{
    Row row{Category::function};
    row.text("lambda");
    for (std::size_t i = 0; i < form.parameters.size(); ++i) {
        const lang::Parameter& parameter = form.parameters[i];
        row.text((i > 0 ? ", " : "") + parameter.name + (parameter.initial ? "=" : ""));
        if (parameter.initial) {
            row.value(*parameter.initial);
        }
    }
    return row.text(":").value(*form.value).take();
}

Face comprehension_row(const lang::Comprehension& form)
{
    const bool is_list = form.kind == lang::ComprehensionKind::list;
    const bool is_generator = form.kind == lang::ComprehensionKind::generator;
    Row row{Category::loop};
    row.text(is_list ? "[" : is_generator ? "(" : "{").value(*form.element);
    if (form.value) {
        row.text(":").value(**form.value);
    }
    for (const lang::Clause& clause : form.clauses) {
        row.text("for").value(clause.target).text("in").value(clause.source);
        for (const Expression& condition : clause.conditions) {
            row.text("if").value(condition);
        }
    }
    return row.text(is_list ? "]" : is_generator ? ")" : "}").take();
}

}  // namespace

ValueForm form_of(const Expression& value, const lang::Module& module)
{
    if (is_number(value)) {
        return ValueForm::number;
    }
    if (std::holds_alternative<lang::StringLiteral>(value.form)) {
        return ValueForm::text;
    }
    if (std::holds_alternative<lang::Name>(value.form)) {
        return ValueForm::variable;
    }
    if (const auto* constant = std::get_if<lang::BoolLiteral>(&value.form)) {
        return constant->value ? ValueForm::condition : ValueForm::empty;
    }
    const auto* unary = std::get_if<lang::Unary>(&value.form);
    const bool is_not = unary != nullptr && unary->op == lang::UnaryOperator::logical_not;
    const lang::Native* native = native_of(value, module);
    const bool answers_yes_no = native != nullptr && native->kind == lang::NativeKind::sense &&
                                native->answers == lang::Answer::yes_no;
    return is_not || answers_yes_no || std::holds_alternative<lang::Compare>(value.form) ||
                   std::holds_alternative<lang::Logical>(value.form)
               ? ValueForm::condition
               : ValueForm::pill;
}

std::optional<std::string> key_of_choice(const Expression& value,
                                         const lang::Module& module,
                                         std::span<const std::string_view> choices)
{
    const auto* text = std::get_if<lang::StringLiteral>(&value.form);
    if (text == nullptr || std::ranges::count(choices, text->value) == 0) {
        return std::nullopt;
    }
    return std::string{module.name} + ".choice." + text->value;
}

Face face_of(const Expression& value,
             const lang::Module& module,
             std::span<const std::string_view> choices)
{
    if (is_number(value)) {
        return number_row(value);
    }
    if (const auto key = key_of_choice(value, module, choices)) {
        return Row{Category::value}.words(*key).take();
    }
    return std::visit(
        lang::Overloaded{
            [&](const lang::NoneLiteral&) {
                return Row{Category::value}.words("word.none").take();
            },
            [&](const lang::BoolLiteral& form) {
                return Row{Category::sense}.words(form.value ? "word.true" : "word.false").take();
            },
            [&](const lang::StringLiteral& form) {
                return Row{Category::value}.text(form.value).take();
            },
            [&](const lang::FormatString& form) { return format_row(form); },
            [&](const lang::Name& form) { return Row{Category::variable}.text(form.id).take(); },
            [&](const lang::Collection& form) { return collection_row(form); },
            [&](const lang::DictDisplay& form) { return dict_row(form); },
            [&](const lang::Unary& form) { return unary_row(form); },
            [&](const lang::Binary& form) {
                const auto sign = static_cast<std::size_t>(form.op);
                return Row{Category::value}
                    .value(*form.left)
                    .choice(arithmetic_signs.at(sign), value.id)
                    .value(*form.right)
                    .take();
            },
            [&](const lang::Logical& form) { return logical_row(form); },
            [&](const lang::Compare& form) { return compare_row(form, value.id); },
            [&](const lang::Call& form) { return call_row(value, form, module); },
            [&](const lang::Index& form) {
                return Row{Category::value}
                    .value(*form.object)
                    .text("[")
                    .value(*form.index)
                    .text("]")
                    .take();
            },
            [&](const lang::Slice& form) { return slice_row(form); },
            [&](const lang::Attribute& form) {
                return Row{Category::value}.value(*form.object).text("." + form.name).take();
            },
            [&](const lang::Conditional& form) {
                return Row{Category::choice}
                    .value(*form.then)
                    .text("if")
                    .value(*form.condition)
                    .text("else")
                    .value(*form.otherwise)
                    .take();
            },
            [&](const lang::Starred& form) {
                return Row{Category::value}.text("*").value(*form.value).take();
            },
            [&](const lang::Lambda& form) { return lambda_row(form); },
            [&](const lang::Comprehension& form) { return comprehension_row(form); },
            [&](const lang::IntegerLiteral&) { return number_row(value); },
            [&](const lang::FloatLiteral&) { return number_row(value); },
        },
        value.form);
}

}  // namespace editor
