// Compares a picture with its golden one: compare PICTURE GOLDEN. Prints how many pixels differ;
// exit 1 if too many do. With APPROVE=1 in the environment the picture becomes the golden one.
#include <SFML/Graphics/Image.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

namespace {

/// Levels of a channel that nobody sees, and the share of pixels that may differ by more: letters
/// are drawn a little differently by another version of a font or of OpenGL.
constexpr int unseen = 24;
constexpr double most = 0.01;

int apart(const sf::Color& one, const sf::Color& other)
{
    return std::max(
        {std::abs(one.r - other.r), std::abs(one.g - other.g), std::abs(one.b - other.b)});
}

}  // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        std::cerr << "usage: compare PICTURE GOLDEN\n";
        return 2;
    }
    const std::string picture = arguments[1];
    const std::string golden = arguments[2];
    if (std::getenv("APPROVE") != nullptr) {
        std::filesystem::copy_file(
            picture, golden, std::filesystem::copy_options::overwrite_existing);
        return 0;
    }
    sf::Image now;
    sf::Image then;
    if (!now.loadFromFile(picture) || !then.loadFromFile(golden)) {
        std::cerr << "can't read " << picture << " or " << golden << '\n';
        return 1;
    }
    const sf::Vector2u size = now.getSize();
    if (size != then.getSize()) {
        std::cerr << picture << " has another size than " << golden << '\n';
        return 1;
    }
    sf::Image difference;
    difference.create(size.x, size.y, sf::Color::Black);
    std::size_t differing = 0;
    for (unsigned y = 0; y < size.y; ++y) {
        for (unsigned x = 0; x < size.x; ++x) {
            if (apart(now.getPixel(x, y), then.getPixel(x, y)) > unseen) {
                ++differing;
                difference.setPixel(x, y, sf::Color::White);
            }
        }
    }
    const double share = static_cast<double>(differing) / (static_cast<double>(size.x) * size.y);
    std::cout << picture << ": " << share * 100 << " % of the pixels differ\n";
    if (share > most) {
        difference.saveToFile(picture + ".difference.png");
        return 1;
    }
    return 0;
}
