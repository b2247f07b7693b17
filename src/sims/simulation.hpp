#pragma once

#include "core/digest.hpp"
#include "core/histogram.hpp"
#include "core/message.hpp"
#include "core/result.hpp"
#include "core/series.hpp"
#include "physics/particle_table.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What every Discovery room is made of. A room declares what can be set (Parameter), what can be
/// done (Command) and what can be read (Reading); from these alone come the control panel, the
/// plots, the ranges of the lesson schema, `lumi sim`, the keys of its texts and the tests of the
/// registry.
///
/// Texts of a room stand in assets/strings/<language>/<room>.json:
///   name, kind, real, parameter.<name>, choice.<parameter>.<choice>, reading.<name>,
///   command.<name>, sees.*
namespace sims {

/// Something that hands, lessons and the command line may set: a number in a range.
struct Parameter {
    enum class Form : std::uint8_t {
        number,
        whole,
        yes_no,  ///< 1 or 0
        choice,  ///< the number of one of `choices`
    };

    std::string_view name;
    std::string_view unit;  ///< its text is "unit.<unit>"; empty for a plain number
    Form form{Form::number};
    double least{};
    double most{};
    double initial{};
    double step{};  ///< values are `least` and so many steps
    std::span<const std::string_view> choices;
    /// Where the words of the choices stand, "particle" for "particle.<choice>"; empty: in the
    /// texts of the room, "<room>.choice.<parameter>.<choice>".
    std::string_view choice_texts{};
};

/// For tables: each form says only what it needs.
constexpr Parameter number(std::string_view name,
                           std::string_view unit,
                           double least,
                           double most,
                           double initial,
                           double step)
{
    return {name, unit, Parameter::Form::number, least, most, initial, step, {}};
}
constexpr Parameter whole(
    std::string_view name, std::string_view unit, int least, int most, int initial, int step = 1)
{
    return {name,
            unit,
            Parameter::Form::whole,
            double(least),
            double(most),
            double(initial),
            double(step),
            {}};
}
constexpr Parameter yes_no(std::string_view name, bool initial)
{
    return {name, {}, Parameter::Form::yes_no, 0.0, 1.0, initial ? 1.0 : 0.0, 1.0, {}};
}
constexpr Parameter choice(std::string_view name,
                           std::span<const std::string_view> choices,
                           int initial = 0,
                           std::string_view texts = {})
{
    return {name,
            {},
            Parameter::Form::choice,
            0.0,
            double(choices.size()) - 1.0,
            double(initial),
            1.0,
            choices,
            texts};
}

/// Something that hands do: drop, aim, shoot, tap. Its arguments are given like parameters. One
/// without arguments gets a key of its own in the room; others belong to what the view shows.
struct Command {
    std::string_view name;
    std::span<const Parameter> arguments;
};

/// Something that the room tells, for plots, goals and the command line.
struct Reading {
    enum class Form : std::uint8_t {
        number,
        yes_no,
        series,  ///< over time: a line
        points,  ///< pairs of what was measured, in a series too
        histogram,
    };
    /// What is heard when the number has grown.
    enum class Echo : std::uint8_t {
        none,
        click,  ///< one more: a ball, a decay
        right,
        wrong,
    };

    std::string_view name;
    std::string_view unit;  ///< of the value; of a histogram's values
    Form form{Form::number};
    /// What it is drawn over: a series or points over something in this unit.
    std::string_view over;
    bool measured{false};  ///< the number has an error, and is shown with it
    /// The room's view draws it, so a panel of plots need not, unless a lesson asks for it there.
    bool in_view{false};
    Echo echo{Echo::none};
};

/// A number, and the standard deviation of what is measured.
struct Measure {
    double value{};
    std::optional<double> error{};
};

class Model;

/// One room: a row of sims.def, looked up with sims::find().
struct Simulation {
    std::string_view name;
    std::span<const Parameter> parameters;
    std::span<const Command> commands;
    std::span<const Reading> readings;
    /// How many ticks make a second for whoever watches at the usual speed.
    int ticks_a_second{60};
    /// Whom one meets there: an id of assets/people.
    std::string_view person;
    /// Which files it can open, "csv"; empty: none.
    std::string_view opens;
    /// A room at rest, with seed 1 and everything at its initial value. The table outlives it.
    std::unique_ptr<Model> (*make)(const physics::ParticleTable& particles){nullptr};

    std::optional<std::size_t> parameter(std::string_view name) const;
    std::optional<std::size_t> command(std::string_view name) const;
    std::optional<std::size_t> reading(std::string_view name) const;
};

/// One simulation that lives: headless and deterministic. What it is after N ticks depends on
/// parameters, seed, N, and which commands came when, and on nothing else. The clock of whoever
/// watches is not its business: a tick is always the same step of its own time.
class Model {
public:
    virtual ~Model() = default;
    Model& operator=(const Model&) = delete;

    const Simulation& room() const { return m_room; }
    std::uint64_t seed() const { return m_seed; }
    std::int64_t ticks() const { return m_ticks; }

    /// As it began with this seed: ticks, what hands did and what was measured are gone, parameters
    /// stay.
    void reset(std::uint64_t seed);
    void reset() { reset(m_seed); }
    void tick();

    double parameter(std::size_t number) const { return m_values.at(number); }
    double parameter(std::string_view name) const;
    bool is_on(std::string_view name) const { return parameter(name) > 0.5; }
    /// The nearest value that the parameter can have; what is no number leaves it as it is.
    void set(std::size_t number, double value);
    /// False where there is no such parameter.
    bool set(std::string_view name, double value);
    /// All parameters at their initial values.
    void set_back();

    /// Whether it could be done just now. Arguments are brought into their ranges; with a wrong
    /// count nothing is done.
    bool command(std::size_t number, std::span<const double> arguments = {});
    bool command(std::string_view name, std::initializer_list<double> arguments = {});

    /// A number or a yes (1) or no (0); zero for a series or histogram.
    virtual Measure measure(std::size_t reading) const = 0;
    Measure measure(std::string_view reading) const;
    /// nullptr for readings of another form.
    virtual const core::Series* series(std::size_t /*reading*/) const { return nullptr; }
    virtual const core::Histogram* histogram(std::size_t /*reading*/) const { return nullptr; }

    /// What can be seen now, in words, as someone tells it who looks over a shoulder.
    virtual core::Message sees() const = 0;
    /// A digest of parameters, seed, ticks and state.
    std::uint64_t hash() const;

    /// Takes the content of a file that someone opened; how many things were read. Nothing changes
    /// where it is wrong. `file` is for errors only.
    virtual core::Result<int> open(const std::string& file, std::string_view content);

protected:
    /// What derives calls reset() at the end of its constructor.
    explicit Model(const Simulation& room);
    Model(const Model&) = default;

private:
    virtual void begin() = 0;    ///< brings about the state of tick 0, from parameters and seed()
    virtual void advance() = 0;  ///< one tick
    /// A parameter has another value than before. What only matters from the next reset on may
    /// wait.
    virtual void changed(std::size_t /*parameter*/) {}
    virtual bool act(std::size_t /*command*/, std::span<const double> /*arguments*/)
    {
        return false;
    }
    virtual void add_to(core::Digest& digest) const = 0;  ///< the state

    const Simulation& m_room;
    std::vector<double> m_values;
    std::uint64_t m_seed{1};
    std::int64_t m_ticks{0};
};

/// Of a table of parameters, commands or readings.
template <typename Row>
std::vector<std::string_view> names_of(std::span<const Row> rows)
{
    std::vector<std::string_view> names;
    names.reserve(rows.size());
    for (const Row& row : rows) {
        names.push_back(row.name);
    }
    return names;
}

/// The nearest value that a parameter can have; its initial one for what is no number.
double allowed(const Parameter& parameter, double value);
/// Whether it is within the range, whatever the step.
bool within(const Parameter& parameter, double value);
/// The value that a word stands for: a number, yes or no, the name of a choice.
std::optional<double> value_of(const Parameter& parameter, std::string_view word);

/// "Must be one of these", or "must lie between".
core::Message wrong_value(const Parameter& parameter);

/// The room of that name, or nullptr.
const Simulation* find(std::string_view name);
std::span<const Simulation> all();

}  // namespace sims
