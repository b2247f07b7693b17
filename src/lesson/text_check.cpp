#include "lesson/text_check.hpp"

#include "editor/allowed.hpp"
#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/checker.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace lesson {

namespace {

bool is_before(const lang::Diagnostic& one, const lang::Diagnostic& other)
{
    const core::Place& a = one.span.begin;
    const core::Place& b = other.span.begin;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
}

/// The words of a lesson's list that a program uses: kinds of statements and functions of the
/// stage.
class Words {
public:
    Words(const lang::Module& module, const editor::Rules& rules)
        : m_module{module}, m_given{rules.allow.begin(), rules.allow.end()}
    {}

    void give(const lang::Program& program)
    {
        each(program,
             [this](const std::string& word, lang::Span, lang::NodeId) { m_given.insert(word); });
    }

    /// The places of the words that the lesson does not have.
    lang::Diagnostics missing(const lang::Program& program) const
    {
        lang::Diagnostics missing;
        each(program, [&](const std::string& word, lang::Span span, lang::NodeId node) {
            if (!m_given.contains(word)) {
                missing.push_back({{"editor.refused.tile", {}}, span, node});
            }
        });
        return missing;
    }

private:
    template <typename Visit>
    void each(const lang::Program& program, const Visit& visit) const
    {
        for (const lang::Statement* statement : editor::in_reading_order(program)) {
            const auto* define = std::get_if<lang::Define>(&statement->form);
            const bool is_hat = define != nullptr && editor::is_event(&m_module, define->name);
            const std::string word = is_hat ? define->name : editor::tile_of(*statement).name;
            const bool is_call = std::holds_alternative<lang::ExpressionStatement>(statement->form);
            if (!is_call && editor::is_palette_word(word, &m_module)) {
                visit(word, first_word(*statement), statement->id);
            }
            lang::each_expression(*statement, [&](const lang::Expression& expression) {
                each_call(expression, visit);
            });
        }
    }

    template <typename Visit>
    void each_call(const lang::Expression& expression, const Visit& visit) const
    {
        for (const lang::Native& native : m_module.functions) {
            if (editor::calls(expression, native.name)) {
                visit(std::string{native.name}, expression.span, expression.id);
            }
        }
        lang::each_operand(expression,
                           [&](const lang::Expression& operand) { each_call(operand, visit); });
    }

    /// What is underlined: of a statement that holds others, its first word.
    static lang::Span first_word(const lang::Statement& statement)
    {
        lang::Span span = statement.span;
        lang::each_block(statement, [&](const lang::Block&) {
            const std::string head = lang::print_heads(statement).front();
            const std::size_t word = std::min(head.find_first_of(" :"), head.size());
            span.end = {span.begin.line, span.begin.column + static_cast<int>(word)};
        });
        return span;
    }

    const lang::Module& m_module;
    std::set<std::string, std::less<>> m_given;
};

/// The first block that is one too many.
std::optional<lang::Diagnostic> over_limit(const lang::Program& program, const editor::Rules& rules)
{
    if (rules.limit <= 0 || editor::counted_blocks(program, rules) <= rules.limit) {
        return std::nullopt;
    }
    int count = 0;
    for (const lang::Statement* statement : editor::in_reading_order(program)) {
        const auto* define = std::get_if<lang::Define>(&statement->form);
        const bool is_hat = define != nullptr && editor::is_event(rules.module, define->name);
        count += is_hat ? 0 : 1;
        if (count > rules.limit) {
            return lang::Diagnostic{{"editor.refused.limit", {}}, statement->span, statement->id};
        }
    }
    return std::nullopt;
}

}  // namespace

lang::Diagnostics check_text(const editor::Document& document,
                             const lang::Program& start,
                             const lang::Module& module,
                             const editor::Rules& rules)
{
    if (!document.source) {
        return {};
    }
    if (!document.source->reads) {
        return lang::parse(document.source->text).diagnostics;
    }
    lang::Diagnostics found = lang::check(document.program, module);
    if (!rules.is_jigsaw()) {
        Words words{module, rules};
        words.give(start);
        const lang::Diagnostics missing = words.missing(document.program);
        found.insert(found.end(), missing.begin(), missing.end());
    }
    if (const auto limit = over_limit(document.program, rules)) {
        found.push_back(*limit);
    }
    std::stable_sort(found.begin(), found.end(), is_before);
    return found;
}

}  // namespace lesson
