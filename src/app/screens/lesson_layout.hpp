#pragma once

#include "ui/view.hpp"

#include <cstdint>

namespace app {

/// Where the parts of a lesson's screen lie, for a window of any shape
/// (LOOK.md section 10: extra width goes to the workspace, extra height to stage and workspace).
struct LessonLayout {
    core::Rectangle stage;
    core::Rectangle step_back;
    core::Rectangle time;
    core::Rectangle speed;
    core::Rectangle go;
    core::Rectangle step;
    core::Rectangle stop;
    core::Rectangle reset;
    core::Rectangle chips;
    core::Rectangle program;
    core::Rectangle tray;
    core::Rectangle lumi;
    core::Rectangle bubble;
    core::Rectangle hint;
    core::Rectangle read;
    core::Rectangle watch;    ///< of the variables; empty where there can be none
    core::Rectangle console;  ///< of what is printed and asked; empty where there is no text

    enum class Style : std::uint8_t { pictures, words, words_and_watch, both, text, text_and_bank };
    static LessonLayout of(const ui::View& view, Style style);
};

}  // namespace app
