#pragma once

#include "ui/kit.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One line of the accessibility panel: its picture and name on the left, its keys on the right.
struct Line {
    core::Rectangle box;
    float keys{};  ///< width of the room for them
};

/// Draws picture and name (the text `app.access.<id>`), and gives the room for the keys.
core::Rectangle draw_name(ui::Kit& kit,
                          const Line& line,
                          std::string_view icon,
                          std::string_view id);

/// On or off.
void draw_switch(ui::Kit& kit,
                 const core::Rectangle& box,
                 const std::string& id,
                 bool on,
                 std::function<void()> action);

/// A value between two keys.
struct Scale {
    std::string id;
    std::string value;
    std::function<void()> down{};  ///< empty at the least value
    std::function<void()> up{};    ///< empty at the greatest
};
void draw_scale(ui::Kit& kit, const core::Rectangle& box, const Scale& scale);

struct Option {
    std::string id;
    std::string name;
    std::string language;  ///< of the name, where it is not that of the day
    bool on{false};
    std::function<void()> action;
};
/// Keys beside each other, one of which is on.
void draw_options(ui::Kit& kit, const core::Rectangle& box, const std::vector<Option>& options);

}  // namespace app
