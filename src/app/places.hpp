#pragma once

#include <filesystem>
#include <optional>

namespace app {

/// Where the application's own files lie. Only main() asks; everybody else is given a path.
struct Places {
    std::filesystem::path strings;
    std::filesystem::path people;
    std::filesystem::path particles;  ///< the file
    std::filesystem::path lessons;
    std::filesystem::path fonts;
    std::filesystem::path art;  ///< drawings, rasterised
    std::filesystem::path sounds;
};

/// Looks, in this order, at the folder that LUMI_LAB_ROOT names, beside the executable as installed
/// (../share/lumi-lab), and in the source tree above a build.
std::optional<Places> find_places();

}  // namespace app
