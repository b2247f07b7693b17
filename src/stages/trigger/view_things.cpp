#include "stages/trigger/view_things.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace trigger {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

Rectangle around(Point at, float size) { return {at.x - size / 2, at.y - size / 2, size, size}; }

std::string picture_of(stages::Particle particle)
{
    return "icons/p-" + std::string{stages::kind_of(particle).name};
}

/// Which kinds the lane is for, as far as they come on this belt.
std::vector<stages::Particle> kinds_of_lane(const World& world, bool left)
{
    std::vector<stages::Particle> kinds;
    for (const Candidate& candidate : world.candidates()) {
        if (world.belongs_left(candidate) == left &&
            std::ranges::find(kinds, candidate.particle) == kinds.end()) {
            kinds.push_back(candidate.particle);
        }
    }
    return kinds;
}

/// The roof between the bins: what falls from the gate goes to one side or the other.
void draw_roof(ui::Kit& kit, const Belt& belt)
{
    const Point gate = belt.gate();
    const float top = gate.y + belt.rows() * 0.54F;
    const float foot = belt.bin(true).y + 4;
    const std::array<Point, 3> roof{Point{gate.x, top},
                                    Point{gate.x + belt.rows() * 0.2F, foot},
                                    Point{gate.x - belt.rows() * 0.2F, foot}};
    kit.canvas.shape(roof, kit.theme.floor_edge);
}

void draw_bin(ui::Kit& kit, const Rectangle& bin, bool open_below)
{
    constexpr float radius = 18;
    if (kit.theme.plain) {
        kit.canvas.fill(bin, radius, kit.theme.floor);
        kit.canvas.outline(bin, radius, kit.theme.floor_edge, 4);
        return;
    }
    kit.canvas.fill({bin.x, bin.y + 5, bin.width, bin.height}, radius, kit.theme.shadow);
    kit.canvas.fill(bin, radius, open_below ? colours::night_950 : ui::rgb(0x2B3080));
    if (open_below) {
        kit.canvas.glow({bin.centre().x, bin.bottom()}, bin.width * 0.4F, colours::night_600, 0.8F);
    }
    kit.canvas.outline(bin, radius, kit.theme.floor_edge, 3);
}

/// What a bin is for stands large and dim behind what lies in it.
void draw_sign(ui::Kit& kit, const Rectangle& bin, const std::string& icon)
{
    const float size = std::min(bin.height * 0.62F, bin.width * 0.4F);
    kit.canvas.picture(icon, around(bin.centre(), size), kit.theme.text.faded(0.3F));
}

void draw_lane_sign(ui::Kit& kit, const Belt& belt, const World& world, bool left)
{
    const Rectangle bin = belt.bin(left);
    const std::vector<stages::Particle> kinds = kinds_of_lane(world, left);
    const float size = std::min(belt.item() * 0.6F, 34.0F);
    float x = bin.x + 20;
    const Rectangle plate{
        x - 8, bin.y - size * 0.5F - 5, size * static_cast<float>(kinds.size()) + 16, size + 10};
    kit.canvas.fill(plate, plate.height / 2, kit.theme.panel);
    kit.canvas.outline(plate, plate.height / 2, kit.theme.panel_outline, 2.5F);
    for (const stages::Particle kind : kinds) {
        kit.canvas.picture(picture_of(kind), {x, bin.y - size / 2, size, size});
        x += size;
    }
}

void draw_count(ui::Kit& kit, const Rectangle& bin, std::int64_t count)
{
    const std::string number = std::to_string(count);
    const ui::TextStyle style = kit.style(ui::Face::bold, 20, kit.theme.text, ui::Align::centre);
    const float width = std::max(40.0F, kit.canvas.width_of(number, style) + 20);
    const Rectangle plate{bin.right() - width - 8, bin.y - 15, width, 30};
    kit.canvas.fill(plate, 15, kit.theme.panel);
    kit.canvas.outline(plate, 15, kit.theme.panel_outline, 2.5F);
    kit.canvas.text(number, plate, style);
}

}  // namespace

void draw_ground(ui::Kit& kit, const Rectangle& box, const Belt& belt)
{
    if (kit.theme.plain) {
        kit.canvas.fill(box, 26, kit.theme.stage);
        return;
    }
    kit.canvas.shade(box, 26, ui::rgb(0x20235C), kit.theme.stage);
    // The light of the collisions, from where the belt comes.
    const Point source{box.right(), belt.at(static_cast<float>(belt.places())).y};
    kit.canvas.glow(source, belt.rows() * 2.2F, colours::sun_400, 0.34F);
    kit.canvas.glow(belt.gate(), belt.rows() * 1.3F, colours::beam_400, 0.2F);
}

void draw_belt(ui::Kit& kit, const Belt& belt, float moved)
{
    const std::vector<Point> line = belt.line();
    const float width = belt.rows() * 0.78F;
    if (kit.theme.plain) {
        kit.canvas.path(line, kit.theme.floor_edge, width);
        kit.canvas.path(line, kit.theme.floor, width - 8);
    } else {
        std::vector<Point> shadow = line;
        for (Point& point : shadow) {
            point.y += 6;
        }
        kit.canvas.path(shadow, kit.theme.shadow, width + 4);
        kit.canvas.path(line, kit.theme.floor_edge.faded(0.8F), width + 3);
        kit.canvas.path(line, ui::rgb(0x343A88), width);
        kit.canvas.path(line, ui::rgb(0x3F4599), width * 0.72F);
    }
    // Ribs across the belt, which wander with it.
    const float end = static_cast<float>(belt.places()) + 1.5F;
    for (float rib = -0.5F + (1 - moved) / 2; rib < end; rib += 0.5F) {
        const Point middle = belt.at(rib);
        const Point ahead = belt.at(rib - 0.05F);
        const float length = std::max(0.01F, std::hypot(ahead.x - middle.x, ahead.y - middle.y));
        const Point across{(middle.y - ahead.y) / length * width * 0.34F,
                           (ahead.x - middle.x) / length * width * 0.34F};
        kit.canvas.line({middle.x - across.x, middle.y - across.y},
                        {middle.x + across.x, middle.y + across.y},
                        kit.theme.plain ? kit.theme.floor_edge : ui::rgb(0x555BB0),
                        2.5F);
    }
}

void draw_gate(ui::Kit& kit, const Belt& belt, bool awake)
{
    const Point gate = belt.gate();
    const Rectangle arch{gate.x - belt.step() * 0.52F,
                         gate.y - belt.rows() * 0.45F,
                         belt.step() * 1.04F,
                         belt.rows() * 0.96F};
    if (awake && !kit.theme.plain) {
        kit.canvas.outline(arch.inset(-4), 22, kit.theme.here.fill.faded(0.3F), 10);
    }
    kit.canvas.outline(arch, 20, kit.theme.here.fill, 5);
    const float eye = belt.rows() * 0.25F;
    const Rectangle badge = around({arch.x + 2, arch.y + 8}, eye * 1.3F);
    kit.canvas.circle(badge.centre(), eye * 0.72F, kit.theme.here.fill);
    kit.canvas.picture("icons/sense", around(badge.centre(), eye), kit.theme.mark_ink);
}

void draw_bins(ui::Kit& kit, const Belt& belt, const World& world)
{
    const bool lanes = world.has_lanes();
    draw_roof(kit, belt);
    for (const bool left : {true, false}) {
        draw_bin(kit, belt.bin(left), !lanes && !left);
        if (lanes) {
            draw_lane_sign(kit, belt, world, left);
        } else {
            draw_sign(kit, belt.bin(left), left ? "icons/keep" : "icons/let-go");
        }
        if (belt.has_words()) {
            const Exit exit =
                lanes ? (left ? Exit::left : Exit::right) : (left ? Exit::kept : Exit::dropped);
            draw_count(kit, belt.bin(left), world.count(exit));
        }
    }
}

void draw_counter(ui::Kit& kit, const Rectangle& box, const World& world)
{
    const float height = std::min(box.height * 0.5F, 44.0F);
    const std::string number = std::to_string(world.remaining());
    const ui::TextStyle style = kit.style(ui::Face::bold, 22, kit.theme.text, ui::Align::centre);
    const float width = height + kit.canvas.width_of(number, style) + 26;
    const Rectangle plate{box.right() - width, box.centre().y - height / 2, width, height};
    kit.canvas.fill(plate, height / 2, kit.theme.panel);
    kit.canvas.outline(plate, height / 2, kit.theme.panel_outline, 2.5F);
    kit.canvas.picture(
        "icons/belt", {plate.x + 9, plate.y + 5, height - 10, height - 10}, kit.theme.text);
    kit.canvas.text(
        number, {plate.x + height, plate.y, plate.width - height - 8, plate.height}, style);
}

void draw_item(ui::Kit& kit, Point at, float size, const Candidate& candidate)
{
    const std::string name = picture_of(candidate.particle);
    const Rectangle box = around(at, size);
    if (kit.theme.rim > 0) {
        kit.canvas.rim(name, box, kit.theme.text, 2);
    }
    kit.canvas.picture(name, box);
}

void draw_energy(ui::Kit& kit, const Rectangle& cell, const Candidate& candidate)
{
    const std::string text = kit.words.text({"trigger.show.energy", {{"value", candidate.energy}}});
    const ui::TextStyle style = kit.style(ui::Face::bold, 17, kit.theme.text);
    const float width = std::min(cell.width, kit.canvas.width_of(text, style) + 14);
    const Rectangle plate{cell.centre().x - width / 2, cell.bottom() - 26, width, 25};
    kit.canvas.fill(plate, 12, kit.theme.panel);
    // A number and its unit, the same in every language.
    kit.canvas.letters(
        text, {plate.centre().x - kit.canvas.width_of(text, style) / 2, plate.y + 2}, style);
}

}  // namespace trigger
