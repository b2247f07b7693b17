#pragma once

#include "editor/edit.hpp"

namespace editor {

/// Changes a copy of a document by an edit that the Judge has let pass.
class Change {
public:
    Change(Document document, const Rules& rules) : m_document(std::move(document)), m_rules(rules)
    {}

    Document take() { return std::move(m_document); }

    void operator()(const Insert& edit);
    void operator()(const Remove& edit);
    void operator()(const Move& edit);
    void operator()(const Replace& edit);
    void operator()(const SetNumber& edit);
    void operator()(const Duplicate& edit);
    void operator()(const Paste& edit);
    void operator()(const SetComment& edit);
    void operator()(const AddBranch& edit);
    void operator()(const RemoveBranch& edit);
    void operator()(const Detach& edit);
    void operator()(const InsertLoose& edit);
    void operator()(const MovePiece& edit);
    void operator()(const ChangeText& edit);
    void operator()(const Clear& edit);
    void operator()(const ReplaceAll& edit);

    void operator()(const SetExpression& edit);
    void operator()(const MoveExpression& edit);
    void operator()(const ClearExpression& edit);
    void operator()(const DetachExpression& edit);
    void operator()(const Rename& edit);

private:
    /// Puts statements at a place, in a filler's stead where there is one.
    void put(const Gap& gap, lang::Body statements);
    lang::Statement take_out(lang::NodeId node);
    /// All of a piece, or one statement.
    lang::Body take_any(lang::NodeId node);
    /// A copy with ids of its own; an own block with a name of its own.
    lang::Statement copy_of(const lang::Statement& statement);
    void fill(lang::Block& body, bool outermost);
    void clear(lang::Block& body, bool outermost);
    bool is_outermost(lang::NodeId parent) const;
    void lay_out(lang::Body statements, core::Point at);
    void drop_empty_pieces();

    /// Takes a value out; its hole is empty then, or its piece gone.
    lang::Expression take_value(lang::NodeId node);
    void put_value(lang::NodeId hole, lang::Expression value);

    Document m_document;
    const Rules& m_rules;
};

}  // namespace editor
