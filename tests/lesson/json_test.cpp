#include "lesson/json.hpp"

#include "lesson/json_text.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>

using core::Place;
using core::Record;
using lesson::read_json;

namespace {

core::Error refusal(std::string_view bytes)
{
    const auto result = read_json("x.json", bytes);
    REQUIRE_FALSE(result);
    CHECK(result.error().file == "x.json");
    return result.error();
}

std::string nested(int levels)
{
    const auto count = static_cast<std::size_t>(levels);
    return std::string(count, '[') + std::string(count, ']');
}

std::string list_of(int values)
{
    std::string text = "[0";
    for (int value = 1; value < values; ++value) {
        text += ",0";
    }
    return text + "]";
}

}  // namespace

TEST_CASE("every kind of value is read", "[json]")
{
    const auto result = read_json(
        "x.json", R"({"a": [null, true, -7, 2.5, "tü\u00e9"], "b": {}, "c": 9223372036854775807})");
    REQUIRE(result);
    const Record& a = *result.value().find("a");
    REQUIRE(a.list()->size() == 5);
    CHECK(a.list()->at(0).is_null());
    CHECK(*a.list()->at(1).yes_no());
    CHECK(*a.list()->at(2).integer() == -7);
    CHECK(std::get<double>(a.list()->at(3).value) == 2.5);
    CHECK(*a.list()->at(4).text() == "tüé");
    CHECK(result.value().find("b")->members()->empty());
    CHECK(*result.value().find("c")->integer() == 9223372036854775807);
}

TEST_CASE("every value knows its place, in lines and code points", "[json]")
{
    const auto result =
        read_json("x.json", "{\n  \"é\\\"ü\": 12,\t\"b\": [\n{ }, \"x\",-1.5e3]\n}");
    REQUIRE(result);
    const Record::Members& members = *result.value().members();
    CHECK(result.value().place == Place{1, 1});
    CHECK(members.at(0).place == Place{2, 3});
    CHECK(members.at(0).value.place == Place{2, 11});
    CHECK(members.at(1).place == Place{2, 15});
    CHECK(members.at(1).value.place == Place{2, 20});
    const Record::List& list = *members.at(1).value.list();
    CHECK(list.at(0).place == Place{3, 1});
    CHECK(list.at(1).place == Place{3, 6});
    CHECK(list.at(2).place == Place{3, 10});
}

TEST_CASE("a byte order mark takes no column", "[json]")
{
    const auto result = read_json("x.json", "\xEF\xBB\xBF[1]");
    REQUIRE(result);
    CHECK(result.value().place == Place{1, 1});
    CHECK(refusal("\xEF\xBB\xBF[1 2]").place == Place{1, 4});
}

TEST_CASE("nesting is bounded", "[json]")
{
    CHECK(read_json("x.json", nested(32)));
    CHECK(refusal(nested(33)).message.key == "error.json.too_deep");
    CHECK(refusal(nested(33)).place == Place{1, 33});
    CHECK(refusal(nested(100'000)).place == Place{1, 33});
}

TEST_CASE("values are counted", "[json]")
{
    CHECK(read_json("x.json", list_of(19'999)));
    CHECK(refusal(list_of(20'000)).message.key == "error.json.too_many_values");
}

TEST_CASE("texts and names are bounded", "[json]")
{
    const auto text = [](std::size_t bytes) { return "[\"" + std::string(bytes, 'a') + "\"]"; };
    CHECK(read_json("x.json", text(16 * 1024)));
    CHECK(refusal(text(16 * 1024 + 1)).message.key == "error.json.long_text");
    const auto name = [](std::size_t bytes) { return "{\"" + std::string(bytes, 'a') + "\": 0}"; };
    CHECK(read_json("x.json", name(64)));
    CHECK(refusal(name(65)).message.key == "error.json.long_name");
}

TEST_CASE("numbers that would change silently are refused", "[json]")
{
    const char* number = GENERATE("9223372036854775808",
                                  "-9223372036854775809",
                                  "18446744073709551616",
                                  "100000000000000000000",
                                  "1e400",
                                  "-1e400");
    CAPTURE(number);
    const core::Error error = refusal(std::string{"[0, "} + number + "]");
    CHECK(error.message.key == "error.json.number");
    CHECK(error.place == Place{1, 5});
}

TEST_CASE("zero characters are refused, raw and escaped", "[json]")
{
    using namespace std::string_view_literals;
    CHECK(refusal("[1]\0[2]"sv).message.key == "error.json.nul");
    CHECK(refusal("[\"a\0b\"]"sv).place == Place{1, 4});
    CHECK(refusal(R"(["a", "b\u0000c"])").message.key == "error.json.nul");
    CHECK(refusal(R"(["a", "b\u0000c"])").place == Place{1, 7});
    CHECK(refusal(R"({"a\u0000": 1})").message.key == "error.json.nul");
}

TEST_CASE("a name that stands twice is refused where it stands again", "[json]")
{
    const core::Error error = refusal("{\"b\": 1, \"a\": 2,\n \"a\": {\"b\": 3}}");
    CHECK(error.message == core::Message{"error.json.duplicate", {{"name", "a"}}});
    CHECK(error.place == Place{2, 2});
}

TEST_CASE("bytes that are not UTF-8 are refused", "[json]")
{
    const std::string_view bad = GENERATE(as<std::string_view>{},
                                          "\x80",
                                          "\xC0\xAF",
                                          "\xC3",
                                          "\xE0\x80\xAF",
                                          "\xED\xA0\x80",
                                          "\xF0\x80\x80\xAF",
                                          "\xF4\x90\x80\x80",
                                          "\xF8\x88\x80\x80\x80",
                                          "\xFF");
    const core::Error error = refusal("[\"é" + std::string{bad} + "\"]");
    CHECK(error.message.key == "error.json.not_utf8");
    CHECK(error.place == Place{1, 4});
}

TEST_CASE("the four lengths of UTF-8 are text", "[json]")
{
    CHECK_FALSE(lesson::json_text::first_bad_byte("a é € 😀 \xF4\x8F\xBF\xBF"));
}

TEST_CASE("what is no JSON is refused where it begins", "[json]")
{
    struct Row {
        const char* text;
        const char* key;
        Place place;
    };
    const Row row = GENERATE(Row{"", "error.json.ends", {1, 1}},
                             Row{"{\"a\": 1", "error.json.ends", {1, 8}},
                             Row{"[\n  tru", "error.json.ends", {2, 6}},
                             Row{"[1, 2,]", "error.json.unexpected", {1, 7}},
                             Row{"{\"a\" \"bcd\"}", "error.json.unexpected", {1, 6}},
                             Row{"[1] [2]", "error.json.unexpected", {1, 5}},
                             Row{"[truth]", "error.json.unexpected", {1, 2}},
                             Row{"[12abc]", "error.json.unexpected", {1, 4}},
                             Row{"[nullx]", "error.json.unexpected", {1, 6}},
                             Row{"{\"a\":,}", "error.json.unexpected", {1, 6}},
                             Row{"['a']", "error.json.unexpected", {1, 2}},
                             Row{"[NaN]", "error.json.unexpected", {1, 2}},
                             Row{"[\"a\nb\"]", "error.json.open_text", {1, 4}},
                             Row{"[\"a\tb\"]", "error.json.open_text", {1, 4}},
                             Row{"[\"\\ud800\"]", "error.json.unexpected", {1, 2}});
    CAPTURE(row.text);
    const core::Error error = refusal(row.text);
    CHECK(error.message.key == row.key);
    CHECK(error.place.line == row.place.line);
    CHECK(error.place.column == row.place.column);
}

TEST_CASE("an error shows a short piece of what it found", "[json]")
{
    const core::Error error = refusal("[1 \"" + std::string(1000, 'a') + "ü\"]");
    const auto& found = std::get<std::string>(error.message.arguments.at("found"));
    CHECK(found.size() < 50);
    CHECK(found.starts_with("\"aaa"));
}

TEST_CASE("a huge file is refused before it is read", "[json]")
{
    const auto path = std::filesystem::temp_directory_path() / "lumi_huge_lesson.json";
    std::ofstream{path} << "{";
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30U);
    const auto result = lesson::read_json_file(path);
    std::filesystem::remove(path);
    REQUIRE_FALSE(result);
    CHECK(result.error().message.key == "error.json.too_big");
    CHECK(result.error().file == path.string());
}

TEST_CASE("only files are read", "[json]")
{
    const auto folder = lesson::read_json_file(std::filesystem::temp_directory_path());
    REQUIRE_FALSE(folder);
    CHECK(folder.error().message.key == "error.json.not_a_file");
    const auto device = lesson::read_json_file("/dev/zero");
    REQUIRE_FALSE(device);
    CHECK(device.error().message.key == "error.json.not_a_file");
    const auto nothing = lesson::read_json_file("/nowhere/at/all.json");
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().message.key == "error.json.unreadable");
}
