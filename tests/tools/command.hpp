#pragma once

#include "lesson/words.hpp"
#include "tools/output.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

/// Runs commands as a terminal would, and keeps what they say.
namespace command {

inline i18n::Catalogue words_in(const std::string& language)
{
    const std::filesystem::path strings = std::filesystem::path{SOURCE_DIR} / "assets" / "strings";
    auto words = lesson::read_words(strings, language);
    if (!words) {
        throw std::runtime_error{"no words in " + language};
    }
    return std::move(words).value();
}

struct Said {
    int code{};
    std::string results;
    std::string messages;
};

template <typename Command>
Said say(const Command& command, const std::string& language = "en")
{
    const i18n::Catalogue words = words_in(language);
    std::ostringstream results;
    std::ostringstream messages;
    const int code = tools::run(command, tools::Output{results, messages, words});
    return {code, results.str(), messages.str()};
}

/// A file of the test's own, gone with it.
class Scratch {
public:
    Scratch(const std::string& name, std::string_view text)
        : m_path{std::filesystem::path{BINARY_DIR} / "scratch" / name}
    {
        std::filesystem::create_directories(m_path.parent_path());
        std::ofstream{m_path} << text;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace command
