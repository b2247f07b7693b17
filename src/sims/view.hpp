#pragma once

#include "sims/simulation.hpp"
#include "ui/kit.hpp"

#include <initializer_list>
#include <memory>
#include <string_view>

namespace sims {

/// What hands do in a view. It goes to the model by its name and is counted for goals and stars.
class Hands {
public:
    virtual ~Hands() = default;
    virtual void set(std::string_view parameter, double value) = 0;
    virtual bool command(std::string_view name, std::initializer_list<double> arguments = {}) = 0;

protected:
    Hands() = default;
    Hands(const Hands&) = default;
    Hands& operator=(const Hands&) = default;
};

/// Where and for whom a room is drawn, in design pixels.
struct Sight {
    core::Rectangle full;   ///< edge to edge: the ground of the picture
    core::Rectangle clear;  ///< the part of it that no panel covers: what matters lies here
    double seconds{};       ///< since the last frame, 0 while the room rests: for what only looks
    /// A thumbnail for the gallery: no words, no nodes, nothing to touch.
    bool small{false};
    /// Where the room's hands are; none in a thumbnail.
    Hands* hands{nullptr};
};

/// How a room looks. It holds its model as const&; whatever hands do there goes through
/// Sight::hands. What can be touched is declared as nodes of the area "room", in reading order,
/// with names from the room's texts, so that keyboard, switches and voice have it too.
class View {
public:
    virtual ~View() = default;
    virtual void draw(ui::Kit& kit, const Sight& sight) = 0;
    /// Something moves although the room rests: glows that fade, a droplet that falls.
    virtual bool busy() const { return false; }

protected:
    View() = default;
    View(const View&) = default;
    View& operator=(const View&) = default;
};

/// The view of a model's room. The model outlives it.
std::unique_ptr<View> make_view(const Model& model);

}  // namespace sims
