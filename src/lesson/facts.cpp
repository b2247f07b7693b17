#include "lesson/facts.hpp"

#include "lesson/growth.hpp"
#include "lesson/uses.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace lesson {

namespace {

constexpr std::array<std::string_view, 13> facts_of_every_lesson{
    "bumps",
    "actions",
    "all_worlds",
    "failed",
    "blocks",
    "runs",
    "steps",
    "edits",
    "wrong_answers",
    "answered",
    "edits_in_text",
    "edits_in_blocks",
    "words_taken",
};
constexpr std::string_view calls_prefix = "calls.";
constexpr std::string_view uses_prefix = "uses.";
constexpr std::string_view within_prefix = "within.";

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();  // within no bound

std::optional<std::size_t> number_of(std::string_view function, const lang::Module& module)
{
    const auto found = std::find_if(module.functions.begin(),
                                    module.functions.end(),
                                    [&](const auto& native) { return native.name == function; });
    if (found == module.functions.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - module.functions.begin());
}

std::optional<std::size_t> number_of_fact(std::string_view name, const stages::Stage& stage)
{
    const auto found = std::find_if(stage.facts.begin(),
                                    stage.facts.end(),
                                    [&](const stages::Fact& fact) { return fact.name == name; });
    if (found == stage.facts.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - stage.facts.begin());
}

/// `within.<statement or event>.<function>`, taken apart behind its prefix.
struct Within {
    std::string_view around;
    std::string_view function;
};

Within taken_apart(std::string_view fact)
{
    const std::string_view rest = fact.substr(within_prefix.size());
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    return {rest.substr(0, dot), rest.substr(std::min(dot + 1, rest.size()))};
}

}  // namespace

bool is_fact(std::string_view name, const stages::Stage& stage)
{
    if (name.starts_with(calls_prefix)) {
        return number_of(name.substr(calls_prefix.size()), *stage.module).has_value();
    }
    if (name.starts_with(uses_prefix)) {
        const std::string_view used = name.substr(uses_prefix.size());
        return is_countable_statement(used) || number_of(used, *stage.module).has_value();
    }
    if (const auto asked = part_fact_named(name)) {
        return number_of_fact(asked->fact, stage).has_value();
    }
    if (name.starts_with(within_prefix)) {
        const auto [around, function] = taken_apart(name);
        const auto& events = stage.module->events;
        const bool is_event = std::find(events.begin(), events.end(), around) != events.end();
        return (is_event || is_countable_statement(around)) &&
               number_of(function, *stage.module).has_value();
    }
    return std::find(facts_of_every_lesson.begin(), facts_of_every_lesson.end(), name) !=
               facts_of_every_lesson.end() ||
           number_of_fact(name, stage).has_value();
}

Inquiry::Inquiry(const Evidence& evidence, const Condition& goal)
    : m_evidence{evidence}, m_goal{goal}
{}

bool Inquiry::holds(const Condition& condition, std::size_t world)
{
    if (world >= m_evidence.traces.size()) {
        return false;
    }
    return holds(condition, Here{world, m_evidence.traces[world]->last()});
}

std::optional<std::size_t> Inquiry::first_failed_world()
{
    for (std::size_t world = 0; world < m_evidence.traces.size(); ++world) {
        if (!holds(m_goal, world)) {
            return world;
        }
    }
    return std::nullopt;
}

bool Inquiry::holds(const Condition& condition, Here here)
{
    const auto holds_here = [&](const Condition& part) { return holds(part, here); };
    struct Asked {
        Inquiry& inquiry;
        Here here;
        const decltype(holds_here)& each;
        bool operator()(const Bound& bound) const { return inquiry.holds(bound, here); }
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
        bool operator()(const Ever& ever) const { return inquiry.holds(ever, here); }
    };
    return std::visit(Asked{*this, here, holds_here}, condition.form);
}

bool Inquiry::holds(const Bound& bound, Here here)
{
    const double found = value(bound.fact, here);
    return found >= bound.least && found <= bound.most;
}

bool Inquiry::holds(const Ever& ever, Here here)
{
    const std::pair key{&ever, here.world};
    if (const auto known = m_ever.find(key); known != m_ever.end()) {
        return known->second;
    }
    bool found = false;
    for (std::size_t moment = 0; moment <= trace(here).last() && !found; ++moment) {
        found = std::all_of(ever.part.begin(), ever.part.end(), [&](const Condition& part) {
            return holds(part, Here{here.world, moment});
        });
    }
    return m_ever[key] = found;
}

double Inquiry::value(std::string_view fact, Here here)
{
    if (const auto number = number_of_fact(fact, *m_evidence.stage)) {
        return trace(here).world_at(here.moment).fact(*number);
    }
    if (fact.starts_with(calls_prefix)) {
        return calls(fact.substr(calls_prefix.size()), here);
    }
    if (part_fact_named(fact)) {
        return grown(fact, here);
    }
    if (fact.starts_with(within_prefix)) {
        return calls_within(fact, here);
    }
    if (fact == "bumps") {
        return trace(here).bumps_at(here.moment);
    }
    if (fact == "actions") {
        return trace(here).actions_at(here.moment);
    }
    if (fact == "failed") {
        const bool at_end = here.moment == trace(here).last();
        return at_end && !(trace(here).ending && trace(here).ending->good()) ? 1.0 : 0.0;
    }
    if (fact == "all_worlds") {
        if (!m_all_worlds && !m_asking_all_worlds) {
            // A goal that asks for all worlds itself means its other parts there.
            m_asking_all_worlds = true;
            m_all_worlds = !first_failed_world();
            m_asking_all_worlds = false;
        }
        return m_all_worlds.value_or(true) ? 1.0 : 0.0;
    }
    if (fact == "blocks" || fact.starts_with(uses_prefix)) {
        const auto [known, is_new] = m_of_program.try_emplace(fact, 0.0);
        if (is_new) {
            const lang::Module& module = *m_evidence.stage->module;
            known->second =
                fact == "blocks"
                    ? blocks(*m_evidence.program, module)
                    : uses(*m_evidence.program, module, fact.substr(uses_prefix.size()));
        }
        return known->second;
    }
    return value_of_attempt(fact);
}

double Inquiry::value_of_attempt(std::string_view fact) const
{
    const Attempt& attempt = m_evidence.attempt;
    if (fact == "runs") {
        return attempt.runs;
    }
    if (fact == "steps") {
        return attempt.steps;
    }
    if (fact == "edits") {
        return attempt.edits;
    }
    if (fact == "wrong_answers") {
        return attempt.wrong_answers;
    }
    if (fact == "answered") {
        return attempt.answered ? 1.0 : 0.0;
    }
    if (fact == "edits_in_text") {
        return attempt.edits_in_text;
    }
    if (fact == "edits_in_blocks") {
        return attempt.edits_in_blocks;
    }
    if (fact == "words_taken") {
        return attempt.words_taken;
    }
    return unknown;
}

double Inquiry::grown(std::string_view fact, Here here)
{
    const PartFact asked = part_fact_named(fact).value();
    const auto number = number_of_fact(asked.fact, *m_evidence.stage);
    if (!number) {
        return unknown;
    }
    std::vector<double>& until = m_grown[{fact, here.world}];
    if (until.empty()) {
        until = growth(
            trace(here), *m_evidence.program, *m_evidence.stage->module, asked.part, *number);
    }
    return until[here.moment];
}

double Inquiry::calls(std::string_view function, Here here)
{
    const auto number = number_of(function, *m_evidence.stage->module);
    if (!number) {
        return unknown;
    }
    return counted_until(function, here, [&](const Moment& moment) {
        return moment.action && moment.function == *number;
    });
}

double Inquiry::calls_within(std::string_view fact, Here here)
{
    const auto [around, function] = taken_apart(fact);
    const lang::Module& module = *m_evidence.stage->module;
    const auto number = number_of(function, module);
    if (!number) {
        return unknown;
    }
    const std::vector<lang::NodeId> statements = statements_of(*m_evidence.program, module, around);
    const auto is_one = [&](lang::NodeId node) {
        return std::find(statements.begin(), statements.end(), node) != statements.end();
    };
    return counted_until(fact, here, [&](const Moment& moment) {
        return moment.action && moment.function == *number &&
               std::any_of(moment.stack.begin(), moment.stack.end(), is_one);
    });
}

/// How many moments count, up to that one; worked out once for each fact and world.
double Inquiry::counted_until(std::string_view fact,
                              Here here,
                              const std::function<bool(const Moment&)>& counts)
{
    std::vector<int>& until = m_calls[{fact, here.world}];
    if (until.empty()) {
        until.push_back(0);
        for (const Moment& moment : trace(here).moments) {
            until.push_back(until.back() + (counts(moment) ? 1 : 0));
        }
    }
    return until[here.moment];
}

}  // namespace lesson
