#pragma once

#include "core/message.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace store {

/// The names of the looks, in their order.
inline constexpr std::array<std::string_view, 3> looks{"standard", "high_contrast", "projector"};

/// What a station remembers of how its people like it.
struct Settings {
    std::string language;             ///< "fr"; empty: as the system speaks
    int text_size{100};               ///< per cent, 85 to 160
    std::string look{looks.front()};  ///< one of looks
    bool calm{false};
    bool sound{true};
    int volume{60};          ///< per cent
    bool follow{false};      ///< what has the focus, and what is new, is said
    int speech_rate{100};    ///< per cent, 50 to 200
    int switches{0};         ///< of someone who scans: 0, 1 or 2
    int scan_step{1500};     ///< milliseconds, 500 to 5000
    int scan_debounce{200};  ///< milliseconds, 0 to 1000

    bool operator==(const Settings&) const = default;
};

struct LoadedSettings {
    Settings settings;
    std::optional<core::Message> trouble;  ///< the file could not be read; it was set aside
};

/// Never fails: what is missing or out of its range has its usual value.
LoadedSettings load_settings(const std::filesystem::path& file);

/// Why the settings could not be saved, if so.
std::optional<core::Message> save_settings(const std::filesystem::path& file,
                                           const Settings& settings);

}  // namespace store
