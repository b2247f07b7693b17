#pragma once

#include "core/result.hpp"
#include "store/places.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Programs leave the station as `.py` files and come back. There is no file dialog: a child sees
/// the few places where she would look.
namespace store {

struct TakePlace {
    enum class Kind : std::uint8_t { stick, documents, downloads };

    Kind kind{};
    std::filesystem::path folder;
    std::string name;  ///< of a stick, as its owner called it

    bool operator==(const TakePlace&) const = default;
};

/// Where to look for places. Tests give a folder of their own.
struct TakeRoots {
    std::vector<std::filesystem::path> sticks;        ///< hold sticks
    std::vector<std::filesystem::path> stick_owners;  ///< hold a folder of sticks for each account
    std::filesystem::path documents;                  ///< empty: none
    std::filesystem::path downloads;
    std::function<bool(const std::filesystem::path&)> is_mounted;
};

/// /media and /run/media with a folder for each account, /mnt; the documents and the downloads of
/// the XDG user directories (`user-dirs.dirs`), or ~/Documents and ~/Downloads.
TakeRoots usual_take_roots(const Environment& environment);

/// The places that are there now and can be written: sticks first, by name.
std::vector<TakePlace> find_take_places(const TakeRoots& roots);

/// Writes `<stem>-<n>.py` with the first number that is free, all or nothing; what is there stays.
/// The path of the new file, or why it could not be.
core::Result<std::filesystem::path> take_away(const std::filesystem::path& folder,
                                              std::string_view stem,
                                              std::string_view contents);

/// The newest files of a folder with that extension (".py"), not of those in it; hidden files and
/// links are none.
inline constexpr std::size_t most_files_shown = 60;
std::vector<std::filesystem::path> find_files(const std::filesystem::path& folder,
                                              std::string_view extension);

/// The text of a file. Refused are what is no plain file, is larger than `most_bytes`, or no UTF-8.
core::Result<std::string> read_text(const std::filesystem::path& file, std::size_t most_bytes);

}  // namespace store
