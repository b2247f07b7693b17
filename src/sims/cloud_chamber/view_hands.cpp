#include "sims/cloud_chamber/view_hands.hpp"

#include "sims/view_bubble.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace cloud_chamber {

namespace {

constexpr float target = 64;
constexpr float touch = 44;  ///< so near to a droplet a finger means its trail

constexpr std::array<const char*, kind_count> icons{
    "icons/p-alpha", "icons/p-electron", "icons/p-muon"};
constexpr std::array<const char*, kind_count> names{"cloud_chamber.choice.kind.alpha",
                                                    "cloud_chamber.choice.kind.electron",
                                                    "cloud_chamber.choice.kind.muon"};

std::string name_of(const ui::Kit& kit, Kind kind)
{
    return kit.words.text(names.at(static_cast<std::size_t>(kind)));
}

std::string looks_of(const ui::Kit& kit, const Trail& trail)
{
    constexpr std::array<const char*, 3> looks{
        "cloud_chamber.view.thick", "cloud_chamber.view.straight", "cloud_chamber.view.wandering"};
    std::string look = kit.words.text(looks.at(static_cast<std::size_t>(trail.shape())));
    if (trail.forks) {
        look += ", " + kit.words.text("cloud_chamber.view.fork");
    }
    return look;
}

/// Where one looks at it: the droplet nearest to the middle of what no panel covers, for an alpha
/// further out, where its trail is thickest.
core::Point anchor_of(const Model& model,
                      const Trail& trail,
                      const Chart& chart,
                      const sims::Sight& sight)
{
    if (trail.shape() == Shape::thick) {
        return now_at(model, trail, chart, trail.own_drops * 3 / 4);
    }
    const core::Point centre = sight.clear.centre();
    core::Point nearest;
    float least = std::numeric_limits<float>::max();
    for (std::size_t drop = 0; drop < trail.own_drops; drop += 4) {
        const core::Point at = now_at(model, trail, chart, drop);
        const float distance = std::hypot(at.x - centre.x, at.y - centre.y);
        if (distance < least) {
            least = distance;
            nearest = at;
        }
    }
    return nearest;
}

bool can_be_seen(const Model& model, const Trail& trail)
{
    return trail.own_drops > 0 && model.brightness(trail) > 0.25;
}

/// The trail with a droplet near a point, or nullptr.
const Trail* trail_at(const Model& model, const Chart& chart, core::Point point)
{
    const Trail* nearest = nullptr;
    float least = touch;
    for (const Trail& trail : model.trails()) {
        if (trail.named || !can_be_seen(model, trail)) {
            continue;
        }
        for (std::size_t drop = 0; drop < trail.drops.size(); drop += 2) {
            const core::Point at = now_at(model, trail, chart, drop);
            const float distance = std::hypot(at.x - point.x, at.y - point.y);
            if (distance < least) {
                least = distance;
                nearest = &trail;
            }
        }
    }
    return nearest;
}

/// What a hand without a pointer means by touching the mist.
const Trail* newest(const Model& model)
{
    const auto found =
        std::find_if(model.trails().rbegin(), model.trails().rend(), [&](const Trail& trail) {
            return !trail.named && can_be_seen(model, trail);
        });
    return found == model.trails().rend() ? nullptr : &*found;
}

/// What came of a name, for the ear.
void tell(ui::Kit& kit, const Trail& trail, const core::Rectangle& box)
{
    const std::string was = name_of(kit, trail.kind);
    ui::Node node;
    node.id = "room.named." + std::to_string(trail.id);
    node.role = ui::Role::text;
    node.area = "room";
    node.name = was;
    node.value = trail.named_right()
                     ? kit.words.text("cloud_chamber.view.is_right")
                     : kit.words.text({"cloud_chamber.view.is_wrong", {{"kind", was}}});
    node.live = true;
    node.box = box;
    kit.declare(std::move(node));
}

}  // namespace

void put_mist(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (sight.hands == nullptr) {
        return;
    }
    ui::Node node;
    node.id = "room.mist";
    node.role = ui::Role::place;
    node.area = "room";
    node.name = kit.words.text(model.sees());
    node.box = sight.clear;
    node.action = [hands = sight.hands, &model, chart, &interaction = kit.interaction] {
        const Trail* const trail =
            interaction.keyboard() ? newest(model) : trail_at(model, chart, interaction.pointer());
        if (trail != nullptr) {
            hands->command("choose", {double(trail->id)});
        } else if (model.chosen() != nullptr) {
            hands->command("choose", {double(model.chosen()->id)});
        }
    };
    kit.focus_ring(node, 20, false);
    kit.declare(std::move(node));
}

void put_trails(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (sight.hands == nullptr) {
        return;
    }
    for (const Trail& trail : model.trails()) {
        if (trail.named || !can_be_seen(model, trail)) {
            continue;
        }
        const core::Point at = anchor_of(model, trail, chart, sight);
        if (!sight.clear.contains(at)) {
            continue;
        }
        ui::Node node;
        node.id = "room.trail." + std::to_string(trail.id);
        node.role = ui::Role::button;
        node.area = "room";
        node.name =
            kit.words.text({"cloud_chamber.view.trail", {{"number", std::int64_t{trail.id} + 1}}});
        node.value = looks_of(kit, trail);
        node.hint = kit.words.text("cloud_chamber.view.trail_hint");
        node.box = around(at, target * kit.view.control);
        node.action =
            [hands = sight.hands, &model, chart, id = trail.id, &interaction = kit.interaction] {
                // Where trails cross, a finger means the nearest.
                const Trail* const near = interaction.keyboard()
                                              ? nullptr
                                              : trail_at(model, chart, interaction.pointer());
                hands->command("choose", {double(near != nullptr ? near->id : id)});
            };
        kit.focus_ring(node, 20, false);
        kit.declare(std::move(node));
    }
}

void draw_names(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    const bool help = model.is_on("label_help");
    for (const Trail& trail : model.trails()) {
        if ((!trail.named && !help) || !can_be_seen(model, trail)) {
            continue;
        }
        const core::Point at = anchor_of(model, trail, chart, sight);
        const auto fresh = static_cast<float>(std::min(model.brightness(trail) * 1.5, 1.0));
        constexpr float size = 46;
        const core::Rectangle box = around({at.x + 30, at.y - 30}, size);
        if (trail.named) {
            const bool right = trail.named_right();
            const ui::Colour colour = right ? kit.theme.right : kit.theme.oops;
            kit.canvas.circle(box.centre(), size * 0.62F, kit.theme.stage.faded(fresh));
            kit.canvas.ring(box.centre(), size * 0.62F, colour.faded(fresh), 4);
            const core::Rectangle mark = around({box.right() + 4, box.y}, 26);
            kit.canvas.circle(mark.centre(), 15, kit.theme.stage.faded(fresh));
            kit.canvas.picture(right ? "icons/check" : "icons/close", mark, colour.faded(fresh));
        }
        kit.canvas.picture(
            icons.at(static_cast<std::size_t>(trail.kind)), box, ui::colours::white.faded(fresh));
        if (trail.named && sight.hands != nullptr) {
            tell(kit, trail, box);
        }
    }
}

void put_bubble(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    const Trail* const trail = model.chosen();
    if (trail == nullptr || sight.hands == nullptr) {
        return;
    }
    const core::Point tip = anchor_of(model, *trail, chart, sight);
    const float key_width = 94 * kit.view.control;
    const float key_height = 106 * kit.view.control;
    constexpr float gap = 9;
    std::vector<core::Point> kept{chart.at(model.source())};
    for (std::size_t drop = 0; drop < trail->own_drops; drop += 3) {
        kept.push_back(now_at(model, *trail, chart, drop));
    }
    const core::Rectangle box =
        sims::bubble_box(tip, 34, 3 * key_width + 4 * gap, key_height + 2 * gap, sight.clear, kept);
    kit.bubble(box, sims::tail_end(tip, 8, box));
    kit.declare({.id = "room.ask",
                 .role = ui::Role::text,
                 .area = "room.kind",
                 .name = kit.words.text("cloud_chamber.view.name_it"),
                 .live = true,
                 .box = box});
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        ui::Node node;
        node.id = "room.kind." + std::to_string(kind);
        node.role = ui::Role::button;
        node.area = "room.kind";
        node.name = name_of(kit, static_cast<Kind>(kind));
        node.box = {box.x + gap + static_cast<float>(kind) * (key_width + gap),
                    box.y + gap,
                    key_width,
                    key_height};
        node.action = [hands = sight.hands, id = trail->id, kind] {
            hands->command("name_trail", {double(id), double(kind)});
        };
        const core::Rectangle face = node.box;
        const ui::KeyLook look{.style = ui::KeyStyle::paper, .radius = 14, .on_paper = true};
        kit.key(std::move(node), look);
        kit.canvas.picture(
            icons.at(kind),
            {face.x + face.width * 0.22F, face.y + 8, face.width * 0.56F, face.height * 0.52F});
        kit.canvas.text(
            name_of(kit, static_cast<Kind>(kind)),
            {face.x + 3, face.y + face.height * 0.62F, face.width - 6, 30},
            kit.style(
                ui::Face::bold, 18, kit.theme.key(ui::KeyStyle::paper).label, ui::Align::centre));
    }
}

}  // namespace cloud_chamber
