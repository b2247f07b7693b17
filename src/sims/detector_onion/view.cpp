#include "sims/view.hpp"

#include "sims/detector_onion/view_chart.hpp"

namespace detector_onion {

namespace {

class View final : public sims::View {
public:
    explicit View(const Model& model) : m_model{model} {}

    void draw(ui::Kit& kit, const sims::Sight& sight) override
    {
        const Chart chart = Chart::inside(m_model, kit, sight);
        draw_ground(kit, chart, sight);
        draw_rings(kit, m_model, chart, sight);
        draw_light(kit, m_model, chart);
        draw_tracks(kit, m_model, chart);
        draw_missing(kit, m_model, chart, sight.small);
        if (sight.small) {
            return;
        }
        draw_answer(kit, m_model, chart);
        put_collision(kit, m_model, chart, sight);
        put_layers(kit, m_model, chart, sight);
        put_names(kit, m_model, chart, sight);
    }

private:
    const Model& m_model;
};

}  // namespace

std::unique_ptr<sims::View> make_view(const sims::Model& model)
{
    return std::make_unique<View>(static_cast<const Model&>(model));
}

}  // namespace detector_onion
