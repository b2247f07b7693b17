#include "sims/bump_hunter/model_declaration.hpp"

#include "sims/bump_hunter/model.hpp"

#include <array>
#include <memory>

namespace bump_hunter {

namespace {

constexpr int ticks_a_second = 60;

constexpr std::array<std::string_view, 5> processes{"j_psi", "upsilon", "z", "higgs", "mystery"};
constexpr std::array<std::string_view, 6> ranges{
    "fitted", "whole", "near_3", "near_10", "near_90", "near_125"};

constexpr std::array parameters{
    sims::choice("process", processes, 0, "particle"),
    sims::choice("range", ranges),
    sims::whole("bins", "", 20, 120, 60, 10),
    sims::number("least_momentum", "GeV", 0.0, 50.0, 0.0, 0.5),
    sims::number("most_eta", "", 0.4, 2.4, 2.4, 0.1),
    sims::yes_no("opposite_only", false),
    sims::whole("burst_size", "", 10, 2000, 100, 10),
    sims::number("window", "percent", 1.0, 8.0, 3.0, 0.5),
    sims::yes_no("show_law", false),
    sims::yes_no("show_guides", false),
};

constexpr std::array pick_arguments{sims::whole("track", "", 0, 7, 0)};
constexpr std::array mark_arguments{
    sims::number("mass", "GeV", everything.low, everything.high, 3.0, 0.001)};
constexpr std::array name_arguments{sims::choice("which", species_names, 0, "particle")};
constexpr std::array commands{
    sims::Command{"collide", {}},
    sims::Command{"weigh", {}},
    sims::Command{"burst", {}},
    sims::Command{"call", {}},
    sims::Command{"pick", pick_arguments},
    sims::Command{"mark", mark_arguments},
    sims::Command{"name", name_arguments},
};

using Form = sims::Reading::Form;
using Echo = sims::Reading::Echo;
constexpr std::array readings{
    sims::Reading{"events", "", Form::number, "", false},
    sims::Reading{"filled", "", Form::number, "", false, false, Echo::click},
    sims::Reading{"by_hand", "", Form::number, "", false},
    sims::Reading{"mispicked", "", Form::number, "", false},
    sims::Reading{"like_sign", "", Form::number, "", false},
    sims::Reading{"marked", "GeV", Form::number, "", false},
    sims::Reading{"peak", "GeV", Form::number, "", true},
    sims::Reading{"signal", "", Form::number, "", true},
    sims::Reading{"background", "", Form::number, "", true},
    sims::Reading{"significance", "", Form::number, "", false},
    sims::Reading{"sure", "", Form::yes_no, "", false},
    sims::Reading{"call_off", "percent", Form::number, "", false},
    sims::Reading{"called_with", "", Form::number, "", false},
    sims::Reading{"named_right", "", Form::yes_no, "", false, false, Echo::right},
    sims::Reading{"real", "", Form::yes_no, "", false},
    sims::Reading{"mass", "GeV", Form::histogram, "", false, true},
};

std::unique_ptr<sims::Model> make(const physics::ParticleTable& particles)
{
    return std::make_unique<Model>(particles);
}

}  // namespace

const sims::Simulation& simulation()
{
    static const sims::Simulation room{.name = "bump_hunter",
                                       .parameters = parameters,
                                       .commands = commands,
                                       .readings = readings,
                                       .ticks_a_second = ticks_a_second,
                                       .person = "fabiola_gianotti",
                                       .opens = "csv",
                                       .make = make};
    return room;
}

}  // namespace bump_hunter
