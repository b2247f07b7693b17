#pragma once

#include "editor/document.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace editor {

/// Every place where `wanted` stands, capitals or small; places don't overlap. None for an empty
/// text.
std::vector<ByteRange> find_all(std::string_view text, std::string_view wanted);
/// The place that begins at `from` or behind it, else the first one.
std::optional<ByteRange> find_next(const std::vector<ByteRange>& places, std::size_t from);
/// The place that ends at `to` or before it, else the last one.
std::optional<ByteRange> find_previous(const std::vector<ByteRange>& places, std::size_t to);

}  // namespace editor
