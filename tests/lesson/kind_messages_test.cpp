#include "i18n/catalogue.hpp"
#include "lang/mend.hpp"
#include "lang/mend_source.hpp"
#include "lang/running.hpp"
#include "lang/second_look.hpp"
#include "lesson/json.hpp"
#include "lesson/lesson.hpp"
#include "lesson/run.hpp"
#include "stages/no_world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

// Each tests/lang/cases/errors/<kind>.py is a program of which Lumi says just that. What she says,
// in every language, what is underlined and what a touch mends stand in golden.txt beside them;
// `APPROVE=1 ctest -R lesson` writes it anew, to be read before it is committed.

namespace fs = std::filesystem;
using i18n::Catalogue;

namespace {

const fs::path folder{SOURCE_DIR "/tests/lang/cases/errors"};

std::string read(const fs::path& file)
{
    std::stringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

std::vector<std::string> kinds_with_cases()
{
    std::vector<std::string> kinds;
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() == ".py") {
            kinds.push_back(entry.path().stem().string());
        }
    }
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

/// A case that begins so has someone at the keyboard who types 9 whenever it asks.
constexpr std::string_view types = "# types: 9\n";

std::optional<lang::Diagnostic> said_to_typist(const lang::Compiled& compiled,
                                               const lang::Program& program)
{
    lang_tests::FakeStage stage;
    lang::Host host = stage.host();
    host.read_line = [](void*, std::string& line) {
        line = "9";
        return lang::Host::Answer::returned;
    };
    lang::Vm vm{compiled.chunk, host};
    while (vm.run(20'000) == lang::Status::ready) {
    }
    return vm.status() == lang::Status::failed
               ? std::optional{lang::look_again(program, vm.fault())}
               : std::nullopt;
}

/// The first that is said of the program, before or while it runs.
std::optional<lang::Diagnostic> first_said(std::string_view text)
{
    const lang::Parsed parsed = lang::parse(text);
    if (!parsed.diagnostics.empty()) {
        return parsed.diagnostics.front();
    }
    const lang::Compiled compiled = lang::compile(parsed.program, lang_tests::FakeStage::module);
    if (compiled.chunk == nullptr) {
        return compiled.diagnostics.front();
    }
    if (text.starts_with(types)) {
        return said_to_typist(compiled, parsed.program);
    }
    lesson::Run run{compiled.chunk,
                    lang_tests::FakeStage::module,
                    std::make_unique<stages::NoWorld>(),
                    {2000, 200'000}};
    while (!run.advance(std::int64_t{20'000})) {
    }
    const lesson::Ending& ending = *run.trace().ending;
    return ending.good() ? std::nullopt : std::optional{ending.diagnostic};
}

Catalogue strings(std::string_view language)
{
    const std::string file =
        std::string{SOURCE_DIR} + "/assets/strings/" + std::string{language} + ".json";
    return Catalogue::from(std::string{language}, lesson::read_json_file(file).value()).value();
}

std::string in_one_line(std::string text)
{
    constexpr std::size_t enough = 160;
    for (std::size_t i = text.find('\n'); i != std::string::npos; i = text.find('\n', i)) {
        text.replace(i, 1, "⏎");
    }
    return text.size() <= enough ? text : "…";
}

/// What one case shows: the place with what is underlined, the words, and the mended program.
std::string shown(const std::string& kind, const std::vector<Catalogue>& catalogues)
{
    const std::string text = read(folder / (kind + ".py"));
    const std::optional<lang::Diagnostic> said = first_said(text);
    if (!said) {
        return kind + "\n  nothing\n";
    }
    const lang::MendSource source{text};
    std::string lines = kind + "\n  line " + std::to_string(said->span.begin.line) + ": " +
                        in_one_line(std::string{source.at(said->span)}) + "\n";
    for (const Catalogue& catalogue : catalogues) {
        lines += "  " + catalogue.language() + ": " + catalogue.text(said->message) + "\n";
    }
    if (const std::optional<lang::Mend> mend = lang::mend(text, *said)) {
        lines += "  mended: " + in_one_line(lang::mended(text, *mend)) + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("each kind of message is what its case is told", "[lesson][messages]")
{
    for (const std::string& kind : kinds_with_cases()) {
        INFO(kind);
        const std::optional<lang::Diagnostic> said = first_said(read(folder / (kind + ".py")));
        REQUIRE(said);
        CHECK(lang::kind_of(*said) == kind);
        // Too many names are nowhere in particular, and nor is too much that was printed.
        const bool somewhere = kind != "too_many_names" && kind != "too_much_output";
        CHECK(said->span.begin.line > (somewhere ? 0 : -1));
    }
}

TEST_CASE("every message has a case", "[lesson][messages]")
{
    const std::vector<std::string> kinds = kinds_with_cases();
    CHECK(kinds.size() >= 60);
    for (const std::string& key : strings("en").keys()) {
        const std::string prefix = "diagnostic.";
        if (key.starts_with(prefix) && key != "diagnostic.too_long") {  // a file of a megabyte
            INFO(key);
            CHECK(std::binary_search(kinds.begin(), kinds.end(), key.substr(prefix.size())));
        }
    }
}

TEST_CASE("half of the messages carry a mend, and it takes them away", "[lesson][messages]")
{
    std::size_t mends = 0;
    const std::vector<std::string> kinds = kinds_with_cases();
    for (const std::string& kind : kinds) {
        INFO(kind);
        const std::string text = read(folder / (kind + ".py"));
        const std::optional<lang::Diagnostic> said = first_said(text);
        const std::optional<lang::Mend> mend = said ? lang::mend(text, *said) : std::nullopt;
        if (!mend) {
            continue;
        }
        ++mends;
        const std::string mended = lang::mended(text, *mend);
        INFO(mended);
        CHECK(mended != text);
        const std::optional<lang::Diagnostic> then = first_said(mended);
        CHECK((!then || lang::kind_of(*then) != kind));
    }
    CHECK(2 * mends >= kinds.size());
}

TEST_CASE("what Lumi says of each slip is approved in five languages", "[lesson][messages]")
{
    std::vector<Catalogue> catalogues;
    for (const std::string_view language : lesson::languages) {
        catalogues.push_back(strings(language));
    }
    std::string all;
    for (const std::string& kind : kinds_with_cases()) {
        all += shown(kind, catalogues);
    }
    const fs::path golden = folder / "golden.txt";
    if (std::getenv("APPROVE") != nullptr) {
        std::ofstream{golden, std::ios::binary} << all;
    }
    std::istringstream expected{read(golden)};
    std::istringstream now{all};
    std::string one;
    std::string other;
    while (std::getline(expected, one) && std::getline(now, other)) {
        CHECK(other == one);
    }
    CHECK(read(golden).size() == all.size());
}
