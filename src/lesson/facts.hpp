#pragma once

#include "lesson/lesson.hpp"
#include "lesson/trace.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace lesson {

/// All that goals, stars and mistakes are judged by.
struct Evidence {
    const lang::Program* program{nullptr};
    const stages::Stage* stage{nullptr};
    std::vector<const Trace*> traces;  ///< one for each world, the seen one first
    Attempt attempt;
};

/// Whether that name is a fact that lessons on that stage may ask for. lessons/README.md lists
/// them.
bool is_fact(std::string_view name, const stages::Stage& stage);

/// Asks conditions of the evidence. Facts of a world or a run are those of one world's trace, at
/// its end unless inside `ever`.
class Inquiry {
public:
    /// `goal` is what the fact `all_worlds` asks of every world.
    Inquiry(const Evidence& evidence, const Condition& goal);

    bool holds(const Condition& condition, std::size_t world);
    /// The first world on which the goal does not hold.
    std::optional<std::size_t> first_failed_world();

private:
    /// Where facts are read: a world and a moment of its trace.
    struct Here {
        std::size_t world{};
        std::size_t moment{};
    };
    bool holds(const Condition& condition, Here here);
    bool holds(const Bound& bound, Here here);
    bool holds(const Ever& ever, Here here);
    double value(std::string_view fact, Here here);
    double value_of_attempt(std::string_view fact) const;
    double calls(std::string_view function, Here here);
    double grown(std::string_view fact, Here here);
    double calls_within(std::string_view fact, Here here);
    double counted_until(std::string_view fact,
                         Here here,
                         const std::function<bool(const Moment&)>& counts);
    const Trace& trace(Here here) const { return *m_evidence.traces[here.world]; }

    const Evidence& m_evidence;
    const Condition& m_goal;
    bool m_asking_all_worlds{false};
    // What is asked at every moment of a long run is worked out once: packs may nest `ever` and
    // come from strangers.
    std::map<std::pair<const Ever*, std::size_t>, bool> m_ever;
    std::map<std::pair<std::string_view, std::size_t>, std::vector<int>> m_calls;
    std::map<std::pair<std::string_view, std::size_t>, std::vector<double>> m_grown;
    std::map<std::string_view, double> m_of_program;
    std::optional<bool> m_all_worlds;
};

}  // namespace lesson
