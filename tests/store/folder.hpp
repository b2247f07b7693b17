#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace store::test {

/// A folder that goes with its test. In memory where there is such a place: tests that kill and
/// corrupt don't need a disk.
class Folder {
public:
    Folder()
    {
        const std::filesystem::path memory{"/dev/shm"};
        const std::filesystem::path base =
            access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
        std::string name = (base / "lumi-store-XXXXXX").string();
        m_path = mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder()
    {
        std::error_code error;
        std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, error);
        std::filesystem::remove_all(m_path, error);
    }

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

    /// The names of what lies in it and has this in its name.
    std::vector<std::string> names_with(const std::string& part) const
    {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator{m_path}) {
            const std::string name = entry.path().filename().string();
            if (name.find(part) != std::string::npos) {
                names.push_back(name);
            }
        }
        return names;
    }

private:
    std::filesystem::path m_path;
};

inline std::string contents(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

inline void overwrite(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream stream{file, std::ios::binary | std::ios::trunc};
    stream << bytes;
}

}  // namespace store::test
