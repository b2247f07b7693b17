#pragma once

#include "core/result.hpp"
#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The text of a document beside its blocks.
namespace editor {

/// Longer texts are refused: 1 MiB, as much as the parser reads.
inline constexpr std::size_t largest_source = std::size_t{1} << 20U;

/// A text as documents hold it: '\n' at the end of lines, no byte order mark.
std::string readable_text(std::string_view text);
/// Is it UTF-8 without NUL?
bool is_readable(std::string_view text);

/// The byte at which a place lies; the end of the line or of the text where there is no such place.
std::size_t offset_of(std::string_view text, core::Place place);
/// The place of a byte: lines and columns from 1, columns in code points.
core::Place place_of(std::string_view text, std::size_t offset);

/// Where a statement or an expression of the program stands in the text; nothing where the text
/// doesn't read, or where there is no such node.
std::optional<lang::Span> span_of(const Document& document, lang::NodeId node);
/// The innermost statement that stands on that line; none where the text doesn't read.
lang::NodeId statement_on(const Document& document, int line);

/// The lines of the locked statements, without the '\n' behind them; of one that holds others, the
/// lines of its own that begin its parts.
std::vector<ByteRange> locked_lines(const Document& document, const Rules& rules);

}  // namespace editor
