#include "tools/room_schema.hpp"

#include "sims/simulation.hpp"
#include "tools/json_writer.hpp"

#include <span>
#include <string>
#include <string_view>

namespace tools {

namespace {

constexpr std::string_view other_schema = "lesson.schema.json#/definitions/";

/// Writes schema words: each method is one idiom of JSON Schema.
class SchemaWriter {
public:
    explicit SchemaWriter(std::ostream& stream) : m_json{stream} {}

    void write()
    {
        m_json.begin_object();
        m_json.name("$schema").text("http://json-schema.org/draft-07/schema#");
        m_json.name("title").text("An explore lesson of Lumi Lab");
        m_json.name("description")
            .text("Made by `lumi sim --schema`; lessons/README.md explains the fields.");
        m_json.name("type").text("object");
        required({"format",
                  "id",
                  "track",
                  "kind",
                  "minutes",
                  "teaches",
                  "needs",
                  "simulation",
                  "goal",
                  "stars",
                  "hints",
                  "mistakes",
                  "solution",
                  "text"});
        closed();
        m_json.name("properties");
        properties();
        m_json.name("oneOf").begin_list();
        for (const sims::Simulation& room : sims::all()) {
            parts_of(room);
        }
        m_json.end_list().end_object();
    }

private:
    /// At a control or plot of the lesson, a command, or one of the keys of the room.
    void point(std::string_view name)
    {
        m_json.name(name).begin_object().name("type").text("object");
        m_json.name("maxProperties").number(1);
        closed();
        m_json.name("properties").begin_object();
        ref("part", "id");
        m_json.name("control").begin_object().name("enum").begin_list();
        for (const char* key : {"go", "step", "reset", "undo"}) {
            m_json.text(key);
        }
        m_json.end_list().end_object().end_object().end_object();
    }

    void properties()
    {
        m_json.begin_object();
        type("$schema", "string");
        constant("format", 1);
        ref("id", "id");
        only("track", "rooms");
        only("kind", "explore");
        whole("minutes", 1, 90);
        ref("teaches", "ids");
        ref("needs", "ids");
        ref("person", "id");
        type("kiosk", "boolean");
        type("simulation", "object");
        ref("goal", "condition");
        m_json.name("stars").begin_object().name("type").text("object");
        required({"two", "three"});
        closed();
        m_json.name("properties").begin_object();
        ref("two", "condition");
        ref("three", "condition");
        m_json.end_object().end_object();
        type("hints", "object");
        type("mistakes", "array");
        type("solution", "object");
        texts();
        m_json.end_object();
    }

    void texts()
    {
        m_json.name("text").begin_object().name("type").text("object");
        required({"en", "fr", "de", "it", "es"});
        closed();
        m_json.name("properties").begin_object();
        for (const char* language : {"en", "fr", "de", "it", "es"}) {
            m_json.name(language).begin_object().name("allOf").begin_list();
            m_json.begin_object()
                .name("$ref")
                .text(std::string{other_schema} + "texts")
                .end_object();
            m_json.begin_object().name("not").begin_object();
            required({"ask"});
            m_json.end_object().end_object().end_list().end_object();
        }
        m_json.end_object().end_object();
    }

    /// What differs from room to room.
    void parts_of(const sims::Simulation& room)
    {
        m_json.begin_object().name("properties").begin_object();
        m_json.name("simulation").begin_object();
        required({"room", "controls", "plots"});
        closed();
        m_json.name("properties").begin_object();
        only("room", room.name);
        whole("seed", 0, 1'000'000);
        settings("set", room);
        names("controls", room.parameters);
        names("plots", room.readings);
        m_json.end_object().end_object();
        m_json.name("solution");
        script(room);
        m_json.name("hints").begin_object();
        required({"look", "think", "show"});
        closed();
        m_json.name("properties").begin_object();
        point("look");
        point("think");
        m_json.name("show");
        script(room);
        m_json.end_object().end_object();
        mistakes(room);
        m_json.end_object().end_object();
    }

    void mistakes(const sims::Simulation& room)
    {
        m_json.name("mistakes").begin_object().name("type").text("array");
        m_json.name("minItems").number(2).name("maxItems").number(20);
        m_json.name("items").begin_object().name("type").text("object");
        required({"id", "steps", "when", "point"});
        closed();
        m_json.name("properties").begin_object();
        ref("id", "id");
        m_json.name("steps");
        steps(room);
        ref("when", "condition");
        point("point");
        m_json.end_object().end_object().end_object();
    }

    void script(const sims::Simulation& room)
    {
        m_json.begin_object().name("type").text("object");
        required({"steps"});
        closed();
        m_json.name("properties").begin_object().name("steps");
        steps(room);
        m_json.end_object().end_object();
    }

    void steps(const sims::Simulation& room)
    {
        m_json.begin_object().name("type").text("array");
        m_json.name("minItems").number(1).name("maxItems").number(200);
        m_json.name("items").begin_object().name("oneOf").begin_list();
        single("set", [&] { settings("set", room); });
        single("ticks", [&] { whole("ticks", 1, 1'000'000); });
        single("again", [&] { constant_yes("again"); });
        for (const sims::Command& command : room.commands) {
            act(command);
        }
        m_json.end_list().end_object().end_object();
    }

    template <typename Body>
    void single(std::string_view name, const Body& body)
    {
        m_json.begin_object().name("type").text("object");
        required({name});
        closed();
        m_json.name("properties").begin_object();
        body();
        m_json.end_object().end_object();
    }

    void act(const sims::Command& command)
    {
        m_json.begin_object().name("type").text("object");
        if (command.arguments.empty()) {
            required({"do"});
        } else {
            required({"do", "with"});
        }
        closed();
        m_json.name("properties").begin_object();
        only("do", command.name);
        m_json.name("with").begin_object().name("type").text("array");
        const auto count = static_cast<std::int64_t>(command.arguments.size());
        m_json.name("minItems").number(count).name("maxItems").number(count);
        m_json.name("items").begin_list();
        for (const sims::Parameter& argument : command.arguments) {
            value(argument);
        }
        m_json.end_list().end_object().end_object().end_object();
    }

    void settings(std::string_view name, const sims::Simulation& room)
    {
        m_json.name(name).begin_object().name("type").text("object");
        closed();
        m_json.name("properties").begin_object();
        for (const sims::Parameter& parameter : room.parameters) {
            m_json.name(parameter.name);
            value(parameter);
        }
        m_json.end_object().end_object();
    }

    void value(const sims::Parameter& parameter)
    {
        m_json.begin_object();
        switch (parameter.form) {
            case sims::Parameter::Form::choice:
                m_json.name("enum").begin_list();
                for (const std::string_view choice : parameter.choices) {
                    m_json.text(choice);
                }
                m_json.end_list();
                break;
            case sims::Parameter::Form::yes_no:
                m_json.name("type").text("boolean");
                break;
            case sims::Parameter::Form::number:
            case sims::Parameter::Form::whole:
                m_json.name("type").text("number");
                m_json.name("minimum").number(parameter.least);
                m_json.name("maximum").number(parameter.most);
                break;
        }
        m_json.end_object();
    }

    template <typename Row>
    void names(std::string_view name, std::span<const Row> rows)
    {
        m_json.name(name).begin_object().name("type").text("array");
        m_json.name("uniqueItems").yes_no(true).name("maxItems").number(40);
        m_json.name("items").begin_object().name("enum").begin_list();
        for (const Row& row : rows) {
            m_json.text(row.name);
        }
        m_json.end_list().end_object().end_object();
    }

    void required(std::initializer_list<std::string_view> names)
    {
        m_json.name("required").begin_list();
        for (const std::string_view each : names) {
            m_json.text(each);
        }
        m_json.end_list();
    }
    void closed() { m_json.name("additionalProperties").yes_no(false); }
    void type(std::string_view name, std::string_view is)
    {
        m_json.name(name).begin_object().name("type").text(is).end_object();
    }
    void only(std::string_view name, std::string_view value)
    {
        m_json.name(name).begin_object().name("const").text(value).end_object();
    }
    void constant(std::string_view name, std::int64_t value)
    {
        m_json.name(name).begin_object().name("const").number(value).end_object();
    }
    void constant_yes(std::string_view name)
    {
        m_json.name(name).begin_object().name("const").yes_no(true).end_object();
    }
    void whole(std::string_view name, std::int64_t least, std::int64_t most)
    {
        m_json.name(name).begin_object().name("type").text("integer");
        m_json.name("minimum").number(least).name("maximum").number(most).end_object();
    }
    void ref(std::string_view name, std::string_view definition)
    {
        m_json.name(name).begin_object();
        m_json.name("$ref").text(std::string{other_schema}.append(definition)).end_object();
    }

    JsonWriter m_json;
};

}  // namespace

void write_room_schema(std::ostream& stream)
{
    SchemaWriter{stream}.write();
    stream << '\n';
}

}  // namespace tools
