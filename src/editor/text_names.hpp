#pragma once

#include "editor/text_find.hpp"
#include "editor/text_pad.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace editor {

/// A name that a text binds, as far as its words tell: it need not parse.
struct NameInText {
    std::string name;
    bool is_function{false};
    std::string brackets{};  ///< of a function: "(a, b)"
    std::string module{};    ///< that it stands for
    std::string value{};     ///< what it was last given begins with: "[", "\"", "{", "list"…
};

/// The names in scope at the caret: those of the program outside its functions, and those of the
/// functions around it. The word at `typed` binds nothing.
std::vector<NameInText> names_in_scope(const TextPad& pad, const ByteRange& typed);

}  // namespace editor
