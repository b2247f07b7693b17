#include "app/places.hpp"

#include <cstdlib>
#include <system_error>
#include <vector>

namespace app {

namespace {

namespace fs = std::filesystem;

bool is_root(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / "lessons" / "catalog.json", ignored) &&
           fs::exists(folder / "assets" / "strings", ignored);
}

std::optional<fs::path> find_root(const fs::path& executable_folder)
{
    std::vector<fs::path> candidates;
    // Read before any thread is started.
    if (const char* named = std::getenv("LUMI_LAB_ROOT")) {  // NOLINT(concurrency-mt-unsafe)
        candidates.emplace_back(named);
    }
    candidates.push_back(executable_folder / ".." / "share" / "lumi-lab");
    for (fs::path above = executable_folder; above.has_relative_path();
         above = above.parent_path()) {
        candidates.push_back(above);
    }
    for (const fs::path& candidate : candidates) {
        if (is_root(candidate)) {
            return candidate.lexically_normal();
        }
    }
    return std::nullopt;
}

/// As short as a person would write it, since messages name files.
fs::path brief(const fs::path& path)
{
    std::error_code failed;
    const fs::path relative = fs::proximate(path, failed);
    return failed || *relative.begin() == ".." ? path : relative;
}

}  // namespace

std::optional<Places> find_places()
{
    std::error_code failed;
    const fs::path beside = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const std::optional<fs::path> root = find_root(beside);
    if (!root) {
        return std::nullopt;
    }
    const fs::path assets = brief(*root / "assets");
    // In a build, what is made from the sources lies beside the executable.
    const fs::path made =
        fs::exists(beside / "assets" / "art", failed) ? beside / "assets" : assets;
    return Places{assets / "strings",
                  assets / "people",
                  assets / "particles.json",
                  brief(*root / "lessons"),
                  made / "fonts",
                  made / "art",
                  made / "sounds"};
}

}  // namespace app
