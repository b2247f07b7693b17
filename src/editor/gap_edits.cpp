#include "editor/gap_edits.hpp"

#include "editor/tile.hpp"

#include <cstddef>

namespace editor {

namespace {

const lang::Statement* at(std::span<const lang::Statement> body, int index)
{
    const bool is_there = index >= 0 && static_cast<std::size_t>(index) < body.size();
    return is_there ? &body[static_cast<std::size_t>(index)] : nullptr;
}

}  // namespace

const lang::Statement* GapView::before() const { return at(body, index - 1); }
const lang::Statement* GapView::behind() const { return at(body, index); }

std::optional<Edit> remove_before(const GapView& gap)
{
    if (const lang::Statement* before = gap.before()) {
        return Remove{before->id};
    }
    const bool empty = gap.around != nullptr && blocks_in(*gap.around) == 1;
    return empty ? std::optional<Edit>{Remove{gap.around->id}} : std::nullopt;
}

std::optional<Edit> remove_behind(const GapView& gap)
{
    const lang::Statement* behind = gap.behind();
    return behind != nullptr ? std::optional<Edit>{Remove{behind->id}} : std::nullopt;
}

std::optional<Edit> change_repeat(const GapView& gap, int change)
{
    const lang::Statement* first = gap.index == 0 ? gap.around : gap.before();
    for (const lang::Statement* tile : {first, gap.behind(), gap.around}) {
        const lang::IntegerLiteral* count = tile != nullptr ? repeat_count(*tile) : nullptr;
        if (count != nullptr) {
            return SetNumber{tile->id, count->value + change};
        }
    }
    return std::nullopt;
}

}  // namespace editor
