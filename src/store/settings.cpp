#include "store/settings.hpp"

#include "lesson/json.hpp"
#include "lesson/lesson.hpp"
#include "store/atomic_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <system_error>

namespace store {

namespace {

constexpr int least_text_size = 85;
constexpr int most_text_size = 160;

void read(const core::Record& record, std::string_view name, bool& value)
{
    const core::Record* member = record.find(name);
    if (const bool* found = member != nullptr ? member->yes_no() : nullptr) {
        value = *found;
    }
}

/// One of a few words.
void read(const core::Record& record,
          std::string_view name,
          std::span<const std::string_view> known,
          std::string& value)
{
    const core::Record* member = record.find(name);
    const std::string* found = member != nullptr ? member->text() : nullptr;
    if (found != nullptr && std::ranges::count(known, *found) > 0) {
        value = *found;
    }
}

void read(const core::Record& record, std::string_view name, int least, int most, int& value)
{
    const core::Record* member = record.find(name);
    const std::int64_t* found = member != nullptr ? member->integer() : nullptr;
    if (found != nullptr && *found >= least && *found <= most) {
        value = static_cast<int>(*found);
    }
}

}  // namespace

LoadedSettings load_settings(const std::filesystem::path& file)
{
    LoadedSettings loaded;
    std::error_code error;
    const auto type = std::filesystem::symlink_status(file, error).type();
    if (file.empty() || type == std::filesystem::file_type::not_found) {
        return loaded;
    }
    const core::Result<core::Record> record = lesson::read_json_file(file);
    if (!record || record.value().members() == nullptr) {
        set_aside(file);
        loaded.trouble = core::Message{"store.settings_set_aside", {}};
        return loaded;
    }
    read(record.value(), "language", lesson::languages, loaded.settings.language);
    read(record.value(), "text_size", least_text_size, most_text_size, loaded.settings.text_size);
    read(record.value(), "look", looks, loaded.settings.look);
    read(record.value(), "calm", loaded.settings.calm);
    read(record.value(), "sound", loaded.settings.sound);
    read(record.value(), "volume", 0, 100, loaded.settings.volume);
    read(record.value(), "follow", loaded.settings.follow);
    read(record.value(), "speech_rate", 50, 200, loaded.settings.speech_rate);
    read(record.value(), "switches", 0, 2, loaded.settings.switches);
    read(record.value(), "scan_step", 500, 5000, loaded.settings.scan_step);
    read(record.value(), "scan_debounce", 0, 1000, loaded.settings.scan_debounce);
    return loaded;
}

std::optional<core::Message> save_settings(const std::filesystem::path& file,
                                           const Settings& settings)
{
    const nlohmann::ordered_json json{
        {"language", settings.language},
        {"text_size", settings.text_size},
        {"look", settings.look},
        {"calm", settings.calm},
        {"sound", settings.sound},
        {"volume", settings.volume},
        {"follow", settings.follow},
        {"speech_rate", settings.speech_rate},
        {"switches", settings.switches},
        {"scan_step", settings.scan_step},
        {"scan_debounce", settings.scan_debounce},
    };
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    return write_atomically(file, json.dump(2, ' ', false, replace) + "\n");
}

}  // namespace store
