#include "editor/text_patch.hpp"

#include <algorithm>

namespace editor {

void TextPatch::redo(SourceText& source) const
{
    source.text.replace(at, removed.size(), inserted);
    source.reads = reads_after;
    source.locked = locked_after;
}

void TextPatch::undo(SourceText& source) const
{
    source.text.replace(at, inserted.size(), removed);
    source.reads = read_before;
    source.locked = locked_before;
}

TextPatch patch_between(const SourceText& before, const SourceText& after)
{
    const std::string& old = before.text;
    const std::string& now = after.text;
    const auto front = std::ranges::mismatch(old, now);
    auto old_end = old.end();
    auto now_end = now.end();
    while (old_end != front.in1 && now_end != front.in2 && *(old_end - 1) == *(now_end - 1)) {
        --old_end;
        --now_end;
    }
    return {static_cast<std::size_t>(front.in1 - old.begin()),
            {front.in1, old_end},
            {front.in2, now_end},
            before.reads,
            after.reads,
            before.locked,
            after.locked};
}

}  // namespace editor
