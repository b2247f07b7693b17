#pragma once

#include "editor/text_pad.hpp"
#include "support/catch.hpp"

#include <optional>
#include <string>

/// A pad with the text, its caret at '|' and where the selection began at '^', if it is there.
inline editor::TextPad pad_of(std::string marked)
{
    const std::size_t caret = marked.find('|');
    REQUIRE(caret != std::string::npos);
    marked.erase(caret, 1);
    std::size_t anchor = marked.find('^');
    std::size_t at = caret;
    if (anchor == std::string::npos) {
        anchor = caret;
    } else {
        marked.erase(anchor, 1);
        at -= anchor < caret ? 1 : 0;
    }
    editor::TextPad pad;
    pad.read(marked);
    pad.select(anchor, at);
    return pad;
}

inline std::string marked(const editor::TextPad& pad)
{
    std::string text = pad.text();
    const editor::TextSelection& selection = pad.selection();
    const bool first = selection.anchor < selection.caret;
    const std::size_t caret = selection.caret;
    const std::size_t anchor = selection.anchor;
    if (selection.empty()) {
        return text.insert(caret, "|");
    }
    text.insert(first ? caret : anchor, first ? "|" : "^");
    return text.insert(first ? anchor : caret, first ? "^" : "|");
}

/// As a document does that accepts everything.
inline void carry_out(editor::TextPad& pad, const std::optional<editor::TextEdit>& edit)
{
    if (edit) {
        std::string text = pad.text();
        REQUIRE(edit->change.at + edit->change.removed <= text.size());
        text.replace(edit->change.at, edit->change.removed, edit->change.inserted);
        pad.done(*edit, text);
    }
}
