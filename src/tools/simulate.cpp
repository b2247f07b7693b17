#include "tools/simulate.hpp"

#include "lang/spelling.hpp"
#include "lesson/particles.hpp"
#include "tools/room_schema.hpp"
#include "tools/simulate_tell.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <span>
#include <sstream>

namespace tools {

namespace {

constexpr double usual_seconds = 10.0;
constexpr std::uintmax_t most_bytes = std::uintmax_t{64} * 1024 * 1024;

/// What stops the command: a sentence, and how it ends.
struct Refusal {
    core::Message message;
    int code{wrong_usage};
};

core::Message unknown(std::string_view key,
                      std::string_view name,
                      std::string_view room,
                      const std::vector<std::string_view>& there)
{
    core::Message message{std::string{key},
                          {{"name", std::string{name}}, {"room", std::string{room}}}};
    if (const auto near = lang::did_you_mean(name, there)) {
        message.key += "_near";
        message.arguments.emplace("near", *near);
    }
    return message;
}

/// A room that is set up, acted in and run.
class Run {
public:
    Run(const sims::Simulation& room, const physics::ParticleTable& particles)
        : m_room{room}, m_model{room.make(particles)}
    {}

    std::optional<Refusal> set(std::string_view assignment)
    {
        const std::size_t equals = assignment.find('=');
        const std::string_view name = assignment.substr(0, equals);
        const auto number = m_room.parameter(name);
        if (!number) {
            return Refusal{
                unknown("error.sim.unknown", name, m_room.name, sims::names_of(m_room.parameters))};
        }
        const sims::Parameter& parameter = m_room.parameters[*number];
        const auto value = equals == std::string_view::npos
                               ? std::nullopt
                               : sims::value_of(parameter, assignment.substr(equals + 1));
        if (!value || !sims::within(parameter, *value)) {
            return Refusal{sims::wrong_value(parameter)};
        }
        m_model->set(*number, *value);
        return std::nullopt;
    }

    std::optional<Refusal> act(std::string_view text)
    {
        const std::size_t equals = text.find('=');
        const std::string_view name = text.substr(0, equals);
        const auto number = m_room.command(name);
        if (!number) {
            return Refusal{
                unknown("error.sim.unknown", name, m_room.name, sims::names_of(m_room.commands))};
        }
        const std::span<const sims::Parameter> wanted = m_room.commands[*number].arguments;
        std::vector<double> arguments;
        std::string_view rest = equals == std::string_view::npos ? "" : text.substr(equals + 1);
        for (const sims::Parameter& parameter : wanted) {
            const std::size_t comma = rest.find(',');
            const auto value = sims::value_of(parameter, rest.substr(0, comma));
            if (!value || !sims::within(parameter, *value)) {
                return Refusal{sims::wrong_value(parameter)};
            }
            arguments.push_back(*value);
            rest = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
        }
        if (!m_model->command(*number, arguments)) {
            return Refusal{{"error.sim.refused", {{"name", std::string{name}}}}, found_wrong};
        }
        return std::nullopt;
    }

    sims::Model& model() { return *m_model; }

private:
    const sims::Simulation& m_room;
    std::unique_ptr<sims::Model> m_model;
};

std::optional<Refusal> open_file(const std::filesystem::path& path,
                                 sims::Model& model,
                                 const Output& output)
{
    std::error_code failed;
    std::ifstream file{path, std::ios::binary};
    if (!file || std::filesystem::file_size(path, failed) > most_bytes || failed) {
        return Refusal{{"error.json.unreadable", {}}};
    }
    std::ostringstream content;
    content << file.rdbuf();
    const core::Result<int> opened = model.open(path.string(), content.str());
    if (!opened) {
        write_error(opened.error(), output);
        return Refusal{{}, found_wrong};
    }
    return std::nullopt;
}

std::optional<Refusal> prepare(const Simulate& command, Run& run, const Output& output)
{
    for (const std::string& assignment : command.set) {
        if (auto refusal = run.set(assignment)) {
            return refusal;
        }
    }
    run.model().reset(command.seed);
    if (command.file) {
        if (auto refusal = open_file(*command.file, run.model(), output)) {
            return refusal;
        }
    }
    for (const std::string& act : command.commands) {
        if (auto refusal = run.act(act)) {
            return refusal;
        }
    }
    return std::nullopt;
}

std::int64_t ticks_of(const Simulate& command, const sims::Simulation& room)
{
    return command.ticks.value_or(
        std::llround(command.seconds.value_or(usual_seconds) * room.ticks_a_second));
}

/// False where the table can't be written.
bool pass_time(std::int64_t ticks, const Simulate& command, sims::Model& model)
{
    std::ofstream table;
    if (command.csv) {
        table.open(*command.csv);
        write_csv_head(model.room(), table);
        write_csv_row(model, table);
    }
    for (std::int64_t tick = 0; tick < ticks; ++tick) {
        model.tick();
        if (command.csv) {
            write_csv_row(model, table);
        }
    }
    return !command.csv || table.flush().good();
}

int refuse(const Refusal& refusal, const Output& output)
{
    if (!refusal.message.key.empty()) {
        output.messages << "lumi: " << output.words.text(refusal.message) << '\n';
    }
    return refusal.code;
}

}  // namespace

int run(const Simulate& command, const Output& output)
{
    if (command.list) {
        tell_rooms(output);
        return fine;
    }
    if (command.schema) {
        write_room_schema(output.results);
        return fine;
    }
    const sims::Simulation* room = sims::find(command.room);
    if (room == nullptr) {
        return refuse({unknown("error.sim.room", command.room, "", sims::names_of(sims::all()))},
                      output);
    }
    if (command.describe) {
        tell_room(*room, output);
        return fine;
    }
    const core::Result<physics::ParticleTable> particles =
        lesson::read_particles(command.particles);
    if (!particles) {
        write_error(particles.error(), output);
        return found_wrong;
    }
    Run run{*room, particles.value()};
    if (const auto refusal = prepare(command, run, output)) {
        return refuse(*refusal, output);
    }
    if (!pass_time(ticks_of(command, *room), command, run.model())) {
        return refuse({{"error.sim.not_written", {{"file", command.csv->string()}}}, found_wrong},
                      output);
    }
    if (command.json) {
        write_readings(run.model(), output.results);
    } else {
        tell_readings(run.model(), output);
    }
    return fine;
}

}  // namespace tools
