#include "ui/damage.hpp"

#include "ui/damage_pieces.hpp"

#include <imgui.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace ui {

namespace {

constexpr int nowhere = -1;

/// For each new piece the old one that is its equal: the first of several for the first.
std::vector<int> partners(const std::vector<DrawnPiece>& before, const std::vector<DrawnPiece>& now)
{
    std::unordered_map<std::uint64_t, int> first;  // of those that have no partner yet
    std::vector<int> next(before.size(), nowhere);
    first.reserve(before.size());
    for (int i = static_cast<int>(before.size()) - 1; i >= 0; --i) {
        const auto at = static_cast<std::size_t>(i);
        const auto [found, fresh] = first.try_emplace(before[at].digest, i);
        if (!fresh) {
            next[at] = std::exchange(found->second, i);
        }
    }
    std::vector<int> partner(now.size(), nowhere);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto found = first.find(now[i].digest);
        if (found != first.end() && found->second != nowhere) {
            partner[i] =
                std::exchange(found->second, next[static_cast<std::size_t>(found->second)]);
        }
    }
    return partner;
}

/// Keeps of the partners a longest increasing run, so that what stays is painted in the same order
/// as before. Patience sorting (Fredman 1975, "On computing the length of longest increasing
/// subsequences").
void keep_order(std::vector<int>& partner)
{
    std::vector<std::size_t> ends;  // of the runs so far, by their length: the smallest end
    std::vector<std::size_t> previous(partner.size());
    for (std::size_t i = 0; i < partner.size(); ++i) {
        if (partner[i] == nowhere) {
            continue;
        }
        const auto place = std::ranges::lower_bound(
            ends, partner[i], {}, [&](std::size_t end) { return partner[end]; });
        previous[i] = place == ends.begin() ? i : *std::prev(place);
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<int> kept(partner.size(), nowhere);
    if (!ends.empty()) {
        std::size_t at = ends.back();
        for (std::size_t left = ends.size(); left > 0; --left) {
            kept[at] = partner[at];
            at = previous[at];
        }
    }
    partner = std::move(kept);
}

/// Squares of the window that have to be painted.
class Squares {
public:
    Squares(int width, int height, int side)
        : m_width{width},
          m_height{height},
          m_side{side},
          m_across{(width + side - 1) / side},
          m_down{(height + side - 1) / side},
          m_marked(static_cast<std::size_t>(m_across) * static_cast<std::size_t>(m_down), false)
    {}

    void mark(const PixelBox& box)
    {
        for (int row = box.top / m_side; row * m_side < box.bottom; ++row) {
            for (int column = box.left / m_side; column * m_side < box.right; ++column) {
                m_marked[number(row, column)] = true;
            }
        }
    }

    /// Rows of squares as broad as they go; equal rows below one another are one box.
    std::vector<PixelBox> boxes() const
    {
        std::vector<PixelBox> boxes;
        for (int row = 0; row < m_down; ++row) {
            for (int column = 0; column < m_across; ++column) {
                const int begin = column;
                while (column < m_across && m_marked[number(row, column)]) {
                    ++column;
                }
                if (column > begin) {
                    add(boxes, {begin * m_side, row * m_side, column * m_side, (row + 1) * m_side});
                }
            }
        }
        for (PixelBox& box : boxes) {
            box.right = std::min(box.right, m_width);
            box.bottom = std::min(box.bottom, m_height);
        }
        return boxes;
    }

private:
    std::size_t number(int row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_across) +
               static_cast<std::size_t>(column);
    }

    static void add(std::vector<PixelBox>& boxes, const PixelBox& box)
    {
        const auto above = std::ranges::find_if(boxes, [&](const PixelBox& other) {
            return other.bottom == box.top && other.left == box.left && other.right == box.right;
        });
        if (above != boxes.end()) {
            above->bottom = box.bottom;
        } else {
            boxes.push_back(box);
        }
    }

    int m_width;
    int m_height;
    int m_side;
    int m_across;
    int m_down;
    std::vector<bool> m_marked;
};

/// Boxes that hold all of these. Each costs a walk through the pieces, and a piece that lies in
/// several is painted as often: many small ones are joined to fewer.
std::vector<PixelBox> joined(const std::vector<PixelBox>& changed, int width, int height)
{
    constexpr std::size_t many = 24;
    for (const int side : {32, 128}) {  // pixels
        Squares squares{width, height, side};
        for (const PixelBox& box : changed) {
            squares.mark(box);
        }
        std::vector<PixelBox> boxes = squares.boxes();
        if (boxes.size() <= many) {
            return boxes;
        }
    }
    return {{0, 0, width, height}};
}

void append(ImVector<ImDrawIdx>& indices, const ImVector<ImDrawIdx>& from, const DrawnPiece& piece)
{
    const int begin = indices.Size;
    indices.resize(begin + piece.indices);
    std::copy_n(from.Data + piece.first_index, piece.indices, indices.Data + begin);
}

}  // namespace

std::vector<PixelBox> Damage::compare(std::span<ImDrawList* const> lists, int width, int height)
{
    std::swap(m_pieces, m_before);
    cut_pieces(lists, width, height, m_pieces);
    if (m_width != width || m_height != height) {
        m_width = width;
        m_height = height;
        return {{0, 0, width, height}};
    }
    std::vector<int> partner = partners(m_before, m_pieces);
    keep_order(partner);
    std::vector<bool> stays(m_before.size(), false);
    std::vector<PixelBox> changed;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (partner[i] == nowhere) {
            changed.push_back(m_pieces[i].box);
        } else {
            stays[static_cast<std::size_t>(partner[i])] = true;
        }
    }
    for (std::size_t i = 0; i < m_before.size(); ++i) {
        if (!stays[i]) {
            changed.push_back(m_before[i].box);
        }
    }
    return joined(changed, width, height);
}

struct OnlyInside::Whole {
    ImDrawList* list{};
    ImVector<ImDrawCmd> commands;
    ImVector<ImDrawIdx> indices;
};

OnlyInside::OnlyInside(std::span<ImDrawList* const> lists,
                       std::span<const DrawnPiece> pieces,
                       const PixelBox& box)
{
    m_whole.resize(lists.size());
    auto piece = pieces.begin();
    for (std::size_t number = 0; number < lists.size(); ++number) {
        Whole& whole = m_whole[number];
        ImDrawList& list = *lists[number];
        whole.list = &list;
        whole.commands.swap(list.CmdBuffer);
        whole.indices.swap(list.IdxBuffer);
        ImDrawCmd callback;  // how to paint what comes next; of several in a row the last counts
        for (int i = 0; i < whole.commands.Size; ++i) {
            const ImDrawCmd& command = whole.commands[i];
            if (command.UserCallback != nullptr) {
                callback = command;
                continue;
            }
            ImDrawCmd part = command;
            part.IdxOffset = static_cast<unsigned>(list.IdxBuffer.Size);
            for (; piece != pieces.end() && piece->list == number && piece->command == i; ++piece) {
                if (piece->box.overlaps(box)) {
                    append(list.IdxBuffer, whole.indices, *piece);
                }
            }
            part.ElemCount = static_cast<unsigned>(list.IdxBuffer.Size) - part.IdxOffset;
            part.ClipRect = {std::max(part.ClipRect.x, static_cast<float>(box.left)),
                             std::max(part.ClipRect.y, static_cast<float>(box.top)),
                             std::min(part.ClipRect.z, static_cast<float>(box.right)),
                             std::min(part.ClipRect.w, static_cast<float>(box.bottom))};
            if (part.ElemCount > 0) {
                if (callback.UserCallback != nullptr) {
                    list.CmdBuffer.push_back(std::exchange(callback, {}));
                }
                list.CmdBuffer.push_back(part);
            }
        }
        if (callback.UserCallback != nullptr) {
            list.CmdBuffer.push_back(callback);
        }
    }
}

OnlyInside::~OnlyInside()
{
    for (Whole& whole : m_whole) {
        whole.list->CmdBuffer.swap(whole.commands);
        whole.list->IdxBuffer.swap(whole.indices);
    }
}

}  // namespace ui
