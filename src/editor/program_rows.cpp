#include "editor/program_rows.hpp"

#include "lang/overloaded.hpp"
#include "lang/printer.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace editor {

namespace {

struct Part {
    const lang::Block* body{nullptr};
    const lang::Remarks* remarks{nullptr};
    const std::string* comment{nullptr};
};

void add(std::vector<Part>& parts, const std::optional<lang::Otherwise>& rest)
{
    if (rest) {
        parts.push_back({&rest->body, &rest->before, &rest->comment});
    }
}

/// A statement's own head first.
std::vector<Part> parts_of(const lang::Statement& statement)
{
    std::vector<Part> parts{{nullptr, &statement.before, &statement.comment}};
    const auto loop = [&parts](const auto& form) {
        parts.front().body = &form.body;
        add(parts, form.otherwise);
    };
    std::visit(lang::Overloaded{
                   [&](const lang::If& form) {
                       parts.front().body = &form.branches.front().body;
                       for (std::size_t i = 1; i < form.branches.size(); ++i) {
                           const lang::Branch& branch = form.branches[i];
                           parts.push_back({&branch.body, &branch.before, &branch.comment});
                       }
                       add(parts, form.otherwise);
                   },
                   [&](const lang::While& form) { loop(form); },
                   [&](const lang::For& form) { loop(form); },
                   [&](const lang::Define& form) { parts.front().body = &form.body; },
                   [&](const lang::Try& form) {
                       parts.front().body = &form.body;
                       for (const lang::Handler& each : form.handlers) {
                           parts.push_back({&each.body, &each.before, &each.comment});
                       }
                       add(parts, form.otherwise);
                       add(parts, form.finally);
                   },
                   [](const auto&) {},
               },
               statement.form);
    return parts;
}

class Flattening {
public:
    std::vector<Row> take() { return std::move(m_rows); }

    void block(const lang::Block& block, const Row& inside)
    {
        for (const lang::Statement& each : block.statements) {
            statement(each, inside);
        }
        if (!block.tail.empty()) {
            Row tail = inside;
            tail.remarks = &block.tail;
            m_rows.push_back(std::move(tail));
        }
    }

private:
    void statement(const lang::Statement& statement, const Row& inside)
    {
        std::vector<std::string> heads = lang::print_heads(statement);
        const std::vector<Part> parts = parts_of(statement);
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const std::size_t here = m_rows.size();
            m_rows.push_back({&statement,
                              part,
                              std::move(heads[part]),
                              parts[part].remarks,
                              parts[part].comment,
                              inside.owner,
                              inside.depth});
            if (parts[part].body != nullptr) {
                block(*parts[part].body,
                      {&statement, part, {}, nullptr, nullptr, here, inside.depth + 1});
            }
        }
    }

    std::vector<Row> m_rows;
};

}  // namespace

std::vector<Row> rows_of(const lang::Program& program)
{
    Flattening flattening;
    flattening.block(program.body, Row{});
    return flattening.take();
}

}  // namespace editor
