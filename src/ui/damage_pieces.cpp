#include "ui/damage_pieces.hpp"

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace ui {

namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t digest, std::uint64_t word)
{
    digest = (digest ^ word) * odd;
    return digest ^ (digest >> 32U);
}

std::uint64_t mixed(std::uint64_t digest, const void* from, std::size_t bytes)
{
    const auto* at = static_cast<const unsigned char*>(from);
    for (; bytes >= sizeof(std::uint64_t); bytes -= sizeof(std::uint64_t)) {
        std::uint64_t word{};
        std::memcpy(&word, at, sizeof(word));
        digest = mixed(digest, word);
        at += sizeof(word);
    }
    std::uint64_t rest{};
    std::memcpy(&rest, at, bytes);
    return bytes > 0 ? mixed(digest, rest) : digest;
}

class Cutter {
public:
    Cutter(int width, int height, std::vector<DrawnPiece>& pieces)
        : m_width{width}, m_height{height}, m_pieces{pieces}
    {}

    void cut(const ImDrawList& list, std::size_t number)
    {
        for (int i = 0; i < list.CmdBuffer.Size; ++i) {
            const ImDrawCmd& command = list.CmdBuffer[i];
            if (command.UserCallback != nullptr) {
                // It changes how what follows is painted.
                m_manner = std::bit_cast<std::uintptr_t>(command.UserCallback);
            } else {
                m_next.list = number;
                m_next.command = i;
                cut(list, command);
            }
        }
    }

private:
    void cut(const ImDrawList& list, const ImDrawCmd& command)
    {
        const auto first = static_cast<int>(command.IdxOffset);
        const int end = first + static_cast<int>(command.ElemCount);
        const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
        const ImDrawIdx* indices = list.IdxBuffer.Data;
        int begin = first;
        int lowest = 0;
        int highest = -1;
        for (int i = first; i < end; i += 3) {
            const auto [least, most] =
                std::minmax({int{indices[i]}, int{indices[i + 1]}, int{indices[i + 2]}});
            if (least > highest && i > begin) {
                add(command, corners, {begin, i}, {lowest, highest});
                begin = i;
            }
            lowest = i == begin ? least : std::min(lowest, least);
            highest = i == begin ? most : std::max(highest, most);
        }
        if (end > begin) {
            add(command, corners, {begin, end}, {lowest, highest});
        }
    }

    struct Range {
        int first{};
        int last{};
    };

    void add(const ImDrawCmd& command, const ImDrawVert* corners, Range indices, Range used)
    {
        DrawnPiece piece = m_next;
        piece.box = box_of(command, corners, used);
        if (piece.box.empty()) {
            return;
        }
        piece.first_index = indices.first;
        piece.indices = indices.last - indices.first;
        std::uint64_t digest = mixed(m_manner, &command.ClipRect, sizeof(command.ClipRect));
        digest = mixed(digest, std::bit_cast<std::uintptr_t>(command.GetTexID()));
        digest = mixed(digest, static_cast<std::uint64_t>(piece.indices));
        const auto count = static_cast<std::size_t>(used.last - used.first + 1);
        piece.digest = mixed(digest, corners + used.first, count * sizeof(ImDrawVert));
        m_pieces.push_back(piece);
    }

    PixelBox box_of(const ImDrawCmd& command, const ImDrawVert* corners, Range used) const
    {
        ImVec2 least = corners[used.first].pos;
        ImVec2 most = least;
        for (int i = used.first + 1; i <= used.last; ++i) {
            const ImVec2 at = corners[i].pos;
            least = {std::min(least.x, at.x), std::min(least.y, at.y)};
            most = {std::max(most.x, at.x), std::max(most.y, at.y)};
        }
        const ImVec4& clip = command.ClipRect;
        const auto pixel = [](float value, int limit) {
            return static_cast<int>(std::clamp(value, 0.0F, static_cast<float>(limit)));
        };
        return {pixel(std::floor(std::max(least.x, clip.x)), m_width),
                pixel(std::floor(std::max(least.y, clip.y)), m_height),
                pixel(std::ceil(std::min(most.x, clip.z)), m_width),
                pixel(std::ceil(std::min(most.y, clip.w)), m_height)};
    }

    int m_width;
    int m_height;
    std::vector<DrawnPiece>& m_pieces;
    DrawnPiece m_next;
    std::uint64_t m_manner{0};
};

}  // namespace

void cut_pieces(std::span<ImDrawList* const> lists,
                int width,
                int height,
                std::vector<DrawnPiece>& pieces)
{
    pieces.clear();
    Cutter cutter{width, height, pieces};
    for (std::size_t i = 0; i < lists.size(); ++i) {
        cutter.cut(*lists[i], i);
    }
}

}  // namespace ui
