#pragma once

#include "lang/ast.hpp"
#include "lang/module.hpp"

#include <string_view>
#include <vector>

namespace lesson {

/// How many blocks a program has: one for each statement and `def`. Handlers of the stage's events
/// are hats and count nothing, as the fillers of empty bodies, else, values, senses and comments
/// do.
int blocks(const lang::Program& program, const lang::Module& module);

/// How often a program holds a kind of statement, by the name of its tile ("repeat", "if", "def"…;
/// a hat is no "def"), or calls a function of that name, wherever the call stands.
int uses(const lang::Program& program, const lang::Module& module, std::string_view name);

/// The statements of a program that are of that kind, or that handle the event of that name.
std::vector<lang::NodeId> statements_of(const lang::Program& program,
                                        const lang::Module& module,
                                        std::string_view name);

/// Whether uses() knows that name as a kind of statement.
bool is_countable_statement(std::string_view name);

}  // namespace lesson
