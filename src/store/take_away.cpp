#include "store/take_away.hpp"

#include "lesson/python_file.hpp"
#include "store/atomic_file.hpp"
#include "store/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

/// Names that are tried before a folder counts as full.
constexpr int most_names = 999;
/// Nobody waits for a folder of a million files.
constexpr int most_entries = 10'000;

core::Error error(const fs::path& file, std::string_view what)
{
    return {file.string(), {}, {"store.take." + std::string{what}, {}}};
}

bool can_write(const fs::path& folder) { return ::access(folder.c_str(), W_OK | X_OK) == 0; }

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// The folders in a folder, by name; links are none.
std::vector<fs::path> folders_in(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code failed;
    fs::directory_iterator entry{folder, failed};
    for (int seen = 0; !failed && entry != fs::directory_iterator{} && seen < most_entries;
         entry.increment(failed), ++seen) {
        std::error_code vanished;
        if (entry->symlink_status(vanished).type() == fs::file_type::directory &&
            !is_hidden(entry->path())) {
            found.push_back(entry->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void add_sticks(const fs::path& folder, const TakeRoots& roots, std::vector<TakePlace>& places)
{
    for (const fs::path& stick : folders_in(folder)) {
        if (roots.is_mounted(stick) && can_write(stick)) {
            places.push_back({TakePlace::Kind::stick, stick, stick.filename().string()});
        }
    }
}

void add_folder(TakePlace::Kind kind, const fs::path& folder, std::vector<TakePlace>& places)
{
    std::error_code failed;
    if (!folder.empty() && fs::is_directory(folder, failed) && can_write(folder)) {
        places.push_back({kind, folder, {}});
    }
}

/// The name is ours from now on, if nobody else has it.
bool reserve(const fs::path& file, bool& is_taken)
{
    constexpr mode_t everybody_reads = 0644;
    const Descriptor made{::open(
        file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, everybody_reads)};
    is_taken = !made.is_open() && errno == EEXIST;
    return made.is_open();
}

}  // namespace

std::vector<TakePlace> find_take_places(const TakeRoots& roots)
{
    std::vector<TakePlace> places;
    for (const fs::path& owners : roots.stick_owners) {
        for (const fs::path& owner : folders_in(owners)) {
            add_sticks(owner, roots, places);
        }
    }
    for (const fs::path& sticks : roots.sticks) {
        add_sticks(sticks, roots, places);
    }
    add_folder(TakePlace::Kind::documents, roots.documents, places);
    if (roots.downloads != roots.documents) {
        add_folder(TakePlace::Kind::downloads, roots.downloads, places);
    }
    return places;
}

core::Result<fs::path> take_away(const fs::path& folder,
                                 std::string_view stem,
                                 std::string_view contents)
{
    for (int number = 1; number <= most_names; ++number) {
        const fs::path file = folder / (std::string{stem} + "-" + std::to_string(number) + ".py");
        bool is_taken = false;
        if (reserve(file, is_taken)) {
            if (write_atomically(file, contents)) {
                std::error_code gone;
                fs::remove(file, gone);
                return error(file, "not_written");
            }
            return file;
        }
        if (!is_taken) {
            return error(file, "not_written");
        }
    }
    return error(folder, "full");
}

std::vector<fs::path> find_files(const fs::path& folder, std::string_view extension)
{
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    std::error_code failed;
    fs::directory_iterator entry{folder, failed};
    for (int seen = 0; !failed && entry != fs::directory_iterator{} && seen < most_entries;
         entry.increment(failed), ++seen) {
        std::error_code vanished;
        if (entry->path().extension() == extension && !is_hidden(entry->path()) &&
            entry->symlink_status(vanished).type() == fs::file_type::regular) {
            found.emplace_back(entry->last_write_time(vanished), entry->path());
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
        return left.first != right.first ? left.first > right.first : left.second < right.second;
    });
    found.resize(std::min(found.size(), most_files_shown));
    std::vector<fs::path> files;
    files.reserve(found.size());
    for (auto& [written, path] : found) {
        files.push_back(std::move(path));
    }
    return files;
}

core::Result<std::string> read_text(const fs::path& file, std::size_t most_bytes)
{
    // A pipe would keep whoever opens it waiting.
    const Descriptor opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
    struct stat about {};
    if (!opened.is_open() || ::fstat(opened.number(), &about) != 0 || !S_ISREG(about.st_mode)) {
        return error(file, "gone");
    }
    std::string text;
    // One byte more shows that there is more.
    text.resize(most_bytes + 1);
    const std::optional<std::size_t> length = opened.read(text.data(), text.size());
    if (!length) {
        return error(file, "gone");
    }
    text.resize(*length);
    if (text.size() > most_bytes) {
        return error(file, "too_big");
    }
    if (!lesson::is_text(text)) {
        return error(file, "no_text");
    }
    return text;
}

}  // namespace store
