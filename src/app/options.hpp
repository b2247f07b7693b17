#pragma once

#include "tools/check.hpp"
#include "tools/run.hpp"
#include "tools/simulate.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <variant>

namespace app {

/// In pixels.
struct Size {
    int width{1280};
    int height{800};

    bool operator==(const Size&) const = default;
};

/// What the window opens with.
struct OpenWindow {
    std::optional<std::string> lesson;
    std::optional<std::string> room;  ///< a Discovery room
    std::optional<Size> size;
    bool demo{false};                            ///< plays a tour of the screens and ends
    std::optional<std::filesystem::path> shots;  ///< where the tour saves its pictures
    std::uint64_t seed{1};
    std::optional<std::string> look;  ///< one of store::looks, instead of what was chosen
    bool calm{false};
};

/// The command line, understood.
struct Options {
    std::variant<OpenWindow, tools::Check, tools::RunProgram, tools::Simulate> command;
    std::optional<std::string> language;
    std::optional<std::filesystem::path> data;  ///< instead of the user's data folder
    std::optional<std::filesystem::path> packs;
};

/// Options, or the exit code of a line that asked for help or was wrong: what is to be said about
/// it has then been written.
std::variant<Options, int> parse(int count,
                                 const char* const* words,
                                 std::ostream& results,
                                 std::ostream& messages);

}  // namespace app
