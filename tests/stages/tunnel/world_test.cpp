#include "stages/tunnel/world.hpp"

#include "support/catch.hpp"
#include "support/maps.hpp"

namespace {

/// A world of TUNNEL that is driven by the names that programs use.
class Tunnel {
public:
    explicit Tunnel(const std::vector<std::string>& rows)
        : m_world{support::world_of(tunnel::stage(), rows)}
    {}
    /// Whether it could be done.
    bool does(std::string_view function) { return !call(function).bump; }
    bool senses(std::string_view function) { return call(function).value.as_boolean(); }
    stages::Deed call(std::string_view function)
    {
        return support::call(tunnel::stage(), *m_world, function);
    }
    double fact(std::string_view name) const
    {
        return support::fact(tunnel::stage(), *m_world, name);
    }
    const tunnel::World& world() const { return dynamic_cast<const tunnel::World&>(*m_world); }

private:
    std::unique_ptr<stages::World> m_world;
};

}  // namespace

TEST_CASE("Lumi rolls one square ahead and stops at the wall with a bump", "[stages][tunnel]")
{
    Tunnel tunnel{{"#####", "#>.L#", "#####"}};
    CHECK(tunnel.does("move"));
    CHECK(tunnel.fact("at_lamp") == 0.0);
    CHECK(tunnel.does("move"));
    CHECK(tunnel.fact("at_lamp") == 1.0);
    CHECK(tunnel.world().last_deed() == tunnel::LastDeed::moved);

    const stages::Deed bump = tunnel.call("move");
    CHECK(bump.bump);
    CHECK(bump.events == std::vector<std::string_view>{"on_bump"});
    CHECK(tunnel.fact("column") == 3.0);
    CHECK(tunnel.fact("row") == 1.0);
    CHECK(tunnel.world().last_deed() == tunnel::LastDeed::bumped);
}

TEST_CASE("the edge of the map is a wall", "[stages][tunnel]")
{
    Tunnel tunnel{{"^"}};
    for (const char* const way : {"move_up", "move_down", "move_left", "move_right"}) {
        CHECK_FALSE(tunnel.does(way));
    }
}

TEST_CASE("absolute moves turn Lumi first, also where they bump", "[stages][tunnel]")
{
    Tunnel tunnel{{"#..", "#>.", "###"}};
    CHECK(tunnel.does("move_up"));
    CHECK(tunnel.world().heading() == tunnel::Heading::up);
    CHECK(tunnel.does("move_right"));
    CHECK(tunnel.does("move_down"));
    CHECK(tunnel.does("move_left"));
    CHECK(tunnel.world().lumi() == tunnel::Square{1, 1});
    CHECK_FALSE(tunnel.does("move_down"));
    CHECK(tunnel.world().heading() == tunnel::Heading::down);
}

TEST_CASE("four turns to one side lead through all headings", "[stages][tunnel]")
{
    using tunnel::Heading;
    Tunnel tunnel{{">"}};
    for (const Heading heading : {Heading::down, Heading::left, Heading::up, Heading::right}) {
        CHECK(tunnel.does("turn_right"));
        CHECK(tunnel.world().heading() == heading);
    }
    CHECK(tunnel.does("turn_left"));
    CHECK(tunnel.world().heading() == Heading::up);
}

TEST_CASE("a dark magnet is lit once; lighting it again bumps and counts", "[stages][tunnel]")
{
    Tunnel tunnel{{">mM"}};
    CHECK_FALSE(tunnel.does("light"));  // no magnet here
    CHECK(tunnel.fact("relit") == 0.0);
    CHECK(tunnel.fact("dark") == 1.0);
    CHECK(tunnel.fact("lit") == 1.0);

    tunnel.does("move");
    CHECK(tunnel.senses("magnet_dark"));
    CHECK(tunnel.does("light"));
    CHECK_FALSE(tunnel.senses("magnet_dark"));
    CHECK(tunnel.fact("dark") == 0.0);
    CHECK(tunnel.fact("lit") == 2.0);
    CHECK_FALSE(tunnel.does("light"));
    CHECK(tunnel.fact("relit") == 1.0);
}

TEST_CASE("only a warm magnet can be cooled, and only once", "[stages][tunnel]")
{
    Tunnel tunnel{{">wm"}};
    CHECK_FALSE(tunnel.does("cool"));
    tunnel.does("move");
    CHECK(tunnel.senses("magnet_warm"));
    CHECK(tunnel.does("cool"));
    CHECK_FALSE(tunnel.senses("magnet_warm"));
    CHECK_FALSE(tunnel.does("cool"));
    CHECK(tunnel.fact("cold") == 1.0);
    CHECK(tunnel.fact("warm") == 0.0);
    tunnel.does("move");
    CHECK_FALSE(tunnel.does("cool"));  // dark, not warm
    CHECK(tunnel.fact("recooled") == 1.0);
}

TEST_CASE("a magnet that was cold from the start is not to be cooled either", "[stages][tunnel]")
{
    Tunnel tunnel{{">c"}};
    tunnel.does("move");
    CHECK(tunnel.fact("cold") == 1.0);
    CHECK_FALSE(tunnel.senses("magnet_warm"));
    CHECK_FALSE(tunnel.does("cool"));
    CHECK(tunnel.fact("recooled") == 1.0);
    CHECK(tunnel.fact("cold") == 1.0);
}

TEST_CASE("a bottle is carried to a magnet and delivered there", "[stages][tunnel]")
{
    Tunnel tunnel{{">bm"}};
    CHECK_FALSE(tunnel.does("grab"));  // nothing here
    CHECK_FALSE(tunnel.does("drop"));  // empty hands
    tunnel.does("move");
    CHECK(tunnel.does("grab"));
    CHECK(tunnel.fact("carrying") == 1.0);
    CHECK(tunnel.fact("bottles") == 0.0);
    tunnel.does("move");
    CHECK(tunnel.does("drop"));
    CHECK(tunnel.world().last_deed() == tunnel::LastDeed::delivered);
    CHECK(tunnel.fact("delivered") == 1.0);
    CHECK(tunnel.fact("carrying") == 0.0);
    CHECK(tunnel.fact("bottles") == 0.0);
}

TEST_CASE("helium delivered to a warm magnet cools it", "[stages][tunnel]")
{
    Tunnel tunnel{{">bw"}};
    for (const char* const step : {"move", "grab", "move", "drop"}) {
        CHECK(tunnel.does(step));
    }
    CHECK(tunnel.fact("delivered") == 1.0);
    CHECK(tunnel.fact("warm") == 0.0);
    CHECK(tunnel.fact("cold") == 1.0);
}

TEST_CASE("a bottle dropped on bare floor stands there, one on a square", "[stages][tunnel]")
{
    Tunnel tunnel{{">bb"}};
    tunnel.does("move");
    tunnel.does("grab");
    tunnel.does("move");
    CHECK_FALSE(tunnel.does("grab"));  // hands are full
    CHECK_FALSE(tunnel.does("drop"));  // this square has its bottle
    tunnel.does("move_left");
    CHECK(tunnel.does("drop"));
    CHECK(tunnel.world().last_deed() == tunnel::LastDeed::dropped);
    CHECK(tunnel.fact("bottles") == 2.0);
    CHECK(tunnel.fact("delivered") == 0.0);
    CHECK(tunnel.does("grab"));
}

TEST_CASE("senses tell what is ahead and beside, and change nothing", "[stages][tunnel]")
{
    Tunnel tunnel{{"##.", ".>D", "###"}};
    CHECK_FALSE(tunnel.senses("wall_ahead"));
    CHECK_FALSE(tunnel.senses("path_left"));
    CHECK_FALSE(tunnel.senses("path_right"));
    CHECK_FALSE(tunnel.senses("at_door"));
    tunnel.does("move");
    CHECK(tunnel.senses("at_door"));
    CHECK(tunnel.senses("wall_ahead"));
    CHECK(tunnel.senses("path_left"));
    CHECK(tunnel.world().last_deed() == tunnel::LastDeed::moved);
}

TEST_CASE("looking always works and moves nothing", "[stages][tunnel]")
{
    Tunnel tunnel{{">"}};
    CHECK(tunnel.does("look"));
    CHECK(tunnel.world().last_deed() == tunnel::LastDeed::looked);
    CHECK(tunnel.world().lumi() == tunnel::Square{0, 0});
}

TEST_CASE("rooms are seen from the squares beside them, once and for all", "[stages][tunnel]")
{
    Tunnel tunnel{{"#RR#", "R>.R", "#..#"}};
    CHECK(tunnel.fact("unseen") == 4.0);
    CHECK(tunnel.does("look"));
    CHECK(tunnel.fact("seen") == 2.0);  // above and behind; the other two are not beside her
    CHECK(tunnel.world().rooms()[0].seen);
    CHECK_FALSE(tunnel.world().rooms()[1].seen);
    CHECK(tunnel.does("look"));
    CHECK(tunnel.fact("seen") == 2.0);
    tunnel.does("move");
    CHECK(tunnel.fact("seen") == 2.0);  // rolling past is not looking
    tunnel.does("look");
    CHECK(tunnel.fact("seen") == 4.0);
    CHECK(tunnel.fact("unseen") == 0.0);
}

TEST_CASE("nobody rolls into a room", "[stages][tunnel]")
{
    Tunnel tunnel{{">R"}};
    CHECK(tunnel.senses("wall_ahead"));
    CHECK_FALSE(tunnel.does("move"));
    CHECK(tunnel.fact("column") == 0.0);
    CHECK(tunnel.fact("seen") == 0.0);
}

TEST_CASE("a copy of a world goes its own way", "[stages][tunnel]")
{
    Tunnel tunnel{{">m"}};
    const auto before = tunnel.world().clone();
    tunnel.does("move");
    tunnel.does("light");
    CHECK(support::fact(tunnel::stage(), *before, "column") == 0.0);
    CHECK(support::fact(tunnel::stage(), *before, "dark") == 1.0);
    CHECK(tunnel.fact("dark") == 0.0);
}

TEST_CASE("weld() joins the open seam straight ahead, once", "[stages][tunnel]")
{
    Tunnel tunnel{{"#s.#", "#>.S", "####"}};
    CHECK(tunnel.fact("seams") == 1.0);
    CHECK(tunnel.fact("welded") == 1.0);
    CHECK_FALSE(tunnel.does("weld"));  // nothing but floor ahead
    CHECK(tunnel.fact("rewelded") == 0.0);
    tunnel.does("turn_left");
    CHECK(tunnel.does("weld"));
    CHECK(tunnel.world().last_deed() == tunnel::LastDeed::welded);
    CHECK(tunnel.fact("seams") == 0.0);
    CHECK(tunnel.fact("welded") == 2.0);

    const stages::Deed again = tunnel.call("weld");
    CHECK(again.bump);
    CHECK(again.events == std::vector<std::string_view>{"on_bump"});
    CHECK(tunnel.fact("rewelded") == 1.0);
}

TEST_CASE("Lumi never rolls into the pipe", "[stages][tunnel]")
{
    Tunnel tunnel{{"sS", "^."}};
    CHECK(tunnel.senses("wall_ahead"));
    CHECK_FALSE(tunnel.does("move"));
    CHECK_FALSE(tunnel.world().can_roll_on({0, 1}));
}

TEST_CASE("in the light every square is known and lit", "[stages][tunnel]")
{
    const Tunnel tunnel{{">....."}};
    CHECK_FALSE(tunnel.world().is_dark());
    CHECK(tunnel.world().is_known({0, 5}));
    CHECK(tunnel.world().is_lit_now({0, 5}));
}
