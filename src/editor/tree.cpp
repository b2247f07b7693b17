#include "editor/tree.hpp"

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

namespace editor {

namespace {

/// One walk for looking and for changing: `Node` is Statement or const Statement.
template <typename Block, typename Node>
std::vector<Block*> bodies_of(Node& statement)
{
    std::vector<Block*> found;
    const auto add_otherwise = [&found](auto& otherwise) {
        if (otherwise) {
            found.push_back(&otherwise->body);
        }
    };
    std::visit(
        [&](auto& form) {
            using Form = std::remove_cvref_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, lang::If>) {
                for (auto& branch : form.branches) {
                    found.push_back(&branch.body);
                }
                add_otherwise(form.otherwise);
            } else if constexpr (std::is_same_v<Form, lang::While> ||
                                 std::is_same_v<Form, lang::For>) {
                found.push_back(&form.body);
                add_otherwise(form.otherwise);
            } else if constexpr (std::is_same_v<Form, lang::Define>) {
                found.push_back(&form.body);
            } else if constexpr (std::is_same_v<Form, lang::Try>) {
                found.push_back(&form.body);
                for (auto& handler : form.handlers) {
                    found.push_back(&handler.body);
                }
                add_otherwise(form.otherwise);
                add_otherwise(form.finally);
            }
        },
        statement.form);
    return found;
}

std::optional<Gap> gap_in(std::span<const lang::Statement> statements, Gap gap, lang::NodeId node)
{
    for (const lang::Statement& statement : statements) {
        if (statement.id == node) {
            return gap;
        }
        int branch = 0;
        for (const lang::Block* body : bodies(statement)) {
            if (const auto found = gap_in(tiles(*body), {statement.id, 0, branch}, node)) {
                return found;
            }
            ++branch;
        }
        ++gap.index;
    }
    return std::nullopt;
}

void collect_gaps(std::span<const lang::Statement> statements, Gap gap, std::vector<Gap>& order);

void collect_gaps_inside(const lang::Statement& statement, std::vector<Gap>& order)
{
    int branch = 0;
    for (const lang::Block* body : bodies(statement)) {
        collect_gaps(tiles(*body), {statement.id, 0, branch}, order);
        ++branch;
    }
}

void collect_gaps(std::span<const lang::Statement> statements, Gap gap, std::vector<Gap>& order)
{
    for (const lang::Statement& statement : statements) {
        order.push_back(gap);
        collect_gaps_inside(statement, order);
        ++gap.index;
    }
    order.push_back(gap);
}

void collect(std::span<const lang::Statement> statements,
             std::vector<const lang::Statement*>& order)
{
    for (const lang::Statement& statement : statements) {
        order.push_back(&statement);
        for (const lang::Block* body : bodies(statement)) {
            collect(tiles(*body), order);
        }
    }
}

}  // namespace

std::vector<lang::Block*> bodies(lang::Statement& statement)
{
    return bodies_of<lang::Block>(statement);
}

std::vector<const lang::Block*> bodies(const lang::Statement& statement)
{
    return bodies_of<const lang::Block>(statement);
}

bool is_filler(const lang::Block& block)
{
    return block.statements.size() == 1 &&
           std::holds_alternative<lang::Pass>(block.statements.front().form);
}

std::span<const lang::Statement> tiles(const lang::Block& block)
{
    return is_filler(block) ? std::span<const lang::Statement>{} : block.statements;
}

const lang::Block* body_at(const lang::Program& program, lang::NodeId parent, int branch)
{
    if (parent == lang::NodeId::none) {
        return branch == 0 ? &program.body : nullptr;
    }
    const lang::Statement* statement = find(program, parent);
    if (statement == nullptr || branch < 0) {
        return nullptr;
    }
    const std::vector<const lang::Block*> all = bodies(*statement);
    const auto wanted = static_cast<std::size_t>(branch);
    return wanted < all.size() ? all[wanted] : nullptr;
}

lang::Block* body_at(lang::Program& program, lang::NodeId parent, int branch)
{
    return const_cast<lang::Block*>(body_at(std::as_const(program), parent, branch));
}

std::span<const lang::Statement> tiles_at(const lang::Program& program,
                                          lang::NodeId parent,
                                          int branch)
{
    const lang::Block* block = body_at(program, parent, branch);
    if (block == nullptr) {
        return {};
    }
    return parent == lang::NodeId::none ? block->statements : tiles(*block);
}

const lang::Statement* find(const lang::Program& program, lang::NodeId node)
{
    return find_in(program.body.statements, node);
}

const lang::Statement* find_in(const lang::Body& statements, lang::NodeId node)
{
    const auto order = in_reading_order(statements);
    const auto found = std::ranges::find(order, node, &lang::Statement::id);
    return found == order.end() ? nullptr : *found;
}

std::optional<Gap> gap_before(const lang::Program& program, lang::NodeId node)
{
    return gap_in(program.body.statements, Gap{}, node);
}

std::optional<Gap> gap_before(const lang::Body& statements, Gap first, lang::NodeId node)
{
    return gap_in(statements, first, node);
}

Gap last_gap(const lang::Program& program)
{
    return {lang::NodeId::none, static_cast<int>(program.body.statements.size())};
}

std::vector<Gap> gaps_in(const lang::Program& program)
{
    std::vector<Gap> order;
    collect_gaps(program.body.statements, Gap{}, order);
    return order;
}

std::vector<Gap> gaps_on_pipes(const lang::Program& program)
{
    std::vector<Gap> main;
    std::vector<Gap> in_definitions;
    Gap gap;
    for (const lang::Statement& statement : program.body.statements) {
        if (const auto* define = std::get_if<lang::Define>(&statement.form)) {
            collect_gaps(tiles(define->body), {statement.id}, in_definitions);
        } else {
            main.push_back(gap);
            collect_gaps_inside(statement, main);
        }
        ++gap.index;
    }
    main.push_back(gap);
    main.insert(main.end(), in_definitions.begin(), in_definitions.end());
    return main;
}

Gap gap_behind_definitions(const lang::Program& program)
{
    const lang::Body& all = program.body.statements;
    const auto first = std::ranges::find_if_not(all, [](const lang::Statement& statement) {
        return std::holds_alternative<lang::Define>(statement.form);
    });
    return {lang::NodeId::none, static_cast<int>(first - all.begin())};
}

std::vector<const lang::Statement*> in_reading_order(const lang::Program& program)
{
    return in_reading_order(program.body.statements);
}

std::vector<const lang::Statement*> in_reading_order(const lang::Body& statements)
{
    std::vector<const lang::Statement*> order;
    collect(statements, order);
    return order;
}

const lang::Statement* statement_at(const lang::Program& program, int index)
{
    const auto order = in_reading_order(program);
    return index >= 0 && static_cast<std::size_t>(index) < order.size()
               ? order[static_cast<std::size_t>(index)]
               : nullptr;
}

bool holds(const lang::Statement& statement, lang::NodeId node)
{
    if (statement.id == node) {
        return true;
    }
    return std::ranges::any_of(bodies(statement), [node](const lang::Block* body) {
        return std::ranges::any_of(
            tiles(*body), [node](const lang::Statement& inner) { return holds(inner, node); });
    });
}

int blocks_in(const lang::Program& program) { return blocks_in(program.body.statements); }

int blocks_in(const lang::Body& statements)
{
    return static_cast<int>(in_reading_order(statements).size());
}

int blocks_in(const lang::Statement& statement)
{
    int count = 1;
    for (const lang::Block* body : bodies(statement)) {
        for (const lang::Statement& inner : tiles(*body)) {
            count += blocks_in(inner);
        }
    }
    return count;
}

}  // namespace editor
