#pragma once

#include "ui/kit.hpp"

#include <string>

/// How what is heard shows on the screen.
namespace ui {

/// A key that reads a node aloud (or `whole_screen`), and stops it. On a machine without a voice
/// its speaker is crossed out. Icon, state and action are the key's own affair.
void draw_read_key(Kit& kit, Node node, const std::string& read, const KeyLook& look);

/// A text of a node; the part of it that is heard lies on sun-200, or is underlined in high
/// contrast.
void draw_heard_text(Kit& kit,
                     std::string_view node,
                     std::string_view text,
                     const core::Rectangle& box,
                     const TextStyle& style);

/// A frame around the node that is heard. Draw it last.
void mark_heard_node(Kit& kit);

/// Where the part of a text that is heard lies in `shown`, which may be less than all that is said;
/// empty if nothing of it is heard.
TextSpan heard_part(const Reading& reading, std::string_view shown);

/// The part of a text that each of its lines holds of `span`, counted from the line's begin.
std::vector<TextSpan> spans_in_lines(std::string_view text,
                                     const std::vector<std::string>& lines,
                                     const TextSpan& span);

}  // namespace ui
