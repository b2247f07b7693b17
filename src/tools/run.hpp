#pragma once

#include "tools/output.hpp"

#include <cstdint>
#include <filesystem>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace tools {

/// `lumi run FILE.py [--lesson ID] [--json] [--steps N]`: runs a program without a window. Without
/// a lesson its output, as it is made; with one also what it did on each world, stars and hint.
struct RunProgram {
    std::filesystem::path file;
    std::optional<std::string> lesson;
    std::filesystem::path lessons;  ///< the folder with the catalogue
    std::vector<std::filesystem::path> packs;
    bool json{false};
    std::optional<std::int64_t> steps;  ///< of the VM without an action, at most
    std::istream* input{nullptr};       ///< where input() reads; none: there are no lines
};

/// The exit code: 1 where the program fails or misses the first star.
int run(const RunProgram& command, const Output& output);

}  // namespace tools
