#pragma once

#include "editor/edit.hpp"

namespace editor {

/// Reads a text again that has changed, and gives the document its program where it reads: nodes
/// keep their ids as keep_ids() tells. `old` is the text before the change. Of a text that read,
/// only the outermost statements around the change are read; the others move with their lines.
void read_again(Document& document, const SourceText& old, const ChangeText& change);

}  // namespace editor
