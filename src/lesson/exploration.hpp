#pragma once

#include "core/result.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// What an explore lesson says of its Discovery room, as lessons/README.md describes it. Names and
/// values have been checked against what the room declares.
namespace lesson {

/// A parameter gets a value.
struct SetParameter {
    std::string name;
    double value{};

    bool operator==(const SetParameter&) const = default;
};
/// A command of the room.
struct DoCommand {
    std::string name;
    std::vector<double> arguments;

    bool operator==(const DoCommand&) const = default;
};
/// Time passes.
struct PassTicks {
    int count{};

    bool operator==(const PassTicks&) const = default;
};
/// The room begins anew, with the parameters that it has.
struct BeginAnew {
    bool operator==(const BeginAnew&) const = default;
};
using RoomStep = std::variant<SetParameter, DoCommand, PassTicks, BeginAnew>;

/// What someone does in a room, from its beginning on.
struct RoomScript {
    std::vector<RoomStep> steps;
    core::Place place;

    std::int64_t ticks() const;
    /// Settings and commands, and beginning anew.
    int acts() const;
};

struct Exploration {
    std::string room;
    std::uint64_t seed{1};
    std::vector<SetParameter> set;      ///< before anybody comes
    std::vector<std::string> controls;  ///< parameters that hands may change, in their order
    std::vector<std::string> plots;     ///< readings that are shown: numbers, series, histograms
    RoomScript show;                    ///< the third rung of help, played small
    RoomScript solution;
    bool kiosk{false};  ///< can be won within 90 seconds, for a family that passes by
    core::Place place;
};

}  // namespace lesson
