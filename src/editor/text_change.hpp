#pragma once

#include "core/message.hpp"
#include "editor/edit.hpp"

#include <optional>
#include <string>

namespace editor {

/// Why the text can't change like this, if it can't: no text, no place, no letters, too long, or a
/// locked line.
std::optional<core::Message> refuse_change(const Document& document,
                                           const ChangeText& change,
                                           const Rules& rules);
/// Changes the text and, where it reads then, the program; locked statements keep their ids.
void change_text(Document& document, const ChangeText& change, const Rules& rules);

/// Has a locked statement gone with a change of the text, or become another?
bool has_lost_locked(const Document& before, const Document& after, const Rules& rules);

/// Gives a document a text of its own. Where it reads, the program is the text's; else it stays.
void set_text(Document& document, std::string text, const Rules& rules);

/// Makes the text follow a document whose blocks were changed from `before`.
void follow_blocks(const Document& before, Document& after);

/// Gives the program its places in the text again, where the text reads.
void find_places(Document& document);

}  // namespace editor
