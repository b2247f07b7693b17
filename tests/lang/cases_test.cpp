#include "lang/disassembler.hpp"
#include "running.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

// Each tests/lang/cases/<feature>/<case>.py says itself what should come of it: `# expect: text`
// for each line that it prints, in order, and at most one `# fault: <kind> line <n>`.

namespace fs = std::filesystem;
using lang_tests::Ending;
using lang_tests::Lines;

namespace {

struct Case {
    std::string name;
    std::string text;
    Lines expected;
    std::string fault;  ///< "<kind> line <n>", or empty
};

std::vector<fs::path> case_files()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{SOURCE_DIR "/tests/lang/cases"}) {
        // What stands in errors/ never runs to its end: tests/lesson/kind_messages_test.cpp reads
        // it.
        if (entry.path().extension() == ".py" &&
            entry.path().parent_path().filename() != "errors") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

Case read_case(const fs::path& file)
{
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    Case read{file.string(), text.str(), {}, {}};
    const std::string expect = "# expect: ";
    const std::string fault = "# fault: ";
    for (std::string line; std::getline(text, line);) {
        const std::size_t expected = line.find(expect);
        if (expected != std::string::npos) {
            read.expected.push_back(line.substr(expected + expect.size()));
        }
        const std::size_t failed = line.find(fault);
        if (failed != std::string::npos) {
            read.fault = line.substr(failed + fault.size());
        }
    }
    return read;
}

/// What python3 prints; its errors go nowhere.
Lines python_lines(const std::string& file)
{
    Lines lines;
    std::string line;
    std::FILE* const pipe = popen(("python3 '" + file + "' 2>/dev/null").c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
        if (c == '\n') {
            lines.push_back(std::move(line));
            line.clear();
        } else {
            line += static_cast<char>(c);
        }
    }
    pclose(pipe);
    if (!line.empty()) {
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("every case does what it says", "[lang][cases]")
{
    const std::vector<fs::path> files = case_files();
    CHECK(files.size() > 30);
    for (const fs::path& file : files) {
        const Case read = read_case(file);
        INFO(read.name);
        REQUIRE((!read.expected.empty() || !read.fault.empty()));
        const Ending ending = lang_tests::ending_of(read.text);
        CHECK(ending.printed == read.expected);
        const std::string fault =
            ending.fault.empty() ? "" : ending.fault + " line " + std::to_string(ending.line);
        CHECK(fault == read.fault);
        CHECK(ending.status ==
              (read.fault.empty() ? lang::Status::finished : lang::Status::failed));
    }
}

TEST_CASE("every case prints the same in Python", "[lang][cases][python]")
{
    if (std::system("python3 -c '' 2>/dev/null") != 0) {
        WARN("python3 is not here: the cases were not compared with it");
        return;
    }
    for (const fs::path& file : case_files()) {
        const Case read = read_case(file);
        if (file.parent_path().filename() != "limit") {  // Python's limits are others
            INFO(read.name);
            CHECK(python_lines(read.name) == read.expected);
        }
    }
}

TEST_CASE("the cases use every instruction", "[lang][cases]")
{
    std::set<std::string> used;
    for (const fs::path& file : case_files()) {
        std::istringstream listing{lang::disassemble(*lang_tests::chunk_of(read_case(file).text))};
        for (std::string line; std::getline(listing, line);) {
            std::istringstream words{line};
            std::string place;
            std::string name;
            words >> place >> name;
            used.insert(name);
        }
    }
    for (const lang::OpcodeRow& row : lang::opcode_rows) {
        // Cases are Python without a stage: its functions are called in vm_test.cpp.
        if (row.name != "call_native") {
            INFO(row.name);
            CHECK(used.contains(std::string{row.name}));
        }
    }
}
