#pragma once

#include "core/message.hpp"
#include "editor/block_layout.hpp"
#include "ui/kit.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace app {

/// What is wrong with the program while it is written, and what one touch mends of it.
struct Trouble {
    core::Message where;  ///< on which line
    core::Message says;
    std::function<void()> mend{};  ///< empty: she mends it herself
};

/// The part of a lesson's screen where hands build a program, whatever it looks like there.
class ProgramPane {
public:
    virtual ~ProgramPane() = default;

    virtual void draw(ui::Kit& kit,
                      const core::Rectangle& program,
                      const core::Rectangle& tray) = 0;
    /// What is under the finger, and panels: on top of everything.
    virtual void draw_carried(ui::Kit& kit) = 0;
    /// A program that can only be looked at, as large as the box allows.
    virtual void draw_example(ui::Kit& kit,
                              const core::Rectangle& box,
                              const lang::Program& program,
                              lang::NodeId lit) const = 0;
    virtual void let_go() = 0;
    /// A key that no node wanted; true if it was used.
    virtual bool key(ui::Key key) = 0;
    /// What a keyboard wrote, in UTF-8.
    virtual void write(std::string_view /*text*/) {}
    virtual std::string wants_focus() = 0;
    /// The ids of nodes that a hint may point at; empty if there is none.
    virtual std::string tray_node(std::string_view name) const = 0;
    virtual std::string tile_node(int statement) const = 0;
    virtual std::optional<Trouble> trouble() { return std::nullopt; }

protected:
    ProgramPane() = default;
    ProgramPane(const ProgramPane&) = default;
    ProgramPane& operator=(const ProgramPane&) = default;
};

}  // namespace app
