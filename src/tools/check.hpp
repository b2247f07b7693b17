#pragma once

#include "tools/output.hpp"

#include <filesystem>
#include <vector>

namespace tools {

/// `lumi check [PATH…] [--json]`: proves lessons. A path is a lesson file, a folder with a
/// catalog.json, a folder of such packs, or a folder in which all lesson files are proved.
struct Check {
    std::vector<std::filesystem::path> paths;
    std::filesystem::path people;     ///< the folder of those whom lessons may introduce
    std::filesystem::path particles;  ///< the file of particles, with which rooms are made
    bool json{false};
};

/// The exit code.
int run(const Check& command, const Output& output);

}  // namespace tools
