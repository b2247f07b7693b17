#pragma once

#include "editor/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace editor {

/// What a step changed in the text: little, however long the text is.
struct TextPatch {
    std::size_t at{};
    std::string removed;
    std::string inserted;
    bool read_before{};
    bool reads_after{};
    std::vector<ByteRange> locked_before;
    std::vector<ByteRange> locked_after;

    void redo(SourceText& source) const;
    void undo(SourceText& source) const;
};

TextPatch patch_between(const SourceText& before, const SourceText& after);

}  // namespace editor
