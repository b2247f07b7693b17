#pragma once

#include "lesson/pieces.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace store {

/// The pieces beside a program as one text: JSON, or nothing where there are none.
std::string write_pieces(const std::vector<lesson::KeptPiece>& pieces);
/// What can be read of them, whoever wrote the text.
std::vector<lesson::KeptPiece> read_pieces(std::string_view text);

}  // namespace store
