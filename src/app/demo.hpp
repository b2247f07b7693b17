#pragma once

#include "app/application.hpp"
#include "app/route.hpp"
#include "ui/event.hpp"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A hand that plays a tour of the real screens by itself: it finds nodes in the semantic model and
/// sends pointer events through the same door as a person.
class Demo {
public:
    /// What the hand does next.
    struct Act {
        enum class Kind : std::uint8_t { tap, drag, wait, wait_for, shot, go };
        Kind kind{};
        /// That is tapped, or where a drag begins. An id that ends with a dot is the first node
        /// that begins so: ids of blocks are known only when the blocks are there.
        std::string node;
        std::string target{};           ///< where a drag ends; the name of a shot
        double seconds{0};              ///< to wait, at most where something is waited for
        std::function<bool()> until{};  ///< what is waited for
        /// Where a tap goes or a drag ends, if that is known only then; empty: not yet there.
        std::function<std::string()> found{};
        /// Of a drag: the corner of what is carried comes to the left of the target, as blocks go
        /// into gaps; else the finger comes to its middle.
        bool by_corner{false};
        bool if_there{false};           ///< of a tap: what is not there is passed over
        std::string shot_on_the_way{};  ///< of a drag: a picture while the tile is in the air
        Route route{};                  ///< where a closed track keeps the hand from going itself
    };

    Demo(std::deque<Act> acts, double start) : m_acts{std::move(acts)}, m_since{start} {}

    /// Plays on: the events of this moment, for the application whose last frame is shown.
    std::vector<ui::Event> play(const Application& application, double now);
    /// The picture to take of the next frame, once.
    std::optional<std::string> shot();
    /// The screen to go to before the next frame, once.
    std::optional<Route> passage();
    bool done() const { return m_acts.empty(); }
    /// Why the tour could not go on; empty if all went well.
    const std::string& failure() const { return m_failure; }
    core::Point hand() const { return m_hand; }  ///< in device pixels

private:
    std::vector<ui::Event> tap(const Application& application, double now);
    std::vector<ui::Event> drag(const Application& application, double now);
    std::vector<ui::Event> glide(core::Point target, double now, bool& arrived);
    void next(double now);
    void give_up_after(double patience, double now, const std::string& missing);

    std::deque<Act> m_acts;
    double m_since;
    core::Point m_hand{640, 700};
    std::optional<core::Point> m_glide_from;
    double m_glide_since{0};
    int m_stage{0};
    core::Point m_carried;  ///< how large it is
    std::optional<std::string> m_shot;
    std::optional<Route> m_passage;
    std::string m_failure;
};

}  // namespace app
