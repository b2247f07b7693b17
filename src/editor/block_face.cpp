#include "editor/block_face.hpp"

#include "editor/tile.hpp"
#include "lang/overloaded.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace editor {

namespace {

using lang::Expression;
using lang::Statement;

constexpr std::array<std::string_view, 12> augmented_signs{
    "+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^="};

FaceHole hole(std::string place, const Expression& value) { return {std::move(place), &value}; }

Face worded(Category category, std::string icon, std::string key)
{
    return {category, std::move(icon), {FaceWords{std::move(key)}}};
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string imported(const std::vector<lang::ImportedName>& names)
{
    std::vector<std::string> texts;
    texts.reserve(names.size());
    for (const lang::ImportedName& name : names) {
        texts.push_back(name.alias.empty() ? name.name : name.name + " as " + name.alias);
    }
    return joined(texts);
}

Face else_row() { return worded(Category::choice, {}, "word.else"); }

Face repeat_or_for(const Statement& statement, const lang::For& form)
{
    const bool counts = tile_of(statement).name == "repeat";
    Face face = worded(Category::loop, "repeat", counts ? "word.repeat" : "word.for");
    if (counts) {
        const auto& range = std::get<lang::Call>(form.source.form);
        face.parts.emplace_back(hole("count", range.arguments.front()));
        return face;
    }
    face.parts.emplace_back(hole("name", form.target));
    face.parts.emplace_back(hole("list", form.source));
    return face;
}

Face while_head(const lang::While& form)
{
    if (const auto* constant = std::get_if<lang::BoolLiteral>(&form.condition.form);
        constant != nullptr && constant->value) {
        return worded(Category::loop, "repeat", "word.forever");
    }
    const auto* negated = std::get_if<lang::Unary>(&form.condition.form);
    const bool until = negated != nullptr && negated->op == lang::UnaryOperator::logical_not;
    Face face = worded(Category::loop, "repeat-until", until ? "word.until" : "word.while");
    face.parts.emplace_back(hole("condition", until ? *negated->operand : form.condition));
    return face;
}

Face set_head(const lang::Assign& form)
{
    if (form.targets.size() == 1) {
        Face face = worded(Category::variable, "variable", "word.set");
        face.parts.emplace_back(hole("name", form.targets.front()));
        face.parts.emplace_back(hole("value", form.value));
        return face;
    }
    Face face{Category::variable, "variable", {}};
    for (const Expression& target : form.targets) {
        face.parts.emplace_back(hole({}, target));
        face.parts.emplace_back(FaceText{"="});
    }
    face.parts.emplace_back(hole({}, form.value));
    return face;
}

Face change_head(const lang::AugmentedAssign& form)
{
    if (form.op == lang::BinaryOperator::add) {
        Face face = worded(Category::variable, "variable", "word.change");
        face.parts.emplace_back(hole("name", form.target));
        face.parts.emplace_back(hole("value", form.value));
        return face;
    }
    const auto sign = static_cast<std::size_t>(form.op);
    return {Category::variable,
            "variable",
            {hole({}, form.target),
             FaceText{std::string{augmented_signs.at(sign)}},
             hole({}, form.value)}};
}

Face define_head(const Statement& statement, const lang::Define& form, const lang::Module& module)
{
    if (std::ranges::find(module.events, form.name) != module.events.end()) {
        return worded(Category::start, "event", std::string{module.name} + "." + form.name);
    }
    std::vector<std::string> names;
    names.reserve(form.parameters.size());
    for (const lang::Parameter& parameter : form.parameters) {
        names.push_back(parameter.name);
    }
    Face face = worded(Category::function, "function", "word.def");
    face.parts.emplace_back(FaceChoice{"name", form.name, statement.id});
    if (!names.empty()) {
        face.parts.emplace_back(FaceText{"(" + joined(names) + ")"});
    }
    return face;
}

/// A call that stands alone: of the stage, of an own block, or `print`, which Lumi says.
Face call_head(const Expression& value, const lang::Module& module)
{
    const auto* call = std::get_if<lang::Call>(&value.form);
    const auto* name = call != nullptr ? std::get_if<lang::Name>(&call->function->form) : nullptr;
    if (name != nullptr && name->id == "print" && call->arguments.size() == 1 &&
        call->keywords.empty()) {
        Face face = worded(Category::action, "speaker", "word.print");
        face.parts.emplace_back(hole("value", call->arguments.front()));
        return face;
    }
    Face face = face_of(value, module);
    if (call != nullptr && face.icon.empty()) {
        face.icon = "function";
    }
    return face;
}

Face maybe_valued(const std::string& key,
                  const std::string& icon,
                  const std::optional<Expression>& value)
{
    Face face = worded(Category::function, icon, value ? key : key + "_nothing");
    if (value) {
        face.parts.emplace_back(hole("value", *value));
    }
    return face;
}

Face del_head(const lang::Delete& form)
{
    Face face = worded(Category::variable, "variable", "word.del");
    for (const Expression& target : form.targets) {
        face.parts.emplace_back(hole({}, target));
    }
    return face;
}

Face names_head(const std::string& key, const std::string& names)
{
    Face face = worded(Category::variable, "variable", key);
    face.parts.emplace_back(FaceText{names});
    return face;
}

std::vector<Face> if_rows(const lang::If& form)
{
    std::vector<Face> rows;
    for (const lang::Branch& branch : form.branches) {
        Face face = worded(
            Category::choice, rows.empty() ? "if" : "", rows.empty() ? "word.if" : "word.elif");
        face.parts.emplace_back(hole("condition", branch.condition));
        rows.push_back(std::move(face));
    }
    if (form.otherwise) {
        rows.push_back(else_row());
    }
    return rows;
}

std::vector<Face> try_rows(const lang::Try& form)
{
    std::vector<Face> rows{worded(Category::choice, "if", "word.try")};
    for (const lang::Handler& handler : form.handlers) {
        Face face =
            worded(Category::choice, {}, handler.exception ? "word.except" : "word.except_any");
        if (handler.exception) {
            face.parts.emplace_back(hole("value", *handler.exception));
        }
        if (!handler.name.empty()) {
            face.parts.emplace_back(FaceText{"as " + handler.name});
        }
        rows.push_back(std::move(face));
    }
    if (form.otherwise) {
        rows.push_back(else_row());
    }
    if (form.finally) {
        rows.push_back(worded(Category::choice, {}, "word.finally"));
    }
    return rows;
}

std::vector<Face> with_else(Face head, bool otherwise)
{
    std::vector<Face> rows{std::move(head)};
    if (otherwise) {
        rows.push_back(else_row());
    }
    return rows;
}

}  // namespace

std::vector<Face> faces_of(const Statement& statement, const lang::Module& module)
{
    using Rows = std::vector<Face>;
    return std::visit(
        lang::Overloaded{
            [&](const lang::ExpressionStatement& form) -> Rows {
                return {call_head(form.value, module)};
            },
            [&](const lang::Assign& form) -> Rows { return {set_head(form)}; },
            [&](const lang::AugmentedAssign& form) -> Rows { return {change_head(form)}; },
            [&](const lang::If& form) -> Rows { return if_rows(form); },
            [&](const lang::While& form) -> Rows {
                return with_else(while_head(form), form.otherwise.has_value());
            },
            [&](const lang::For& form) -> Rows {
                return with_else(repeat_or_for(statement, form), form.otherwise.has_value());
            },
            [&](const lang::Break&) -> Rows {
                return {worded(Category::loop, "stop", "word.break")};
            },
            [&](const lang::Continue&) -> Rows {
                return {worded(Category::loop, "next", "word.continue")};
            },
            [&](const lang::Pass&) -> Rows {
                return {worded(Category::function, "wait", "word.pass")};
            },
            [&](const lang::Define& form) -> Rows {
                return {define_head(statement, form, module)};
            },
            [&](const lang::Return& form) -> Rows {
                return {maybe_valued("word.return", "back", form.value)};
            },
            [&](const lang::Global& form) -> Rows {
                return {names_head("word.global", joined(form.names))};
            },
            [&](const lang::Nonlocal& form) -> Rows {
                return {names_head("word.nonlocal", joined(form.names))};
            },
            [&](const lang::Delete& form) -> Rows { return {del_head(form)}; },
            [&](const lang::Assert& form) -> Rows {
                Face face = worded(Category::choice, "check", "word.assert");
                face.parts.emplace_back(hole("condition", form.condition));
                if (form.message) {
                    face.parts.emplace_back(hole({}, *form.message));
                }
                return {face};
            },
            [&](const lang::Try& form) -> Rows { return try_rows(form); },
            [&](const lang::Raise& form) -> Rows {
                return {maybe_valued("word.raise", "flag", form.exception)};
            },
            [&](const lang::Import& form) -> Rows {
                return {names_head("word.import", imported(form.modules))};
            },
            [&](const lang::FromImport& form) -> Rows {
                return {names_head("word.import", form.module + ": " + imported(form.names))};
            },
        },
        statement.form);
}

}  // namespace editor
