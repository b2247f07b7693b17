#pragma once

#include "lesson/trace.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a program knew at a moment of its trace.
namespace lesson {

/// A call in progress; number 0 is main.
struct FrameHere {
    std::string function;      ///< empty for main
    lang::NodeId statement{};  ///< which it is at; none for main
};

struct VariableHere {
    std::string name;
    std::string value;
    bool global{false};
    bool changed{false};  ///< by what ran just before
};

/// Main first, the innermost call last; only main in a trace that is not fine.
std::vector<FrameHere> frames_at(const Trace& trace, std::size_t moment);
/// What that call can see: its own variables, then the global ones. Empty at the beginning.
std::vector<VariableHere> variables_at(const Trace& trace, std::size_t moment, std::size_t frame);
/// The last moment before, or the first one behind, at which what that call sees under the name got
/// another value.
std::optional<std::size_t> change_of(const Trace& trace,
                                     std::size_t moment,
                                     std::size_t frame,
                                     std::string_view name,
                                     bool backwards);

}  // namespace lesson
