#pragma once

#include "ui/event.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// How someone with one or two switches reaches everything.
struct ScanChoices {
    enum class Switches : std::uint8_t { none, one, two };
    static constexpr int fastest = 500;
    static constexpr int slowest = 5000;
    static constexpr int most_debounce = 1000;

    Switches switches{Switches::none};
    int step{1500};     ///< milliseconds on each thing, with one switch
    int debounce{200};  ///< milliseconds in which a second press is a trembling hand

    bool operator==(const ScanChoices&) const = default;
};

/// What a key is to someone with switches; nothing if it is none. One switch is any of them.
enum class Switch : std::uint8_t { step, choose };
std::optional<Switch> switch_of(Key key, ScanChoices::Switches switches);

/// Frames one part of the screen after the other until a switch chooses: first the areas, then the
/// rows of a large one, then the nodes. With one switch the frame goes on by itself, with two the
/// first switch moves it. It rests after three rounds, and the next press wakes it.
class Scanning {
public:
    static constexpr int rounds = 3;

    void choose(const ScanChoices& choices);
    bool on() const { return m_choices.switches != ScanChoices::Switches::none; }
    ScanChoices::Switches switches() const { return m_choices.switches; }

    /// Another screen or panel has come. Begins with the area of a node, or with the first.
    void begin(std::string node = {});
    /// Nothing has happened since it began.
    bool is_new() const { return m_new; }
    /// Time has passed; `now` in seconds. While `waits` the frame stays. True if it has moved.
    bool tick(double now, const Scene& scene, bool waits);
    /// A switch was pressed; the id of the node that was chosen, if one was.
    std::optional<std::string> press(Switch which, double now, const Scene& scene);

    /// What the frame holds: one node, or those of a row or an area. Empty while it rests.
    std::vector<const Node*> framed(const Scene& scene) const;
    /// Whether a whole area is framed, and not a part of one.
    bool frames_area() const { return m_depth == Depth::areas; }
    /// Seconds from `now` until the frame wants to move.
    std::optional<double> wait(double now) const;

private:
    enum class Depth : std::uint8_t { areas, rows, nodes };
    using Nodes = std::vector<const Node*>;

    std::vector<Nodes> entries(const Scene& scene) const;
    void settle(const Scene& scene);
    void advance(const Scene& scene);
    void enter(Depth depth);
    void leave(const Scene& scene);
    double pause() const;

    ScanChoices m_choices;
    Depth m_depth{Depth::areas};
    std::string m_area;
    std::string m_begin;               ///< the node whose area comes first
    std::optional<std::size_t> m_row;  ///< none: the whole area
    std::size_t m_index{0};
    std::size_t m_steps{0};  ///< since this depth was entered
    bool m_new{true};
    bool m_resting{false};
    double m_since{0};        ///< when the frame came here
    double m_pressed_at{-1};  ///< the last press that counted
};

}  // namespace ui
