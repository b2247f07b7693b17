#pragma once

#include "lang/parser_expressions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lang {

/// Reads statements and goes on at the next line where one was wrong.
class StatementParser {
public:
    StatementParser(const Lexed& lexed, Program& program, Diagnostics& diagnostics)
        : m_lexed{lexed}, m_cursor{lexed.tokens, program, diagnostics}, m_expressions{m_cursor}
    {}

    /// All statements up to the end of the text.
    Block program();

private:
    using Form = decltype(Statement::form);
    using MaybeForm = std::optional<Form>;
    using Parse = MaybeForm (StatementParser::*)();

    struct Loop {  ///< but its head
        Block body;
        std::optional<Otherwise> otherwise;
    };

    Body statements();
    void line(Body& body);
    void simple_line(Body& body);
    std::optional<Statement> statement(Parse parse);
    static Parse compound(std::string_view word);
    static Parse simple(std::string_view word);

    // Compound statements.
    MaybeForm if_statement();
    MaybeForm while_statement();
    MaybeForm for_statement();
    MaybeForm define();
    MaybeForm try_statement();
    std::optional<Handler> handler();
    std::optional<Otherwise> part(std::string_view word);
    std::optional<Expression> condition();
    std::optional<Block> suite(const Token& word, std::string& comment);
    std::optional<Loop> loop_behind(const Token& word, bool has_head);
    bool colon(const Token& word);
    std::optional<Otherwise> otherwise();

    // Simple statements.
    MaybeForm expression_or_assignment();
    MaybeForm assignment(Expression first);
    MaybeForm augmented(Expression target, BinaryOperator op);
    bool is_target(const Expression& target);
    MaybeForm break_statement();
    MaybeForm continue_statement();
    MaybeForm pass_statement();
    MaybeForm return_statement();
    std::optional<std::vector<std::string>> names();
    MaybeForm global_statement();
    MaybeForm nonlocal_statement();
    MaybeForm delete_statement();
    MaybeForm assert_statement();
    MaybeForm raise_statement();
    MaybeForm import_statement();
    MaybeForm from_import();
    std::optional<std::string> dotted_name();
    std::optional<std::string> plain_name();
    bool alias(ImportedName& imported);
    bool imported_names(std::vector<ImportedName>& names);

    // What is wrong with a line, and how to go on.
    void stray_word();
    void not_yet_compound();
    void bad_end(const Token& first);
    void recover();

    // Comments and blank lines.
    void collect_remarks();
    Remarks take_remarks();
    Remarks tail_of_block(int column);
    std::string comment_at(std::size_t token) const;

    const Lexed& m_lexed;
    Cursor m_cursor;
    ExpressionParser m_expressions;
    std::size_t m_next_above{0};
    std::vector<RemarkLine> m_remarks;  ///< above the line to come
    std::string m_comment;              ///< behind the colon of the compound statement just begun
};

}  // namespace lang
