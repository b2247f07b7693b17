#pragma once

#include "core/message.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace store {

/// Replaces a file by new contents, all or nothing: written beside it, forced to the disk, renamed
/// over it. Whoever pulls the plug finds the old file or the new one. Every step is checked, since
/// a full disk shows only at some of them; then the old file is as it was, and the message says so.
std::optional<core::Message> write_atomically(const std::filesystem::path& file,
                                              std::string_view contents);

/// Moves what can't be read out of the way, to the first free name `<file>.corrupt-<n>`, and keeps
/// it. Returns the new name, or nothing where it could not be moved.
std::optional<std::filesystem::path> set_aside(const std::filesystem::path& file);

}  // namespace store
