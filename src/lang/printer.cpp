#include "lang/printer.hpp"

#include "lang/printer_expressions.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lang {
namespace {

/// Writes statements at one depth of indentation after the other.
class StatementPrinter {
public:
    enum class What : std::uint8_t { all, heads };

    explicit StatementPrinter(What what = What::all) : m_what{what} {}

    void block(const Block& block)
    {
        for (const Statement& each : block.statements) {
            statement(each);
        }
        remarks(block.tail);
    }
    void statement(const Statement& statement)
    {
        remarks(statement.before);
        m_comment = statement.comment;
        indent();
        std::visit(*this, statement.form);
    }
    std::string take() { return std::move(m_text); }

    void operator()(const ExpressionStatement& form)
    {
        put(form.value);
        end_line();
    }
    void operator()(const Assign& form);
    void operator()(const AugmentedAssign& form);
    void operator()(const If& form);
    void operator()(const While& form);
    void operator()(const For& form);
    void operator()(const Break&) { line("break"); }
    void operator()(const Continue&) { line("continue"); }
    void operator()(const Pass&) { line("pass"); }
    void operator()(const Define& form);
    void operator()(const Return& form) { line_with("return", form.value); }
    void operator()(const Global& form) { names("global ", form.names); }
    void operator()(const Nonlocal& form) { names("nonlocal ", form.names); }
    void operator()(const Delete& form);
    void operator()(const Assert& form);
    void operator()(const Try& form);
    void operator()(const Raise& form) { line_with("raise", form.exception, Level::expression); }
    void operator()(const Import& form);
    void operator()(const FromImport& form);

private:
    void indent() { m_text.append(4 * m_depth, ' '); }
    void put(const Expression& expression, Level place = Level::tuple)
    {
        print_expression(m_text, expression, place);
    }
    /// The end of a statement's first line, where its comment stands.
    void end_line()
    {
        if (!m_comment.empty() && m_what == What::all) {
            m_text.append("  ").append(m_comment);
            m_comment.clear();
        }
        m_text += '\n';
    }
    void line(std::string_view text)
    {
        m_text += text;
        end_line();
    }
    void line_with(std::string_view word,
                   const std::optional<Expression>& value,
                   Level place = Level::tuple)
    {
        m_text += word;
        if (value) {
            m_text += ' ';
            put(*value, place);
        }
        end_line();
    }
    void names(std::string_view word, const std::vector<std::string>& list);
    void imported(const std::vector<ImportedName>& list);
    void remarks(const Remarks& remarks);
    void colon_and(const Block& block);
    void part(std::string_view word, const Otherwise& part);
    void handler(const Handler& handler);

    What m_what;
    std::string m_text;
    std::string m_comment;
    std::size_t m_depth{0};
};

void StatementPrinter::operator()(const Assign& form)
{
    for (const Expression& target : form.targets) {
        put(target);
        m_text += " = ";
    }
    put(form.value);
    end_line();
}

void StatementPrinter::operator()(const AugmentedAssign& form)
{
    put(form.target);
    m_text.append(" ").append(symbol_of(form.op)).append("= ");
    put(form.value);
    end_line();
}

void StatementPrinter::operator()(const If& form)
{
    std::string_view word = "if ";
    for (const Branch& branch : form.branches) {
        if (&branch != &form.branches.front()) {
            remarks(branch.before);
            indent();
            m_comment = branch.comment;
        }
        m_text += word;
        put(branch.condition, Level::expression);
        colon_and(branch.body);
        word = "elif ";
    }
    if (form.otherwise) {
        part("else", *form.otherwise);
    }
}

void StatementPrinter::operator()(const While& form)
{
    m_text += "while ";
    put(form.condition, Level::expression);
    colon_and(form.body);
    if (form.otherwise) {
        part("else", *form.otherwise);
    }
}

void StatementPrinter::operator()(const For& form)
{
    m_text += "for ";
    put(form.target);
    m_text += " in ";
    put(form.source);
    colon_and(form.body);
    if (form.otherwise) {
        part("else", *form.otherwise);
    }
}

void StatementPrinter::operator()(const Define& form)
{
    m_text.append("def ").append(form.name).append("(");
    print_parameters(m_text, form.parameters);
    m_text += ')';
    colon_and(form.body);
}

void StatementPrinter::operator()(const Delete& form)
{
    std::string_view between = "del ";
    for (const Expression& target : form.targets) {
        m_text += between;
        put(target, Level::expression);
        between = ", ";
    }
    end_line();
}

void StatementPrinter::operator()(const Assert& form)
{
    m_text += "assert ";
    put(form.condition, Level::expression);
    if (form.message) {
        m_text += ", ";
        put(*form.message, Level::expression);
    }
    end_line();
}

void StatementPrinter::operator()(const Try& form)
{
    m_text += "try";
    colon_and(form.body);
    for (const Handler& each : form.handlers) {
        handler(each);
    }
    if (form.otherwise) {
        part("else", *form.otherwise);
    }
    if (form.finally) {
        part("finally", *form.finally);
    }
}

void StatementPrinter::operator()(const Import& form)
{
    m_text += "import ";
    imported(form.modules);
}

void StatementPrinter::operator()(const FromImport& form)
{
    m_text.append("from ").append(form.module).append(" import ");
    imported(form.names);
}

void StatementPrinter::names(std::string_view word, const std::vector<std::string>& list)
{
    for (const std::string& name : list) {
        m_text.append(word).append(name);
        word = ", ";
    }
    end_line();
}

void StatementPrinter::imported(const std::vector<ImportedName>& list)
{
    std::string_view between;
    for (const ImportedName& each : list) {
        m_text.append(between).append(each.name);
        if (!each.alias.empty()) {
            m_text.append(" as ").append(each.alias);
        }
        between = ", ";
    }
    end_line();
}

void StatementPrinter::remarks(const Remarks& remarks)
{
    if (m_what == What::heads) {
        return;
    }
    for (const std::string& remark : remarks) {
        if (!remark.empty()) {
            indent();
        }
        m_text.append(remark).append("\n");
    }
}

/// A block that holds no statement yet, as an editor's can, is told in Python by `pass`.
void StatementPrinter::colon_and(const Block& block)
{
    m_text += ':';
    end_line();
    if (m_what == What::heads) {
        return;
    }
    ++m_depth;
    if (block.statements.empty()) {
        indent();
        m_text += "pass\n";
    }
    this->block(block);
    --m_depth;
}

void StatementPrinter::part(std::string_view word, const Otherwise& part)
{
    remarks(part.before);
    m_comment = part.comment;
    indent();
    m_text += word;
    colon_and(part.body);
}

void StatementPrinter::handler(const Handler& handler)
{
    remarks(handler.before);
    m_comment = handler.comment;
    indent();
    m_text += "except";
    if (handler.exception) {
        m_text += ' ';
        put(*handler.exception, Level::expression);
    }
    if (!handler.name.empty()) {
        m_text.append(" as ").append(handler.name);
    }
    colon_and(handler.body);
}

}  // namespace

std::string print(const Program& program)
{
    StatementPrinter printer;
    printer.block(program.body);
    return printer.take();
}

std::string print(const Statement& statement)
{
    StatementPrinter printer;
    printer.statement(statement);
    return printer.take();
}

std::string print(const Expression& expression)
{
    std::string text;
    print_expression(text, expression, Level::tuple);
    return text;
}

std::vector<std::string> print_heads(const Statement& statement)
{
    StatementPrinter printer{StatementPrinter::What::heads};
    printer.statement(statement);
    const std::string text = printer.take();
    std::vector<std::string> heads;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = text.find('\n', from);
        heads.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return heads;
}

}  // namespace lang
