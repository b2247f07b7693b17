#include "lesson/words.hpp"

#include "lesson/json.hpp"

#include <algorithm>
#include <system_error>
#include <vector>

namespace lesson {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_of_rooms(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, ignored}) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

core::Result<i18n::Catalogue> read_words(const fs::path& folder, const std::string& language)
{
    const core::Result<core::Record> record = read_json_file(folder / (language + ".json"));
    if (!record) {
        return record.error();
    }
    core::Result<i18n::Catalogue> words = i18n::Catalogue::from(language, record.value());
    for (const fs::path& file : files_of_rooms(folder / language)) {
        const core::Result<core::Record> room = read_json_file(file);
        if (!room) {
            return room.error();
        }
        if (words) {
            if (auto error = words.value().add(file.stem().string(), room.value())) {
                error->file = file.string();
                return *error;
            }
        }
    }
    return words;
}

}  // namespace lesson
