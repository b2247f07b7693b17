#include "lesson/python_file.hpp"

#include "lang/printer.hpp"
#include "support/catch.hpp"

#include <filesystem>

using lesson::PythonFile;

namespace {

PythonFile read(std::string_view text)
{
    static const lesson::Playground playground =
        lesson::read_playground_file(std::filesystem::path{SOURCE_DIR} / "lessons/playground.json");
    return lesson::read_python_file(text, playground);
}

std::string first_kind(const PythonFile& file)
{
    return file.diagnostics.empty() ? std::string{}
                                    : std::string{lang::kind_of(file.diagnostics.front())};
}

}  // namespace

TEST_CASE("a program that was taken away comes back as it was", "[python_file]")
{
    for (const std::string text : {"",
                                   "move()\n",
                                   "\nmove()\n",
                                   "# für Lumi\nmove()  # los\n",
                                   "from lumi.tunnel import *\nmove()\n"}) {
        INFO(text);
        const std::string away = lesson::as_python_file("tunnel", text);
        CHECK(away.starts_with("from lumi.tunnel import *\n\n"));
        const PythonFile back = read(away);
        CHECK(back.stage == "tunnel");
        CHECK((back.program == text || (text.empty() && back.program == "\n")));
        CHECK(back.reads);
        CHECK(back.diagnostics.empty());
    }
}

TEST_CASE("the language knows the line that says where a program belongs", "[python_file]")
{
    // Whoever writes it twice, or runs the file with python3, meets no message.
    CHECK(read("import random\nfrom lumi.tunnel import *\nmove()\n").diagnostics.empty());
    CHECK(first_kind(read("from lumi.moon import *\nmove()\n")) == "unknown_module");
}

TEST_CASE("a file from elsewhere is read, or gets kind messages with their places", "[python_file]")
{
    const PythonFile plain = read("move()\n");
    CHECK(plain.stage == "tunnel");
    CHECK(plain.diagnostics.empty());

    const PythonFile foreign =
        read("from lumi.tunnel import *\n\nclass Robot:\n    pass\nmove()\n");
    CHECK_FALSE(foreign.reads);
    REQUIRE_FALSE(foreign.diagnostics.empty());
    CHECK(first_kind(foreign) == "not_yet");
    CHECK(foreign.diagnostics.front().span.begin.line == 1);
    CHECK(foreign.lines_before == 2);

    const PythonFile unknown = read("fly()\n");
    CHECK(unknown.reads);
    CHECK(first_kind(unknown) == "unknown_name");
}

TEST_CASE("files of other systems are read", "[python_file]")
{
    CHECK(read("\xEF\xBB\xBF"
               "from lumi.tunnel import *\r\n\r\nmove()\r\n")
              .diagnostics.empty());
    CHECK(read("\xEF\xBB\xBF"
               "from lumi.tunnel import *\r\nmove()\r\n")
              .program == "move()\r\n");
    CHECK(read("from lumi.tunnel import *").program.empty());
    CHECK(read("from lumi.tunnel import *  # mine\nmove()\n").diagnostics.empty());
}

TEST_CASE("bytes are told from text", "[python_file]")
{
    CHECK(lesson::is_text(""));
    CHECK(lesson::is_text("für Lumi 🤖\n"));
    CHECK_FALSE(lesson::is_text(std::string_view{"a\0b", 3}));
    CHECK_FALSE(lesson::is_text("\xff\xfe"));
    CHECK_FALSE(lesson::is_text("fin\xc3"));
}
