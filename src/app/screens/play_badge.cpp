#include "app/screens/play_badge.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
using ui::Category;

enum class Form : std::uint8_t { circle, square, triangle, diamond, star, hexagon };

struct Badge {
    Form form{};
    Category colour{};
};

/// The names of the catalogue, `playground.badge.<n>`, say the same.
constexpr std::array<Badge, 12> badges{{{Form::circle, Category::start},
                                        {Form::square, Category::motion},
                                        {Form::triangle, Category::action},
                                        {Form::diamond, Category::loop},
                                        {Form::star, Category::choice},
                                        {Form::hexagon, Category::variable},
                                        {Form::circle, Category::loop},
                                        {Form::square, Category::choice},
                                        {Form::triangle, Category::variable},
                                        {Form::diamond, Category::start},
                                        {Form::star, Category::motion},
                                        {Form::hexagon, Category::action}}};

/// The corners of a regular shape; every second one nearer to the middle if it is a star.
std::vector<Point> corners(const Rectangle& box, int count, float turn, float inner)
{
    std::vector<Point> points;
    const float radius = box.width / 2;
    const int all = inner < 1 ? 2 * count : count;
    for (int i = 0; i < all; ++i) {
        const float angle =
            turn + 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(all);
        const float far = inner < 1 && i % 2 == 1 ? radius * inner : radius;
        points.push_back(
            {box.centre().x + far * std::cos(angle), box.centre().y + far * std::sin(angle)});
    }
    return points;
}

std::vector<Point> outline_of(Form form, const Rectangle& box)
{
    constexpr float up = -std::numbers::pi_v<float> / 2;
    constexpr float whole = 1;
    constexpr float star = 0.52F;  // as Canvas::star
    switch (form) {
        case Form::circle:
            return corners(box, 32, up, whole);
        case Form::square:
            return corners(box, 4, up / 2, whole);
        case Form::triangle:
            return corners(box.moved(0, box.height * 0.1F), 3, up, whole);
        case Form::diamond:
            return corners(box, 4, up, whole);
        case Form::star:
            return corners(box, 5, up, star);
        case Form::hexagon:
            return corners(box, 6, up, whole);
    }
    return {};
}

}  // namespace

void draw_play_badge(ui::Kit& kit, int slot, const Rectangle& box)
{
    const Badge& badge = badges.at(static_cast<std::size_t>(slot - 1) % badges.size());
    const ui::BlockColours colours = kit.theme.block(badge.colour);
    const std::vector<Point> points = outline_of(badge.form, box);
    if (badge.form == Form::star) {
        kit.canvas.star(box.centre(), box.width / 2, colours.badge);
    } else {
        kit.canvas.shape(points, colours.badge);
    }
    kit.canvas.path(points, colours.edge, kit.theme.outline + 0.5F, true);
}

std::string play_badge_name(const i18n::Catalogue& words, int slot)
{
    return words.text("playground.badge." +
                      std::to_string((slot - 1) % static_cast<int>(badges.size()) + 1));
}

}  // namespace app
