#include "ui/sound_device.hpp"

#include "support/catch.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace {

namespace fs = std::filesystem;

/// A folder that is gone afterwards.
class Folder {
public:
    Folder() : m_path{fs::temp_directory_path() / ("lumi_sound_" + std::to_string(::getpid()))}
    {
        fs::create_directories(m_path);
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

}  // namespace

TEST_CASE("a machine without anything that plays is silent", "[ui][sound]")
{
    const Folder folder;
    CHECK_FALSE(ui::can_sound({folder.path() / "none", {}, {}, {}}));
    // One that only records.
    std::ofstream{folder.path() / "pcmC0D0c"} << '\n';
    std::ofstream{folder.path() / "controlC0"} << '\n';
    CHECK_FALSE(ui::can_sound({folder.path(), folder.path(), {}, {}}));
}

TEST_CASE("a card, a sound server or somebody's choice make a machine sound", "[ui][sound]")
{
    const Folder folder;
    std::ofstream{folder.path() / "pcmC0D3p"} << '\n';
    CHECK(ui::can_sound({folder.path(), {}, {}, {}}));
    fs::create_directories(folder.path() / "pulse");
    std::ofstream{folder.path() / "pulse" / "native"} << '\n';
    CHECK(ui::can_sound({{}, folder.path(), {}, {}}));
    CHECK(ui::can_sound({{}, {}, "tcp:desk", {}}));
    CHECK(ui::can_sound({{}, {}, {}, "null"}));
}
