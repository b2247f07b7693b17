#include "sims/view.hpp"

#include "sims/bend_it/view_hands.hpp"

#include <algorithm>

namespace bend_it {

namespace {

class View final : public sims::View {
public:
    explicit View(const Model& model) : m_model{model} {}

    void draw(ui::Kit& kit, const sims::Sight& sight) override
    {
        const Chart chart = Chart::inside(sight.clear, sight.small ? -12.0F : 26.0F);
        draw_ground(kit, sight, chart);
        draw_lights(kit, m_model, chart);
        for (const Flight& flight : m_model.shots()) {
            const float glow = glow_of(m_model, flight);
            if (glow > 0) {
                draw_track(kit, m_model, chart, flight, glow);
            }
        }
        for (const Flight& flight : m_model.event()) {
            draw_track(kit, m_model, chart, flight, 1);
        }
        if (m_model.is_on("star")) {
            draw_star(kit, m_model, chart);
        }
        sims::Hands* const hands = sight.small ? nullptr : sight.hands;
        if (m_model.is_on("ring")) {
            draw_ring(kit, m_model, chart);
        }
        put_gun(kit, m_model, chart, hands);
        if (sight.small) {
            return;
        }
        m_badges.put(kit, m_model, chart, sight);
        if (m_model.is_on("ring")) {
            put_ring_points(kit, m_model, chart, sight);
            put_measure_key(kit, m_model, sight);
        }
        m_badges.ask(kit, m_model, chart, sight);
        tell(kit, chart);
    }

private:
    void draw_ground(ui::Kit& kit, const sims::Sight& sight, const Chart& chart) const
    {
        if (kit.theme.plain) {
            kit.canvas.fill(sight.full, 0, kit.theme.stage);
        } else {
            kit.canvas.shade(sight.full,
                             0,
                             ui::mix(kit.theme.stage, kit.theme.grid_line, 0.28F),
                             kit.theme.stage);
            kit.canvas.circle(chart.middle, chart.wall(), kit.theme.well.faded(0.55F));
        }
        draw_field(kit, sight.full, chart, m_model.parameter("field"));
        draw_wall(kit, m_model, chart);
    }

    /// The field and the star, for the ear.
    void tell(ui::Kit& kit, const Chart& chart) const
    {
        const double field = m_model.parameter("field");
        if (field != 0.0) {
            kit.declare({.id = "room.field",
                         .role = ui::Role::picture,
                         .area = "room",
                         .name = kit.words.text(field > 0.0 ? "bend_it.view.field_out"
                                                            : "bend_it.view.field_in"),
                         .box = around(chart.middle, 2 * chart.wall())});
        }
        if (m_model.is_on("star")) {
            kit.declare({.id = "room.star",
                         .role = ui::Role::picture,
                         .area = "room",
                         .name = kit.words.text("bend_it.view.star"),
                         .box = around(chart.at(m_model.star()), 64)});
        }
    }

    const Model& m_model;
    Badges m_badges;
};

}  // namespace

std::unique_ptr<sims::View> make_view(const sims::Model& model)
{
    return std::make_unique<View>(static_cast<const Model&>(model));
}

}  // namespace bend_it
