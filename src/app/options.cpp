#include "app/options.hpp"

#include "lesson/lesson.hpp"
#include "sims/simulation.hpp"
#include "store/settings.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <string_view>
#include <vector>

namespace app {

namespace {

constexpr const char* version = "Lumi Lab " LUMI_VERSION;
constexpr Size smallest{640, 360};
constexpr Size largest{7680, 4320};

std::optional<Size> size_of(std::string_view text)
{
    Size size;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') {
        return std::nullopt;
    }
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const bool fits = size.width >= smallest.width && size.width <= largest.width &&
                      size.height >= smallest.height && size.height <= largest.height;
    return height.ec == std::errc{} && height.ptr == end && fits ? std::optional{size}
                                                                 : std::nullopt;
}

std::vector<std::string> room_names()
{
    std::vector<std::string> names;
    for (const sims::Simulation& room : sims::all()) {
        names.emplace_back(room.name);
    }
    return names;
}

/// The grammar of the command line; what it finds lands in the members.
class Grammar {
public:
    Grammar()
    {
        m_app.set_version_flag("--version", version);
        m_app.require_subcommand(0, 1);
        m_app.add_option("--lang", m_language, "Language of all words")
            ->check(CLI::IsMember(
                std::vector<std::string>{lesson::languages.begin(), lesson::languages.end()}));
        m_app.add_option("--packs", m_packs, "Folder with lesson packs")
            ->check(CLI::ExistingDirectory);
        m_app.add_option("--data", m_data, "Folder for progress and settings");
        add_window();
        add_check();
        add_run();
        add_simulate();
    }

    void parse(int count, const char* const* words) { m_app.parse(count, words); }
    int exit(const CLI::ParseError& error, std::ostream& results, std::ostream& messages) const
    {
        return m_app.exit(error, results, messages) == 0 ? tools::fine : tools::wrong_usage;
    }

    Options options() const
    {
        Options options;
        options.language = m_language;
        options.data = m_data;
        options.packs = m_packs;
        if (m_check_command->parsed()) {
            options.command = m_check;
        } else if (m_run_command->parsed()) {
            options.command = m_run;
        } else if (m_simulate_command->parsed()) {
            options.command = m_simulate;
        } else {
            options.command = m_window;
        }
        return options;
    }

private:
    void add_window()
    {
        m_app.add_option("--lesson", m_window.lesson, "Open this lesson");
        m_app.add_option("--room", m_window.room, "Open this Discovery room")
            ->check(CLI::IsMember(room_names()));
        m_app
            .add_option_function<std::string>(
                "--size",
                [this](const std::string& text) { m_window.size = size_of(text); },
                "Size of the window, 640x360 to 7680x4320")
            ->type_name("WIDTHxHEIGHT")
            ->check([](const std::string& text) {
                return size_of(text) ? std::string{} : "a size looks like 1280x800: " + text;
            });
        m_app.add_option("--look", m_window.look, "How it looks")
            ->check(
                CLI::IsMember(std::vector<std::string>{store::looks.begin(), store::looks.end()}));
        m_app.add_flag("--calm", m_window.calm, "Less motion and quiet sounds");
        m_app.add_flag("--demo", m_window.demo, "Play a tour of the screens and end");
        m_app.add_option(
            "--shots", m_window.shots, "With --demo: save a picture of each screen here");
        m_app.add_option("--seed", m_window.seed, "Seed of everything that is left to chance");
    }

    void add_check()
    {
        m_check_command = m_app.add_subcommand("check", "Prove lessons and packs");
        m_check_command->add_option("PATH", m_check.paths, "Lesson files and folders");
        m_check_command->add_flag("--json", m_check.json, "Print one JSON object");
        m_check_command->fallthrough();
    }

    void add_run()
    {
        m_run_command = m_app.add_subcommand("run", "Run a program without a window");
        m_run_command->add_option("FILE", m_run.file, "A Python program")->required();
        m_run_command->add_option("--lesson", m_run.lesson, "Judge it by this lesson");
        m_run_command->add_flag("--json", m_run.json, "Print one JSON object");
        m_run_command->add_option("--steps", m_run.steps, "Steps without an action, at most")
            ->check(CLI::PositiveNumber);
        m_run_command->fallthrough();
    }

    void add_simulate()
    {
        m_simulate_command = m_app.add_subcommand("sim", "Run a Discovery room without a window");
        CLI::App& command = *m_simulate_command;
        CLI::Option* room =
            command.add_option("ROOM", m_simulate.room, "Its name, as --list has it");
        CLI::Option* list =
            command.add_flag("--list", m_simulate.list, "Tell which rooms there are");
        CLI::Option* schema = command.add_flag(
            "--schema", m_simulate.schema, "Print the JSON schema of explore lessons");
        command.add_flag("--describe", m_simulate.describe, "Tell what the room has")->needs(room);
        command.add_option("--set", m_simulate.set, "A parameter")->type_name("NAME=VALUE");
        command.add_option("--do", m_simulate.commands, "A command, once everything is set")
            ->type_name("COMMAND[=VALUE,...]");
        command.add_option("--ticks", m_simulate.ticks, "How long it runs")
            ->check(CLI::Range(std::int64_t{0}, std::int64_t{100'000'000}));
        command.add_option("--seconds", m_simulate.seconds, "The same, for whoever watches")
            ->check(CLI::Range(0.0, 1e6))
            ->excludes("--ticks");
        command.add_option("--file", m_simulate.file, "A file for the room to open");
        command.add_option("--csv", m_simulate.csv, "Write a table here, a row for each tick");
        command.add_option("--seed", m_simulate.seed, "Seed of everything that is left to chance");
        command.add_flag("--json", m_simulate.json, "Print one JSON object");
        command.callback([room, list, schema] {
            if (room->count() + list->count() + schema->count() == 0) {
                throw CLI::RequiredError{"ROOM or --list"};
            }
        });
        command.fallthrough();
    }

    CLI::App m_app{"Lumi Lab: program a small robot through CERN's accelerators", "lumi"};
    CLI::App* m_check_command{nullptr};
    CLI::App* m_run_command{nullptr};
    CLI::App* m_simulate_command{nullptr};
    std::optional<std::string> m_language;
    std::optional<std::filesystem::path> m_data;
    std::optional<std::filesystem::path> m_packs;
    OpenWindow m_window;
    tools::Check m_check;
    tools::RunProgram m_run;
    tools::Simulate m_simulate;
};

}  // namespace

std::variant<Options, int> parse(int count,
                                 const char* const* words,
                                 std::ostream& results,
                                 std::ostream& messages)
{
    Grammar grammar;
    try {
        grammar.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return grammar.exit(error, results, messages);
    }
    return grammar.options();
}

}  // namespace app
