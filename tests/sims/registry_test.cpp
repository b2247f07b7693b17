#include "core/random.hpp"
#include "lesson/lesson.hpp"
#include "lesson/words.hpp"
#include "sims/particles.hpp"
#include "sims/simulation.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <limits>
#include <set>
#include <sstream>
#include <string>

namespace {

using Form = sims::Reading::Form;

std::string name_of(const sims::Simulation& room) { return std::string{room.name}; }

/// Everything that a room tells, as numbers.
std::vector<double> told(const sims::Model& model)
{
    std::vector<double> values;
    for (std::size_t reading = 0; reading < model.room().readings.size(); ++reading) {
        const sims::Measure measure = model.measure(reading);
        values.push_back(measure.value);
        values.push_back(measure.error.value_or(0.0));
        if (const core::Series* series = model.series(reading)) {
            for (const core::Series::Point& point : series->points()) {
                values.insert(values.end(), {point.time, point.value});
            }
        }
        if (const core::Histogram* histogram = model.histogram(reading)) {
            values.insert(values.end(), histogram->counts().begin(), histogram->counts().end());
        }
    }
    return values;
}

/// Hands that try every command, in turn, with arguments anywhere in their ranges.
class Hands {
public:
    explicit Hands(std::uint64_t seed) : m_random{seed} {}

    void touch(sims::Model& model)
    {
        const auto commands = model.room().commands;
        if (commands.empty()) {
            return;
        }
        const std::size_t number = m_random.below(static_cast<std::uint32_t>(commands.size()));
        std::vector<double> arguments;
        for (const sims::Parameter& argument : commands[number].arguments) {
            arguments.push_back(argument.least +
                                m_random.unit() * (argument.most - argument.least));
        }
        model.command(number, arguments);
    }
    void turn(sims::Model& model)
    {
        const auto parameters = model.room().parameters;
        const std::size_t number = m_random.below(static_cast<std::uint32_t>(parameters.size()));
        const sims::Parameter& parameter = parameters[number];
        model.set(number, parameter.least + m_random.unit() * (parameter.most - parameter.least));
    }

private:
    core::Random m_random;
};

/// The room's own word for a choice, or that of everybody.
std::string words_of_choice(const i18n::Catalogue& words,
                            const sims::Simulation& room,
                            const sims::Parameter& parameter,
                            std::string_view choice)
{
    const std::string own =
        name_of(room) + ".choice." + std::string{parameter.name} + "." + std::string{choice};
    return words.has(own) || parameter.choice_texts.empty()
               ? own
               : std::string{parameter.choice_texts} + "." + std::string{choice};
}

}  // namespace

TEST_CASE("a room declares ranges that hold", "[sims]")
{
    for (const sims::Simulation& room : sims::all()) {
        INFO(room.name);
        CHECK(sims::find(room.name) == &room);
        CHECK(room.ticks_a_second > 0);
        CHECK_FALSE(room.parameters.empty());
        CHECK_FALSE(room.readings.empty());
        std::set<std::string_view> names;
        for (const sims::Parameter& parameter : room.parameters) {
            INFO(parameter.name);
            CHECK(names.insert(parameter.name).second);
            CHECK(parameter.least < parameter.most);
            CHECK(parameter.step > 0.0);
            CHECK(sims::within(parameter, parameter.initial));
            CHECK(sims::allowed(parameter, parameter.initial) == Approx(parameter.initial));
        }
        for (const sims::Reading& reading : room.readings) {
            INFO(reading.name);
            CHECK(names.insert(reading.name).second);
        }
        for (const sims::Command& command : room.commands) {
            INFO(command.name);
            CHECK(names.insert(command.name).second);
        }
    }
}

TEST_CASE("a room gives what it declares", "[sims]")
{
    for (const sims::Simulation& room : sims::all()) {
        INFO(room.name);
        const auto model = room.make(particles());
        for (std::size_t number = 0; number < room.readings.size(); ++number) {
            const sims::Reading& reading = room.readings[number];
            INFO(reading.name);
            CHECK((model->series(number) != nullptr) ==
                  (reading.form == Form::series || reading.form == Form::points));
            CHECK((model->histogram(number) != nullptr) == (reading.form == Form::histogram));
            if (reading.measured) {
                CHECK(model->measure(number).error.has_value());
            }
        }
    }
}

TEST_CASE("a thousand ticks and any hands make no NaN", "[sims]")
{
    for (const sims::Simulation& room : sims::all()) {
        INFO(room.name);
        const auto model = room.make(particles());
        Hands hands{7};
        for (int tick = 0; tick < 1000; ++tick) {
            model->tick();
            if (tick % 10 == 5) {
                hands.touch(*model);
            }
            if (tick % 50 == 25) {
                hands.turn(*model);
            }
            if (tick % 300 == 299) {
                model->reset(static_cast<std::uint64_t>(tick));
            }
        }
        for (const double value : told(*model)) {
            CHECK(std::isfinite(value));
        }
    }
}

TEST_CASE("what a room is depends on parameters, seed, ticks and hands alone", "[sims]")
{
    for (const sims::Simulation& room : sims::all()) {
        INFO(room.name);
        const auto play = [&](sims::Model& model) {
            Hands hands{3};
            for (int tick = 0; tick < 300; ++tick) {
                model.tick();
                if (tick % 20 == 10) {
                    hands.touch(model);
                }
                if (tick % 70 == 35) {
                    hands.turn(model);
                }
            }
        };
        const auto first = room.make(particles());
        play(*first);
        const auto second = room.make(particles());
        play(*second);
        CHECK(first->hash() == second->hash());
        CHECK(told(*first) == told(*second));

        // Whatever has happened, a reset forgets it.
        first->set_back();
        first->reset(5);
        const auto fresh = room.make(particles());
        fresh->reset(5);
        CHECK(first->hash() == fresh->hash());
        CHECK(told(*first) == told(*fresh));
        for (int tick = 0; tick < 100; ++tick) {
            first->tick();
            fresh->tick();
        }
        CHECK(first->hash() == fresh->hash());
        CHECK(told(*first) == told(*fresh));
    }
}

TEST_CASE("a parameter takes the nearest value that it can have", "[sims]")
{
    const sims::Parameter field = sims::number("field", "tesla", -4.0, 4.0, 1.0, 0.1);
    CHECK(sims::allowed(field, 9.0) == 4.0);
    CHECK(sims::allowed(field, 0.26) == Approx(0.3));
    CHECK(sims::allowed(field, std::numeric_limits<double>::quiet_NaN()) == 1.0);
    CHECK_FALSE(sims::within(field, 4.1));
    CHECK(sims::value_of(field, "2.5") == 2.5);
    CHECK_FALSE(sims::value_of(field, "2.5T"));
    CHECK_FALSE(sims::value_of(field, "nan"));
    CHECK_FALSE(sims::value_of(field, ""));

    static constexpr std::array<std::string_view, 2> sources{"none", "alpha"};
    CHECK(sims::value_of(sims::choice("source", sources), "alpha") == 1.0);
    CHECK_FALSE(sims::value_of(sims::choice("source", sources), "gamma"));
    CHECK(sims::value_of(sims::yes_no("paper", false), "yes") == 1.0);
}

TEST_CASE("every room has its page", "[sims]")
{
    for (const sims::Simulation& room : sims::all()) {
        const auto path =
            std::filesystem::path{SOURCE_DIR} / "src" / "sims" / name_of(room) / "model.md";
        INFO(path.string());
        std::ifstream file{path};
        REQUIRE(file);
        std::ostringstream text;
        text << file.rdbuf();
        for (const char* heading : {"## What you see",
                                    "## Quantities and units",
                                    "## The model",
                                    "## What we left out",
                                    "## One tick",
                                    "## What is tested"}) {
            INFO(heading);
            CHECK(text.str().find(heading) != std::string::npos);
        }
        for (const sims::Parameter& parameter : room.parameters) {
            INFO(parameter.name);
            CHECK(text.str().find("`" + std::string{parameter.name} + "`") != std::string::npos);
        }
        for (const sims::Reading& reading : room.readings) {
            INFO(reading.name);
            CHECK(text.str().find("`" + std::string{reading.name} + "`") != std::string::npos);
        }
    }
}

TEST_CASE("everything in a room has its words in every language", "[sims]")
{
    for (const std::string_view language : lesson::languages) {
        const auto read = lesson::read_words(
            std::filesystem::path{SOURCE_DIR} / "assets" / "strings", std::string{language});
        REQUIRE(read);
        const i18n::Catalogue& words = read.value();
        for (const sims::Simulation& room : sims::all()) {
            const std::string name = name_of(room);
            INFO(language << " " << name);
            const auto needs = [&](const std::string& key) {
                INFO(key);
                CHECK(words.has(key));
            };
            for (const char* key :
                 {".name", ".kind", ".real.same", ".real.simpler", ".real.source"}) {
                needs(name + key);
            }
            const auto needs_all_of = [&](const sims::Parameter& parameter) {
                if (!parameter.unit.empty()) {
                    needs("unit." + std::string{parameter.unit});
                }
                for (const std::string_view choice : parameter.choices) {
                    needs(words_of_choice(words, room, parameter, choice));
                }
            };
            for (const sims::Parameter& parameter : room.parameters) {
                needs(name + ".parameter." + std::string{parameter.name});
                needs_all_of(parameter);
            }
            for (const sims::Command& command : room.commands) {
                needs(name + ".command." + std::string{command.name});
                for (const sims::Parameter& argument : command.arguments) {
                    needs_all_of(argument);
                }
            }
            for (const sims::Reading& reading : room.readings) {
                needs(name + ".reading." + std::string{reading.name});
                for (const std::string_view unit : {reading.unit, reading.over}) {
                    if (!unit.empty()) {
                        needs("unit." + std::string{unit});
                    }
                }
            }
            needs(room.make(particles())->sees().key);
        }
    }
}
