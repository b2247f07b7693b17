#pragma once

#include "core/geometry.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sf {
class Texture;
}

namespace ui {

/// A picture in a texture that ImGui can draw.
struct Sprite {
    void* texture{nullptr};
    core::Point uv_begin;
    core::Point uv_end;
    float width{};  ///< of the drawing, in its own units
    float height{};
};

/// The drawings of assets/art, rasterised at build time at one, two and three times their size.
/// Each is loaded when it is first drawn, into shared textures, so that a frame needs few draw
/// calls.
class Sprites {
public:
    /// Without textures (`drawn` false: no window) it still knows which drawings there are.
    Sprites(std::filesystem::path folder, bool drawn);
    ~Sprites();
    Sprites(const Sprites&) = delete;
    Sprites& operator=(const Sprites&) = delete;

    /// The drawing of that name ("icons/home"), sharp at `pixels` across. What is not there is a
    /// loud checkerboard, and named in missing().
    const Sprite& find(std::string_view name, float pixels);
    /// The same drawing, all white as far as it covers.
    const Sprite& silhouette(std::string_view name, float pixels);
    /// A soft white light that fades to its edge.
    const Sprite& glow();
    const std::vector<std::string>& missing() const { return m_missing; }

private:
    struct Page;
    int level_of(std::string_view name, float pixels) const;
    const Sprite& keep(std::string_view name, float pixels, bool white);
    Sprite load(const std::string& name, int level, bool white);
    Sprite place(const std::uint8_t* pixels, unsigned width, unsigned height);

    std::filesystem::path m_folder;
    bool m_drawn;
    std::map<std::string, Sprite, std::less<>> m_sprites;
    std::vector<std::unique_ptr<Page>> m_pages;
    std::vector<std::string> m_missing;
    std::map<std::string, float, std::less<>> m_widths;
};

}  // namespace ui
