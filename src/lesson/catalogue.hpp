#pragma once

#include "core/result.hpp"
#include "lesson/lesson.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

/// A machine of the accelerator complex, and its lessons in the order in which children meet them.
struct Track {
    std::string id;
    std::vector<std::shared_ptr<const Lesson>> lessons;
};

/// Lessons for a time and a group, in their order: what a facilitator begins with.
struct Playlist {
    std::string id;
    int minutes{};  ///< that are planned for it; 0: as long as whoever passes by likes
    std::map<std::string, std::string, std::less<>> titles;  ///< by language
    std::vector<std::shared_ptr<const Lesson>> lessons;
};

/// All lessons that could be read, and what is wrong with the others: a bad lesson is left out and
/// takes no other down.
struct LessonCatalogue {
    std::vector<Track> tracks;
    std::vector<Playlist> playlists;
    std::vector<core::Error> errors;

    /// The lesson of that id, or nullptr.
    std::shared_ptr<const Lesson> find(std::string_view id) const;
};

/// Reads `catalog.json` of the folder, and the lessons that it names as `<track>/<id>.json`. A
/// playlist names lessons of any folder; one that could not be read is left out of it. A pack is a
/// folder of the same form; its lessons follow in the tracks that are there.
LessonCatalogue read_catalogue(const std::filesystem::path& folder,
                               const std::vector<std::filesystem::path>& packs = {});

/// The packs in a folder, sorted by name: the folders in it that hold a `catalog.json`, or the
/// folder itself if it does.
std::vector<std::filesystem::path> find_packs(const std::filesystem::path& folder);

}  // namespace lesson
