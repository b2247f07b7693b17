#pragma once

#include "core/record.hpp"
#include "lesson/json.hpp"
#include "lesson/reader.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

/// Two small right lessons, S01 (build) and S02 (predict), which tests change and break.
namespace samples {

/// In the order of the file, so that what is written again has its members where they were.
using Json = nlohmann::ordered_json;

inline const std::filesystem::path folder =
    std::filesystem::path{SOURCE_DIR} / "tests" / "lesson" / "samples";

inline std::string bytes(const std::string& id)
{
    std::ifstream stream{folder / "linac" / (id + ".json"), std::ios::binary};
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline Json json(const std::string& id) { return Json::parse(bytes(id)); }

/// Everything that is wrong with a lesson of those bytes, in JSON or in what it says.
inline std::vector<core::Error> errors(std::string_view bytes)
{
    const core::Result<core::Record> record = lesson::read_json("x.json", bytes);
    if (!record) {
        return {record.error()};
    }
    std::vector<core::Error> found;
    (void)lesson::read_lesson(record.value(), "x.json", found);
    return found;
}

/// An empty folder that is gone when the test is over.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "lumi_XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) {
            m_path = name;
        }
    }
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace samples
