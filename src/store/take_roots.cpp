#include "store/take_away.hpp"

#include <sys/stat.h>

#include <fstream>
#include <string>

namespace store {

namespace {

namespace fs = std::filesystem;

/// Something else begins there than the folder around it is on.
bool is_mount_point(const fs::path& folder)
{
    struct stat here {};
    struct stat above {};
    return ::stat(folder.c_str(), &here) == 0 &&
           ::stat(folder.parent_path().c_str(), &above) == 0 && here.st_dev != above.st_dev;
}

/// What `user-dirs.dirs` says of one folder: a line NAME="$HOME/Documents" or NAME="/…".
fs::path user_folder(const fs::path& list, std::string_view name, const fs::path& home)
{
    constexpr std::size_t longest_list = 200;
    constexpr std::string_view of_home = "$HOME/";
    std::ifstream lines{list};
    std::string line;
    for (std::size_t i = 0; i < longest_list && std::getline(lines, line); ++i) {
        const std::string begin = std::string{name} + "=\"";
        if (!line.starts_with(begin) || !line.ends_with('"') || line.size() <= begin.size()) {
            continue;
        }
        const std::string value = line.substr(begin.size(), line.size() - begin.size() - 1);
        if (value.starts_with(of_home)) {
            return home / value.substr(of_home.size());
        }
        if (value.starts_with('/')) {
            return value;
        }
    }
    return {};
}

}  // namespace

TakeRoots usual_take_roots(const Environment& environment)
{
    TakeRoots roots{.sticks = {"/mnt"},
                    .stick_owners = {"/media", "/run/media"},
                    .documents = {},
                    .downloads = {},
                    .is_mounted = is_mount_point};
    const fs::path home = environment("HOME").value_or("");
    if (!home.is_absolute()) {
        return roots;
    }
    const fs::path set = environment("XDG_CONFIG_HOME").value_or("");
    const fs::path list = (set.is_absolute() ? set : home / ".config") / "user-dirs.dirs";
    roots.documents = user_folder(list, "XDG_DOCUMENTS_DIR", home);
    roots.downloads = user_folder(list, "XDG_DOWNLOAD_DIR", home);
    if (roots.documents.empty()) {
        roots.documents = home / "Documents";
    }
    if (roots.downloads.empty()) {
        roots.downloads = home / "Downloads";
    }
    return roots;
}

}  // namespace store
