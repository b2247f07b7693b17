#include "counted_memory.hpp"
#include "lang/workspace.hpp"
#include "running.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

// Programs that would take for ever, or all there is. tests/lang/greedy/*.txt hold them, each
// behind a line `# ends: <kind>` with the kind of diagnostic that it must end with: `endless` if it
// only spends its steps, `finishes` if it is cheap for us. APPROVE=1 writes the kinds anew, for
// reading.

namespace fs = std::filesystem;

namespace {

constexpr std::string_view head = "# ends: ";

struct Greedy {
    std::string ends;
    std::string text;
};

std::vector<Greedy> read_greedy(const fs::path& path)
{
    std::vector<Greedy> read;
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(head)) {
            read.push_back({line.substr(head.size()), {}});
        } else if (!read.empty()) {
            read.back().text += line + "\n";
        }
    }
    return read;
}

void write_greedy(const fs::path& path, const std::vector<Greedy>& programs)
{
    std::ofstream file{path};
    for (const Greedy& each : programs) {
        file << head << each.ends << "\n" << each.text;
    }
}

std::vector<fs::path> greedy_files()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{SOURCE_DIR "/tests/lang/greedy"}) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// What a run may use, and what it did use at most.
constexpr std::int64_t slice = 20'000;
constexpr std::int64_t patience = 2'000'000;
constexpr std::size_t memory = std::size_t{8} << 20U;

struct Use {
    std::string ended;
    std::int64_t longest_slice{0};  ///< steps between two looks at the budget
    std::size_t most_memory{0};     ///< bytes, above what was there before the run
};

Use run_greedy(const std::string& text)
{
    Use use;
    const lang::Parsed parsed = lang::parse(text);
    if (!parsed.diagnostics.empty()) {
        use.ended = lang::kind_of(parsed.diagnostics.front());
        return use;
    }
    const lang::Compiled compiled = lang::compile(parsed.program, lang::Module{"none", {}, {}});
    if (compiled.chunk == nullptr) {
        use.ended = lang::kind_of(compiled.diagnostics.front());
        return use;
    }
    lang::Limits limits;
    limits.memory = memory;
    limits.output = std::size_t{64} << 10U;
    lang::Host quiet;
    quiet.print = [](void*, std::string_view) {};
    const lang_tests::MemoryWatch watch;
    lang::Vm vm{compiled.chunk, quiet, limits};
    lang::Status status = lang::Status::ready;
    while (status == lang::Status::ready && vm.steps() < patience) {
        const std::int64_t before = vm.steps();
        status = vm.run(slice);
        use.longest_slice = std::max(use.longest_slice, vm.steps() - before);
    }
    use.most_memory = watch.most();
    use.ended = status == lang::Status::failed     ? lang::kind_of(vm.fault())
                : status == lang::Status::finished ? "finishes"
                                                   : "endless";
    return use;
}

/// Source that is too deep or too long: `before`, then `opening` and `closing` many times around
/// `inside`.
struct Deep {
    std::string_view before;
    std::string_view opening;
    std::string_view inside;
    std::string_view closing;
    int times;
};

constexpr Deep deep_sources[] = {
    {"x = ", "(", "1", ")", 5000},
    {"x = ", "[", "", "]", 5000},
    {"x = ", "{1: ", "1", "}", 5000},
    {"x = ", "len(", "1", ")", 5000},
    {"x = ", "(", "", "", 5000},
    {"x = ", "-", "1", "", 5000},
    {"x = ", "not ", "True", "", 5000},
    {"x = ", "2 ** ", "1", "", 5000},
    {"x = ", "lambda: ", "1", "", 5000},
    {"x = ", "1 if 1 else ", "1", "", 5000},
    {"x = ", "f'{", "1", "}'", 200},
    {"x = [1]\nx = x", "[0]", "", "", 5000},
    {"x = [1]\nx = x", ".y", "", "", 5000},
};

std::string deep_source(const Deep& deep)
{
    std::string text{deep.before};
    for (int i = 0; i < deep.times; ++i) {
        text += deep.opening;
    }
    text += deep.inside;
    for (int i = 0; i < deep.times; ++i) {
        text += deep.closing;
    }
    return text + "\n";
}

}  // namespace

TEST_CASE("source that is nested too deep is refused before it runs", "[lang][greedy]")
{
    for (const Deep& deep : deep_sources) {
        INFO(deep.before << deep.opening);
        const std::string text = deep_source(deep);
        const lang::Parsed parsed = lang::parse(text);
        CHECK((!parsed.diagnostics.empty() || run_greedy(text).ended != "finishes"));
    }
}

TEST_CASE("endless and greedy programs end within the limits, with a reason", "[lang][greedy]")
{
    const bool approve = std::getenv("APPROVE") != nullptr;
    std::size_t stopped = 0;
    for (const fs::path& path : greedy_files()) {
        std::vector<Greedy> programs = read_greedy(path);
        for (Greedy& each : programs) {
            INFO(path.filename() << ":\n" << each.text.substr(0, 400));
            const Use use = run_greedy(each.text);
            CHECK((approve || use.ended == each.ends));
            // One operation may be long, but not longer than its limit and its last turn.
            CHECK(use.longest_slice <= slice + lang::Workspace::most_overdrawn + 1'000'000);
            // What an operation makes before it is counted, and the stack of registers.
            CHECK(use.most_memory <= 4 * memory);
            stopped += use.ended == "finishes" ? 0U : 1U;
            each.ends = use.ended;
        }
        if (approve) {
            write_greedy(path, programs);
        }
    }
    CHECK(stopped >= 200);
}
