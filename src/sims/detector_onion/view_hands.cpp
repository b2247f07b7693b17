#include "sims/detector_onion/view_chart.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace detector_onion {

namespace {

constexpr float target = 64;
/// Where the layers' price tags hang, degrees from the right, so that fingers tell them apart.
constexpr std::array<double, layer_count> tags{205.0, 248.0, 285.0, 318.0, 348.0};

std::string kind_name(const ui::Kit& kit, Kind kind)
{
    return kit.words.text("detector_onion.choice.kind." +
                          std::string{kind_names.at(static_cast<std::size_t>(kind))});
}

std::string layer_name(const ui::Kit& kit, Layer layer)
{
    return kit.words.text("detector_onion.parameter." + std::string{name_of(layer)});
}

void draw_tag(ui::Kit& kit, Layer layer, core::Point at, bool on, float radius)
{
    const ui::Colour colour = colour_of(kit.theme, layer);
    kit.canvas.circle(at, radius, on ? kit.theme.panel : kit.theme.stage);
    if (on) {
        kit.canvas.ring(at, radius, colour, 3);
    } else {
        kit.canvas.dashed_outline(around(at, 2 * radius), radius, kit.theme.text_soft, 2, 6);
    }
    kit.canvas.text(on ? std::to_string(price_of(layer)) : "+",
                    around(at, 2 * radius),
                    kit.style(ui::Face::bold, 18, kit.theme.text, ui::Align::centre));
}

/// On its ring, above the middle.
void draw_label(ui::Kit& kit, const Chart& chart, Layer layer)
{
    // No letter gets under 14 pixels, whatever a design pixel is.
    const float size = std::max(14.0F, 14.5F / kit.view.scale);
    const ui::TextStyle style = kit.style(ui::Face::bold, size, kit.theme.text, ui::Align::centre);
    const std::string name =
        kit.words.text("detector_onion.view.short." + std::string{name_of(layer)});
    const Barrel& shape = barrel(layer);
    const double metres = layer == Layer::tracker ? 0.86 : (shape.inner + shape.outer) / 2.0;
    const core::Point at{chart.middle.x, chart.middle.y - chart.at(metres)};
    const float width = kit.canvas.width_of(name, style) + 14;
    const float height = size * 1.5F * std::max(kit.canvas.text_size(), 1.0F);
    const core::Rectangle box{at.x - width / 2, at.y - height / 2, width, height};
    kit.canvas.fill(box, height / 2, kit.theme.stage.faded(0.62F));
    kit.canvas.text(name, box, style);
}

}  // namespace

const char* icon_of(Kind kind)
{
    constexpr std::array<const char*, kind_count> icons{"icons/p-electron",
                                                        "icons/p-photon",
                                                        "icons/p-pion",
                                                        "icons/p-neutron",
                                                        "icons/p-muon",
                                                        "icons/p-neutrino"};
    return icons.at(static_cast<std::size_t>(kind));
}

void put_collision(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (sight.hands == nullptr) {
        return;
    }
    ui::Node node;
    node.id = "room.collision";
    node.role = ui::Role::button;
    node.area = "room";
    node.name = kit.words.text("detector_onion.view.collision");
    node.value = kit.words.text(model.sees());
    node.hint = kit.words.text("detector_onion.view.shoot");
    node.box = around(chart.middle, target * kit.view.control);
    node.action = [hands = sight.hands] { hands->command("shoot"); };
    kit.focus_ring(node, node.box.width / 2, false);
    kit.declare(std::move(node));
}

void put_layers(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (sight.hands == nullptr) {
        return;
    }
    for (std::size_t number = 0; number < layer_count; ++number) {
        const auto layer = static_cast<Layer>(number);
        const Barrel& shape = barrel(layer);
        const double metres = layer == Layer::tracker ? 0.95 : (shape.inner + shape.outer) / 2.0;
        const core::Point at = chart.at(metres, tags.at(number) * 3.14159265358979 / 180.0);
        const bool on = has(model.onion(), layer);
        if (model.is_on("labels")) {
            draw_label(kit, chart, layer);
        }
        draw_tag(kit, layer, at, on, 19);
        ui::Node node;
        node.id = "room.layer." + std::to_string(number);
        node.role = ui::Role::toggle;
        node.area = "room";
        node.name = layer_name(kit, layer);
        node.value = kit.words.text(on ? "app.access.on" : "app.access.off");
        node.hint = kit.words.text(
            {"detector_onion.view.coins", {{"count", std::int64_t{price_of(layer)}}}});
        node.box = around(at, target * kit.view.control);
        node.action = [hands = sight.hands, layer, on] {
            hands->set(name_of(layer), on ? 0.0 : 1.0);
        };
        kit.focus_ring(node, node.box.width / 2, false);
        kit.declare(std::move(node));
    }
}

namespace {

/// How the keys lie in their box: in one or two columns beside the onion, or in a row below it.
struct NameKeys {
    static constexpr float gap = 7;

    core::Rectangle head;
    core::Rectangle first;
    int across{1};
    bool beside{false};  ///< the picture stands beside its name

    static NameKeys inside(const core::Rectangle& box, float least)
    {
        NameKeys keys;
        const bool column = box.height > box.width;
        const float head = column ? least + gap : 0.0F;
        const auto height = [&](int across) {
            const auto down = static_cast<float>(kind_count) / static_cast<float>(across);
            return (box.height - head) / down - gap;
        };
        keys.across = !column ? static_cast<int>(kind_count) : height(1) >= least ? 1 : 2;
        keys.beside = keys.across == 1;
        const float width = (box.width + gap) / static_cast<float>(keys.across) - gap;
        const float high = std::min(height(keys.across), least * 1.45F);
        const float down = static_cast<float>(kind_count) / static_cast<float>(keys.across);
        const float top = box.y + std::max(0.0F, (box.height - head - down * (high + gap)) / 2);
        keys.head = {box.x, top, box.width, head - gap};
        keys.first = {box.x, top + head, width, high};
        return keys;
    }
    core::Rectangle face(std::size_t number) const
    {
        const int place = static_cast<int>(number);
        return first.moved(static_cast<float>(place % across) * (first.width + gap),
                           static_cast<float>(place / across) * (first.height + gap));
    }
};

void draw_name(ui::Kit& kit, Kind kind, const core::Rectangle& face, bool beside, float seen)
{
    const float icon =
        std::min(face.width * (beside ? 0.22F : 0.5F), face.height * (beside ? 0.58F : 0.4F));
    const core::Rectangle picture =
        beside ? core::Rectangle{face.x + 8, face.centre().y - icon / 2, icon, icon}
               : core::Rectangle{face.centre().x - icon / 2, face.y + 8, icon, icon};
    const core::Rectangle text =
        beside ? core::Rectangle{picture.right() + 4,
                                 face.y + 4,
                                 face.right() - picture.right() - 8,
                                 face.height - 8}
               : core::Rectangle{
                     face.x + 3, picture.bottom() + 2, face.width - 6, face.height - icon - 12};
    kit.canvas.picture(icon_of(kind), picture, ui::colours::white.faded(seen));
    kit.canvas.text(kind_name(kit, kind),
                    text,
                    kit.style(ui::Face::bold,
                              15,
                              kit.theme.key(ui::KeyStyle::paper).label.faded(seen),
                              ui::Align::centre));
}

void draw_mark(ui::Kit& kit, const core::Rectangle& face, bool right)
{
    const ui::Colour colour = right ? kit.theme.right : kit.theme.oops;
    kit.canvas.outline(face, 16, colour, 5);
    const core::Point corner{face.right() - 12, face.y + 12};
    kit.canvas.circle(corner, 15, kit.theme.stage);
    kit.canvas.picture(right ? "icons/check" : "icons/close", around(corner, 24), colour);
}

void put_next(ui::Kit& kit, const core::Rectangle& box, sims::Hands* hands)
{
    ui::Node node;
    node.id = "room.next";
    node.role = ui::Role::button;
    node.area = "room.kind";
    node.name = kit.words.text("detector_onion.view.shoot");
    node.box = box;
    node.action = [hands] { hands->command("shoot"); };
    kit.key(std::move(node),
            {.style = ui::KeyStyle::go,
             .label = kit.words.text("detector_onion.view.shoot"),
             .label_size = 18});
}

}  // namespace

void put_names(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (sight.hands == nullptr || chart.names.empty()) {
        return;
    }
    const NameKeys keys = NameKeys::inside(chart.names, target * kit.view.control);
    const bool may = model.is_done() && !model.named();
    for (std::size_t number = 0; number < kind_count; ++number) {
        const auto kind = static_cast<Kind>(number);
        const core::Rectangle face = keys.face(number);
        ui::Node node;
        node.id = "room.kind." + std::to_string(number);
        node.role = ui::Role::button;
        node.area = "room.kind";
        node.name = kind_name(kit, kind);
        node.hint = kit.words.text("detector_onion.view.name_hint");
        node.box = face;
        node.enabled = may;
        node.action = [hands = sight.hands, number] {
            hands->command("name", {static_cast<double>(number)});
        };
        kit.key(std::move(node), {.style = ui::KeyStyle::paper, .radius = 16});
        draw_name(kit, kind, face, keys.beside, may || model.named() == kind ? 1.0F : 0.45F);
        if (model.named() == kind) {
            draw_mark(kit, face, model.named_right());
        }
    }
    if (keys.head.height <= 0) {
        return;
    }
    if (model.named()) {
        put_next(kit, keys.head, sight.hands);
    } else {
        kit.canvas.text(kit.words.text("detector_onion.view.name_it"),
                        keys.head,
                        kit.style(ui::Face::bold, 20, kit.theme.text, ui::Align::centre));
    }
}

}  // namespace detector_onion
