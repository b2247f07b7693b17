#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>

struct ImFont;
struct ImFontAtlas;

namespace ui {

/// Quicksand for titles, keys and numbers; Andika for what is read; DejaVu Sans Mono for code.
enum class Face : std::uint8_t { bold, medium, story, code };

/// Letters in the sizes that are needed at one scale: drawn a little smaller than they were baked,
/// they stay sharp.
class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;

    /// Bakes all faces for a scale and a text size into the atlas. A face whose file is missing is
    /// replaced by ImGui's own, so that there is never a blank screen; `missing()` tells. Needs no
    /// window and no ImGui context, so it can be done while the window opens.
    bool bake(const std::filesystem::path& folder, float scale, float text_size);
    /// The smallest baked font of that face that has at least `pixels`.
    ImFont* at(Face face, float pixels) const;
    /// Height of a face's line box for letters of one em: ImGui sizes fonts by it, designers by the
    /// em.
    static float box_height(Face face);
    bool missing() const { return m_missing; }
    /// What an ImGui context draws its letters from; it must not outlive the fonts.
    ImFontAtlas& atlas() const { return *m_atlas; }
    /// Were they baked for this scale and text size?
    bool suit(float scale, float text_size) const
    {
        return scale == m_scale && text_size == m_text_size;
    }

private:
    struct Baked {
        float pixels{};
        ImFont* font{};
    };
    static constexpr std::size_t most_sizes = 4;
    std::array<std::array<Baked, most_sizes>, 4> m_faces{};
    std::unique_ptr<ImFontAtlas> m_atlas;
    float m_scale{0};
    float m_text_size{0};
    bool m_missing{false};
};

}  // namespace ui
