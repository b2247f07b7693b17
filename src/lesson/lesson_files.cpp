#include "lesson/lesson_files.hpp"

#include <cstddef>
#include <system_error>
#include <utility>

namespace lesson {

namespace fs = std::filesystem;

namespace {

/// A pack is a folder of tracks, and a folder can be deep or loop: what lies further is no lesson.
constexpr int deepest = 2;
/// A stranger's pack may hold anything; nobody waits for it.
constexpr std::size_t most_files = 2000;

}  // namespace

LessonFiles::LessonFiles(fs::path folder, std::vector<fs::path> packs)
    : m_folder{std::move(folder)}, m_packs{std::move(packs)}, m_seen{stamps()}
{}

bool LessonFiles::changed()
{
    Stamps now = stamps();
    if (now == m_seen) {
        return false;
    }
    m_seen = std::move(now);
    return true;
}

LessonFiles::Stamps LessonFiles::stamps() const
{
    Stamps stamps;
    std::vector<fs::path> folders = m_packs;
    folders.push_back(m_folder);
    for (const fs::path& folder : folders) {
        std::error_code failed;
        fs::recursive_directory_iterator entry{folder, failed};
        for (const fs::recursive_directory_iterator end; !failed && entry != end;
             entry.increment(failed)) {
            if (entry.depth() >= deepest) {
                entry.disable_recursion_pending();
            }
            std::error_code vanished;
            if (entry->path().extension() == ".json" && stamps.size() < most_files) {
                const Stamp stamp{entry->last_write_time(vanished), entry->file_size(vanished)};
                stamps.emplace(entry->path(), stamp);
            }
        }
    }
    return stamps;
}

}  // namespace lesson
