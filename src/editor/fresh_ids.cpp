#include "editor/fresh_ids.hpp"

#include "editor/tree.hpp"

#include <optional>
#include <type_traits>
#include <variant>

namespace editor {

namespace {

/// Visits every node below a statement. Each form has its own overload, so that a new form of the
/// language does not compile before it has been thought of here.
class Numbering {
public:
    explicit Numbering(lang::Program& program) : m_program(program) {}

    void number(lang::Statement& statement)
    {
        statement.id = m_program.fresh();
        statement.span = {};
        std::visit([this](auto& form) { parts(form); }, statement.form);
        for (lang::Block* body : bodies(statement)) {
            for (lang::Statement& inner : body->statements) {
                number(inner);
            }
        }
    }
    void number(lang::Expression& expression)
    {
        expression.id = m_program.fresh();
        expression.span = {};
        std::visit([this](auto& form) { parts(form); }, expression.form);
    }

private:
    void number(core::Box<lang::Expression>& expression) { number(*expression); }
    void number(lang::KeywordArgument& keyword) { number(keyword.value); }
    void number(lang::Parameter& parameter) { number(parameter.initial); }
    void number(lang::FormatPart& part)
    {
        number(part.value);
        number(part.specification);
    }
    void number(lang::Clause& clause)
    {
        number(clause.target);
        number(clause.source);
        number(clause.conditions);
    }
    template <typename Part>
    void number(std::optional<Part>& part)
    {
        if (part) {
            number(*part);
        }
    }
    template <typename Part>
    void number(std::vector<Part>& parts)
    {
        for (Part& part : parts) {
            number(part);
        }
    }

    // Expressions.
    void parts(lang::NoneLiteral&) {}
    void parts(lang::BoolLiteral&) {}
    void parts(lang::IntegerLiteral&) {}
    void parts(lang::FloatLiteral&) {}
    void parts(lang::StringLiteral&) {}
    void parts(lang::Name&) {}
    void parts(lang::FormatString& form) { number(form.parts); }
    void parts(lang::Collection& form) { number(form.items); }
    void parts(lang::DictDisplay& form)
    {
        number(form.keys);
        number(form.values);
    }
    void parts(lang::Unary& form) { number(form.operand); }
    void parts(lang::Binary& form)
    {
        number(form.left);
        number(form.right);
    }
    void parts(lang::Logical& form) { number(form.operands); }
    void parts(lang::Compare& form) { number(form.operands); }
    void parts(lang::Call& form)
    {
        number(form.function);
        number(form.arguments);
        number(form.keywords);
    }
    void parts(lang::Index& form)
    {
        number(form.object);
        number(form.index);
    }
    void parts(lang::Slice& form)
    {
        number(form.object);
        number(form.from);
        number(form.to);
        number(form.step);
    }
    void parts(lang::Attribute& form) { number(form.object); }
    void parts(lang::Conditional& form)
    {
        number(form.condition);
        number(form.then);
        number(form.otherwise);
    }
    void parts(lang::Starred& form) { number(form.value); }
    void parts(lang::Lambda& form)
    {
        number(form.parameters);
        number(form.value);
    }
    void parts(lang::Comprehension& form)
    {
        number(form.element);
        number(form.value);
        number(form.clauses);
    }

    // Statements; their bodies are numbered by number().
    void parts(lang::Break&) {}
    void parts(lang::Continue&) {}
    void parts(lang::Pass&) {}
    void parts(lang::Global&) {}
    void parts(lang::Nonlocal&) {}
    void parts(lang::Import&) {}
    void parts(lang::FromImport&) {}
    void parts(lang::ExpressionStatement& form) { number(form.value); }
    void parts(lang::Assign& form)
    {
        number(form.targets);
        number(form.value);
    }
    void parts(lang::AugmentedAssign& form)
    {
        number(form.target);
        number(form.value);
    }
    void parts(lang::If& form)
    {
        for (lang::Branch& branch : form.branches) {
            number(branch.condition);
        }
    }
    void parts(lang::While& form) { number(form.condition); }
    void parts(lang::For& form)
    {
        number(form.target);
        number(form.source);
    }
    void parts(lang::Define& form) { number(form.parameters); }
    void parts(lang::Return& form) { number(form.value); }
    void parts(lang::Delete& form) { number(form.targets); }
    void parts(lang::Assert& form)
    {
        number(form.condition);
        number(form.message);
    }
    void parts(lang::Try& form)
    {
        for (lang::Handler& handler : form.handlers) {
            number(handler.exception);
        }
    }
    void parts(lang::Raise& form) { number(form.exception); }

    lang::Program& m_program;
};

}  // namespace

void give_fresh_ids(lang::Statement& statement, lang::Program& program)
{
    Numbering{program}.number(statement);
}

void give_fresh_ids(lang::Expression& expression, lang::Program& program)
{
    Numbering{program}.number(expression);
}

}  // namespace editor
