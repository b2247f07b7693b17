#pragma once

#include "editor/edit.hpp"

#include <string>
#include <string_view>

namespace editor {

/// Which keystrokes one press of undo takes back: letters of a word that were typed one behind the
/// other, with the spaces behind it; a run of letters that were taken out. A new word and a new
/// line begin a new step, and so does whatever is more than one letter.
class Typing {
public:
    /// Whether the change, of the text before it, goes on with the step of the one before. Keeps it
    /// in mind for the next one.
    bool goes_on(const ChangeText& change, std::string_view text);
    /// Something else happened: the next keystroke begins a step.
    void end() { m_kind = Kind::none; }

private:
    enum class Kind { none, letters, line, removal };

    Kind m_kind{Kind::none};
    std::size_t m_at{0};    ///< where the last keystroke left the caret
    bool m_in_word{false};  ///< was the last letter part of a word?
};

}  // namespace editor
