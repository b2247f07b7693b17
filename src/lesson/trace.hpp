#pragma once

#include "lang/diagnostic.hpp"
#include "lang/vm.hpp"
#include "stages/world.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

using Variables = std::vector<lang::Variable>;

/// A call in progress at some moment. Moments share the calls that have not changed.
struct CallMoment {
    std::string function;
    lang::NodeId statement{};  ///< which it is at: the next one, or the one that calls
    std::shared_ptr<const Variables> variables;
    std::shared_ptr<const CallMoment> caller;  ///< null: main called
};

/// One call of a stage's action, and what was so just after it; in a fine trace also each other
/// statement.
struct Moment {
    lang::NodeId node{};  ///< the statement that called, or ran; it lights up
    /// Node and the statements around it, outermost first; in a fine trace each of them once.
    std::vector<lang::NodeId> stack;
    std::size_t function{};  ///< of an action: number in the stage's module
    std::shared_ptr<const stages::World> world;
    std::shared_ptr<const Variables>
        variables;  ///< global ones; shared with the moment before if nothing changed
    std::shared_ptr<const CallMoment> call;  ///< in a fine trace: the innermost; null in main
    std::size_t printed{};                   ///< lines of output so far
    std::size_t open{};                      ///< bytes of the line behind them, not yet ended
    int actions{};                           ///< so far, this one included
    int bumps{};                             ///< so far, this one included
    bool action{true};
    bool bump{false};  ///< it could not be done
};

/// What input() waits for.
struct Asking {
    std::string prompt;               ///< what stands on its line so far
    std::vector<lang::NodeId> stack;  ///< the statement that asks and those around it
};

/// How a run ended.
struct Ending {
    enum class Kind : std::uint8_t { finished, failed, too_many_actions, too_many_steps, stopped };

    Kind kind{Kind::finished};
    lang::Diagnostic diagnostic;  ///< of the three that are no good ends

    bool good() const { return kind == Kind::finished; }
};

/// What a run did, moment by moment. Moments are called by number: 0 is before anything happened,
/// number k is after the k-th action, or in a fine trace the k-th statement. Each keeps its own
/// copy of the world, or shares it while nothing changes it: any of them is shown at once.
struct Trace {
    std::shared_ptr<const stages::World> start;
    std::vector<Moment> moments;      ///< moments[k - 1] is moment number k
    std::vector<std::string> output;  ///< the last line may be open
    std::optional<Ending> ending;     ///< none while the run goes on
    std::optional<Asking> asking;     ///< while the run waits for a line
    /// The last moment that a fine trace has of a statement, where the program ran on: what follows
    /// are actions, and at last how it ended.
    std::optional<std::size_t> fine_until;

    std::size_t last() const { return moments.size(); }
    const stages::World& world_at(std::size_t moment) const
    {
        return moment == 0 ? *start : *moments.at(moment - 1).world;
    }
    int bumps_at(std::size_t moment) const
    {
        return moment == 0 ? 0 : moments.at(moment - 1).bumps;
    }
    int actions_at(std::size_t moment) const
    {
        return moment == 0 ? 0 : moments.at(moment - 1).actions;
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
    /// The same with the line that was not ended yet.
    std::size_t lines_at(std::size_t moment) const
    {
        const bool open = moment != 0 && moment != last() && moments.at(moment - 1).open > 0;
        return printed_at(moment) + (open ? 1 : 0);
    }
    /// Line number `line`, which is less than lines_at(moment), as far as it stood there.
    std::string_view line_at(std::size_t moment, std::size_t line) const
    {
        const std::string_view whole = output.at(line);
        const bool cut = moment != last() && line == printed_at(moment);
        return cut ? whole.substr(0, moments.at(moment - 1).open) : whole;
    }
};

}  // namespace lesson
