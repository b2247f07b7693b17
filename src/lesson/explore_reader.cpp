#include "lesson/explore_reader.hpp"

#include "lang/spelling.hpp"
#include "lesson/conditions.hpp"
#include "lesson/reader_parts.hpp"
#include "sims/simulation.hpp"

#include <algorithm>
#include <utility>

namespace lesson {

namespace {

constexpr Range step_count{1, 200};
constexpr Range tick_count{1, 1'000'000};
constexpr Range mistake_count{2, 20};

/// Reads what concerns one room.
class RoomReader {
public:
    RoomReader(const sims::Simulation& room, Problems& problems)
        : m_room{room}, m_problems{problems}
    {}

    /// `{"bet": 4, "species": "dice"}`
    std::vector<SetParameter> settings(const core::Record& record, std::string_view name)
    {
        std::vector<SetParameter> read;
        const core::Record::Members* members = record.members();
        if (members == nullptr) {
            m_problems.add(record.place,
                           {"error.lesson.not_object", {{"name", std::string{name}}}});
            return read;
        }
        for (const core::Member& member : *members) {
            if (const auto number = known(member.name, m_room.parameters, member.place)) {
                read.push_back({member.name, value(member.value, m_room.parameters[*number])});
            }
        }
        return read;
    }

    /// A list of names of one kind or another, each once.
    std::vector<std::string> names(Fields& fields,
                                   std::string_view name,
                                   const std::vector<std::string_view>& there)
    {
        std::vector<std::string> read;
        const core::Record* list = fields.required(name);
        if (list == nullptr) {
            return read;
        }
        for (const core::Record& item : checked_list(*list, name, {0, 40}, m_problems)) {
            const std::string id = checked_id(item, name, m_problems);
            if (std::find(read.begin(), read.end(), id) != read.end()) {
                m_problems.add(item.place, {"error.lesson.twice", {{"name", id}}});
            }
            if (!id.empty() && is_there(id, there, item.place)) {
                read.push_back(id);
            }
        }
        return read;
    }

    RoomScript script(const core::Record& record, std::string_view name)
    {
        RoomScript script{{}, record.place};
        for (const core::Record& step : checked_list(record, name, step_count, m_problems)) {
            add_step(step, script.steps);
        }
        return script;
    }

private:
    void add_step(const core::Record& record, std::vector<RoomStep>& steps)
    {
        const core::Record::Members* members = record.members();
        const bool is_step = members != nullptr && !members->empty();
        if (!is_step) {
            m_problems.add(record.place, {"error.lesson.step", {}});
            return;
        }
        Fields fields{record, "steps", m_problems};
        if (const core::Record* set = fields.optional("set")) {
            for (SetParameter& each : settings(*set, "set")) {
                steps.emplace_back(std::move(each));
            }
        } else if (const core::Record* command = fields.optional("do")) {
            add_command(*command, fields, steps);
        } else if (fields.optional("ticks") != nullptr) {
            steps.emplace_back(PassTicks{fields.whole("ticks", tick_count)});
        } else if (fields.yes_no_or("again", false)) {
            steps.emplace_back(BeginAnew{});
        } else {
            m_problems.add(record.place, {"error.lesson.step", {}});
        }
        fields.refuse_others();
    }

    void add_command(const core::Record& record, Fields& fields, std::vector<RoomStep>& steps)
    {
        const std::string name = checked_id(record, "do", m_problems);
        const core::Record* with = fields.optional("with");
        if (name.empty()) {
            return;
        }
        const auto number = known(name, m_room.commands, record.place);
        if (!number) {
            return;
        }
        const std::span<const sims::Parameter> wanted = m_room.commands[*number].arguments;
        DoCommand command{name, {}};
        const auto count = static_cast<int>(wanted.size());
        if (with != nullptr) {
            const auto& given = checked_list(*with, "with", {count, count}, m_problems);
            for (std::size_t at = 0; at < given.size() && at < wanted.size(); ++at) {
                command.arguments.push_back(value(given[at], wanted[at]));
            }
        } else if (count > 0) {
            m_problems.add(record.place, {"error.lesson.missing", {{"name", std::string{"with"}}}});
        }
        steps.emplace_back(std::move(command));
    }

    double value(const core::Record& record, const sims::Parameter& parameter)
    {
        std::optional<double> found;
        if (const std::string* word = record.text()) {
            if (parameter.form == sims::Parameter::Form::choice) {
                found = sims::value_of(parameter, *word);
            }
        } else if (const bool* yes = record.yes_no()) {
            if (parameter.form == sims::Parameter::Form::yes_no) {
                found = *yes ? 1.0 : 0.0;
            }
        } else if (parameter.form == sims::Parameter::Form::number ||
                   parameter.form == sims::Parameter::Form::whole) {
            if (const std::int64_t* whole = record.integer()) {
                found = static_cast<double>(*whole);
            } else if (const double* number = std::get_if<double>(&record.value)) {
                found = *number;
            }
        }
        if (!found || !sims::within(parameter, *found)) {
            m_problems.add(record.place, sims::wrong_value(parameter));
            return parameter.initial;
        }
        return *found;
    }

    template <typename Row>
    std::optional<std::size_t> known(std::string_view name,
                                     std::span<const Row> rows,
                                     core::Place place)
    {
        const std::vector<std::string_view> there = sims::names_of(rows);
        if (!is_there(name, there, place)) {
            return std::nullopt;
        }
        return static_cast<std::size_t>(std::find(there.begin(), there.end(), name) -
                                        there.begin());
    }

    bool is_there(std::string_view name,
                  const std::vector<std::string_view>& there,
                  core::Place place)
    {
        if (std::find(there.begin(), there.end(), name) != there.end()) {
            return true;
        }
        core::Message message{"error.sim.unknown",
                              {{"name", std::string{name}}, {"room", std::string{m_room.name}}}};
        if (const auto near = lang::did_you_mean(name, there)) {
            message.key = "error.sim.unknown_near";
            message.arguments.emplace("near", *near);
        }
        m_problems.add(place, std::move(message));
        return false;
    }

    const sims::Simulation& m_room;
    Problems& m_problems;
};

class ExplorationReader {
public:
    ExplorationReader(Fields& fields, Lesson& lesson, Problems& problems)
        : m_fields{fields}, m_lesson{lesson}, m_problems{problems}
    {}

    void read()
    {
        const core::Record* simulation = m_fields.required("simulation");
        const bool kiosk = m_fields.yes_no_or("kiosk", false);
        const sims::Simulation* room = simulation == nullptr ? nullptr : read_room(*simulation);
        if (room == nullptr) {
            leave_the_rest();
            return;
        }
        m_exploration.kiosk = kiosk;
        RoomReader reader{*room, m_problems};
        read_solution(reader);
        read_hints(reader);
        read_mistakes(reader);
        m_lesson.exploration = std::move(m_exploration);
    }

private:
    const sims::Simulation* read_room(const core::Record& record)
    {
        constexpr Range seeds{0, 1'000'000};
        Fields fields{record, "simulation", m_problems};
        m_exploration.place = record.place;
        const core::Record* name = fields.required("room");
        m_exploration.seed = static_cast<std::uint64_t>(fields.whole_or("seed", seeds, 1));
        const core::Record* set = fields.optional("set");
        const auto chosen =
            name == nullptr
                ? std::nullopt
                : checked_choice(*name, "room", sims::names_of(sims::all()), m_problems);
        if (!chosen) {
            fields.optional("controls");
            fields.optional("plots");
            fields.refuse_others();
            return nullptr;
        }
        const sims::Simulation& room = sims::all()[*chosen];
        RoomReader reader{room, m_problems};
        m_exploration.room = room.name;
        if (set != nullptr) {
            m_exploration.set = reader.settings(*set, "set");
        }
        m_exploration.controls = reader.names(fields, "controls", sims::names_of(room.parameters));
        m_exploration.plots = reader.names(fields, "plots", sims::names_of(room.readings));
        fields.refuse_others();
        return &room;
    }

    /// Without a room nothing can be said of what is done there.
    void leave_the_rest()
    {
        for (const char* name : {"solution", "hints", "mistakes"}) {
            m_fields.required(name);
        }
    }

    void read_solution(RoomReader& reader)
    {
        if (const core::Record* solution = m_fields.required("solution")) {
            Fields fields{*solution, "solution", m_problems};
            m_exploration.solution = script(fields, reader);
            fields.refuse_others();
        }
    }

    void read_hints(RoomReader& reader)
    {
        const core::Record* hints = m_fields.required("hints");
        if (hints == nullptr) {
            return;
        }
        m_lesson.hints.place = hints->place;
        Fields fields{*hints, "hints", m_problems};
        m_lesson.hints.look = point(fields, "look");
        m_lesson.hints.think = point(fields, "think");
        if (const core::Record* show = fields.required("show")) {
            Fields played{*show, "show", m_problems};
            m_exploration.show = script(played, reader);
            played.refuse_others();
        }
        fields.refuse_others();
    }

    void read_mistakes(RoomReader& reader)
    {
        m_fields.each("mistakes", mistake_count, [&](const core::Record& record) {
            Fields fields{record, "mistakes", m_problems};
            Mistake mistake;
            mistake.id = fields.id("id");
            mistake.acts = script(fields, reader);
            if (const core::Record* when = fields.required("when")) {
                mistake.when = read_condition(*when, "when", m_problems);
            }
            mistake.point = point(fields, "point");
            fields.refuse_others();
            const bool twice = std::any_of(
                m_lesson.mistakes.begin(), m_lesson.mistakes.end(), [&](const Mistake& other) {
                    return !mistake.id.empty() && other.id == mistake.id;
                });
            if (twice) {
                m_problems.add(record.place, {"error.lesson.twice", {{"name", mistake.id}}});
            }
            m_lesson.mistakes.push_back(std::move(mistake));
        });
    }

    RoomScript script(Fields& fields, RoomReader& reader)
    {
        const core::Record* steps = fields.required("steps");
        return steps == nullptr ? RoomScript{} : reader.script(*steps, "steps");
    }

    Point point(Fields& fields, std::string_view name)
    {
        const core::Record* record = fields.required(name);
        return record == nullptr ? Point{} : read_point(*record, name, m_problems);
    }

    Fields& m_fields;
    Lesson& m_lesson;
    Problems& m_problems;
    Exploration m_exploration;
};

}  // namespace

void read_exploration(Fields& fields, Lesson& lesson, Problems& problems)
{
    ExplorationReader{fields, lesson, problems}.read();
}

}  // namespace lesson
