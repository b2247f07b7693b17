#pragma once

#include "core/geometry.hpp"
#include "editor/document.hpp"

#include <span>
#include <string>
#include <vector>

namespace lesson {

/// A piece beside the program as it is kept: as text.
struct KeptPiece {
    core::Point at;
    std::string program;

    bool operator==(const KeptPiece&) const = default;
};

std::vector<KeptPiece> keep(std::span<const editor::Piece> pieces);

/// Lays kept pieces beside a program, with ids of its own. What can't be read is left out: a
/// scrap that is lost must not cost her the program.
void lay_beside(editor::Document& document, std::span<const KeptPiece> kept);

}  // namespace lesson
