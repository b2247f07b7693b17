#include "store/places.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace store {

namespace {

constexpr std::string_view folder_name = "lumi-lab";

std::optional<std::filesystem::path> absolute(const Environment& environment, const char* name)
{
    const std::optional<std::string> value = environment(name);
    if (!value || !std::filesystem::path{*value}.is_absolute()) {
        return std::nullopt;
    }
    return std::filesystem::path{*value};
}

std::filesystem::path base(const Environment& environment, const char* name, const char* below_home)
{
    if (const auto given = absolute(environment, name)) {
        return *given / folder_name;
    }
    const auto home = absolute(environment, "HOME");
    return home ? *home / below_home / folder_name : std::filesystem::path{};
}

std::filesystem::path file_in(const std::filesystem::path& folder, const char* name)
{
    return folder.empty() ? folder : folder / name;
}

}  // namespace

std::filesystem::path Places::database() const { return file_in(data, "lumi.db"); }
std::filesystem::path Places::settings() const { return file_in(config, "settings.json"); }

Environment process_environment()
{
    return [](const char* name) -> std::optional<std::string> {
        // Nothing here writes to the environment or asks for accounts, so these are safe.
        // NOLINTBEGIN(concurrency-mt-unsafe)
        if (const char* value = std::getenv(name)) {
            return std::string{value};
        }
        if (std::string_view{name} == "HOME") {
            const passwd* account = getpwuid(getuid());
            // NOLINTEND(concurrency-mt-unsafe)
            if (account != nullptr && account->pw_dir != nullptr) {
                return std::string{account->pw_dir};
            }
        }
        return std::nullopt;
    };
}

Places find_places(const Environment& environment)
{
    return {base(environment, "XDG_DATA_HOME", ".local/share"),
            base(environment, "XDG_CONFIG_HOME", ".config")};
}

Places places_in(const std::filesystem::path& folder) { return {folder, folder}; }

}  // namespace store
