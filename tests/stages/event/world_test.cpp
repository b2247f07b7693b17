#include "stages/event/world.hpp"

#include "support/catch.hpp"
#include "support/stage_driver.hpp"

namespace {

class Event : public support::StageDriver {
public:
    explicit Event(const std::string& row, core::Record::Members settings = {})
        : StageDriver{event::stage(), {row}, std::move(settings)}
    {}
    stages::Deed light(lang::Value layer) { return try_light(std::move(layer)).value(); }
    core::Result<stages::Deed> try_light(lang::Value layer)
    {
        const std::array<lang::Value, 1> arguments{std::move(layer)};
        return world().call(2, arguments);
    }
};

std::int64_t field(const stages::Given& hit, std::size_t number)
{
    return std::get<lang::Value>(std::get<stages::GivenRecord>(hit.form).values.at(number).form)
        .as_integer();
}

}  // namespace

TEST_CASE("senses tell of the particle in front, and no before one has come", "[stages][event]")
{
    Event event{"em", {support::setting("energies", support::whole_numbers({7, 30}))}};
    CHECK_FALSE(event.says("has_track"));
    CHECK_FALSE(event.says("stopped"));
    CHECK_FALSE(event.says("reached_end"));
    CHECK(event.counts("energy") == 0);
    CHECK(event.says("more"));
    CHECK(event.does("next_particle"));
    CHECK(event.says("has_track"));
    CHECK(event.says("stopped"));
    CHECK(event.counts("energy") == 7);
    CHECK(event.does("next_particle"));
    CHECK(event.says("has_track"));
    CHECK_FALSE(event.says("stopped"));
    CHECK(event.says("reached_end"));
    CHECK_FALSE(event.says("more"));
}

TEST_CASE("muons that are marked are right, others are wrong", "[stages][event]")
{
    Event event{"memN"};
    CHECK(event.fact("muons") == 2);
    CHECK(event.fact("missed") == 2);
    event.call("next_particle");
    CHECK(event.does("mark"));
    event.call("next_particle");
    CHECK(event.does("mark"));
    CHECK(event.fact("right") == 1);
    CHECK(event.fact("wrong") == 1);
    CHECK(event.fact("marked") == 2);
    CHECK(event.fact("missed") == 1);
    CHECK(event.fact("came") == 2);
    CHECK(event.fact("remaining") == 2);
}

TEST_CASE("what can't be done in a collision is a bump that changes nothing", "[stages][event]")
{
    Event event{"m"};
    CHECK_FALSE(event.does("mark"));
    CHECK(event.why() == "event.bump.nobody");
    event.call("next_particle");
    CHECK(event.does("mark"));
    const std::vector<double> before = event.facts();
    const stages::Deed deed = event.call("mark");
    CHECK(deed.bump);
    CHECK(deed.events == std::vector<std::string_view>{"on_bump"});
    CHECK(event.why() == "event.bump.flag_there");
    CHECK_FALSE(event.does("next_particle"));
    CHECK(event.why() == "event.bump.no_next");
    CHECK(event.facts() == before);
}

TEST_CASE("no neutrino ever comes", "[stages][event]")
{
    Event event{"vmvv"};
    CHECK(event.does("next_particle"));
    CHECK(event.says("reached_end"));
    CHECK_FALSE(event.says("more"));
    CHECK_FALSE(event.does("next_particle"));
    CHECK(dynamic_cast<const event::World&>(event.world()).unseen().size() == 3);
}

TEST_CASE("lit layers are compared with those that were hit", "[stages][event]")
{
    Event event{"eg"};
    CHECK(event.fact("unlit") == 2);
    CHECK_FALSE(event.light(lang::Value::integer(1)).bump);
    CHECK_FALSE(event.light(lang::Value::integer(1)).bump);
    CHECK(event.fact("lit") == 1);
    CHECK_FALSE(event.light(lang::Value::integer(4)).bump);
    CHECK(event.fact("lit_wrong") == 1);
    CHECK(event.fact("unlit") == 1);
    CHECK(event.light(lang::Value::integer(0)).bump);
    CHECK(event.light(lang::Value::integer(5)).bump);
    CHECK(event.why() == "event.bump.no_layer");
    const auto refused = event.try_light(lang::Value::boolean(true));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.key == "event.layer_number");
}

TEST_CASE("hits list what each layer saw of each particle", "[stages][event]")
{
    Event event{"vgm", {support::setting("energies", support::whole_numbers({9, 7, 30}))}};
    const auto given = event.call("hits").given;
    REQUIRE(given);
    const auto& hits = std::get<std::vector<stages::Given>>(given->form);
    REQUIRE(hits.size() == 5);
    // The photon is the first that is seen: all its energy stays in layer 2.
    CHECK(field(hits[0], 0) == 1);
    CHECK(field(hits[0], 1) == 2);
    CHECK(field(hits[0], 2) == 7);
    for (std::size_t i = 1; i < 5; ++i) {
        CHECK(field(hits[i], 0) == 2);
        CHECK(field(hits[i], 1) == static_cast<std::int64_t>(i));
        CHECK(field(hits[i], 2) == 0);
    }
    const auto& shape = *std::get<stages::GivenRecord>(hits[0].form).shape;
    CHECK(shape.name == "Hit");
    CHECK(shape.fields.size() == 3);
}

TEST_CASE("a copy of a collision goes its own way", "[stages][event]")
{
    Event event{"mm"};
    event.call("next_particle");
    const auto copy = event.world().clone();
    event.call("mark");
    CHECK(support::fact(event::stage(), *copy, "marked") == 0);
}
