#include "lesson/locked.hpp"

#include "editor/fresh_ids.hpp"
#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <cstddef>

namespace lesson {

namespace {

std::optional<std::vector<lang::Statement*>> find_locked(lang::Program& program,
                                                         const lang::Program& start,
                                                         const std::vector<lang::NodeId>& locked)
{
    std::vector<lang::Statement*> statements;
    lang::each_statement(program.body.statements,
                         [&](lang::Statement& statement) { statements.push_back(&statement); });
    auto next = statements.begin();
    std::vector<lang::Statement*> found;
    for (const lang::NodeId node : locked) {
        const lang::Statement wanted = editor::bare(*editor::find(start, node));
        next = std::find_if(next, statements.end(), [&](const lang::Statement* statement) {
            return editor::bare(*statement) == wanted;
        });
        if (next == statements.end()) {
            return std::nullopt;
        }
        found.push_back(*next);
        ++next;
    }
    return found;
}

}  // namespace

std::optional<lang::Program> take_up(lang::Program program,
                                     const lang::Program& start,
                                     const std::vector<lang::NodeId>& locked)
{
    program.next_id = start.next_id;
    for (lang::Statement& statement : program.body.statements) {
        editor::give_fresh_ids(statement, program);
    }
    const auto found = find_locked(program, start, locked);
    if (!found) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < locked.size(); ++i) {
        (*found)[i]->id = locked[i];
    }
    return program;
}

}  // namespace lesson
