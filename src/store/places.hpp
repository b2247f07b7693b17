#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace store {

/// Where things are kept: $XDG_DATA_HOME/lumi-lab and $XDG_CONFIG_HOME/lumi-lab, or one folder for
/// both that was asked for. An empty path means that there is no such place: then things are kept
/// in memory.
struct Places {
    std::filesystem::path data;
    std::filesystem::path config;

    std::filesystem::path database() const;
    std::filesystem::path settings() const;
};

/// Asks for a variable of the environment.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// The environment of this process. Where HOME is missing, the home of the user's account.
Environment process_environment();

/// As the XDG Base Directory Specification 0.8 says: paths that are not absolute are ignored, and
/// ~/.local/share and ~/.config stand in for what is not set.
Places find_places(const Environment& environment);
/// The folder that `--data` names.
Places places_in(const std::filesystem::path& folder);

}  // namespace store
