#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"
#include "lang/lexer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lang {

using Number = std::variant<IntegerLiteral, FloatLiteral>;

/// The value of a number token; or nothing, and a diagnostic.
std::optional<Number> number_value(const Token& token, Diagnostics& diagnostics);

/// The parts of a text token.
struct TextLiteral {
    bool raw{false};     ///< r"…": backslashes are only backslashes
    bool bytes{false};   ///< b"…"
    bool format{false};  ///< f"…"
    std::string_view quote;
    std::string_view inside;  ///< between the quotes, as written
    core::Place begin;        ///< of the inside
};
TextLiteral split_text(const Token& token);

/// What a piece of the inside of a text says, its escapes resolved; or nothing, and a diagnostic.
std::optional<std::string> text_value(std::string_view inside,
                                      core::Place begin,
                                      bool raw,
                                      Diagnostics& diagnostics);

}  // namespace lang
