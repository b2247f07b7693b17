#include "ui/sprites.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

namespace ui {

namespace {

constexpr unsigned page_size = 1024;
/// Between neighbours, so that filtering never mixes them.
constexpr unsigned margin = 2;
constexpr int levels = 3;

void* handle_of(const sf::Texture& texture)
{
    // ImGui's OpenGL renderer takes a texture's number for its handle.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(texture.getNativeHandle()));
}

std::vector<std::uint8_t> checkerboard(unsigned size)
{
    std::vector<std::uint8_t> pixels;
    for (unsigned i = 0; i < size * size; ++i) {
        const bool loud = ((i % size) / 8 + (i / size) / 8) % 2 == 0;
        pixels.insert(pixels.end(),
                      {static_cast<std::uint8_t>(loud ? 255 : 0),
                       0,
                       static_cast<std::uint8_t>(loud ? 255 : 0),
                       255});
    }
    return pixels;
}

std::vector<std::uint8_t> light(unsigned size)
{
    std::vector<std::uint8_t> pixels;
    const double middle = (size - 1) / 2.0;
    for (unsigned i = 0; i < size * size; ++i) {
        const unsigned row = i / size;
        const unsigned column = i % size;
        const double away = std::hypot(column - middle, row - middle) / (size / 2.0);
        const double left = std::max(0.0, 1.0 - away);
        pixels.insert(pixels.end(), {255, 255, 255, static_cast<std::uint8_t>(255 * left * left)});
    }
    return pixels;
}

/// Keeps how much each pixel covers, and nothing of its colour. Lights around a figure cover
/// little: they are no part of it.
void whiten(sf::Image& image)
{
    const sf::Vector2u size = image.getSize();
    for (unsigned y = 0; y < size.y; ++y) {
        for (unsigned x = 0; x < size.x; ++x) {
            constexpr int least = 190;
            const int over = std::max(0, image.getPixel(x, y).a - least) * 255 / (255 - least);
            image.setPixel(x, y, {255, 255, 255, static_cast<sf::Uint8>(over)});
        }
    }
}

}  // namespace

/// A texture that is filled shelf by shelf.
struct Sprites::Page {
    sf::Texture texture;
    unsigned x{margin};
    unsigned y{margin};
    unsigned shelf{0};  ///< height of the tallest on this shelf

    bool room(unsigned width, unsigned height)
    {
        if (x + width + margin > page_size) {
            x = margin;
            y += shelf + margin;
            shelf = 0;
        }
        return y + height + margin <= page_size;
    }
};

Sprites::Sprites(std::filesystem::path folder, bool drawn)
    : m_folder{std::move(folder)}, m_drawn{drawn}
{
    // Written at build time: a line for each drawing, its name and its width in its own units.
    std::ifstream index{m_folder / "index.txt"};
    std::string name;
    for (float width = 0; index >> name >> width;) {
        m_widths.emplace(name, width);
    }
}

Sprites::~Sprites() = default;

int Sprites::level_of(std::string_view name, float pixels) const
{
    const auto width = m_widths.find(name);
    int level = 1;
    while (width != m_widths.end() && level < levels &&
           width->second * static_cast<float>(level) < pixels * 0.95F) {
        ++level;
    }
    return level;
}

const Sprite& Sprites::find(std::string_view name, float pixels)
{
    return keep(name, pixels, false);
}

const Sprite& Sprites::silhouette(std::string_view name, float pixels)
{
    return keep(name, pixels, true);
}

const Sprite& Sprites::keep(std::string_view name, float pixels, bool white)
{
    const int level = level_of(name, pixels);
    std::string key{name};
    key += white ? '#' : '@';
    key += static_cast<char>('0' + level);
    if (const auto known = m_sprites.find(key); known != m_sprites.end()) {
        return known->second;
    }
    if (!m_widths.contains(name)) {
        m_missing.emplace_back(name);
    }
    return m_sprites.emplace(key, load(std::string{name}, level, white)).first->second;
}

const Sprite& Sprites::glow()
{
    constexpr unsigned size = 128;
    constexpr std::string_view name = "glow";
    if (const auto known = m_sprites.find(name); known != m_sprites.end()) {
        return known->second;
    }
    const std::vector<std::uint8_t> pixels = light(size);
    return m_sprites.emplace(name, place(pixels.data(), size, size)).first->second;
}

Sprite Sprites::load(const std::string& name, int level, bool white)
{
    sf::Image image;
    const std::string file = name + '@' + std::to_string(level) + ".png";
    if (m_widths.contains(name) && image.loadFromFile((m_folder / file).string())) {
        const sf::Vector2u size = image.getSize();
        if (white) {
            whiten(image);
        }
        Sprite sprite = place(image.getPixelsPtr(), size.x, size.y);
        sprite.width /= static_cast<float>(level);
        sprite.height /= static_cast<float>(level);
        return sprite;
    }
    constexpr unsigned size = 64;
    const std::vector<std::uint8_t> pixels = checkerboard(size);
    return place(pixels.data(), size, size);
}

Sprite Sprites::place(const std::uint8_t* pixels, unsigned width, unsigned height)
{
    Sprite sprite;
    sprite.width = static_cast<float>(width);
    sprite.height = static_cast<float>(height);
    if (!m_drawn || width + 2 * margin > page_size || height + 2 * margin > page_size) {
        return sprite;
    }
    if (m_pages.empty() || !m_pages.back()->room(width, height)) {
        m_pages.push_back(std::make_unique<Page>());
        // From a clear picture: a new texture's memory holds anything.
        sf::Image clear;
        clear.create(page_size, page_size, sf::Color::Transparent);
        m_pages.back()->texture.loadFromImage(clear);
        m_pages.back()->texture.setSmooth(true);
        m_pages.back()->room(width, height);
    }
    Page& page = *m_pages.back();
    page.texture.update(pixels, width, height, page.x, page.y);
    constexpr auto whole = static_cast<float>(page_size);
    sprite.texture = handle_of(page.texture);
    sprite.uv_begin = {static_cast<float>(page.x) / whole, static_cast<float>(page.y) / whole};
    sprite.uv_end = {static_cast<float>(page.x + width) / whole,
                     static_cast<float>(page.y + height) / whole};
    page.x += width + margin;
    page.shelf = std::max(page.shelf, height);
    return sprite;
}

}  // namespace ui
