#pragma once

#include "app/route.hpp"
#include "ui/event.hpp"
#include "ui/kit.hpp"
#include "ui/sound_cue.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One screen: it declares and draws itself each frame, and says where to go next. Only the
/// application obeys.
class Screen {
public:
    virtual ~Screen() = default;

    /// Declares all nodes and draws them.
    virtual void draw(ui::Kit& kit) = 0;
    /// Lets time pass: seconds since the last frame. Comes from outside.
    virtual void tick(double /*seconds*/) {}
    /// Something other than idle motion moves: it does not rest when hands do.
    virtual bool busy() const { return false; }
    /// A key that no node wanted.
    virtual void key(ui::Key /*key*/) {}
    /// What a keyboard wrote, in UTF-8.
    virtual void write(std::string_view /*text*/) {}
    /// Where to go, once.
    virtual std::optional<Route> next() = 0;
    /// What is to be heard since the last call.
    virtual std::vector<ui::Cue> take_cues() { return {}; }
    /// What the screen wants to have the focus from now on, once; empty: leave it.
    virtual std::string wants_focus() { return {}; }
    /// The nodes that are read to someone who follows by ear when the screen has come.
    virtual std::vector<std::string> opening() const { return {}; }
    /// What has happened since the last call that only the eye would notice; once.
    virtual std::vector<std::string> news(const i18n::Catalogue& /*words*/) { return {}; }
    /// Whether time stands still for it while someone who follows by ear still hears of what
    /// happened.
    virtual bool waits_for_voice() const { return false; }

protected:
    Screen() = default;
    Screen(const Screen&) = default;
    Screen& operator=(const Screen&) = default;
};

/// The panels that any screen may ask for with the keys of its header.
enum class Panel : std::uint8_t { none, access, language };

}  // namespace app
