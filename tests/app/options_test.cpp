#include "app/options.hpp"

#include "support/catch.hpp"

#include <sstream>
#include <vector>

namespace {

struct Parsed {
    std::variant<app::Options, int> value;
    std::string results;
    std::string messages;

    const app::Options& options() const
    {
        REQUIRE(std::holds_alternative<app::Options>(value));
        return std::get<app::Options>(value);
    }
    int code() const { return std::holds_alternative<int>(value) ? std::get<int>(value) : -1; }
};

Parsed parse(std::vector<const char*> words)
{
    words.insert(words.begin(), "lumi");
    std::ostringstream results;
    std::ostringstream messages;
    auto value = app::parse(static_cast<int>(words.size()), words.data(), results, messages);
    return {std::move(value), results.str(), messages.str()};
}

}  // namespace

TEST_CASE("without words the window opens", "[app][options]")
{
    const Parsed parsed = parse({});
    const auto* window = std::get_if<app::OpenWindow>(&parsed.options().command);
    REQUIRE(window != nullptr);
    CHECK_FALSE(window->demo);
    CHECK_FALSE(window->size);
    CHECK_FALSE(parsed.options().language);
}

TEST_CASE("the window takes lesson, language, size, demo and pictures", "[app][options]")
{
    const Parsed parsed = parse({"--lesson",
                                 "A02",
                                 "--lang",
                                 "fr",
                                 "--size",
                                 "1024x768",
                                 "--demo",
                                 "--shots",
                                 "/tmp/shots",
                                 "--seed",
                                 "9"});
    const auto& window = std::get<app::OpenWindow>(parsed.options().command);
    CHECK(window.lesson == "A02");
    CHECK(window.size == app::Size{1024, 768});
    CHECK(window.demo);
    CHECK(window.shots == std::filesystem::path{"/tmp/shots"});
    CHECK(window.seed == 9);
    CHECK(parsed.options().language == "fr");
}

TEST_CASE("a look and calm can be asked for", "[app][options]")
{
    const Parsed parsed = parse({"--look", "projector", "--calm"});
    const auto& window = std::get<app::OpenWindow>(parsed.options().command);
    CHECK(window.look == "projector");
    CHECK(window.calm);
}

TEST_CASE("check and run have their own words, and take the common ones behind them",
          "[app][options]")
{
    const Parsed check = parse({"check", "a.json", "b", "--json", "--lang", "de"});
    const auto& checked = std::get<tools::Check>(check.options().command);
    CHECK(checked.paths == std::vector<std::filesystem::path>{"a.json", "b"});
    CHECK(checked.json);
    CHECK(check.options().language == "de");

    const Parsed run = parse({"run", "p.py", "--lesson", "A01", "--steps", "500"});
    const auto& program = std::get<tools::RunProgram>(run.options().command);
    CHECK(program.file == "p.py");
    CHECK(program.lesson == "A01");
    CHECK(program.steps == 500);
}

TEST_CASE("help and version go to the results and are fine", "[app][options]")
{
    const Parsed help = parse({"--help"});
    CHECK(help.code() == 0);
    CHECK(help.results.find("--lesson") != std::string::npos);
    const Parsed version = parse({"--version"});
    CHECK(version.code() == 0);
    CHECK(version.results.starts_with("Lumi Lab "));
}

TEST_CASE("what is not understood is wrong usage, with a message", "[app][options]")
{
    const std::vector<std::vector<const char*>> wrong{
        {"--bogus"},
        {"fly"},
        {"--lang", "xx"},
        {"--size", "12"},
        {"--size", "99x99"},
        {"run"},
        {"run", "p.py", "--steps", "-1"},
        {"--seed", "many"},
        {"--look", "pink"},
        {"--packs", "/no/such/folder"},
    };
    for (const auto& words : wrong) {
        INFO(words.front());
        const Parsed parsed = parse(words);
        CHECK(parsed.code() == 2);
        CHECK_FALSE(parsed.messages.empty());
    }
}
