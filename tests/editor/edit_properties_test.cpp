#include "editor/block_cursor.hpp"
#include "editor/history.hpp"
#include "editor/random_blocks.hpp"
#include "lang/walk.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace editor;

namespace {

void collect(const lang::Expression& expression, std::vector<lang::NodeId>& ids)
{
    ids.push_back(expression.id);
    lang::each_operand(expression, [&](const lang::Expression& each) { collect(each, ids); });
}

void collect(const lang::Block& block, std::vector<lang::NodeId>& ids)
{
    lang::each_statement(block.statements, [&](const lang::Statement& statement) {
        ids.push_back(statement.id);
        lang::each_expression(statement, [&](const lang::Expression& each) { collect(each, ids); });
    });
}

/// Every id of the document, in reading order.
std::vector<lang::NodeId> ids_of(const Document& document)
{
    std::vector<lang::NodeId> ids;
    collect(document.program.body, ids);
    for (const Piece& piece : document.pieces) {
        ids.push_back(piece.id);
        collect(piece.stack, ids);
    }
    return ids;
}

bool are_unique(const std::vector<lang::NodeId>& ids)
{
    return std::set<lang::NodeId>(ids.begin(), ids.end()).size() == ids.size() &&
           std::ranges::count(ids, lang::NodeId::none) == 0;
}

bool reads_back(const lang::Block& block)
{
    const lang::Program program{block, 0};
    const lang::Parsed parsed = lang::parse(lang::print(program));
    return parsed.diagnostics.empty() && parsed.program == program;
}

bool takes_statements_away(const Edit& edit)
{
    return std::holds_alternative<Remove>(edit) || std::holds_alternative<Replace>(edit) ||
           std::holds_alternative<RemoveBranch>(edit) || std::holds_alternative<Clear>(edit);
}

/// Without what lies loose and fits into a hole: it stops to be a statement there.
std::set<lang::NodeId> statements_of(const Document& document)
{
    std::set<lang::NodeId> nodes;
    for (const lang::Statement* each : in_reading_order(document)) {
        const auto* alone = std::get_if<lang::ExpressionStatement>(&each->form);
        const bool fits =
            alone != nullptr && (accepts(Shape::any, alone->value, test::stage()) ||
                                 accepts(Shape::condition, alone->value, test::stage()));
        if (!fits) {
            nodes.insert(each->id);
        }
    }
    return nodes;
}

}  // namespace

TEST_CASE("whatever hands do, the document stays whole", "[editor][edit]")
{
    CHECK(rc::check("random edits of word blocks", [] {
        Document document;
        const Rules rules = test::stage();
        for (int i = *rc::gen::inRange(1, 40); i > 0; --i) {
            const Edit edit = test::random_edit(document);
            const core::Result<Document> after = apply(document, edit, rules);
            if (!after) {
                RC_ASSERT(after.error().message.key.starts_with("editor.refused."));
                continue;
            }
            const std::set<lang::NodeId> before = statements_of(document);
            document = after.value();
            RC_ASSERT(reads_back(document.program.body));
            RC_ASSERT(std::ranges::all_of(document.pieces, [](const Piece& piece) {
                return !piece.stack.statements.empty() && reads_back(piece.stack);
            }));
            RC_ASSERT(are_unique(ids_of(document)));
            const std::set<lang::NodeId> now = statements_of(document);
            const bool lost = !std::ranges::includes(now, before);
            RC_ASSERT(!lost || takes_statements_away(edit));
        }
    }));
}

TEST_CASE("undoing all steps of word blocks brings back every document", "[editor][history]")
{
    CHECK(rc::check("undo and redo of word blocks", [] {
        History history;
        BlockCursor cursor{test::stage().module};
        std::vector<Document> seen{history.document()};
        for (int i = *rc::gen::inRange(1, 40); i > 0; --i) {
            const auto step = history.apply(test::random_edit(history.document()), test::stage());
            if (step && step.value().kind != Step::Kind::nothing) {
                seen.push_back(history.document());
                cursor.follow(step.value(), history.document());
                RC_ASSERT(std::ranges::count(places_in(history.document(), test::stage().module),
                                             cursor.place()) == 1);
            }
        }
        const auto is_at = [&history](const Document& wanted) {
            return history.document() == wanted && ids_of(history.document()) == ids_of(wanted);
        };
        for (std::size_t i = seen.size(); i-- > 1;) {
            RC_ASSERT(is_at(seen[i]));
            history.undo();
        }
        RC_ASSERT(is_at(seen.front()));
        for (std::size_t i = 1; i < seen.size(); ++i) {
            history.redo();
            RC_ASSERT(is_at(seen[i]));
        }
        RC_ASSERT(!history.can_redo());
    }));
}
