#include "lang/slips.hpp"

#include <algorithm>
#include <utility>

namespace lang {
namespace {

bool before(core::Place one, core::Place other)
{
    return one.line != other.line ? one.line < other.line : one.column < other.column;
}

std::optional<Diagnostic> slip_of(const SlipLine& line)
{
    for (const auto slips : {sign_slips(), word_slips()}) {
        for (const RecogniseSlip recognise : slips) {
            if (std::optional<Diagnostic> slip = recognise(line)) {
                return slip;
            }
        }
    }
    return std::nullopt;
}

/// Cuts the tokens into logical lines; a line is what stands between two ends of lines.
std::vector<std::span<const Token>> lines_of(std::span<const Token> tokens)
{
    const auto visible = [](const Token& token) {
        return token.kind < TokenKind::newline || token.kind == TokenKind::broken;
    };
    std::vector<std::span<const Token>> lines;
    auto from = tokens.begin();
    while (from != tokens.end()) {
        from = std::find_if(from, tokens.end(), visible);
        const auto end = std::find_if_not(from, tokens.end(), visible);
        if (from != end) {
            lines.emplace_back(from, end);
        }
        from = end;
    }
    return lines;
}

}  // namespace

Diagnostics recognise_slips(std::span<const Token> tokens, Diagnostics diagnostics)
{
    Diagnostics sharper;
    auto next = diagnostics.begin();
    for (const std::span<const Token> line : lines_of(tokens)) {
        const auto first = std::find_if(next, diagnostics.end(), [&](const Diagnostic& each) {
            return !before(each.span.begin, line.front().span.begin);
        });
        const auto last = std::find_if(first, diagnostics.end(), [&](const Diagnostic& each) {
            return before(line.back().span.end, each.span.begin);
        });
        std::move(next, first, std::back_inserter(sharper));
        std::optional<Diagnostic> slip =
            first == last ? std::nullopt : slip_of(SlipLine{line, *first});
        if (slip) {
            sharper.push_back(*std::move(slip));
        } else {
            std::move(first, last, std::back_inserter(sharper));
        }
        next = last;
    }
    std::move(next, diagnostics.end(), std::back_inserter(sharper));
    return sharper;
}

}  // namespace lang
