#include "sims/view.hpp"

#include "sims/luck_wall/view_chart.hpp"

#include <algorithm>
#include <cmath>

namespace luck_wall {

namespace {

constexpr std::size_t most_landing = 300;

class View final : public sims::View {
public:
    explicit View(const Model& model) : m_model{model} {}

    void draw(ui::Kit& kit, const sims::Sight& sight) override
    {
        const Chart chart = Chart::inside(m_model, kit, sight);
        let_land(chart, sight.seconds);
        m_pull = std::max(0.0, m_pull - sight.seconds * 1.6);
        kit.canvas.clip(sight.full);
        draw_ground(kit, m_model, chart, sight);
        draw_bins(kit, m_model, chart, sight.small);
        draw_law(kit, m_model, chart, sight.small);
        if (!m_model.throws_coins()) {
            const bool shows = kit.interaction.shows_focus("room.pegs") && !sight.small;
            draw_pegs(kit, m_model, chart, shows ? m_peg : -1);
        }
        draw_balls(
            kit, places(chart, sight.small), chart.metre * static_cast<float>(Wall::ball_radius));
        kit.canvas.unclip();
        if (sight.small) {
            return;
        }
        put_pegs(kit, chart, sight);
        put_bins(kit, m_model, chart, sight);
        put_lever(kit, chart, sight, static_cast<float>(m_pull), &m_pull);
        if (busy()) {
            kit.wake_in(1.0 / 60);
        }
    }
    bool busy() const override { return !m_landing.empty() || m_pull > 0.0; }

private:
    /// Those that were counted since the last frame fall on to their piles.
    void let_land(const Chart& chart, double seconds)
    {
        const auto counts = m_model.bins().counts();
        if (m_counts.size() != counts.size()) {
            m_counts.assign(counts.begin(), counts.end());
            m_landing.clear();
        }
        const auto passed = static_cast<float>(std::min(seconds, 0.1));
        for (Falling& ball : m_landing) {
            ball.speed += 10.0F * chart.metre * passed;
            ball.below += ball.speed * passed;
        }
        for (std::size_t bin = 0; bin < counts.size(); ++bin) {
            for (double more = counts[bin] - m_counts[bin];
                 more > 0.5 && m_landing.size() < most_landing;
                 more -= 1.0) {
                m_landing.push_back({static_cast<int>(bin), 0.0F, 3.0F * chart.metre});
            }
            m_counts[bin] = counts[bin];
        }
        const double full = full_at(m_model);
        std::erase_if(m_landing, [&](const Falling& ball) {
            const double share = counts[static_cast<std::size_t>(ball.bin)] / full;
            return ball.below > chart.bins.height * static_cast<float>(1.0 - std::min(share, 1.0));
        });
    }

    std::vector<core::Point> places(const Chart& chart, bool small) const
    {
        std::vector<core::Point> found;
        for (const Place& ball : m_model.balls()) {
            found.push_back(chart.at(ball));
        }
        for (const Falling& ball : m_landing) {
            found.push_back({chart.bin_middle(ball.bin), chart.bins.y + ball.below});
        }
        if (small && m_model.untouched()) {
            for (const Place& ball :
                 {Place{0.0, 0.9}, Place{-0.5, -1.5}, Place{1.1, -4.2}, Place{-1.4, -6.8}}) {
                found.push_back(chart.at(ball));
            }
        }
        return found;
    }

    int nearest_peg(const Place& to) const
    {
        const auto pegs = m_model.wall().pegs();
        const auto away = [&](const Peg& peg) {
            return std::hypot(peg.at.x - to.x, peg.at.y - to.y);
        };
        const auto found =
            std::min_element(pegs.begin(), pegs.end(), [&](const Peg& a, const Peg& b) {
                return away(a) < away(b);
            });
        return static_cast<int>(found - pegs.begin());
    }

    void put_pegs(ui::Kit& kit, const Chart& chart, const sims::Sight& sight)
    {
        if (m_model.throws_coins() || sight.hands == nullptr) {
            return;
        }
        const auto pegs = m_model.wall().pegs();
        m_peg = std::clamp(m_peg, 0, static_cast<int>(pegs.size()) - 1);
        ui::Node node;
        node.id = "room.pegs";
        node.role = ui::Role::place;
        node.area = "room";
        node.name = kit.words.text("luck_wall.view.wall");
        node.value = kit.words.text(
            {"luck_wall.view.peg",
             {{"peg", std::int64_t{m_peg} + 1}, {"all", static_cast<std::int64_t>(pegs.size())}}});
        if (!pegs[static_cast<std::size_t>(m_peg)].there) {
            node.value += ", " + kit.words.text("luck_wall.view.gone");
        }
        node.hint = kit.words.text("luck_wall.view.hint");
        node.box = {chart.bins.x,
                    chart.top.y - chart.metre,
                    chart.bins.width,
                    chart.bins.y - chart.top.y + chart.metre};
        node.action = [this, chart, hands = sight.hands, &interaction = kit.interaction] {
            if (!interaction.keyboard()) {
                m_peg = nearest_peg(chart.from(interaction.pointer()));
            }
            hands->command("take_peg", {static_cast<double>(m_peg)});
        };
        node.drag = [this, chart, hands = sight.hands](ui::DragPhase phase, core::Point to) {
            const Place place = chart.from(to);
            if (phase == ui::DragPhase::begin) {
                m_peg = nearest_peg(place);
            } else if (phase == ui::DragPhase::move) {
                hands->command("move_peg", {static_cast<double>(m_peg), place.x, place.y});
            }
        };
        node.key = [this](ui::Key key) { return step(key); };
        kit.focus_ring(node, 16, false);
        kit.declare(std::move(node));
    }

    /// To the next peg of that side.
    bool step(ui::Key key)
    {
        const auto pegs = m_model.wall().pegs();
        const Place at = pegs[static_cast<std::size_t>(m_peg)].at;
        switch (key) {
            case ui::Key::left:
                m_peg = std::max(0, m_peg - 1);
                return true;
            case ui::Key::right:
                m_peg = std::min(static_cast<int>(pegs.size()) - 1, m_peg + 1);
                return true;
            case ui::Key::up:
                m_peg = nearest_peg({at.x + 0.01, at.y + Wall::row_height});
                return true;
            case ui::Key::down:
                m_peg = nearest_peg({at.x + 0.01, at.y - Wall::row_height});
                return true;
            default:
                return false;
        }
    }

    const Model& m_model;
    std::vector<double> m_counts;
    std::vector<Falling> m_landing;
    double m_pull{0.0};  ///< how far down the lever is
    int m_peg{0};        ///< the one that the keyboard has
};

}  // namespace

std::unique_ptr<sims::View> make_view(const sims::Model& model)
{
    return std::make_unique<View>(static_cast<const Model&>(model));
}

}  // namespace luck_wall
