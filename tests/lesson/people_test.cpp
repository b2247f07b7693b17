#include "lesson/people.hpp"

#include "lesson/samples.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

using samples::Json;

namespace {

Json ada()
{
    Json person{{"id", "ada"}, {"years", "1815–1852"}};
    for (const std::string_view language : lesson::languages) {
        person["text"][std::string{language}] = {{"name", "Ada"},
                                                 {"field", "Computing"},
                                                 {"story", "She wrote a program."},
                                                 {"question", "And you?"}};
    }
    return person;
}

core::Result<lesson::Person> read(const Json& person)
{
    return lesson::read_person(lesson::read_json("x.json", person.dump(1)).value(), "x.json");
}

void write(const fs::path& file, const Json& person) { std::ofstream{file} << person.dump(1); }

}  // namespace

TEST_CASE("a person is read with her texts in every language", "[people]")
{
    const auto person = read(ada());
    REQUIRE(person);
    CHECK(person.value().years == "1815–1852");
    CHECK(person.value().text.size() == 5);
    CHECK(person.value().text.at("it").story == "She wrote a program.");
}

TEST_CASE("a person without a language, or with a field too many, is refused", "[people]")
{
    Json person = ada();
    person["text"].erase("fr");
    CHECK(read(person).error().message == core::Message{"error.lesson.missing", {{"name", "fr"}}});
    person = ada();
    person["text"]["de"]["quote"] = "…";
    CHECK(read(person).error().message.key == "error.lesson.unknown");
}

TEST_CASE("people are known by the names of their files", "[people]")
{
    const samples::TemporaryFolder folder;
    write(folder.path() / "ada.json", ada());
    write(folder.path() / "grace.json", ada());
    std::ofstream{folder.path() / "notes.txt"} << "not a person";
    const lesson::People people = lesson::read_people(folder.path());
    CHECK(people.by_id.size() == 1);
    CHECK(people.by_id.contains("ada"));
    REQUIRE(people.errors.size() == 1);
    CHECK(people.errors.front().file == (folder.path() / "grace.json").string());
    CHECK(people.errors.front().message.key == "error.lesson.other_id");
}

TEST_CASE("everybody whom the lessons name can be met", "[people]")
{
    const lesson::People people = lesson::read_people(fs::path{SOURCE_DIR} / "assets" / "people");
    for (const core::Error& error : people.errors) {
        FAIL_CHECK(error.file << ":" << error.place.line << ": " << error.message.key);
    }
    CHECK(people.by_id.size() >= 10);
}
