#include "core/random.hpp"
#include "i18n/catalogue.hpp"
#include "lesson/samples.hpp"
#include "support/catch.hpp"

#include <set>

using samples::Json;
using Pointer = Json::json_pointer;

namespace {

/// Every value of the file, by its path; the root is left out.
std::vector<std::string> paths(const Json& file)
{
    std::vector<std::string> found;
    const Json flat = file.flatten();
    for (const auto& [path, leaf] : flat.items()) {
        for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
            const std::string part = path.substr(0, end);
            if (found.empty() || std::find(found.begin(), found.end(), part) == found.end()) {
                found.push_back(part);
            }
            if (end == std::string::npos) {
                break;
            }
        }
    }
    return found;
}

/// One clear message: a key that the catalogue has, a place inside the file, and no echo of it.
void check_one_error(const std::vector<core::Error>& errors)
{
    CHECK(errors.size() == 1);
    for (const core::Error& error : errors) {
        CAPTURE(error.message.key, error.place.line, error.place.column);
        CHECK(error.file == "x.json");
        CHECK(error.place.line > 0);
        CHECK(error.place.column > 0);
        CHECK(error.message.key.find('.') != std::string::npos);
    }
}

/// A value of a type that may never stand where this one stands.
Json wrong_type(const Json& value)
{
    if (value.is_object()) {
        return Json::array();
    }
    if (value.is_array()) {
        return true;
    }
    return value.is_string() ? Json(7) : Json("x");
}

}  // namespace

TEST_CASE("the samples are right", "[broken]")
{
    CHECK(samples::errors(samples::bytes("S01")).empty());
    CHECK(samples::errors(samples::bytes("S02")).empty());
}

TEST_CASE("a lesson cut at any byte gives one message", "[broken]")
{
    Json file = samples::json("S01");
    file["text"].erase("fr");  // to be short: what is cut never gets as far as the languages
    file["text"].erase("de");
    file["text"].erase("it");
    file["text"].erase("es");
    const std::string whole = file.dump();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto errors = samples::errors(std::string_view{whole}.substr(0, length));
        if (errors.size() != 1 || errors.front().message.key != "error.json.ends" ||
            errors.front().place.line < 1) {
            FAIL_CHECK("cut at byte " << length);
        }
    }
}

TEST_CASE("a wrong type at any member gives one message", "[broken]")
{
    const std::string id = GENERATE(as<std::string>{}, "S01", "S02");
    const Json right = samples::json(id);
    for (const std::string& path : paths(right)) {
        CAPTURE(path);
        Json file = right;
        file[Pointer{path}] = wrong_type(right.at(Pointer{path}));
        check_one_error(samples::errors(file.dump(1)));
    }
}

TEST_CASE("a field too many in any object gives one message", "[broken]")
{
    const Json right = samples::json("S02");
    for (const std::string& path : paths(right)) {
        if (!right.at(Pointer{path}).is_object()) {
            continue;
        }
        CAPTURE(path);
        Json file = right;
        file[Pointer{path}]["spare_field"] = true;
        check_one_error(samples::errors(file.dump(1)));
    }
    Json file = right;
    file["spare_field"] = true;
    check_one_error(samples::errors(file.dump(1)));
}

TEST_CASE("a missing language gives one message", "[broken]")
{
    Json file = samples::json("S01");
    file["text"].erase("fr");
    const auto errors = samples::errors(file.dump(1));
    check_one_error(errors);
    CHECK(errors.front().message == core::Message{"error.lesson.missing", {{"name", "fr"}}});
}

TEST_CASE("a mistake's id that stands twice gives one message", "[broken]")
{
    Json file = samples::json("S01");
    file["mistakes"][1]["id"] = "too_short";
    const auto errors = samples::errors(file.dump(1));
    check_one_error(errors);
    CHECK(errors.front().message.key == "error.lesson.twice");
}

TEST_CASE("a member that stands twice gives one message", "[broken]")
{
    std::string bytes = samples::bytes("S01");
    bytes.insert(bytes.find("\"minutes\""), "\"kind\": \"debug\", ");
    const auto errors = samples::errors(bytes);
    check_one_error(errors);
    CHECK(errors.front().message.key == "error.json.duplicate");
}

TEST_CASE("a number out of its range gives one message", "[broken]")
{
    struct Row {
        const char* path;
        Json value;
    };
    const Row row = GENERATE(Row{"/minutes", 0},
                             Row{"/minutes", 91},
                             Row{"/minutes", 4294967299},
                             Row{"/minutes", 2.9},
                             Row{"/minutes", 1e20},
                             Row{"/blocks/limit", -1},
                             Row{"/locked/0", 1000},
                             Row{"/hints/look/cell/0", 100},
                             Row{"/mistakes/1/point/statement", -1},
                             Row{"/mistakes/1/when/bumps/least", 1e7});
    CAPTURE(row.path, row.value);
    Json file = samples::json("S01");
    file[Pointer{row.path}] = row.value;
    check_one_error(samples::errors(file.dump(1)));
}

TEST_CASE("a hundred thousand levels give one message", "[broken]")
{
    constexpr std::size_t levels = 100'000;
    std::string bytes = samples::bytes("S01");
    bytes.replace(bytes.find("\"goal\": ") + 8, 0, std::string(levels, '['));
    const auto errors = samples::errors(bytes);
    check_one_error(errors);
    CHECK(errors.front().message.key == "error.json.too_deep");
}

TEST_CASE("a zero byte anywhere gives one message", "[broken]")
{
    const std::string whole = samples::bytes("S01");
    for (std::size_t at = 0; at < whole.size(); at += 197) {
        std::string bytes = whole;
        bytes[at] = '\0';
        const auto errors = samples::errors(bytes);
        check_one_error(errors);
        CHECK(errors.front().message.key == "error.json.nul");
    }
}

TEST_CASE("a byte that is no UTF-8 anywhere gives one message", "[broken]")
{
    const std::string whole = samples::bytes("S01");
    for (std::size_t at = 0; at < whole.size(); at += 197) {
        std::string bytes = whole;
        bytes[at] = '\xFF';
        const auto errors = samples::errors(bytes);
        check_one_error(errors);
        CHECK(errors.front().message.key == "error.json.not_utf8");
    }
}

TEST_CASE("random damage is told or harmless, and never more", "[broken]")
{
    const std::string whole = samples::bytes("S02");
    const std::string_view fragments = "{}[]\",:\\0123456789.eE+-truefalsn \n\t";
    core::Random random{20240705};
    const auto below = [&](std::size_t count) {
        return random.below(static_cast<std::uint32_t>(count));
    };
    for (int round = 0; round < 500; ++round) {
        std::string bytes = whole;
        for (std::uint32_t slip = 0; slip <= below(4); ++slip) {
            bytes[below(bytes.size())] = fragments[below(fragments.size())];
        }
        for (const core::Error& error : samples::errors(bytes)) {
            if (error.message.key.empty() || error.place.line < 1 || error.place.column < 1) {
                FAIL_CHECK("round " << round << ": " << error.message.key);
            }
        }
    }
}

TEST_CASE("what the reader says has a text in every language", "[broken]")
{
    std::set<std::string> keys;
    const Json right = samples::json("S02");
    for (const std::string& path : paths(right)) {
        if (path.starts_with("/text/") && !path.starts_with("/text/it")) {
            continue;
        }
        for (const Json& value : {Json(nullptr), Json(-5), Json("ä"), Json::array()}) {
            Json file = right;
            file[Pointer{path}] = value;
            for (const core::Error& error : samples::errors(file.dump())) {
                const std::string& key = error.message.key;
                if (key.starts_with("error.lesson.") || key.starts_with("error.json.")) {
                    keys.insert(key);  // texts of stages and of the language are tested there
                }
            }
        }
    }
    CHECK(keys.size() > 10);
    for (const std::string_view language : lesson::languages) {
        const std::string file =
            std::string{SOURCE_DIR} + "/assets/strings/" + std::string{language} + ".json";
        const auto catalogue =
            i18n::Catalogue::from(std::string{language}, lesson::read_json_file(file).value());
        for (const std::string& key : keys) {
            CAPTURE(language, key);
            CHECK(catalogue.value().has(key));
        }
    }
}
