#include "sims/cloud_chamber/view_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cloud_chamber {

namespace {

/// A bank of mist: where it lies and how large it is, in shares of the picture, and how it drifts.
struct Bank {
    float x, y, size, strength, speed;
};
constexpr std::array banks{Bank{0.02F, 0.42F, 0.34F, 0.55F, 0.11F},
                           Bank{0.34F, 0.30F, 0.26F, 0.26F, -0.07F},
                           Bank{0.68F, 0.86F, 0.30F, 0.30F, 0.09F},
                           Bank{0.97F, 0.20F, 0.24F, 0.22F, -0.13F}};

struct Light {
    core::Point at;
    float radius{};
    float strength{};
};

/// Where the mist is: it moves by less at a time than the eye sees of anything so soft, since each
/// time all that lies on it is painted anew.
std::vector<Light> mist_at(const core::Rectangle& box, double seconds)
{
    constexpr double between_moves = 0.5;
    const auto then = static_cast<float>(std::floor(seconds / between_moves) * between_moves);
    std::vector<Light> lights;
    for (const Bank& bank : banks) {
        const float turn = std::sin(then * bank.speed);
        lights.push_back({{box.x + box.width * (bank.x + 0.05F * turn),
                           box.y + box.height * (bank.y + 0.02F * turn)},
                          box.width * bank.size,
                          bank.strength});
    }
    return lights;
}

/// So much of a light comes to the point.
float seen_from(const Light& light, core::Point point)
{
    const float away = std::hypot(point.x - light.at.x, point.y - light.at.y) / light.radius;
    const float left = std::max(0.0F, 1 - away);
    return light.strength * left * left;
}

/// The dark of the chamber, with its mist.
void draw_mist(ui::Kit& kit, const core::Rectangle& box, double seconds)
{
    const ui::Colour top = ui::mix(kit.theme.stage, kit.theme.mist, 0.22F);
    const ui::Colour bottom = ui::mix(kit.theme.stage, kit.theme.well, 0.8F);
    const std::vector<Light> lights = mist_at(box, seconds);
    constexpr int columns = 41;
    constexpr int rows = 27;
    std::vector<ui::Colour> crossings;
    for (int row = 0; row < rows; ++row) {
        const float down = static_cast<float>(row) / (rows - 1);
        for (int column = 0; column < columns; ++column) {
            const core::Point at{box.x + box.width * static_cast<float>(column) / (columns - 1),
                                 box.y + box.height * down};
            ui::Colour colour = ui::mix(top, bottom, down);
            for (const Light& light : lights) {
                colour = ui::lit(colour, kit.theme.mist.faded(seen_from(light, at)));
            }
            crossings.push_back(colour);
        }
    }
    kit.canvas.net(box, columns, crossings);
}

/// The lightest droplets, which nothing has made: they sink for ever, pixel by pixel, so that of a
/// picture only a few have to be painted anew.
void draw_dust(ui::Kit& kit, const core::Rectangle& box, double seconds)
{
    constexpr int count = 70;
    std::vector<ui::Spark> sparks;
    for (int number = 0; number < count; ++number) {
        const auto share = [number](float by) {
            const float all = static_cast<float>(number) * by;
            return all - std::floor(all);
        };
        const float down = share(0.7548777F) + static_cast<float>(std::fmod(seconds, 1e4)) *
                                                   0.004F * (0.5F + share(0.381966F));
        const float y = box.y + box.height * (down - std::floor(down));
        const core::Point at{box.x + box.width * share(0.5698403F),
                             std::floor(y * kit.canvas.scale()) / kit.canvas.scale()};
        sparks.push_back({at, 1.2F + 1.6F * share(0.2360680F), kit.theme.text_soft.faded(0.45F)});
    }
    kit.canvas.sparks(sparks, true);
}

void draw_field(ui::Kit& kit, const core::Rectangle& box, const Chart& chart, double field)
{
    if (field <= 0.0) {
        return;
    }
    const float distance = chart.metre * 0.0175F;
    const float size = distance * (0.06F + 0.12F * static_cast<float>(field));
    // Lights of two triangles each: round shapes by the hundred would cost more than all else.
    std::vector<ui::Spark> dots;
    for (float y = box.y + distance / 2; y < box.bottom(); y += distance) {
        for (float x = box.x + distance / 2; x < box.right(); x += distance) {
            if (kit.theme.plain) {
                kit.canvas.circle({x, y}, size * 0.6F, kit.theme.grid_line);
            } else {
                dots.push_back({{x, y}, size * 1.6F, kit.theme.panel_outline});
            }
        }
    }
    kit.canvas.sparks(dots, false);
}

}  // namespace

void draw_chamber(
    ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight, double seconds)
{
    const core::Rectangle box = chart.chamber();
    if (kit.theme.plain) {
        kit.canvas.fill(sight.full, 0, kit.theme.stage);
    } else {
        kit.canvas.clip(sight.full);
        draw_mist(kit, sight.full, seconds);
        draw_dust(kit, sight.full, seconds);
        kit.canvas.unclip();
    }
    draw_field(kit, box, chart, model.parameter("magnet"));
    // The glass, where it lies within the picture.
    if (!sight.small && box.height + 4 < sight.full.height) {
        for (const float y : {box.y, box.bottom()}) {
            kit.canvas.line({sight.full.x, y},
                            {sight.full.right(), y},
                            kit.theme.panel_outline.faded(0.8F),
                            kit.theme.outline);
        }
    }
}

void draw_scale(ui::Kit& kit, const Chart& chart, const sims::Sight& sight)
{
    const float length = chart.metre * 0.01F;
    const float y = sight.clear.bottom() - 22;
    const core::Point left{sight.clear.centre().x - length / 2 - 20, y};
    const core::Point right{left.x + length, y};
    kit.canvas.line(left, right, kit.theme.text, 3);
    for (const core::Point end : {left, right}) {
        kit.canvas.line({end.x, y - 7}, {end.x, y + 7}, kit.theme.text, 3);
    }
    kit.canvas.text(kit.words.text("cloud_chamber.view.scale"),
                    {right.x + 10, y - 14, 90, 28},
                    kit.style(ui::Face::bold, 18, kit.theme.text));
}

}  // namespace cloud_chamber
