#include "lesson/room_facts.hpp"

#include <algorithm>
#include <limits>

namespace lesson {

namespace {

constexpr std::string_view of_parameters = "set.";
constexpr std::string_view of_commands = "done.";
constexpr std::string_view of_errors = ".error";

/// The number of a reading that is a number or a yes.
std::optional<std::size_t> number_of_reading(std::string_view name, const sims::Simulation& room)
{
    const auto number = room.reading(name);
    const auto is_number = [&](std::size_t at) {
        const sims::Reading::Form form = room.readings[at].form;
        return form == sims::Reading::Form::number || form == sims::Reading::Form::yes_no;
    };
    return number && is_number(*number) ? number : std::nullopt;
}

double value_of(std::string_view fact, const sims::Model& model, const RoomLog& log)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();  // within no bound
    const sims::Simulation& room = model.room();
    if (fact == "ticks") {
        return static_cast<double>(model.ticks());
    }
    if (fact == "changes") {
        return log.changes;
    }
    if (fact.starts_with(of_parameters)) {
        const auto number = room.parameter(fact.substr(of_parameters.size()));
        return number ? model.parameter(*number) : unknown;
    }
    if (fact.starts_with(of_commands)) {
        const auto number = room.command(fact.substr(of_commands.size()));
        return number && *number < log.done.size() ? log.done[*number] : unknown;
    }
    if (fact.ends_with(of_errors)) {
        const auto number = number_of_reading(fact.substr(0, fact.size() - of_errors.size()), room);
        return number ? model.measure(*number).error.value_or(unknown) : unknown;
    }
    const auto number = number_of_reading(fact, room);
    return number ? model.measure(*number).value : unknown;
}

void gather(const Condition& condition, std::vector<const Ever*>& evers)
{
    struct Parts {
        std::vector<const Ever*>& evers;
        void operator()(const Bound&) const {}
        void operator()(const All& all) const { each(all.parts); }
        void operator()(const Any& any) const { each(any.parts); }
        void operator()(const Not& negated) const { each(negated.part); }
        void operator()(const Ever& ever) const
        {
            each(ever.part);
            evers.push_back(&ever);
        }
        void each(const std::vector<Condition>& parts) const
        {
            for (const Condition& part : parts) {
                gather(part, evers);
            }
        }
    };
    std::visit(Parts{evers}, condition.form);
}

}  // namespace

bool is_fact(std::string_view name, const sims::Simulation& room)
{
    if (name == "ticks" || name == "changes") {
        return true;
    }
    if (name.starts_with(of_parameters)) {
        return room.parameter(name.substr(of_parameters.size())).has_value();
    }
    if (name.starts_with(of_commands)) {
        return room.command(name.substr(of_commands.size())).has_value();
    }
    if (name.ends_with(of_errors)) {
        const auto number = number_of_reading(name.substr(0, name.size() - of_errors.size()), room);
        return number && room.readings[*number].measured;
    }
    return number_of_reading(name, room).has_value();
}

RoomInquiry::RoomInquiry(const Lesson& lesson)
{
    gather(lesson.goal, m_evers);
    if (lesson.star_two) {
        gather(*lesson.star_two, m_evers);
    }
    gather(lesson.star_three, m_evers);
    for (const Mistake& mistake : lesson.mistakes) {
        gather(mistake.when, m_evers);
    }
}

void RoomInquiry::look(const sims::Model& model, const RoomLog& log)
{
    for (const Ever* ever : m_evers) {
        const bool holds_now =
            !m_held.contains(ever) &&
            std::all_of(ever->part.begin(), ever->part.end(), [&](const Condition& part) {
                return holds(part, model, log);
            });
        if (holds_now) {
            m_held.insert(ever);
        }
    }
}

bool RoomInquiry::holds(const Condition& condition,
                        const sims::Model& model,
                        const RoomLog& log) const
{
    const auto holds_now = [&](const Condition& part) { return holds(part, model, log); };
    struct Asked {
        const RoomInquiry& inquiry;
        const sims::Model& model;
        const RoomLog& log;
        const decltype(holds_now)& each;
        bool operator()(const Bound& bound) const
        {
            const double found = value_of(bound.fact, model, log);
            return found >= bound.least && found <= bound.most;
        }
        bool operator()(const All& all) const
        {
            return std::all_of(all.parts.begin(), all.parts.end(), each);
        }
        bool operator()(const Any& any) const
        {
            return std::any_of(any.parts.begin(), any.parts.end(), each);
        }
        bool operator()(const Not& negated) const
        {
            return std::none_of(negated.part.begin(), negated.part.end(), each);
        }
        bool operator()(const Ever& ever) const { return inquiry.m_held.contains(&ever); }
    };
    return std::visit(Asked{*this, model, log, holds_now}, condition.form);
}

}  // namespace lesson
