#include "lesson/catalogue.hpp"
#include "lesson/samples.hpp"
#include "stages/world.hpp"
#include "support/catch.hpp"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <map>

namespace fs = std::filesystem;

namespace {

// valijson's adapter knows nlohmann::json only, not the ordered one.
using Json = nlohmann::json;
using Pointer = Json::json_pointer;

Json json_of(const fs::path& file)
{
    std::ifstream stream{file};
    return Json::parse(stream);
}

class LessonSchema {
public:
    LessonSchema() : LessonSchema(json_of(fs::path{SOURCE_DIR} / "lessons" / "lesson.schema.json"))
    {}
    explicit LessonSchema(Json text) : m_text(std::move(text))
    {
        const valijson::adapters::NlohmannJsonAdapter adapter{m_text};
        valijson::SchemaParser{valijson::SchemaParser::kDraft7}.populateSchema(adapter, m_schema);
    }

    bool accepts(const Json& file)
    {
        const valijson::adapters::NlohmannJsonAdapter adapter{file};
        return m_validator.validate(m_schema, adapter, nullptr);
    }
    const Json& text() const { return m_text; }

private:
    Json m_text;
    valijson::Schema m_schema;
    valijson::Validator m_validator;
};

/// That of explore lessons, with what it takes from the other file put into it.
LessonSchema room_schema()
{
    const fs::path folder = fs::path{SOURCE_DIR} / "lessons";
    std::string text = json_of(folder / "room.schema.json").dump();
    const std::string elsewhere = "lesson.schema.json#";
    for (std::size_t at = text.find(elsewhere); at != std::string::npos;
         at = text.find(elsewhere)) {
        text.replace(at, elsewhere.size(), "#");
    }
    Json schema = Json::parse(text);
    schema["definitions"] = json_of(folder / "lesson.schema.json").at("definitions");
    return LessonSchema{std::move(schema)};
}

/// What no schema of draft 7 can say, and the reader says alone.
bool is_beyond_schema(const core::Error& error, const std::string& path)
{
    const std::string& key = error.message.key;
    const bool of_mistake_ids =
        path.find("/mistakes") != std::string::npos &&  // each id once, with a text for each
        (key == "error.lesson.missing" || key.starts_with("error.lesson.unknown") ||
         key == "error.lesson.twice");
    return of_mistake_ids ||                  //
           key.starts_with("diagnostic.") ||  // programs that can't be read
           key == "error.lesson.never" ||     // least above most
           key == "error.lesson.deep" ||      // conditions below conditions
           key == "error.world.no_lumi" ||    // maps without Lumi
           key == "error.world.two_lumis";
}

struct Mutation {
    std::string path;
    std::string what;
    Json file;
};

/// The paths of all values below one of the roots, each once.
std::vector<std::string> paths(const Json& file, const std::vector<std::string>& roots)
{
    std::vector<std::string> paths;
    const Json flat = file.flatten();
    for (const auto& [leaf, value] : flat.items()) {
        const bool below =
            std::any_of(roots.begin(), roots.end(), [&, path = leaf](const auto& root) {
                return path.starts_with(root);
            });
        for (std::size_t end = leaf.find('/', 1); below && end != std::string::npos;
             end = leaf.find('/', end + 1)) {
            paths.push_back(leaf.substr(0, end));
        }
        if (below) {
            paths.push_back(leaf);
        }
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());

    return paths;
}

/// Small changes at every value below the roots.
std::vector<Mutation> mutations(const Json& right, const std::vector<std::string>& roots)
{
    const std::vector<Json> others{nullptr, true, -1, 2.5, 100000, Json::array(), Json::object()};
    const std::vector<Json> other_texts{"", "x", "ä ö", "a\nb"};
    std::vector<Mutation> changed;
    for (const std::string& path : paths(right, roots)) {
        const Pointer pointer{path};
        const Json& value = right.at(pointer);
        for (const Json& other : others) {
            changed.push_back({path, other.dump(), right});
            changed.back().file[pointer] = other;
        }
        for (const Json& other : value.is_string() ? other_texts : std::vector<Json>{"x", 2}) {
            changed.push_back({path, other.dump(), right});
            changed.back().file[pointer] = other;
        }
        if (right.at(pointer.parent_pointer()).is_object()) {
            changed.push_back({path, "removed", right});
            changed.back().file[pointer.parent_pointer()].erase(pointer.back());
        }
        if (value.is_object()) {
            changed.push_back({path, "a field more", right});
            changed.back().file[pointer]["spare"] = 1;
        }
        if (value.is_array() && !value.empty()) {
            changed.push_back({path, "its last again", right});
            changed.back().file[pointer].push_back(value.back());
            changed.push_back({path, "without its last", right});
            changed.back().file[pointer].erase(value.size() - 1);
        }
    }
    return changed;
}

}  // namespace

TEST_CASE("the schema accepts every lesson that the reader reads", "[schema]")
{
    LessonSchema schema;
    LessonSchema schema_of_rooms = room_schema();
    CHECK(schema_of_rooms.accepts(json_of(samples::folder / "rooms" / "S03.json")));
    for (const fs::path& folder : {fs::path{SOURCE_DIR} / "lessons", samples::folder}) {
        const lesson::LessonCatalogue catalogue = lesson::read_catalogue(folder);
        CHECK(catalogue.errors.empty());
        for (const lesson::Track& track : catalogue.tracks) {
            for (const auto& lesson : track.lessons) {
                CAPTURE(lesson->file);
                LessonSchema& its = lesson->exploration ? schema_of_rooms : schema;
                CHECK(its.accepts(json_of(lesson->file)));
            }
        }
    }
}

TEST_CASE("schema and reader agree about lessons with a slip", "[schema]")
{
    LessonSchema of_programs;
    LessonSchema of_rooms = room_schema();
    int agreed_refusals = 0;
    int agreed_lessons = 0;
    // Of the predict lesson, what a build lesson has not; of the texts, one language; of another
    // stage, its worlds.
    const fs::path linac = samples::folder / "linac";
    const std::map<fs::path, std::vector<std::string>> roots{
        {linac / "S01.json", {"/$schema",         "/format",   "/id",       "/track",     "/kind",
                              "/minutes",         "/teaches",  "/needs",    "/stage",     "/worlds",
                              "/blocks",          "/start",    "/locked",   "/goal",      "/stars",
                              "/hints",           "/mistakes", "/solution", "/alsoRight", "/person",
                              "/text/fr/mistakes"}},
        {linac / "S02.json", {"/kind", "/ask", "/text/fr"}},
        {fs::path{SOURCE_DIR} / "lessons" / "sps" / "C02.json", {"/worlds", "/hints/show/world"}},
        {fs::path{SOURCE_DIR} / "lessons" / "booster" / "B10.json",
         {"/worlds", "/hints/show/world"}},
        {samples::folder / "rooms" / "S03.json",
         {"/track",
          "/kind",
          "/simulation",
          "/kiosk",
          "/goal",
          "/stars",
          "/hints",
          "/mistakes",
          "/solution",
          "/text/fr/mistakes"}}};
    for (const auto& [file, below] : roots) {
        const Json right = json_of(file);
        LessonSchema& schema = right.at("kind") == "explore" ? of_rooms : of_programs;
        for (const Mutation& mutation : mutations(right, below)) {
            const std::vector<core::Error> errors = samples::errors(mutation.file.dump());
            const bool all_beyond =
                !errors.empty() &&
                std::all_of(errors.begin(), errors.end(), [&](const auto& error) {
                    return is_beyond_schema(error, mutation.path);
                });
            if (all_beyond) {
                continue;
            }
            const bool accepted = schema.accepts(mutation.file);
            if (accepted != errors.empty()) {
                FAIL_CHECK(file.stem() << mutation.path << ": " << mutation.what << ": the schema "
                                       << (accepted ? "accepts" : "refuses") << ", the reader says "
                                       << (errors.empty() ? "yes" : errors.front().message.key));
            }
            (accepted ? agreed_lessons : agreed_refusals) += 1;
        }
    }
    CHECK(agreed_refusals > 1000);
    CHECK(agreed_lessons > 200);
}

TEST_CASE("the schema names the stages that there are", "[schema]")
{
    const LessonSchema schema;
    Json names = Json::array();
    for (const stages::Stage& stage : stages::all()) {
        names.push_back(stage.name);
    }
    CHECK(schema.text().at("properties").at("stage").at("enum") == names);
}

TEST_CASE("every field of the schema is described or named by its own definition", "[schema]")
{
    const LessonSchema schema;
    for (const auto& [name, field] : schema.text().at("properties").items()) {
        CAPTURE(name);
        CHECK(field.contains("description"));
    }
}
