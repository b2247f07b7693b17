#include "sims/view.hpp"

#include "sims/cloud_chamber/view_hands.hpp"

namespace cloud_chamber {

namespace {

class View final : public sims::View {
public:
    explicit View(const Model& model) : m_model{model} {}

    void draw(ui::Kit& kit, const sims::Sight& sight) override
    {
        const Chart chart = Chart::inside(sight);
        if (!kit.theme.calm()) {
            m_seconds += sight.seconds;
        }
        draw_chamber(kit, m_model, chart, sight, m_seconds);
        kit.canvas.clip(sight.full);
        draw_trails(kit, m_model, chart);
        kit.canvas.unclip();
        if (sight.small) {
            put_source(kit, m_model, chart, sight);
            return;
        }
        put_mist(kit, m_model, chart, sight);
        put_source(kit, m_model, chart, sight);
        put_trails(kit, m_model, chart, sight);
        draw_names(kit, m_model, chart, sight);
        draw_scale(kit, chart, sight);
        if (const Trail* const chosen = m_model.chosen()) {
            draw_outline(kit, m_model, *chosen, chart);
        }
        put_bubble(kit, m_model, chart, sight);
    }

private:
    const Model& m_model;
    double m_seconds{0.0};
};

}  // namespace

std::unique_ptr<sims::View> make_view(const sims::Model& model)
{
    return std::make_unique<View>(static_cast<const Model&>(model));
}

}  // namespace cloud_chamber
