#include "editor/block_face.hpp"
#include "editor/tile.hpp"
#include "lang/printer.hpp"
#include "lesson/narration.hpp"
#include "lesson/narration_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace lesson {

namespace {

using i18n::Phrase;

Phrase plain(std::string key) { return {{std::move(key), {}}}; }

/// By the number of the operator.
constexpr std::array<const char*, 12> binary_keys{"told.add",
                                                  "told.subtract",
                                                  "told.multiply",
                                                  "told.divide",
                                                  "told.floor_divide",
                                                  "told.modulo",
                                                  "told.power",
                                                  "",
                                                  "",
                                                  "",
                                                  "",
                                                  ""};
constexpr std::array<const char*, 10> comparison_keys{"told.equal",
                                                      "told.not_equal",
                                                      "told.less",
                                                      "told.less_equal",
                                                      "told.greater",
                                                      "told.greater_equal",
                                                      "told.equal",
                                                      "told.not_equal",
                                                      "told.in",
                                                      "told.not_in"};

/// How an expression is said; what has no words is read as it is written.
struct Telling {
    const lang::Expression& whole;
    const lang::Module& module;

    Phrase code() const { return {{"told.code", {{"code", lang::print(whole)}}}, {}}; }
    Phrase pair(const char* key, const lang::Expression& left, const lang::Expression& right) const
    {
        return {{key, {}}, {{"left", {tell(left, module)}}, {"right", {tell(right, module)}}}};
    }
    /// Those that are one of the choices go by their names.
    std::vector<Phrase> all(const lang::Expressions& expressions,
                            std::span<const std::string_view> choices = {}) const
    {
        std::vector<Phrase> told;
        for (const lang::Expression& expression : expressions) {
            const auto choice = editor::key_of_choice(expression, module, choices);
            told.push_back(choice ? plain(*choice) : tell(expression, module));
        }
        return told;
    }

    Phrase operator()(const lang::NoneLiteral&) const { return plain("told.none"); }
    Phrase operator()(const lang::BoolLiteral& literal) const
    {
        return plain(literal.value ? "told.true" : "told.false");
    }
    Phrase operator()(const lang::IntegerLiteral& literal) const
    {
        return {{"told.number", {{"number", literal.value}}}, {}};
    }
    Phrase operator()(const lang::FloatLiteral& literal) const
    {
        return {{"told.number", {{"number", literal.value}}}, {}};
    }
    Phrase operator()(const lang::StringLiteral& literal) const
    {
        return {{"told.text", {{"text", literal.value}}}, {}};
    }
    Phrase operator()(const lang::Name& name) const { return spoken_name(name.id); }
    Phrase operator()(const lang::Collection& collection) const
    {
        if (collection.items.empty()) {
            return plain("told.empty_list");
        }
        return {{"told.list", {}}, {{"values", all(collection.items)}}};
    }
    Phrase operator()(const lang::Unary& unary) const
    {
        if (unary.op == lang::UnaryOperator::invert) {
            return code();
        }
        if (unary.op == lang::UnaryOperator::plus) {
            return tell(*unary.operand, module);
        }
        const bool is_not = unary.op == lang::UnaryOperator::logical_not;
        return {{is_not ? "told.not" : "told.negative", {}},
                {{"value", {tell(*unary.operand, module)}}}};
    }
    Phrase operator()(const lang::Binary& binary) const
    {
        const std::string key = binary_keys.at(static_cast<std::size_t>(binary.op));
        return key.empty() ? code() : pair(key.c_str(), *binary.left, *binary.right);
    }
    Phrase operator()(const lang::Logical& logical) const
    {
        const bool both = logical.op == lang::LogicalOperator::logical_and;
        Phrase told = tell(logical.operands.front(), module);
        for (std::size_t i = 1; i < logical.operands.size(); ++i) {
            told = {{both ? "told.and" : "told.or", {}},
                    {{"left", {std::move(told)}}, {"right", {tell(logical.operands[i], module)}}}};
        }
        return told;
    }
    Phrase operator()(const lang::Compare& compare) const
    {
        if (compare.comparisons.size() != 1) {
            return code();
        }
        const auto comparison = static_cast<std::size_t>(compare.comparisons.front());
        return pair(comparison_keys.at(comparison), compare.operands[0], compare.operands[1]);
    }
    Phrase operator()(const lang::Call& call) const
    {
        const auto* name = std::get_if<lang::Name>(&call.function->form);
        if (name == nullptr || !call.keywords.empty()) {
            return code();
        }
        const lang::Native* native = editor::find_native(&module, name->id);
        Phrase function = native != nullptr ? plain(std::string{module.name} + "." + name->id)
                                            : spoken_name(name->id);
        if (call.arguments.empty()) {
            return function;
        }
        return {{"told.with", {}},
                {{"name", {std::move(function)}},
                 {"values",
                  all(call.arguments,
                      native != nullptr ? native->choices : std::span<const std::string_view>{})}}};
    }
    Phrase operator()(const lang::Index& index) const
    {
        return {{"told.item", {}},
                {{"name", {tell(*index.object, module)}}, {"index", {tell(*index.index, module)}}}};
    }
    Phrase operator()(const lang::Attribute& attribute) const
    {
        return {
            {"told.of", {}},
            {{"part", {spoken_name(attribute.name)}}, {"name", {tell(*attribute.object, module)}}}};
    }
    template <typename Form>
    Phrase operator()(const Form&) const
    {
        return code();
    }
};

}  // namespace

i18n::Phrase spoken_name(std::string_view name)
{
    std::string said{name};
    std::ranges::replace(said, '_', ' ');
    return {{"told.name", {{"name", std::move(said)}}}, {}};
}

i18n::Phrase tell(const lang::Expression& expression, const lang::Module& module)
{
    return std::visit(Telling{expression, module}, expression.form);
}

}  // namespace lesson
