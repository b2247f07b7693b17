#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace editor {

/// Where a text begins and ends, in bytes.
struct TextRange {
    std::size_t begin{};
    std::size_t end{};

    bool operator==(const TextRange&) const = default;
};

/// Every place where `wanted` stands, capitals or small; places don't overlap. None for an empty
/// text.
std::vector<TextRange> find_all(std::string_view text, std::string_view wanted);
/// The place that begins at `from` or behind it, else the first one.
std::optional<TextRange> find_next(const std::vector<TextRange>& places, std::size_t from);
/// The place that ends at `to` or before it, else the last one.
std::optional<TextRange> find_previous(const std::vector<TextRange>& places, std::size_t to);

}  // namespace editor
