#pragma once

#include "lesson/catalogue.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace lesson {

/// The folders that lessons come from. An author changes a file and looks at the window: whoever
/// asks now and then sees that it is time to read again.
class LessonFiles {
public:
    LessonFiles(std::filesystem::path folder, std::vector<std::filesystem::path> packs);

    LessonCatalogue read() const { return read_catalogue(m_folder, m_packs); }
    /// Has a file come, gone or been written since the last call (the first time: since it was
    /// made)? Looks at the files' times and sizes only.
    bool changed();

private:
    struct Stamp {
        std::filesystem::file_time_type written;
        std::uintmax_t size{};
        bool operator==(const Stamp&) const = default;
    };
    using Stamps = std::map<std::filesystem::path, Stamp>;

    Stamps stamps() const;

    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_packs;
    Stamps m_seen;
};

}  // namespace lesson
