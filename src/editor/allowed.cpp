#include "editor/allowed.hpp"

#include "editor/holes.hpp"
#include "editor/names.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <string_view>

namespace editor {

namespace {

bool has_word(const Rules& rules, std::string_view word)
{
    return std::ranges::count(rules.allow, word) > 0;
}

bool has_call(std::string_view function, const Document& document, const Rules& rules)
{
    return has_word(rules, function) || find_own_block(document, rules, function) != nullptr;
}

/// The word of a statement in a lesson's list: a handler's is the event.
std::string word_of(const lang::Statement& statement, const Rules& rules)
{
    const auto* define = std::get_if<lang::Define>(&statement.form);
    const bool is_hat = define != nullptr && is_event(rules.module, define->name);
    return is_hat ? define->name : tile_of(statement).name;
}

bool is_allowed_alone(const lang::Expression& value, const Document& document, const Rules& rules)
{
    const std::string word = tile_of(value).name;
    return word == "number" || word == "text" ||
           (std::holds_alternative<lang::Call>(value.form) ? has_call(word, document, rules)
                                                           : has_word(rules, word));
}

bool are_allowed(const std::vector<Hole>& holes, const Document& document, const Rules& rules)
{
    return std::ranges::all_of(holes, [&](const Hole& hole) {
        return hole.shape == Shape::name || is_empty(hole) ||
               is_allowed_alone(*hole.value, document, rules);
    });
}

bool has_branches(const lang::Statement& statement)
{
    const auto* choice = std::get_if<lang::If>(&statement.form);
    return choice != nullptr && (choice->branches.size() > 1 || choice->otherwise);
}

}  // namespace

bool is_allowed(const lang::Statement& statement, const Document& document, const Rules& rules)
{
    if (const auto* alone = std::get_if<lang::ExpressionStatement>(&statement.form)) {
        return is_allowed(alone->value, document, rules);
    }
    if (!has_word(rules, word_of(statement, rules))) {
        return false;
    }
    if (has_branches(statement) && !has_word(rules, "else")) {
        return false;
    }
    return are_allowed(holes_in(statement), document, rules) &&
           std::ranges::all_of(bodies(statement), [&](const lang::Block* body) {
               return std::ranges::all_of(tiles(*body), [&](const lang::Statement& inner) {
                   return is_allowed(inner, document, rules);
               });
           });
}

bool is_allowed(const lang::Expression& value, const Document& document, const Rules& rules)
{
    return is_allowed_alone(value, document, rules) &&
           are_allowed(holes_in(value), document, rules);
}

bool has_pieces(const Document& after, const lang::Statement& statement, const Rules& rules)
{
    return pieces_left(after, rules, statement) >= 0 &&
           std::ranges::all_of(bodies(statement), [&](const lang::Block* body) {
               return std::ranges::all_of(tiles(*body), [&](const lang::Statement& inner) {
                   return has_pieces(after, inner, rules);
               });
           });
}

int counted_blocks(const lang::Program& program, const Rules& rules)
{
    const auto statements = in_reading_order(program);
    return static_cast<int>(
        std::ranges::count_if(statements, [&rules](const lang::Statement* statement) {
            const auto* define = std::get_if<lang::Define>(&statement->form);
            return define == nullptr || !is_event(rules.module, define->name);
        }));
}

}  // namespace editor
