#pragma once

#include "tools/output.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tools {

/// `lumi sim ROOM [--set NAME=VALUE]… [--do COMMAND[=VALUE,…]]… [--seed N] [--ticks N | --seconds
/// S]
/// [--file FILE] [--csv FILE] [--json]`: runs a Discovery room without a window. With `--list` it
/// tells which rooms there are, with `--describe` what a room has, with `--schema` the JSON schema
/// of explore lessons.
struct Simulate {
    std::string room;
    std::vector<std::string> set;  ///< "gamma=10"
    std::vector<std::string>
        commands;  ///< "name=kaon_plus", done after the settings, in their order
    std::uint64_t seed{1};
    std::optional<std::int64_t> ticks;
    std::optional<double> seconds;              ///< of whoever watches; ten where neither is given
    std::optional<std::filesystem::path> file;  ///< opened by the room before time passes
    std::optional<std::filesystem::path> csv;   ///< a row for each tick
    bool json{false};
    bool list{false};
    bool describe{false};
    bool schema{false};
    std::filesystem::path particles;
};

/// The exit code: 2 for a room, parameter, command or value that is not there.
int run(const Simulate& command, const Output& output);

}  // namespace tools
