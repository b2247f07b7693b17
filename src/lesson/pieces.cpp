#include "lesson/pieces.hpp"

#include "editor/fresh_ids.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace lesson {

std::vector<KeptPiece> keep(std::span<const editor::Piece> pieces)
{
    std::vector<KeptPiece> kept;
    std::ranges::transform(pieces, std::back_inserter(kept), [](const editor::Piece& piece) {
        return KeptPiece{piece.at, lang::print(lang::Program{piece.stack})};
    });
    return kept;
}

void lay_beside(editor::Document& document, std::span<const KeptPiece> kept)
{
    for (const KeptPiece& each : kept) {
        lang::Parsed parsed = lang::parse(each.program);
        const bool lies_somewhere = std::isfinite(each.at.x) && std::isfinite(each.at.y);
        if (!parsed.diagnostics.empty() || parsed.program.body.statements.empty() ||
            !lies_somewhere) {
            continue;
        }
        editor::Piece piece{
            document.program.fresh(), each.at, {std::move(parsed.program.body.statements), {}}};
        for (lang::Statement& statement : piece.stack.statements) {
            editor::give_fresh_ids(statement, document.program);
        }
        document.pieces.push_back(std::move(piece));
    }
}

}  // namespace lesson
