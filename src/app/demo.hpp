#pragma once

#include "app/application.hpp"
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
        enum class Kind : std::uint8_t { tap, drag, wait, wait_for, shot };
        Kind kind{};
        std::string node;               ///< that is tapped, or where a drag begins
        std::string target{};           ///< where a drag ends; the name of a shot
        double seconds{0};              ///< to wait, at most where something is waited for
        std::function<bool()> until{};  ///< what is waited for
        bool shot_on_the_way{false};    ///< of a drag: a picture while the tile is in the air
    };

    Demo(std::deque<Act> acts, double start) : m_acts{std::move(acts)}, m_since{start} {}

    /// Plays on: the events of this moment, for the application whose last frame is shown.
    std::vector<ui::Event> play(const Application& application, double now);
    /// The picture to take of the next frame, once.
    std::optional<std::string> shot();
    bool done() const { return m_acts.empty(); }
    /// Why the tour could not go on; empty if all went well.
    const std::string& failure() const { return m_failure; }
    core::Point hand() const { return m_hand; }  ///< in device pixels

private:
    std::vector<ui::Event> tap(const Application& application, double now);
    std::vector<ui::Event> drag(const Application& application, double now);
    std::vector<ui::Event> glide(core::Point target, double now, bool& arrived);
    void next(double now);

    std::deque<Act> m_acts;
    double m_since;
    core::Point m_hand{640, 700};
    std::optional<core::Point> m_glide_from;
    double m_glide_since{0};
    int m_stage{0};
    std::optional<std::string> m_shot;
    std::string m_failure;
};

}  // namespace app
