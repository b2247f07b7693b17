#pragma once

#include "lang/ast.hpp"
#include "lang/chunk.hpp"
#include "lesson/trace.hpp"

#include <istream>
#include <memory>
#include <ostream>

namespace tools {

/// Where a program without a stage prints and reads.
struct Terminal {
    std::ostream* output{nullptr};  ///< each piece as it is printed; none: lines go to the trace
    std::istream* input{nullptr};   ///< for input(); none: there are no lines
};

/// Runs a program without a stage to its end, or for that many steps of the VM.
lesson::Trace run_alone(const std::shared_ptr<const lang::Chunk>& chunk,
                        std::int64_t most_steps,
                        const Terminal& terminal);

}  // namespace tools
