#pragma once

#include "core/message.hpp"
#include "editor/edit.hpp"

#include <optional>
#include <string_view>

namespace editor {

/// The message `editor.refused.<why>`.
core::Message refused(std::string_view why);

/// What hands may do, before anything is tried: why not, or nothing.
class Judge {
public:
    using Verdict = std::optional<core::Message>;

    Judge(const Document& document, const Rules& rules) : m_document(document), m_rules(rules) {}

    Verdict operator()(const Insert& edit) const;
    Verdict operator()(const Remove& edit) const;
    Verdict operator()(const Move& edit) const;
    Verdict operator()(const Replace& edit) const;
    Verdict operator()(const SetNumber& edit) const;
    Verdict operator()(const Duplicate& edit) const;
    Verdict operator()(const Paste& edit) const;
    Verdict operator()(const SetComment& edit) const;
    Verdict operator()(const AddBranch& edit) const;
    Verdict operator()(const RemoveBranch& edit) const;
    Verdict operator()(const Detach& edit) const;
    Verdict operator()(const InsertLoose& edit) const;
    Verdict operator()(const MovePiece& edit) const;
    Verdict operator()(const ChangeText& edit) const;
    Verdict operator()(const Clear& edit) const;
    Verdict operator()(const ReplaceAll& edit) const;

    Verdict operator()(const SetExpression& edit) const;
    Verdict operator()(const MoveExpression& edit) const;
    Verdict operator()(const ClearExpression& edit) const;
    Verdict operator()(const DetachExpression& edit) const;
    Verdict operator()(const Rename& edit) const;

private:
    Verdict may_touch(lang::NodeId node, bool hands, std::string_view gesture) const;
    Verdict may_put(const Gap& gap, const lang::Body& statements) const;
    /// A piece that is a value takes no statements.
    bool is_beside_value(const Gap& gap) const;
    Verdict number_fits(std::int64_t number) const;

    /// May the value of this hole change? Holes of locked tiles and of a jigsaw's pieces stay.
    Verdict may_change(lang::NodeId hole) const;
    /// May the value leave its place?
    Verdict may_take(lang::NodeId node, bool hands, std::string_view gesture) const;
    Verdict fits(const lang::Expression& value, lang::NodeId hole) const;
    bool is_loose(lang::NodeId expression) const;

    const Document& m_document;
    const Rules& m_rules;
};

}  // namespace editor
