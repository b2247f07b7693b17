#include "editor/edit.hpp"

#include "editor/allowed.hpp"
#include "editor/edit_change.hpp"
#include "editor/edit_judge.hpp"
#include "editor/text_change.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace editor {

namespace {

/// The statements that an edit brings in.
lang::Body added_by(const Edit& edit, const Document& before)
{
    if (const auto* insert = std::get_if<Insert>(&edit)) {
        return {insert->statement};
    }
    if (const auto* replace = std::get_if<Replace>(&edit)) {
        return {replace->statement};
    }
    if (const auto* loose = std::get_if<InsertLoose>(&edit)) {
        return {loose->statement};
    }
    if (const auto* paste = std::get_if<Paste>(&edit)) {
        return paste->statements;
    }
    const auto* duplicate = std::get_if<Duplicate>(&edit);
    return duplicate != nullptr ? lang::Body{*find(before, duplicate->node)} : lang::Body{};
}

/// Of two handlers of one event Python knows only the second.
bool is_second_handler(const lang::Statement& added, const Document& after, const Rules& rules)
{
    const std::string name = tile_of(added).defines;
    const auto all = in_reading_order(after);
    return is_event(rules.module, name) &&
           std::ranges::count_if(all, [&](const lang::Statement* statement) {
               return tile_of(*statement).defines == name;
           }) > 1;
}

/// What a lesson says about a document that has become another.
std::optional<core::Message> refuse_content(const Document& before,
                                            const Document& after,
                                            const Edit& edit,
                                            const Rules& rules)
{
    if (std::holds_alternative<ReplaceAll>(edit)) {
        return std::nullopt;
    }
    if (std::holds_alternative<ChangeText>(edit)) {
        return has_lost_locked(before, after, rules) ? std::optional{refused("locked")}
                                                     : std::nullopt;
    }
    for (const lang::Statement& added : added_by(edit, before)) {
        if (rules.is_jigsaw() ? !has_pieces(after, added, rules)
                              : !is_allowed(added, after, rules)) {
            return refused(rules.is_jigsaw() ? "piece" : "tile");
        }
    }
    for (const lang::Statement& added : added_by(edit, before)) {
        if (is_second_handler(added, after, rules)) {
            return refused("hat");
        }
    }
    const int blocks = counted_blocks(after.program, rules);
    const bool too_many =
        rules.limit > 0 && blocks > rules.limit && blocks > counted_blocks(before.program, rules);
    return too_many ? std::optional{refused("limit")} : std::nullopt;
}

/// Pushing pieces about and what comes from the lesson go on while the text doesn't read.
bool waits_for_text(const Document& document, const Edit& edit)
{
    return document.source && !document.source->reads &&
           !std::holds_alternative<ChangeText>(edit) && !std::holds_alternative<ReplaceAll>(edit) &&
           !std::holds_alternative<MovePiece>(edit);
}

/// The document after an edit; where it was one of blocks, with the text from before it.
core::Result<Document> changed(const Document& document, const Edit& edit, const Rules& rules)
{
    if (waits_for_text(document, edit)) {
        return core::Error{{}, {}, refused("text_first")};
    }
    if (auto message = std::visit(Judge{document, rules}, edit)) {
        return core::Error{{}, {}, std::move(*message)};
    }
    Change change{document, rules};
    std::visit(change, edit);
    Document after = change.take();
    if (auto message = refuse_content(document, after, edit, rules)) {
        return core::Error{{}, {}, std::move(*message)};
    }
    return after;
}

/// Changes the text itself, or leaves it alone?
bool needs_no_text(const Edit& edit)
{
    const auto* all = std::get_if<ReplaceAll>(&edit);
    return std::holds_alternative<ChangeText>(edit) || std::holds_alternative<MovePiece>(edit) ||
           (all != nullptr && all->text);
}

}  // namespace

core::Result<Document> apply(const Document& document, const Edit& edit, const Rules& rules)
{
    core::Result<Document> after = changed(document, edit, rules);
    if (after && document.source && !needs_no_text(edit)) {
        follow_blocks(document, after.value());
    }
    return after;
}

core::Result<lang::Program> apply(const lang::Program& program,
                                  const Edit& edit,
                                  const Rules& rules)
{
    core::Result<Document> after = apply(Document{program, {}}, edit, rules);
    if (!after) {
        return after.error();
    }
    return std::move(after.value().program);
}

std::optional<core::Message> refusal(const Document& document, const Edit& edit, const Rules& rules)
{
    const core::Result<Document> after = changed(document, edit, rules);
    return after ? std::nullopt : std::optional{after.error().message};
}

std::optional<core::Message> refusal(const lang::Program& program,
                                     const Edit& edit,
                                     const Rules& rules)
{
    return refusal(Document{program, {}}, edit, rules);
}

}  // namespace editor
