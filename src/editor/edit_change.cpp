#include "editor/edit_change.hpp"

#include "editor/fresh_ids.hpp"
#include "editor/names.hpp"
#include "editor/source.hpp"
#include "editor/text_change.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace editor {

namespace {

/// How far a copy lies from what it was copied from, in dp each way.
constexpr float beside = 24;

bool holds_locked(const lang::Statement& statement, const Rules& rules)
{
    return std::ranges::any_of(
        rules.locked, [&statement](lang::NodeId locked) { return holds(statement, locked); });
}

void hand_over_tiles(const lang::Statement& old, lang::Statement& statement)
{
    if (repeat_count(old) == nullptr || repeat_count(statement) == nullptr) {
        return;
    }
    lang::Block& body = *bodies(statement).front();
    if (is_filler(body)) {
        body = *bodies(old).front();
    }
}

/// One line that begins with '#', or nothing: control characters would end the line, and the lexer
/// leaves out blanks at its ends.
std::string as_comment(std::string text)
{
    const auto is_blank = [](char letter) { return static_cast<unsigned char>(letter) <= ' '; };
    std::ranges::replace_if(text, is_blank, ' ');
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) {
        return {};
    }
    return "# " + text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

void Change::operator()(const Insert& edit)
{
    lang::Statement statement = edit.statement;
    give_fresh_ids(statement, m_document.program);
    put(edit.gap, {std::move(statement)});
}

void Change::operator()(const Remove& edit)
{
    take_any(edit.node);
    drop_empty_pieces();
}

void Change::operator()(const Move& edit)
{
    Gap to = edit.gap;
    const std::optional<Gap> from = gap_before(m_document, edit.node);
    if (from && from->parent == to.parent && from->branch == to.branch && from->index < to.index) {
        --to.index;
    }
    put(to, take_any(edit.node));
    drop_empty_pieces();
}

void Change::operator()(const Replace& edit)
{
    const Gap gap = *gap_before(m_document, edit.node);
    const lang::Statement old = take_out(edit.node);
    lang::Statement statement = edit.statement;
    give_fresh_ids(statement, m_document.program);
    hand_over_tiles(old, statement);
    statement.before.insert(statement.before.begin(), old.before.begin(), old.before.end());
    put(gap, {std::move(statement)});
}

void Change::operator()(const SetNumber& edit)
{
    repeat_count(*find(m_document, edit.node))->value = edit.number;
}

void Change::operator()(const Duplicate& edit)
{
    const lang::Statement& original = *find(m_document, edit.node);
    lang::Statement copy = copy_of(original);
    const Piece* piece = piece_around(m_document, edit.node);
    if (piece != nullptr && loose_value(*piece, m_rules.module) != nullptr) {
        lay_out({std::move(copy)}, {piece->at.x + beside, piece->at.y + beside});
        return;
    }
    Gap gap = *gap_before(m_document, edit.node);
    ++gap.index;
    put(gap, {std::move(copy)});
}

void Change::operator()(const Paste& edit)
{
    lang::Body copies;
    std::ranges::transform(edit.statements,
                           std::back_inserter(copies),
                           [this](const lang::Statement& each) { return copy_of(each); });
    put(edit.gap, std::move(copies));
}

void Change::operator()(const SetComment& edit)
{
    find(m_document, edit.node)->comment = as_comment(edit.text);
}

void Change::operator()(const InsertLoose& edit)
{
    lang::Statement statement = edit.statement;
    give_fresh_ids(statement, m_document.program);
    lay_out({std::move(statement)}, edit.at);
}

void Change::operator()(const Detach& edit)
{
    lang::Body taken = take_any(edit.node);
    lay_out(std::move(taken), edit.at);
    drop_empty_pieces();
}

void Change::operator()(const MovePiece& edit)
{
    std::ranges::find(m_document.pieces, edit.piece, &Piece::id)->at = edit.at;
}

void Change::operator()(const ChangeText& edit) { change_text(m_document, edit, m_rules); }

void Change::operator()(const Clear&)
{
    clear(m_document.program.body, true);
    m_document.pieces.clear();
}

void Change::operator()(const ReplaceAll& edit)
{
    const std::uint32_t next_id = std::max(m_document.program.next_id, edit.program.next_id);
    m_document.program = edit.program;
    m_document.program.next_id = next_id;
    m_document.pieces.clear();
    if (m_document.source && edit.text) {
        set_text(m_document, readable_text(*edit.text), m_rules);
    }
}

void Change::put(const Gap& gap, lang::Body statements)
{
    lang::Block& body = *body_at(m_document, gap.parent, gap.branch);
    if (statements.empty()) {
        return;
    }
    std::ptrdiff_t index = gap.index;
    if (!is_outermost(gap.parent) && is_filler(body)) {
        // Beside a `pass` that a text brought in, the place was counted with it.
        index = 0;
        const lang::Remarks& remarks = body.statements.front().before;
        lang::Remarks& before = statements.front().before;
        before.insert(before.begin(), remarks.begin(), remarks.end());
        body.statements.clear();
    }
    body.statements.insert(body.statements.begin() + index,
                           std::make_move_iterator(statements.begin()),
                           std::make_move_iterator(statements.end()));
}

lang::Statement Change::take_out(lang::NodeId node)
{
    const Gap gap = *gap_before(m_document, node);
    lang::Block& body = *body_at(m_document, gap.parent, gap.branch);
    const auto place = body.statements.begin() + gap.index;
    lang::Statement taken = std::move(*place);
    body.statements.erase(place);
    fill(body, is_outermost(gap.parent));
    return taken;
}

lang::Body Change::take_any(lang::NodeId node)
{
    const auto piece = std::ranges::find(m_document.pieces, node, &Piece::id);
    if (piece == m_document.pieces.end()) {
        return {take_out(node)};
    }
    return std::exchange(piece->stack.statements, {});
}

lang::Statement Change::copy_of(const lang::Statement& statement)
{
    lang::Statement copy = statement;
    give_fresh_ids(copy, m_document.program);
    auto* define = std::get_if<lang::Define>(&copy.form);
    if (define != nullptr && !is_event(m_rules.module, define->name)) {
        define->name = free_name(m_document, define->name, m_rules);
    }
    return copy;
}

void Change::fill(lang::Block& body, bool outermost)
{
    if (!outermost && body.statements.empty()) {
        lang::Statement filler;
        filler.form = lang::Pass{};
        give_fresh_ids(filler, m_document.program);
        body.statements.push_back(std::move(filler));
    }
}

void Change::clear(lang::Block& body, bool outermost)
{
    std::erase_if(body.statements, [this](const lang::Statement& statement) {
        return !holds_locked(statement, m_rules);
    });
    for (lang::Statement& kept : body.statements) {
        for (lang::Block* inner : bodies(kept)) {
            clear(*inner, false);
        }
    }
    fill(body, outermost);
}

bool Change::is_outermost(lang::NodeId parent) const
{
    return parent == lang::NodeId::none || find_piece(m_document, parent) != nullptr;
}

void Change::lay_out(lang::Body statements, core::Point at)
{
    m_document.pieces.push_back({m_document.program.fresh(), at, {std::move(statements), {}}});
}

void Change::drop_empty_pieces()
{
    std::erase_if(m_document.pieces,
                  [](const Piece& piece) { return piece.stack.statements.empty(); });
}

}  // namespace editor
