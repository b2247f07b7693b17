#pragma once

#include "lang/ast.hpp"
#include "lang/module.hpp"
#include "lesson/trace.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lesson {

/// Which part of a program a growth is asked of.
enum class Part : std::uint8_t {
    loops,      ///< statements in a loop, from the second time on: the loop did it
    functions,  ///< in own functions
    reused,     ///< in own functions, from when they are called again
    handlers,   ///< in handlers of the stage's events
};

/// A fact of a part of the program, as lessons write it: "in_loops.strokes" asks how much the
/// stage's fact grew by what stands in loops.
struct PartFact {
    Part part{};
    std::string_view fact;  ///< of the stage
};
std::optional<PartFact> part_fact_named(std::string_view name);

/// How much a fact of the stage has grown by that part of the program until each moment, 0 first.
std::vector<double> growth(const Trace& trace,
                           const lang::Program& program,
                           const lang::Module& module,
                           Part part,
                           std::size_t fact);

}  // namespace lesson
