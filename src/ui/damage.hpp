#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

struct ImDrawList;

namespace ui {

/// Whole pixels of the window; right and bottom are just outside.
struct PixelBox {
    int left{};
    int top{};
    int right{};
    int bottom{};

    bool operator==(const PixelBox&) const = default;
    bool empty() const { return left >= right || top >= bottom; }
    bool overlaps(const PixelBox& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Triangles of one draw command that share corners with no others: a shape, a letter, a light.
struct DrawnPiece {
    std::uint64_t digest{};  ///< of all that its pixels follow from
    PixelBox box;            ///< that holds them
    std::size_t list{};
    int command{};
    int first_index{};
    int indices{};
};

/// Finds where a picture differs from the one before, so that nothing else has to be painted: where
/// the processor draws, pixels are what costs. Both pictures are sequences of pieces; a longest
/// common subsequence of them looks the same in both, so what differs lies in the boxes of all
/// other pieces, old and new.
class Damage {
public:
    /// Where to paint, in boxes that don't overlap; the whole window for the first picture, for one
    /// of another size, and after forget().
    std::vector<PixelBox> compare(std::span<ImDrawList* const> lists, int width, int height);
    /// What is shown is not what was compared last.
    void forget() { m_width = 0; }
    /// Of the picture that was compared last, in the order of painting.
    const std::vector<DrawnPiece>& pieces() const { return m_pieces; }

private:
    std::vector<DrawnPiece> m_pieces;
    std::vector<DrawnPiece> m_before;
    int m_width{0};
    int m_height{0};
};

/// The pieces that touch the box, in the buffers of commands and indices that ImGui's renderers
/// take: puts them in the lists' stead while it lives.
class OnlyInside {
public:
    OnlyInside(std::span<ImDrawList* const> lists,
               std::span<const DrawnPiece> pieces,
               const PixelBox& box);
    ~OnlyInside();
    OnlyInside(const OnlyInside&) = delete;
    OnlyInside& operator=(const OnlyInside&) = delete;

private:
    struct Whole;
    std::vector<Whole> m_whole;
};

}  // namespace ui
