#include "lang/random_expressions.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

// Every program that we accept prints the same in CPython, up to the same kind of end. One python3
// process gets all programs. DIFFERENTIAL=100000 tries that many random ones, SEED=7 begins
// elsewhere.

namespace fs = std::filesystem;
using lang_tests::SourceMaker;

namespace {

/// What came of a program: everything it printed, and whether something ended it before its time.
struct Outcome {
    std::string printed;
    std::string ended_by;  ///< empty if it ran to its end
    bool operator==(const Outcome&) const = default;
};

bool has_python() { return std::system("python3 -c '' 2>/dev/null") == 0; }

std::uint64_t from_environment(const char* name, std::uint64_t usual)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? usual : std::strtoull(value, nullptr, 10);
}

std::vector<Outcome> in_python(const std::vector<std::string>& programs)
{
    const fs::path folder = fs::path{BINARY_DIR} / "differential";
    fs::create_directories(folder);
    const std::string input = (folder / "programs").string();
    const std::string output = (folder / "printed").string();
    {
        std::ofstream file{input, std::ios::binary};
        for (const std::string& program : programs) {
            file << program.size() << '\n' << program;
        }
        REQUIRE(file.flush());
    }
    const std::string command = "python3 '" SOURCE_DIR "/tests/lang/python_driver.py' < '" + input +
                                "' > '" + output + "' 2>/dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    std::ifstream file{output, std::ios::binary};
    std::vector<Outcome> outcomes;
    for (std::size_t size = 0; file >> size;) {
        Outcome outcome;
        file >> outcome.ended_by;
        file.get();
        outcome.printed.resize(size);
        file.read(outcome.printed.data(), static_cast<std::streamsize>(size));
        if (outcome.ended_by == "-") {
            outcome.ended_by.clear();
        }
        outcomes.push_back(std::move(outcome));
    }
    REQUIRE(outcomes.size() == programs.size());
    return outcomes;
}

bool is_accepted(const std::string& program)
{
    const lang::Parsed parsed = lang::parse(program);
    return parsed.diagnostics.empty() &&
           lang::compile(parsed.program, lang::Module{}).chunk != nullptr;
}

Outcome in_ours(const std::string& program)
{
    Outcome outcome;
    lang::Host host;
    host.self = &outcome.printed;
    host.print = [](void* self, std::string_view line) {
        static_cast<std::string*>(self)->append(line).append("\n");
    };
    const lang::Compiled compiled = lang::compile(lang::parse(program).program, lang::Module{});
    lang::Vm vm{compiled.chunk, host};
    while (vm.run(20'000) == lang::Status::ready && vm.steps() < 20'000'000) {
    }
    if (vm.status() != lang::Status::finished) {
        outcome.ended_by =
            vm.status() == lang::Status::failed ? lang::kind_of(vm.fault()) : "endless";
    }
    return outcome;
}

/// Where our limits are narrower than CPython's, a run may end earlier.
bool is_limit(const std::string& kind)
{
    static const std::set<std::string, std::less<>> limits{"overflow",
                                                           "too_big",
                                                           "too_deep",
                                                           "too_much_output",
                                                           "too_many_calls",
                                                           "endless",
                                                           "not_yet"};
    return limits.contains(kind);
}

/// A line without its end is printed as one.
std::string with_end(std::string text)
{
    if (!text.empty() && text.back() != '\n') {
        text += '\n';
    }
    return text;
}

bool agree(const Outcome& ours, const Outcome& python)
{
    if (is_limit(ours.ended_by)) {
        // The line that was begun last was never ended.
        std::string_view printed = ours.printed;
        printed.remove_suffix(printed.ends_with('\n') ? 1 : 0);
        return python.printed.starts_with(printed);
    }
    return with_end(ours.printed) == with_end(python.printed) &&
           ours.ended_by.empty() == python.ended_by.empty();
}

std::string told(const Outcome& outcome)
{
    constexpr std::size_t enough = 400;
    return outcome.printed.substr(0, enough) + "[" +
           (outcome.ended_by.empty() ? "end" : outcome.ended_by) + "]\n";
}

/// The program without line number `line` and the block that belongs to it.
std::string without(const std::string& program, std::size_t line)
{
    const auto indent = [](const std::string& text) { return text.find_first_not_of(' '); };
    std::istringstream lines{program};
    std::string kept;
    std::size_t number = 0;
    std::size_t skipped = std::string::npos;
    for (std::string text; std::getline(lines, text); ++number) {
        if (number == line) {
            skipped = indent(text);
            kept += text.starts_with("    ") ? std::string(skipped, ' ') + "pass\n" : "";
            continue;
        }
        if (number > line && skipped != std::string::npos && indent(text) > skipped) {
            continue;
        }
        skipped = std::string::npos;
        kept += text + "\n";
    }
    return kept;
}

/// Smaller programs on which we still differ, one after the other, until none is left.
std::string shrunk(std::string program)
{
    for (int round = 0; round < 40; ++round) {
        std::vector<std::string> smaller;
        const auto lines =
            static_cast<std::size_t>(std::count(program.begin(), program.end(), '\n'));
        for (std::size_t line = 0; line < lines; ++line) {
            std::string candidate = without(program, line);
            if (candidate.size() < program.size() && is_accepted(candidate)) {
                smaller.push_back(std::move(candidate));
            }
        }
        const std::vector<Outcome> python = in_python(smaller);
        std::size_t best = smaller.size();
        for (std::size_t i = 0; i < smaller.size(); ++i) {
            const bool better = best == smaller.size() || smaller[i].size() < smaller[best].size();
            if (better && !agree(in_ours(smaller[i]), python[i])) {
                best = i;
            }
        }
        if (best == smaller.size()) {
            break;
        }
        program = smaller[best];
    }
    return program;
}

/// Fails for what differs; shows the first few, shrunk.
void compare(const std::vector<std::string>& programs)
{
    constexpr int most_shown = 8;
    const std::vector<Outcome> python = in_python(programs);
    int differ = 0;
    for (std::size_t i = 0; i < programs.size(); ++i) {
        const Outcome ours = in_ours(programs[i]);
        if (agree(ours, python[i])) {
            continue;
        }
        if (++differ <= most_shown) {
            const std::string small = shrunk(programs[i]);
            FAIL_CHECK("program " << i << "\n"
                                  << small << "--- ours\n"
                                  << told(in_ours(small)) << "--- python3\n"
                                  << told(in_python({small}).front()));
        }
    }
    CHECK(differ == 0);
}

std::vector<std::string> hand_written()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{SOURCE_DIR "/tests/lang/programs"}) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> programs;
    for (const fs::path& file : files) {
        std::stringstream text;
        text << std::ifstream{file}.rdbuf();
        INFO(file.string());
        CHECK(is_accepted(text.str()));
        programs.push_back(text.str());
    }
    std::erase_if(programs, [](const std::string& program) { return !is_accepted(program); });
    return programs;
}

}  // namespace

TEST_CASE("hand-written programs print the same as in Python", "[lang][differential]")
{
    const std::vector<std::string> programs = hand_written();
    CHECK(programs.size() >= 300);
    if (!has_python()) {
        WARN("python3 is not here: nothing was compared with it");
        return;
    }
    compare(programs);
}

TEST_CASE("random programs use all that the generator knows", "[lang][differential]")
{
    std::set<std::string, std::less<>> used;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        SourceMaker maker{seed};
        maker.program();
        used.insert(maker.used().begin(), maker.used().end());
    }
    for (const SourceMaker::Probe& probe : SourceMaker::probes()) {
        INFO(probe.name << "\n" << probe.program);
        CHECK(SourceMaker::features().contains(probe.name));
        CHECK(used.contains(probe.name));
    }
}

TEST_CASE("random programs print the same as in Python", "[lang][differential]")
{
    if (!has_python()) {
        WARN("python3 is not here: nothing was compared with it");
        return;
    }
    const std::uint64_t count = from_environment("DIFFERENTIAL", 5000);
    const std::uint64_t first = from_environment("SEED", 1);
    std::vector<std::string> programs;
    std::size_t refused = 0;
    for (std::uint64_t seed = first; programs.size() < count && refused < count; ++seed) {
        std::string program = SourceMaker{seed}.program();
        if (is_accepted(program)) {
            programs.push_back(std::move(program));
        } else {
            ++refused;
        }
    }
    CHECK(refused < count / 20);
    compare(programs);
}
