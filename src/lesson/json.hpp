#pragma once

#include "core/record.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace lesson {

/// What a JSON file may hold at most. Files come from strangers: nlohmann/json takes 21 to 27 times
/// a file's size in memory and nests until the stack is full, so it never sees what is beyond
/// these.
namespace json_limits {
inline constexpr std::size_t file_bytes = std::size_t{2} * 1024 * 1024;
inline constexpr int depth = 32;
inline constexpr int values = 20'000;
inline constexpr std::size_t text_bytes = std::size_t{16} * 1024;
inline constexpr std::size_t name_bytes = 64;
}  // namespace json_limits

/// The tree of a JSON text, each value with its place. Refused are: what is beyond the limits,
/// bytes that are not UTF-8, zero characters, numbers that a 64-bit integer or a double can't hold,
/// and names that stand in one object twice. `file` is for errors only.
core::Result<core::Record> read_json(const std::string& file, std::string_view bytes);

/// The same from a file, whose size is asked before anything is read.
core::Result<core::Record> read_json_file(const std::filesystem::path& path);

}  // namespace lesson
