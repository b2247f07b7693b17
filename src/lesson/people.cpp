#include "lesson/people.hpp"

#include "lesson/json.hpp"
#include "lesson/lesson.hpp"
#include "lesson/reader_fields.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace lesson {

namespace {

namespace fs = std::filesystem;

PersonText read_text(const core::Record& record, std::string_view language, Problems& problems)
{
    Fields fields{record, language, problems};
    PersonText text{
        fields.text("name"), fields.text("field"), fields.text("story"), fields.text("question")};
    fields.refuse_others();
    return text;
}

/// The JSON files of a folder, sorted, so that errors come in the same order everywhere.
std::vector<fs::path> json_files(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code failed;
    fs::directory_iterator entries{folder, failed};
    for (; !failed && entries != fs::directory_iterator{}; entries.increment(failed)) {
        if (entries->path().extension() == ".json") {
            files.push_back(entries->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

core::Result<Person> read_person_file(const fs::path& path)
{
    const core::Result<core::Record> record = read_json_file(path);
    if (!record) {
        return record.error();
    }
    core::Result<Person> person = read_person(record.value(), path.string());
    if (person && person.value().id != path.stem().string()) {
        return core::Error{path.string(),
                           record.value().find("id")->place,
                           {"error.lesson.other_id", {{"id", path.stem().string()}}}};
    }
    return person;
}

}  // namespace

core::Result<Person> read_person(const core::Record& record, const std::string& file)
{
    Person person;
    Problems problems{file};
    Fields fields{record, "person", problems};
    person.id = fields.id("id");
    person.years = fields.text("years");
    if (const core::Record* text = fields.required("text")) {
        Fields texts{*text, "text", problems};
        for (const std::string_view language : languages) {
            if (const core::Record* own = texts.required(language)) {
                person.text.emplace(language, read_text(*own, language, problems));
            }
        }
        texts.refuse_others();
    }
    fields.refuse_others();
    if (problems.count() > 0) {
        return problems.in_order().front();
    }
    return person;
}

People read_people(const fs::path& folder)
{
    People people;
    for (const fs::path& path : json_files(folder)) {
        core::Result<Person> person = read_person_file(path);
        if (!person) {
            people.errors.push_back(person.error());
            continue;
        }
        const std::string id = person.value().id;
        people.by_id.emplace(id, std::move(person).value());
    }
    return people;
}

}  // namespace lesson
