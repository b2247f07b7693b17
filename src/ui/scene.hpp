#pragma once

#include "core/geometry.hpp"
#include "ui/event.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The semantic model: what a screen holds, for a person, a voice, a switch, the demo and the
/// tests.
namespace ui {

enum class Role : std::uint8_t { button, toggle, slider, tile, place, picture, text, text_field };

enum class DragPhase : std::uint8_t { begin, move, drop, cancel };

/// One thing on the screen. Declared anew each frame, in reading order.
struct Node {
    std::string id{};  ///< stable over frames: "go", "tray.move_right"
    Role role{};
    std::string area{};      ///< Tab goes from area to area, arrows move inside one
    std::string name{};      ///< what it is called, in the language of the day
    std::string value{};     ///< its state: "on", "slow", "4"
    std::string hint{};      ///< what it does, where the name does not say it
    std::string spoken{};    ///< what is said instead of the name, where that is longer or plainer
    std::string language{};  ///< of name and spoken, where it is not that of the day
    bool live{false};        ///< it is said when it changes, to those who follow by ear
    bool part{false};        ///< another node tells of it when the whole screen is read
    core::Rectangle box{};   ///< in design pixels
    bool enabled{true};
    /// On release inside it, and on Enter or Space. Empty: it is only looked at.
    std::function<void()> action{};
    /// A pointer that went down on it and moved; in design pixels. Empty: it can't be dragged.
    std::function<void(DragPhase, core::Point)> drag{};
    /// A key while it has the focus, before anything else gets it; true if it was used.
    std::function<bool(Key)> key{};
    /// A wheel that was turned over it; in lines, downwards.
    std::function<void(float)> scroll{};

    bool reachable() const { return action || drag || key; }
};

/// A text that was drawn, and whether all of it could be seen: what the tests of lengths read.
struct DrawnText {
    std::string text;
    core::Rectangle box;  ///< that it had to fit in, in design pixels
    float size{};         ///< of the letters, in device pixels
    bool fits{true};
};

/// All nodes of one frame.
class Scene {
public:
    void clear();
    void declare(Node node);
    void note(DrawnText text) { m_texts.push_back(std::move(text)); }
    /// From here on nodes belong to a panel on top: what was declared before can't be reached.
    void begin_panel() { m_panel_begin = m_nodes.size(); }

    /// For someone who follows by ear, texts and pictures have the focus too, so that they are
    /// said.
    void follow_by_ear(bool follows) { m_by_ear = follows; }

    const std::vector<Node>& nodes() const { return m_nodes; }
    const std::vector<DrawnText>& texts() const { return m_texts; }
    /// These five see only what can be reached now: everything, or the panel on top.
    const Node* find(std::string_view id) const;
    const Node* at(core::Point point) const;
    std::vector<const Node*> reachable() const;
    /// What the keyboard's focus goes through: what can be reached, and for the ear everything.
    std::vector<const Node*> focusable() const;
    std::span<const Node> on_top() const { return std::span{m_nodes}.subspan(m_panel_begin); }

private:
    std::vector<Node> m_nodes;
    std::vector<DrawnText> m_texts;
    std::size_t m_panel_begin{0};
    bool m_by_ear{false};
};

}  // namespace ui
