#include "sims/simulation.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sims {

namespace {

template <typename Row>
std::optional<std::size_t> number_of(std::span<const Row> rows, std::string_view name)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == name; });
    return found == rows.end() ? std::nullopt
                               : std::optional{static_cast<std::size_t>(found - rows.begin())};
}

}  // namespace

std::optional<std::size_t> Simulation::parameter(std::string_view wanted) const
{
    return number_of(parameters, wanted);
}

std::optional<std::size_t> Simulation::command(std::string_view wanted) const
{
    return number_of(commands, wanted);
}

std::optional<std::size_t> Simulation::reading(std::string_view wanted) const
{
    return number_of(readings, wanted);
}

bool within(const Parameter& parameter, double value)
{
    return value >= parameter.least && value <= parameter.most;
}

double allowed(const Parameter& parameter, double value)
{
    if (std::isnan(value)) {
        return parameter.initial;
    }
    const double inside = std::clamp(value, parameter.least, parameter.most);
    const double steps = std::round((inside - parameter.least) / parameter.step);
    return std::min(parameter.least + steps * parameter.step, parameter.most);
}

std::optional<double> value_of(const Parameter& parameter, std::string_view word)
{
    if (parameter.form == Parameter::Form::choice) {
        const auto found = std::find(parameter.choices.begin(), parameter.choices.end(), word);
        if (found != parameter.choices.end()) {
            return static_cast<double>(found - parameter.choices.begin());
        }
        return std::nullopt;
    }
    if (parameter.form == Parameter::Form::yes_no && (word == "yes" || word == "no")) {
        return word == "yes" ? 1.0 : 0.0;
    }
    double value{};
    const char* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end && std::isfinite(value) ? std::optional{value}
                                                                             : std::nullopt;
}

core::Message wrong_value(const Parameter& parameter)
{
    const std::string name{parameter.name};
    switch (parameter.form) {
        case Parameter::Form::choice: {
            std::string list;
            for (const std::string_view each : parameter.choices) {
                list.append(list.empty() ? "" : ", ").append(each);
            }
            return {"error.sim.choice", {{"name", name}, {"choices", list}}};
        }
        case Parameter::Form::yes_no:
            return {"error.sim.yes_no", {{"name", name}}};
        case Parameter::Form::number:
        case Parameter::Form::whole:
            break;
    }
    return {"error.sim.range",
            {{"name", name}, {"least", parameter.least}, {"most", parameter.most}}};
}

Model::Model(const Simulation& room) : m_room{room}
{
    for (const Parameter& parameter : room.parameters) {
        m_values.push_back(parameter.initial);
    }
}

void Model::reset(std::uint64_t seed)
{
    m_seed = seed;
    m_ticks = 0;
    begin();
}

void Model::tick()
{
    advance();
    ++m_ticks;
}

double Model::parameter(std::string_view name) const
{
    const auto number = m_room.parameter(name);
    return number ? m_values[*number] : 0.0;
}

void Model::set(std::size_t number, double value)
{
    if (number >= m_values.size() || std::isnan(value)) {
        return;
    }
    const double wanted = allowed(m_room.parameters[number], value);
    if (wanted != m_values[number]) {
        m_values[number] = wanted;
        changed(number);
    }
}

bool Model::set(std::string_view name, double value)
{
    const auto number = m_room.parameter(name);
    if (number) {
        set(*number, value);
    }
    return number.has_value();
}

void Model::set_back()
{
    for (std::size_t number = 0; number < m_values.size(); ++number) {
        set(number, m_room.parameters[number].initial);
    }
}

bool Model::command(std::size_t number, std::span<const double> arguments)
{
    if (number >= m_room.commands.size() ||
        m_room.commands[number].arguments.size() != arguments.size()) {
        return false;
    }
    std::vector<double> brought;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        brought.push_back(allowed(m_room.commands[number].arguments[index], arguments[index]));
    }
    return act(number, brought);
}

bool Model::command(std::string_view name, std::initializer_list<double> arguments)
{
    const auto number = m_room.command(name);
    return number && command(*number, std::span{arguments.begin(), arguments.size()});
}

Measure Model::measure(std::string_view reading) const
{
    const auto number = m_room.reading(reading);
    return number ? measure(*number) : Measure{};
}

std::uint64_t Model::hash() const
{
    core::Digest digest;
    digest.add(m_seed).add(m_ticks).add(m_values);
    add_to(digest);
    return digest.value();
}

core::Result<int> Model::open(const std::string& file, std::string_view /*content*/)
{
    return core::Error{file, {}, {"error.sim.opens_nothing", {{"room", std::string{m_room.name}}}}};
}

}  // namespace sims
