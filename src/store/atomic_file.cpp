#include "store/atomic_file.hpp"

#include "store/descriptor.hpp"

#include <fcntl.h>

#include <string>
#include <system_error>

namespace store {

namespace {

bool write_and_sync(const std::filesystem::path& file, std::string_view contents)
{
    constexpr mode_t mine_alone = 0600;
    Descriptor descriptor{
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mine_alone)};
    return descriptor.is_open() && descriptor.write(contents) && descriptor.sync() &&
           descriptor.close();
}

/// A rename is on the disk once its folder is.
bool sync_folder(const std::filesystem::path& folder)
{
    Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return descriptor.is_open() && descriptor.sync();
}

}  // namespace

std::optional<core::Message> write_atomically(const std::filesystem::path& file,
                                              std::string_view contents)
{
    const core::Message not_saved{"store.not_saved", {}};
    if (file.empty()) {
        return not_saved;
    }
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const std::filesystem::path fresh = file.string() + ".new";
    if (!write_and_sync(fresh, contents)) {
        std::filesystem::remove(fresh, error);
        return not_saved;
    }
    std::filesystem::rename(fresh, file, error);
    if (error) {
        std::filesystem::remove(fresh, error);
        return not_saved;
    }
    return sync_folder(file.parent_path()) ? std::nullopt : std::optional{not_saved};
}

std::optional<std::filesystem::path> set_aside(const std::filesystem::path& file)
{
    constexpr int most = 10'000;
    for (int number = 1; number < most; ++number) {
        const std::filesystem::path name = file.string() + ".corrupt-" + std::to_string(number);
        std::error_code error;
        if (std::filesystem::symlink_status(name, error).type() !=
            std::filesystem::file_type::not_found) {
            continue;
        }
        std::filesystem::rename(file, name, error);
        return error ? std::nullopt : std::optional{name};
    }
    return std::nullopt;
}

}  // namespace store
