#pragma once

#include "stages/world.hpp"
#include "ui/kit.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace stages {

enum class Mood : std::uint8_t { calm, oops, happy };

/// A square of a stage that wants to be looked at; rows and columns count from 0.
struct Mark {
    enum class Kind : std::uint8_t { pointed, chosen, right, wrong };
    int row{};
    int column{};
    Kind kind{};
};

/// What of a run is seen: between two moments, `share` of the way from one to the other.
struct Glimpse {
    const World* before{nullptr};
    const World* now{nullptr};
    float share{1};
    Mood mood{Mood::calm};
    std::span<const World* const> past;  ///< worlds of the moments so far: where Lumi has been
    std::span<const Mark> marks;
};

/// How a stage's worlds look. Functions of its view, listed in views.cpp.
struct View {
    std::string_view name;
    void (*draw)(ui::Kit& kit, const core::Rectangle& box, const Glimpse& glimpse){nullptr};
    /// Where a square lies in that box.
    core::Rectangle (*cell)(const core::Rectangle& box, const World& world, int row, int column){
        nullptr};
    /// Calls `visit(row, column)` for each square that a child may touch.
    void (*each_cell)(const World& world,
                      void (*visit)(void* self, int row, int column),
                      void* self){nullptr};
};

/// The view of the stage of that name, or nullptr.
const View* find_view(std::string_view name);

}  // namespace stages
