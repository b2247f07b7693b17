#include "editor/allowed.hpp"
#include "editor/edit_judge.hpp"
#include "editor/holes.hpp"
#include "editor/names.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <limits>

namespace editor {

namespace {

/// A number or a text as it is typed: such values change as freely as a repeat's number.
bool is_typed(const lang::Expression& value)
{
    const std::string word = tile_of(value).name;
    return word == "number" || word == "text";
}

const std::string* name_in(const lang::Expression& value)
{
    const auto* name = std::get_if<lang::Name>(&value.form);
    return name != nullptr ? &name->id : nullptr;
}

}  // namespace

Judge::Verdict Judge::operator()(const SetExpression& edit) const
{
    if (auto message = may_change(edit.hole)) {
        return message;
    }
    const Hole hole = *hole_at(m_document, edit.hole);
    const bool typed = is_typed(edit.value) && is_typed(*hole.value);
    const bool named = hole.shape == Shape::name;
    if (!typed && !named && !m_rules.insert && is_empty(hole)) {
        return refused("insert");
    }
    if (!typed && !named && !m_rules.replace && !is_empty(hole)) {
        return refused("replace");
    }
    if (auto message = fits(edit.value, edit.hole)) {
        return message;
    }
    if (const std::string* name = name_in(edit.value)) {
        if (auto message = refuse_name(*name, m_rules)) {
            return message;
        }
    }
    const bool has = named || edit.value == empty_value(hole.empty) ||
                     is_allowed(edit.value, m_document, m_rules);
    return has ? std::nullopt : Verdict{refused("tile")};
}

Judge::Verdict Judge::operator()(const MoveExpression& edit) const
{
    if (auto message = may_take(edit.node, m_rules.move, "move")) {
        return message;
    }
    if (auto message = may_change(edit.hole)) {
        return message;
    }
    const lang::Expression& value = *find_expression(m_document, edit.node);
    const Hole hole = *hole_at(m_document, edit.hole);
    if (edit.hole != edit.node && holds(value, edit.hole)) {
        return refused("into_itself");
    }
    if (!m_rules.replace && !is_empty(hole) && edit.hole != edit.node) {
        return refused("replace");
    }
    return fits(value, edit.hole);
}

Judge::Verdict Judge::operator()(const ClearExpression& edit) const
{
    return is_loose(edit.node) ? Verdict{refused("gone")}
                               : may_take(edit.node, m_rules.remove, "remove");
}

Judge::Verdict Judge::operator()(const DetachExpression& edit) const
{
    return may_take(edit.node, m_rules.remove, "remove");
}

Judge::Verdict Judge::operator()(const Rename& edit) const
{
    if (edit.from == edit.to) {
        return std::nullopt;
    }
    const std::vector<std::string> known = variables(m_document);
    const auto is_known = [&](std::string_view name) {
        return std::ranges::count(known, name) > 0 ||
               find_own_block(m_document, m_rules, name) != nullptr;
    };
    if (!is_known(edit.from)) {
        return refused("gone");
    }
    if (auto message = refuse_name(edit.to, m_rules)) {
        return message;
    }
    if (is_known(edit.to)) {
        core::Message message = refused("taken");
        message.arguments["name"] = edit.to;
        return message;
    }
    const bool locked =
        m_rules.is_jigsaw() || std::ranges::any_of(m_rules.locked, [&](lang::NodeId node) {
            const lang::Statement* statement = find(m_document, node);
            return statement != nullptr && mentions(*statement, edit.from);
        });
    return locked ? Verdict{refused("locked")} : std::nullopt;
}

Judge::Verdict Judge::may_change(lang::NodeId hole) const
{
    if (!hole_at(m_document, hole)) {
        return refused("gone");
    }
    const lang::NodeId owner = statement_around(m_document, hole)->id;
    const bool locked = m_rules.is_jigsaw() || std::ranges::count(m_rules.locked, owner) > 0;
    return locked ? Verdict{refused("locked")} : std::nullopt;
}

Judge::Verdict Judge::may_take(lang::NodeId node, bool hands, std::string_view gesture) const
{
    if (is_loose(node)) {
        return std::nullopt;
    }
    if (auto message = may_change(node)) {
        return message;
    }
    if (!hands) {
        return refused(gesture);
    }
    const Hole hole = *hole_at(m_document, node);
    if (hole.shape == Shape::name) {
        return refused("locked");
    }
    return is_empty(hole) ? Verdict{refused("gone")} : std::nullopt;
}

Judge::Verdict Judge::fits(const lang::Expression& value, lang::NodeId hole) const
{
    if (!accepts(*hole_shape(m_document, hole), value, m_rules)) {
        return refused("shape");
    }
    const auto* number = std::get_if<lang::IntegerLiteral>(&value.form);
    if (number != nullptr && number->value == std::numeric_limits<std::int64_t>::min()) {
        return refused("shape");  // the one number whose opposite is none
    }
    const lang::Expression* count = repeat_argument(*statement_around(m_document, hole));
    const bool counts = number != nullptr && count != nullptr && count->id == hole;
    return counts ? number_fits(number->value) : std::nullopt;
}

bool Judge::is_loose(lang::NodeId expression) const
{
    const Piece* piece = piece_around(m_document, expression);
    const lang::Expression* value =
        piece != nullptr ? loose_value(*piece, m_rules.module) : nullptr;
    return value != nullptr && value->id == expression;
}

}  // namespace editor
