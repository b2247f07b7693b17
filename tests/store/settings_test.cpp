#include "store/settings.hpp"

#include "store/folder.hpp"
#include "support/catch.hpp"

using namespace store;
using store::test::contents;
using store::test::Folder;
using store::test::overwrite;

TEST_CASE("settings come back as they were saved", "[store][settings]")
{
    const Folder folder;
    const auto file = folder / "settings.json";
    const Settings mine{.language = "fr",
                        .text_size = 130,
                        .look = "projector",
                        .calm = true,
                        .sound = false,
                        .volume = 20,
                        .follow = true,
                        .speech_rate = 75,
                        .switches = 1,
                        .scan_step = 2500,
                        .scan_debounce = 400};
    CHECK_FALSE(save_settings(file, mine).has_value());
    const LoadedSettings loaded = load_settings(file);
    CHECK(loaded.settings == mine);
    CHECK_FALSE(loaded.trouble.has_value());
}

TEST_CASE("without a file there are the usual settings and no trouble", "[store][settings]")
{
    const Folder folder;
    for (const std::filesystem::path& file : {folder / "settings.json", std::filesystem::path{}}) {
        const LoadedSettings loaded = load_settings(file);
        CHECK(loaded.settings == Settings{});
        CHECK_FALSE(loaded.trouble.has_value());
    }
}

TEST_CASE("what makes no sense in the settings has its usual value, the rest counts",
          "[store][settings]")
{
    const Folder folder;
    const auto file = folder / "settings.json";
    overwrite(
        file,
        R"({"language": "xx", "text_size": 1e9, "look": "pink", "calm": "yes", "sound": false, "volume": 101, "new": 1})");
    CHECK(load_settings(file).settings == Settings{.language = {}, .sound = false});
    overwrite(
        file,
        R"({"text_size": 161, "follow": 1, "speech_rate": 201, "switches": 3, "scan_step": 499, "scan_debounce": -1})");
    CHECK(load_settings(file).settings == Settings{});
}

TEST_CASE("settings cut at any byte are read or kept aside, never lost", "[store][settings]")
{
    const Folder folder;
    const auto file = folder / "settings.json";
    REQUIRE_FALSE(save_settings(file, {.language = "de"}).has_value());
    const std::string whole = contents(file);
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
        overwrite(file, whole.substr(0, size));
        const LoadedSettings loaded = load_settings(file);
        CHECK(loaded.settings == Settings{});
        REQUIRE(loaded.trouble.has_value());
        CHECK(loaded.trouble->key == "store.settings_set_aside");
        const auto kept = folder / ("settings.json.corrupt-" + std::to_string(size + 1));
        CHECK(contents(kept) == whole.substr(0, size));
    }
}

TEST_CASE("a folder in the place of the settings is moved aside", "[store][settings]")
{
    const Folder folder;
    const auto file = folder / "settings.json";
    std::filesystem::create_directory(file);
    CHECK(load_settings(file).trouble.has_value());
    CHECK_FALSE(save_settings(file, {}).has_value());
    CHECK_FALSE(load_settings(file).trouble.has_value());
}
