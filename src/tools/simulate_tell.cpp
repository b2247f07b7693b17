#include "tools/simulate_tell.hpp"

#include "i18n/quantity.hpp"
#include "tools/json_writer.hpp"

#include <string>

namespace tools {

namespace {

using Form = sims::Reading::Form;

bool is_number(const sims::Reading& reading)
{
    return reading.form == Form::number || reading.form == Form::yes_no;
}

/// A dash where there is none.
std::string unit_of(std::string_view unit, const Output& output)
{
    return unit.empty() ? "-" : i18n::unit_sign(output.words, unit);
}

/// Its name as a choice in a file, or the number.
std::string value_text(const sims::Parameter& parameter, double value, const Output& output)
{
    switch (parameter.form) {
        case sims::Parameter::Form::choice:
            return std::string{parameter.choices[static_cast<std::size_t>(value)]};
        case sims::Parameter::Form::yes_no:
            return value > 0.5 ? "yes" : "no";
        case sims::Parameter::Form::number:
        case sims::Parameter::Form::whole:
            break;
    }
    return output.words.number(value);
}

void tell_parameter(const sims::Parameter& parameter, const Output& output)
{
    output.results << "  " << parameter.name << " = "
                   << value_text(parameter, parameter.initial, output);
    if (parameter.choices.empty() && parameter.form != sims::Parameter::Form::yes_no) {
        output.results << "  [" << output.words.number(parameter.least) << " … "
                       << output.words.number(parameter.most) << "] "
                       << unit_of(parameter.unit, output);
    }
    for (std::size_t at = 0; at < parameter.choices.size(); ++at) {
        output.results << (at == 0 ? "  [" : ", ") << parameter.choices[at];
    }
    output.results << (parameter.choices.empty() ? "" : "]") << '\n';
}

void write_histogram(const core::Histogram& histogram, JsonWriter& json)
{
    json.begin_object().name("edges").begin_list();
    for (int bin = 0; bin <= histogram.bins(); ++bin) {
        json.number(histogram.edge(bin));
    }
    json.end_list().name("counts").begin_list();
    for (const double count : histogram.counts()) {
        json.number(count);
    }
    json.end_list();
    json.name("below").number(histogram.below());
    json.name("above").number(histogram.above()).end_object();
}

void write_series(const core::Series& series, JsonWriter& json)
{
    json.begin_list();
    for (const core::Series::Point& point : series.points()) {
        json.begin_list().number(point.time).number(point.value).end_list();
    }
    json.end_list();
}

}  // namespace

void tell_rooms(const Output& output)
{
    for (const sims::Simulation& room : sims::all()) {
        const std::string name{room.name};
        output.results << name << ": " << output.words.text(name + ".name") << " ("
                       << output.words.text(name + ".kind") << ")\n";
    }
}

void tell_room(const sims::Simulation& room, const Output& output)
{
    const std::string name{room.name};
    output.results << name << ": " << output.words.text(name + ".name") << '\n'
                   << output.words.text(
                          {"tools.sim.pace",
                           {{"count", static_cast<std::int64_t>(room.ticks_a_second)}}})
                   << '\n'
                   << output.words.text("tools.sim.parameters") << '\n';
    for (const sims::Parameter& parameter : room.parameters) {
        tell_parameter(parameter, output);
    }
    if (!room.commands.empty()) {
        output.results << output.words.text("tools.sim.commands") << '\n';
    }
    for (const sims::Command& command : room.commands) {
        output.results << "  " << command.name << '\n';
        for (const sims::Parameter& argument : command.arguments) {
            output.results << "  ";
            tell_parameter(argument, output);
        }
    }
    output.results << output.words.text("tools.sim.readings") << '\n';
    for (const sims::Reading& reading : room.readings) {
        output.results << "  " << reading.name << " ("
                       << output.words.text(name + ".reading." + std::string{reading.name}) << ") "
                       << unit_of(reading.unit, output) << '\n';
    }
}

void tell_readings(const sims::Model& model, const Output& output)
{
    const sims::Simulation& room = model.room();
    for (std::size_t number = 0; number < room.readings.size(); ++number) {
        const sims::Reading& reading = room.readings[number];
        output.results << reading.name << ": ";
        const sims::Measure measure = model.measure(number);
        if (reading.form == Form::number) {
            output.results << i18n::quantity(
                output.words, reading.unit, measure.value, measure.error);
        } else if (reading.form == Form::yes_no) {
            output.results << (measure.value > 0.5 ? "yes" : "no");
        } else if (const core::Histogram* histogram = model.histogram(number)) {
            for (const double count : histogram->counts()) {
                output.results << output.words.number(count) << ' ';
            }
        } else if (const core::Series* series = model.series(number)) {
            output.results << output.words.number(series->latest().value);
        }
        output.results << '\n';
    }
    output.results << output.words.text(model.sees()) << '\n';
}

void write_readings(const sims::Model& model, std::ostream& stream)
{
    const sims::Simulation& room = model.room();
    JsonWriter json{stream};
    json.begin_object();
    json.name("room").text(room.name);
    json.name("seed").number(static_cast<std::int64_t>(model.seed()));
    json.name("ticks").number(model.ticks());
    json.name("parameters").begin_object();
    for (std::size_t number = 0; number < room.parameters.size(); ++number) {
        const sims::Parameter& parameter = room.parameters[number];
        const double value = model.parameter(number);
        json.name(parameter.name);
        if (parameter.form == sims::Parameter::Form::choice) {
            json.text(parameter.choices[static_cast<std::size_t>(value)]);
        } else if (parameter.form == sims::Parameter::Form::yes_no) {
            json.yes_no(value > 0.5);
        } else {
            json.number(value);
        }
    }
    json.end_object().name("readings").begin_object();
    for (std::size_t number = 0; number < room.readings.size(); ++number) {
        const sims::Reading& reading = room.readings[number];
        if (!is_number(reading)) {
            continue;
        }
        const sims::Measure measure = model.measure(number);
        json.name(reading.name).begin_object().name("value").number(measure.value);
        json.name("unit").text(reading.unit).name("error");
        if (measure.error) {
            json.number(*measure.error);
        } else {
            json.null();
        }
        json.end_object();
    }
    json.end_object().name("histograms").begin_object();
    for (std::size_t number = 0; number < room.readings.size(); ++number) {
        if (const core::Histogram* histogram = model.histogram(number)) {
            json.name(room.readings[number].name);
            write_histogram(*histogram, json);
        }
    }
    json.end_object().name("series").begin_object();
    for (std::size_t number = 0; number < room.readings.size(); ++number) {
        if (const core::Series* series = model.series(number)) {
            json.name(room.readings[number].name);
            write_series(*series, json);
        }
    }
    json.end_object().end_object();
    stream << '\n';
}

void write_csv_head(const sims::Simulation& room, std::ostream& stream)
{
    stream << "tick";
    for (const sims::Reading& reading : room.readings) {
        if (is_number(reading)) {
            stream << ',' << reading.name << (reading.measured ? "," : "")
                   << (reading.measured ? std::string{reading.name} + "_error" : std::string{});
        }
    }
    stream << '\n';
}

void write_csv_row(const sims::Model& model, std::ostream& stream)
{
    const sims::Simulation& room = model.room();
    stream << model.ticks();
    for (std::size_t number = 0; number < room.readings.size(); ++number) {
        const sims::Reading& reading = room.readings[number];
        if (is_number(reading)) {
            const sims::Measure measure = model.measure(number);
            stream << ',' << shortest(measure.value);
            if (reading.measured) {
                stream << ',' << shortest(measure.error.value_or(0.0));
            }
        }
    }
    stream << '\n';
}

}  // namespace tools
