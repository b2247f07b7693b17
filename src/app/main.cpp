#include "app/options.hpp"
#include "app/places.hpp"
#include "lesson/catalogue.hpp"
#include "lesson/words.hpp"

#if defined(LUMI_WITH_WINDOW) && __has_include("app/open.hpp")
#include "app/open.hpp"
#define LUMI_OPENS_A_WINDOW
#endif

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

namespace {

/// The language of the terminal, where it is one of ours. (The process's locale stays untouched.)
std::string language_of_terminal()
{
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value =
            std::getenv(name);  // NOLINT(concurrency-mt-unsafe): no threads yet
        if (value == nullptr || *value == '\0') {
            continue;
        }
        for (const std::string_view language : lesson::languages) {
            if (std::string_view{value}.starts_with(language)) {
                return std::string{language};
            }
        }
        break;
    }
    return "en";
}

i18n::Catalogue read_words(const app::Places& places, const std::string& language)
{
    auto words = lesson::read_words(places.strings, language);
    return words ? std::move(words).value() : i18n::Catalogue{};
}

int run(tools::Check check, const app::Places& places, const tools::Output& output)
{
    check.people = places.people;
    check.particles = places.particles;
    if (check.paths.empty()) {
        check.paths.push_back(places.lessons);
    }
    return tools::run(check, output);
}

int run(tools::RunProgram program,
        const app::Options& options,
        const app::Places& places,
        const tools::Output& output)
{
    program.lessons = places.lessons;
    program.input = &std::cin;
    if (options.packs) {
        program.packs = lesson::find_packs(*options.packs);
    }
    return tools::run(program, output);
}

/// The commands without a window.
int run_command(const app::Options& options, const app::Places& places)
{
    const i18n::Catalogue catalogue =
        read_words(places, options.language.value_or(language_of_terminal()));
    const tools::Output output{std::cout, std::cerr, catalogue};
    if (const auto* check = std::get_if<tools::Check>(&options.command)) {
        return run(*check, places, output);
    }
    if (const auto* program = std::get_if<tools::RunProgram>(&options.command)) {
        return run(*program, options, places, output);
    }
    if (const auto* simulate = std::get_if<tools::Simulate>(&options.command)) {
        tools::Simulate command = *simulate;
        command.particles = places.particles;
        return tools::run(command, output);
    }
    output.messages << catalogue.text("tools.no_window") << '\n';
    return tools::no_display;
}

int start(int count, char** words)
{
    const std::variant<app::Options, int> parsed = app::parse(count, words, std::cout, std::cerr);
    if (const int* const code = std::get_if<int>(&parsed)) {
        return *code;
    }
    const auto& options = std::get<app::Options>(parsed);
    const std::optional<app::Places> places = app::find_places();
    if (!places) {
        // The catalogues of words are among what is missing.
        std::cerr << "lumi: can't find its lessons and words; set LUMI_LAB_ROOT to their folder\n";
        return tools::found_wrong;
    }
#ifdef LUMI_OPENS_A_WINDOW
    if (std::holds_alternative<app::OpenWindow>(options.command)) {
        return app::open(options, *places);
    }
#endif
    return run_command(options, *places);
}

}  // namespace

int main(int count, char** words)
{
    try {
        return start(count, words);
    } catch (const std::exception& trouble) {
        // What a library throws and no room expected, as when there is no memory left.
        std::fprintf(stderr, "lumi: %s\n", trouble.what());
        return tools::found_wrong;
    }
}
