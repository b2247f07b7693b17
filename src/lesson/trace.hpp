#pragma once

#include "lang/diagnostic.hpp"
#include "lang/vm.hpp"
#include "stages/world.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lesson {

using Variables = std::vector<lang::Variable>;

/// One call of a stage's action, and what was so just after it.
struct Moment {
    lang::NodeId node{};              ///< the statement that called; it lights up
    std::vector<lang::NodeId> stack;  ///< node and the statements around it, outermost first
    std::size_t function{};           ///< number in the stage's module
    std::shared_ptr<const stages::World> world;
    std::shared_ptr<const Variables>
        variables;          ///< shared with the moment before if nothing changed
    std::size_t printed{};  ///< lines of output so far
    int bumps{};            ///< so far, this one included
    bool bump{false};       ///< it could not be done
};

/// How a run ended.
struct Ending {
    enum class Kind : std::uint8_t { finished, failed, too_many_actions, too_many_steps, stopped };

    Kind kind{Kind::finished};
    lang::Diagnostic diagnostic;  ///< of the three that are no good ends

    bool good() const { return kind == Kind::finished; }
};

/// What a run did, moment by moment. Moments are called by number: 0 is before anything happened,
/// number k is after the k-th action. Each keeps its own copy of the world: any of them is shown at
/// once.
struct Trace {
    std::shared_ptr<const stages::World> start;
    std::vector<Moment> moments;  ///< moments[k - 1] is moment number k
    std::vector<std::string> output;
    std::optional<Ending> ending;  ///< none while the run goes on

    std::size_t last() const { return moments.size(); }
    const stages::World& world_at(std::size_t moment) const
    {
        return moment == 0 ? *start : *moments.at(moment - 1).world;
    }
    int bumps_at(std::size_t moment) const
    {
        return moment == 0 ? 0 : moments.at(moment - 1).bumps;
    }
    /// Lines printed up to that moment; what is printed behind the last action belongs to the last
    /// moment.
    std::size_t printed_at(std::size_t moment) const
    {
        if (moment == last()) {
            return output.size();
        }
        return moment == 0 ? 0 : moments.at(moment - 1).printed;
    }
};

}  // namespace lesson
