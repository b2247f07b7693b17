#include "lesson/json.hpp"
#include "lesson/playground.hpp"
#include "lesson/reader_fields.hpp"
#include "lesson/reader_parts.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <utility>

namespace lesson {

namespace {

constexpr Range stage_count{1, 20};
constexpr Range world_count{1, 24};
constexpr Range example_count{0, 200};
constexpr std::array<Choice<Style>, 4> styles{{{"picture", Style::picture},
                                               {"words", Style::words},
                                               {"both", Style::both},
                                               {"text", Style::text}}};

class PlaygroundReader {
public:
    PlaygroundReader(const core::Record& record, const std::string& file)
        : m_problems{file}, m_fields{record, "playground", m_problems}
    {
        m_playground.file = file;
    }

    Playground read() &&
    {
        constexpr Range known{1, 1};
        if (const core::Record* schema = m_fields.optional("$schema")) {
            checked_text(*schema, "$schema", m_problems);
        }
        m_fields.whole("format", known);
        m_fields.each(
            "stages", stage_count, [this](const core::Record& each) { read_stage(each); });
        m_fields.each(
            "examples", example_count, [this](const core::Record& each) { read_example(each); });
        m_fields.refuse_others();
        m_playground.errors = m_problems.in_order();
        return std::move(m_playground);
    }

private:
    void read_stage(const core::Record& record)
    {
        const std::size_t before = m_problems.count();
        Fields fields{record, "stages", m_problems};
        PlayStage place;
        place.stage = stage(fields);
        read_texts(fields, place);
        fields.each(
            "worlds", world_count, [&](const core::Record& each) { read_world(each, place); });
        fields.refuse_others();
        if (m_playground.find_stage(place.stage) != nullptr) {
            m_problems.add(record.place, {"error.lesson.twice", {{"name", place.stage}}});
        }
        if (m_problems.count() == before) {
            m_playground.stages.push_back(std::move(place));
        }
    }

    void read_texts(Fields& fields, PlayStage& place)
    {
        const core::Record* record = fields.required("text");
        if (record == nullptr) {
            return;
        }
        Fields by_language{*record, "text", m_problems};
        for (const std::string_view language : languages) {
            if (const core::Record* own = by_language.required(language)) {
                Fields texts{*own, language, m_problems};
                place.titles.emplace(language, texts.text("title"));
                place.stories.emplace(language, texts.text("story"));
                texts.refuse_others();
            }
        }
        by_language.refuse_others();
    }

    void read_world(const core::Record& record, PlayStage& place)
    {
        Fields fields{record, "worlds", m_problems};
        PlayWorld world;
        world.place = record.place;
        world.id = fields.id("id");
        world.titles = titles(fields, "title");
        if (const core::Record* description = fields.required("world")) {
            world.world = *description;
            if (const stages::Stage* found = stages::find(place.stage)) {
                if (const auto made = found->make(*description); !made) {
                    m_problems.add(made.error());
                }
            }
        }
        fields.refuse_others();
        const bool twice = std::ranges::count(place.worlds, world.id, &PlayWorld::id) > 0;
        if (twice) {
            m_problems.add(record.place, {"error.lesson.twice", {{"name", world.id}}});
        }
        place.worlds.push_back(std::move(world));
    }

    void read_example(const core::Record& record)
    {
        const std::size_t before = m_problems.count();
        Fields fields{record, "examples", m_problems};
        Example example;
        example.id = fields.id("id");
        example.stage = stage(fields);
        example.world = fields.id("world");
        example.style = fields.choice("style", styles).value_or(Style::picture);
        if (const core::Record* program = fields.required("program")) {
            example.script = read_script(*program, "program", m_problems);
        }
        example.titles = titles(fields, "title");
        example.invitations = titles(fields, "try");
        fields.refuse_others();
        if (m_playground.find_example(example.id) != nullptr) {
            m_problems.add(record.place, {"error.lesson.twice", {{"name", example.id}}});
        }
        if (m_problems.count() != before) {
            return;
        }
        if (m_playground.find_world(example.stage, example.world) == nullptr) {
            m_problems.add(record.find("world")->place,
                           {"error.playground.world", {{"name", example.world}}});
            return;
        }
        m_playground.examples.push_back(std::move(example));
    }

    std::string stage(Fields& fields)
    {
        std::vector<std::string_view> names;
        for (const stages::Stage& each : stages::all()) {
            names.push_back(each.name);
        }
        const core::Record* name = fields.required("stage");
        const auto chosen =
            name != nullptr ? checked_choice(*name, "stage", names, m_problems) : std::nullopt;
        return chosen ? std::string{names.at(*chosen)} : std::string{};
    }

    Titles titles(Fields& fields, std::string_view name)
    {
        Titles titles;
        if (const core::Record* record = fields.required(name)) {
            Fields by_language{*record, name, m_problems};
            for (const std::string_view language : languages) {
                titles.emplace(language, by_language.text(language));
            }
            by_language.refuse_others();
        }
        return titles;
    }

    Playground m_playground;
    Problems m_problems;
    Fields m_fields;
};

}  // namespace

Playground read_playground(const core::Record& record, const std::string& file)
{
    return PlaygroundReader{record, file}.read();
}

Playground read_playground_file(const std::filesystem::path& path)
{
    const core::Result<core::Record> record = read_json_file(path);
    if (!record) {
        Playground none;
        none.file = path.string();
        none.errors = {record.error()};
        return none;
    }
    return read_playground(record.value(), path.string());
}

}  // namespace lesson
