#include "sims/view.hpp"

#include "sims/decay_clock/view_curve.hpp"
#include "sims/decay_clock/view_field.hpp"

#include <algorithm>

namespace decay_clock {

namespace {

using core::Rectangle;

/// Where field and curve lie.
struct Places {
    Rectangle field;
    Rectangle names;
    Rectangle curve;
};

Places places_in(const Rectangle& box, bool small, bool names, float control)
{
    Places places;
    const float gap = small ? 6.0F : 14.0F;
    if (box.width > 0.85F * box.height) {
        const float left = box.width * (small ? 0.52F : 0.48F);
        places.field = {box.x + gap, box.y, left - gap, box.height};
        places.curve = {box.x + left + gap, box.y, box.width - left - gap, box.height};
    } else {
        const float upper = box.height * 0.54F;
        places.field = {box.x, box.y, box.width, upper};
        places.curve = {box.x, box.y + upper + gap, box.width, box.height - upper - gap};
    }
    if (names) {
        const float key = 64 * control;
        places.field.height -= key + 12;
        places.names = {places.field.x, places.field.bottom() + 12, places.field.width, key};
    }
    return places;
}

class View final : public sims::View {
public:
    explicit View(const Model& model) : m_model{model} {}

    void draw(ui::Kit& kit, const sims::Sight& sight) override
    {
        kit.canvas.fill(sight.full, 0, kit.theme.stage);
        if (!kit.theme.plain) {
            kit.canvas.glow(
                {sight.full.x + sight.full.width * 0.35F, sight.full.y + sight.full.height * 0.5F},
                std::max(sight.full.width, sight.full.height) * 0.5F,
                kit.theme.rooms.edge,
                0.3F);
        }
        const bool asks = m_model.is_on("mystery") && sight.hands != nullptr && !sight.small;
        const Places places = sight.small ? places_in(sight.full.inset(8), true, false, 1)
                                          : places_in(sight.clear, false, asks, kit.view.control);
        if (m_model.falls()) {
            draw_fall(kit, m_model, places.field, sight.small);
        } else {
            draw_field(kit, m_model, places.field, sight.small);
        }
        const Curve curve = curve_in(places.curve, m_model, sight.small);
        draw_curve(kit, m_model, curve, sight.small);
        if (sight.small) {
            return;
        }
        kit.declare({.id = "field",
                     .role = ui::Role::picture,
                     .area = "room",
                     .name = kit.words.text("decay_clock.view.field"),
                     .value = kit.words.text(m_model.sees()),
                     .part = true,
                     .box = places.field});
        // What falls is judged at the ground: nobody bets.
        if (!m_model.falls()) {
            draw_bet(kit, m_model, curve, sight);
        }
        if (asks) {
            draw_names(kit, m_model, places.names, *sight.hands);
        }
    }

private:
    const Model& m_model;
};

}  // namespace

std::unique_ptr<sims::View> make_view(const sims::Model& model)
{
    return std::make_unique<View>(static_cast<const Model&>(model));
}

}  // namespace decay_clock
