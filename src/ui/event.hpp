#pragma once

#include "core/geometry.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace ui {

/// What a hand does. The window, the demo, the monkey and the tests all speak in these, through one
/// door; a touchscreen is one pointer.
struct PointerEvent {
    enum class Kind : std::uint8_t { move, press, release };
    Kind kind{};
    core::Point at;  ///< in device pixels
    bool operator==(const PointerEvent&) const = default;
};

/// A wheel was turned, for those who have one; everything can be reached without.
struct ScrollEvent {
    float lines{};  ///< downwards
    bool operator==(const ScrollEvent&) const = default;
};

enum class Key : std::uint8_t {
    left,
    right,
    up,
    down,
    enter,
    space,
    tab,
    back_tab,
    backspace,
    remove,
    escape,
    plus,
    minus,
    undo,
    redo,
    home,
    end,
    copy,
    paste,
    duplicate,
    cut,
    select_all,
    find,
    find_next,
    comment,
    complete,  ///< asks for the words that may come here
    page_up,
    page_down,
    word_left,
    word_right,
    text_begin,
    text_end,
    erase_word,
};

struct KeyEvent {
    Key key{};
    bool shift{false};  ///< it came with Shift, which makes a move a selection
    bool operator==(const KeyEvent&) const = default;
};

/// What a keyboard wrote, in UTF-8: letters, digits and signs, as its layout has them. The key
/// itself comes before, where it has a meaning of its own.
struct TextEvent {
    std::string text;
    bool operator==(const TextEvent&) const = default;
};

/// The window has a new size, in device pixels.
struct ResizeEvent {
    int width{};
    int height{};
    bool operator==(const ResizeEvent&) const = default;
};

struct CloseEvent {
    bool operator==(const CloseEvent&) const = default;
};

using Event = std::variant<PointerEvent, ScrollEvent, KeyEvent, TextEvent, ResizeEvent, CloseEvent>;

}  // namespace ui
