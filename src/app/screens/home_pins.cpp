#include "app/screens/home_pins.hpp"

#include "lesson/progress.hpp"

namespace app {

using core::Point;
namespace colours = ui::colours;

Label label_beside(const ui::Kit& kit, const TrackPlace& place, Point head, float width)
{
    const float radius = place.head * kit.view.control;
    const float left = place.label_left ? head.x - radius - 12 - width : head.x + radius + 12;
    const float tall = kit.view.control > 1 ? 1.25F : 1.0F;
    Label label;
    label.box = {left, head.y - 54 * tall, width, 110 * tall};
    label.name = {left + 14, label.box.y + 4, width - 20, 32 * tall};
    label.what = {left + 14, label.box.y + 36 * tall, width - 20, 44 * tall};
    label.energy = {left + 14, label.box.y + 80 * tall, width - 20, 26 * tall};
    return label;
}

void draw_pin(ui::Kit& kit, const Pin& pin, TrackState state, std::string_view picture)
{
    const ui::Theme& theme = kit.theme;
    const bool later = state == TrackState::later;
    const ui::Shape& shape = state == TrackState::done ? theme.done
                             : later                   ? theme.later
                                                       : theme.here;
    const ui::Colour ink = later ? theme.later_ink : theme.mark_ink;
    const ui::Colour pole = later || theme.plain ? shape.edge : shape.fill;
    const auto& [foot, head, radius] = pin;

    kit.canvas.ellipse(foot, 15, 6, theme.well.faded(0.6F));
    kit.canvas.line(foot, {head.x, head.y + radius - 4}, pole, 6);
    if (state == TrackState::now) {
        kit.light(head, radius * 2.2F, colours::beam_400, 0.6F);
    }
    kit.canvas.circle({head.x, head.y + 5}, radius, ui::mix(shape.fill, theme.well, 0.55F));
    kit.canvas.circle(head, radius, shape.fill);
    kit.canvas.ring(head, radius, later || theme.plain ? shape.edge : colours::white, 3.5F);
    const float icon = radius * 1.16F;
    kit.canvas.picture(
        "icons/" + std::string{picture}, {head.x - icon / 2, head.y - icon / 2, icon, icon}, ink);
    if (state == TrackState::now) {
        return;
    }
    const Point mark{head.x + radius * 0.76F, head.y + radius * (later ? 0.7F : -0.7F)};
    const ui::KeyColours go = theme.key(ui::KeyStyle::go);
    kit.canvas.circle(mark, 17, later ? theme.later.fill : go.face);
    kit.canvas.ring(mark, 17, later ? theme.later.edge : go.label, 2.5F);
    kit.canvas.picture(later ? "icons/lock" : "icons/check",
                       {mark.x - 11, mark.y - 11, 22, 22},
                       later ? theme.later_ink : go.label);
}

void draw_label(ui::Kit& kit, const TrackEntry& track, const Label& label, const std::string& what)
{
    const ui::Theme& theme = kit.theme;
    kit.canvas.fill(label.box, 18, theme.well.faded(theme.label_opacity));
    if (theme.plain) {
        kit.canvas.outline(label.box, 18, theme.well_outline, 2);
    }
    kit.canvas.text(kit.words.text("track." + track.id + ".name"),
                    label.name,
                    kit.style(ui::Face::bold, 24, theme.text));
    kit.canvas.text(what, label.what, kit.style(ui::Face::medium, 16, theme.text_soft));
    if (const lesson::Machine* machine = lesson::machine_of(track.id)) {
        kit.canvas.picture(
            "icons/energy", {label.energy.x - 3, label.energy.y + 3, 20, 20}, theme.energy);
        kit.canvas.text(kit.words.energy(machine->leaves),
                        {label.energy.x + 18, label.energy.y, 84, label.energy.height},
                        kit.style(ui::Face::bold, 15, theme.energy));
    }
    const int all = 3 * static_cast<int>(track.lessons.size());
    if (all > 0) {
        kit.star({label.energy.x + 112, label.energy.centre().y}, 7);
        kit.canvas.text(std::to_string(track.stars()) + "/" + std::to_string(all),
                        {label.energy.x + 122, label.energy.y, 52, label.energy.height},
                        kit.style(ui::Face::bold, 15, theme.text));
    }
}

}  // namespace app
