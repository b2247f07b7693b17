#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

struct ImFont;

namespace ui {

/// Quicksand for titles, keys and numbers; Andika for what is read.
enum class Face : std::uint8_t { bold, medium, story };

/// Letters in the sizes that are needed at one scale: drawn a little smaller than they were baked,
/// they stay sharp.
class Fonts {
public:
    /// Bakes all faces for a scale and a text size into ImGui's atlas. A face whose file is missing
    /// is replaced by ImGui's own, so that there is never a blank screen; `missing()` tells.
    bool bake(const std::filesystem::path& folder, float scale, float text_size);
    /// The smallest baked font of that face that has at least `pixels`.
    ImFont* at(Face face, float pixels) const;
    /// Height of a face's line box for letters of one em: ImGui sizes fonts by it, designers by the
    /// em.
    static float box_height(Face face);
    bool missing() const { return m_missing; }

private:
    struct Baked {
        float pixels{};
        ImFont* font{};
    };
    static constexpr std::size_t most_sizes = 4;
    std::array<std::array<Baked, most_sizes>, 3> m_faces{};
    bool m_missing{false};
};

}  // namespace ui
