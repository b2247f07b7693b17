#include "lesson/uses.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <array>

namespace lesson {

namespace {

constexpr std::array<std::string_view, 12> countable_statements{
    "repeat",
    "for",
    "if",
    "while",
    "until",
    "forever",
    "def",
    "set",
    "change",
    "return",
    "break",
    "continue",
};

bool is_hat(const lang::Statement& statement, const lang::Module& module)
{
    const auto* define = std::get_if<lang::Define>(&statement.form);
    return define != nullptr &&
           std::find(module.events.begin(), module.events.end(), define->name) !=
               module.events.end();
}

/// Every `while`, whichever tile it looks like, is a "while" too.
bool is_kind(const lang::Statement& statement, std::string_view name)
{
    return editor::tile_of(statement).name == name ||
           (name == "while" && std::holds_alternative<lang::While>(statement.form));
}

int calls_inside(const lang::Expression& expression, std::string_view function)
{
    int count = editor::calls(expression, function) ? 1 : 0;
    lang::each_operand(expression, [&](const lang::Expression& operand) {
        count += calls_inside(operand, function);
    });
    return count;
}

}  // namespace

int blocks(const lang::Program& program, const lang::Module& module)
{
    const auto statements = editor::in_reading_order(program);
    return editor::blocks_in(program) -
           static_cast<int>(
               std::count_if(statements.begin(), statements.end(), [&](const auto* statement) {
                   return is_hat(*statement, module);
               }));
}

int uses(const lang::Program& program, const lang::Module& module, std::string_view name)
{
    int count = 0;
    for (const lang::Statement* statement : editor::in_reading_order(program)) {
        if (is_countable_statement(name)) {
            count += is_kind(*statement, name) && !is_hat(*statement, module) ? 1 : 0;
            continue;
        }
        lang::each_expression(*statement, [&](const lang::Expression& expression) {
            count += calls_inside(expression, name);
        });
    }
    return count;
}

std::vector<lang::NodeId> statements_of(const lang::Program& program,
                                        const lang::Module& module,
                                        std::string_view name)
{
    std::vector<lang::NodeId> found;
    for (const lang::Statement* statement : editor::in_reading_order(program)) {
        const auto* define = std::get_if<lang::Define>(&statement->form);
        const bool hat = is_hat(*statement, module);
        if (hat ? define->name == name : is_kind(*statement, name)) {
            found.push_back(statement->id);
        }
    }
    return found;
}

bool is_countable_statement(std::string_view name)
{
    return std::find(countable_statements.begin(), countable_statements.end(), name) !=
           countable_statements.end();
}

}  // namespace lesson
