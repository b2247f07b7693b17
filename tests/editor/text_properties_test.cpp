#include "editor/history.hpp"
#include "editor/program_rows.hpp"
#include "editor/rewrite.hpp"
#include "editor/source_lines.hpp"
#include "editor/texts.hpp"
#include "lang/walk.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace editor;

namespace {

struct Node {
    lang::NodeId id{};
    lang::Span span;

    bool operator==(const Node&) const = default;
};

void collect(const lang::Expression& expression, std::vector<Node>& nodes)
{
    nodes.push_back({expression.id, expression.span});
    lang::each_operand(expression, [&](const lang::Expression& each) { collect(each, nodes); });
}

std::vector<Node> nodes_of(const lang::Body& body)
{
    std::vector<Node> nodes;
    lang::each_statement(body, [&](const lang::Statement& statement) {
        nodes.push_back({statement.id, statement.span});
        lang::each_expression(statement,
                              [&](const lang::Expression& each) { collect(each, nodes); });
    });
    return nodes;
}

bool has_unique_ids(const Document& document)
{
    std::vector<Node> nodes = nodes_of(document.program.body.statements);
    for (const Piece& piece : document.pieces) {
        nodes.push_back({piece.id, {}});
        const std::vector<Node> inside = nodes_of(piece.stack.statements);
        nodes.insert(nodes.end(), inside.begin(), inside.end());
    }
    std::set<lang::NodeId> ids;
    return std::ranges::all_of(nodes, [&](const Node& node) {
        return node.id != lang::NodeId::none && ids.insert(node.id).second &&
               static_cast<std::uint32_t>(node.id) < document.program.next_id;
    });
}

/// Blocks and text are the same program, and each node knows its place.
void check_agrees(const Document& document)
{
    RC_ASSERT(document.source.has_value());
    const lang::Parsed parsed = lang::parse(document.source->text);
    RC_ASSERT(document.source->reads == parsed.diagnostics.empty());
    RC_ASSERT(has_unique_ids(document));
    if (!document.source->reads) {
        return;
    }
    RC_ASSERT(parsed.program == document.program);
    const std::vector<Node> read = nodes_of(parsed.program.body.statements);
    const std::vector<Node> kept = nodes_of(document.program.body.statements);
    RC_ASSERT(std::ranges::equal(read, kept, {}, &Node::span, &Node::span));
}

/// The lines of each statement that stands on them alone, without its indentation; by its id.
std::map<lang::NodeId, std::pair<std::string, std::string>> own_lines(const Document& document)
{
    std::map<lang::NodeId, std::pair<std::string, std::string>> found;
    const std::vector<Row> rows = rows_of(document.program);
    const SourceLines lines{document.source->text, rows};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].is_tail() || rows[row].part > 0 || lines.line_of(row).rows > 1) {
            continue;
        }
        const ByteRange bytes = lines.bytes(lines.line_of(row).first, lines.line_of(row).last);
        const std::string text = document.source->text.substr(bytes.begin, bytes.end - bytes.begin);
        // Other lines of the statement follow it where its depth changes.
        const bool one_line = lines.line_of(row).first == lines.line_of(row).last;
        found[rows[row].statement->id] = {
            rows[row].head + "  " + *rows[row].comment,
            one_line ? text.substr(indentation_of(text).size()) : std::string{}};
    }
    return found;
}

/// What an edit of the blocks left alone stands in the text as it was written.
void check_keeps_lines(const Document& before, const Document& after)
{
    const auto now = own_lines(after);
    for (const auto& [id, line] : own_lines(before)) {
        const auto same = now.find(id);
        if (same != now.end() && same->second.first == line.first && !line.second.empty()) {
            RC_ASSERT(same->second.second == line.second);
        }
    }
}

}  // namespace

TEST_CASE("blocks and text stay one program, whoever changes what", "[editor][text]")
{
    CHECK(rc::check("random edits from both sides", [] {
        const Rules rules = test::stage();
        Document document = test::written(test::random_text());
        check_agrees(document);
        std::string last_good = document.source->text;
        for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
            const Document before = document;
            const bool in_text = *rc::gen::inRange(0, 3) == 0;
            Edit edit = in_text ? Edit{test::random_change(document.source->text)}
                                : test::random_edit(document);
            if (!document.source->reads && *rc::gen::inRange(0, 2) == 0) {
                edit = ChangeText{0, document.source->text.size(), last_good};
            }
            const core::Result<Document> after = apply(document, edit, rules);
            if (!after) {
                RC_ASSERT(after.error().message.key.starts_with("editor.refused."));
                continue;
            }
            document = after.value();
            RC_LOG() << "---\n" << before.source->text << "---\n" << document.source->text;
            check_agrees(document);
            const bool by_text = std::holds_alternative<ChangeText>(edit);
            if (!by_text && !std::holds_alternative<MovePiece>(edit)) {
                RC_ASSERT(before.source->reads);
                const std::string text =
                    rewrite(before.source->text, before.program, document.program);
                RC_ASSERT(document.source->text == text);  // nothing had to be printed anew
                check_keeps_lines(before, document);
            }
            if (document.source->reads) {
                last_good = document.source->text;
            } else {
                RC_ASSERT(document.program == before.program);
            }
        }
    }));
}

TEST_CASE("undo goes all the way back through blocks and text, and redo all the way on",
          "[editor][text][history]")
{
    CHECK(rc::check("undo and redo of both", [] {
        History history{test::written(test::random_text())};
        const Document start = history.document();
        for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
            const Document& now = history.document();
            const Edit edit = *rc::gen::inRange(0, 2) == 0
                                  ? Edit{test::random_change(now.source->text)}
                                  : test::random_edit(now);
            static_cast<void>(history.apply(edit, test::stage()));
        }
        const auto is_at = [&history](const Document& wanted) {
            const auto ids = [](const Document& document) {
                std::vector<lang::NodeId> all;
                for (const Node& node : nodes_of(document.program.body.statements)) {
                    all.push_back(node.id);
                }
                return all;
            };
            return history.document() == wanted && ids(history.document()) == ids(wanted);
        };
        const Document end = history.document();
        std::vector<Document> seen;
        while (history.can_undo()) {
            seen.push_back(history.document());
            history.undo();
            check_agrees(history.document());
        }
        RC_ASSERT(is_at(start));
        while (history.can_redo()) {
            history.redo();
            check_agrees(history.document());
            RC_ASSERT(is_at(seen.back()));
            seen.pop_back();
        }
        RC_ASSERT(is_at(end));
    }));
}
