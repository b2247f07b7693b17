#include "store/settings.hpp"

#include "lesson/json.hpp"
#include "lesson/lesson.hpp"
#include "store/atomic_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
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

void read_language(const core::Record& record, std::string& value)
{
    const core::Record* member = record.find("language");
    const std::string* found = member != nullptr ? member->text() : nullptr;
    if (found != nullptr && std::ranges::count(lesson::languages, *found) > 0) {
        value = *found;
    }
}

void read_text_size(const core::Record& record, int& value)
{
    const core::Record* member = record.find("text_size");
    const std::int64_t* found = member != nullptr ? member->integer() : nullptr;
    if (found != nullptr && *found >= least_text_size && *found <= most_text_size) {
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
    read_language(record.value(), loaded.settings.language);
    read_text_size(record.value(), loaded.settings.text_size);
    read(record.value(), "high_contrast", loaded.settings.high_contrast);
    read(record.value(), "reduced_motion", loaded.settings.reduced_motion);
    read(record.value(), "sound", loaded.settings.sound);
    return loaded;
}

std::optional<core::Message> save_settings(const std::filesystem::path& file,
                                           const Settings& settings)
{
    const nlohmann::ordered_json json{
        {"language", settings.language},
        {"text_size", settings.text_size},
        {"high_contrast", settings.high_contrast},
        {"reduced_motion", settings.reduced_motion},
        {"sound", settings.sound},
    };
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    return write_atomically(file, json.dump(2, ' ', false, replace) + "\n");
}

}  // namespace store
