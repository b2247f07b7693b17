#include "sims/view.hpp"

#include "core/distributions.hpp"
#include "core/random.hpp"
#include "sims/bump_hunter/view_display.hpp"
#include "sims/bump_hunter/view_hands.hpp"
#include "sims/bump_hunter/view_plot.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace bump_hunter {

namespace {

using core::Point;
using core::Rectangle;

constexpr float flight_time = 0.7F;  // seconds from the detector to the histogram
constexpr float outwards_time = 0.55F;
constexpr std::size_t most_grains = 150;

/// Where things lie.
struct Places {
    Display display;
    Rectangle origin;
    Rectangle prompt;
    Rectangle certainty;
    Rectangle chart;
};

Places places_small(const Rectangle& box)
{
    Places places;
    const float side = std::min(box.height * 0.84F, box.width * 0.42F);
    places.display = {{box.x + side * 0.58F, box.centre().y}, side / 2};
    const float left = box.x + side * 1.2F;
    places.chart = {left, box.y + box.height * 0.1F, box.right() - left - 10, box.height * 0.82F};
    return places;
}

Places places_in(const Rectangle& box, float control)
{
    Places places;
    const bool beside = box.width > 0.85F * box.height;
    const float prompt = 68 * control;
    const Rectangle left{box.x + 4,
                         box.y,
                         beside ? box.width * 0.48F : box.width - 8,
                         beside ? box.height : box.height * 0.52F};
    places.origin = {left.x, left.y, left.width, 36};
    const float top = left.y + (beside ? 42.0F : 4.0F);
    const float handle = 26 * control;
    const float height = left.bottom() - prompt - top;
    const float radius = std::max(40.0F, std::min(left.width, height) / 2 - handle);
    // Display and prompt keep together in the middle of what is free.
    const float spare = std::max(0.0F, (height - 2 * (radius + handle)) / 2);
    places.display = {{left.centre().x, top + spare + radius + handle}, radius};
    places.prompt = {left.x, top + spare + 2 * (radius + handle), left.width, prompt};
    const Rectangle right =
        beside ? Rectangle{left.right() + 14, box.y, box.right() - left.right() - 16, box.height}
               : Rectangle{
                     box.x + 4, left.bottom() + 6, box.width - 8, box.bottom() - left.bottom() - 6};
    places.certainty = {right.x + 58, right.y + 2, right.width - 62, 58};
    const float above = 84;
    places.chart = {right.x, right.y + above, right.width, right.height - above - 4};
    return places;
}

class View final : public sims::View {
public:
    explicit View(const Model& model) : m_model{model} {}

    void draw(ui::Kit& kit, const sims::Sight& sight) override;
    bool busy() const override { return m_moves; }

private:
    void let_time_pass(ui::Kit& kit);
    void watch(bool calm);
    void drop_grains();
    static void draw_ground(ui::Kit& kit, const Rectangle& full);
    void draw_event(ui::Kit& kit, const Places& places, bool small);
    void draw_rush(ui::Kit& kit, const Display& display);
    void draw_flight(ui::Kit& kit, const Display& display, const Chart& chart) const;
    float heat() const;

    const Model& m_model;
    core::Random m_random{1};  ///< of what only looks
    std::optional<double> m_before;
    float m_since_collision{10};
    float m_since_weighing{10};
    std::int64_t m_looked_at{0};
    std::int64_t m_weighings{0};
    std::vector<double> m_counts;
    std::vector<Grain> m_grains;
    double m_top{0.0};
    float m_heat{0.0F};
    bool m_moves{false};
};

float View::heat() const
{
    const double significance = m_model.finding().significance;
    return m_model.certainty() == Certainty::none
               ? 0.0F
               : static_cast<float>(std::clamp(significance / 6.0, 0.3, 1.0));
}

/// One grain for each pair that came, as many as can be told apart.
void View::drop_grains()
{
    const core::Histogram& masses = m_model.masses();
    const auto counts = masses.counts();
    if (m_counts.size() == counts.size()) {
        for (std::size_t bin = 0; bin < counts.size(); ++bin) {
            const double more = std::min(counts[bin] - m_counts[bin], 3.0);
            for (double i = 0.5; i < more && m_grains.size() < most_grains; i += 1.0) {
                m_grains.push_back({static_cast<int>(bin),
                                    -0.1F * static_cast<float>(core::fraction(m_random)),
                                    static_cast<float>(core::fraction(m_random))});
            }
        }
    }
}

/// Compares the room with what it was in the last frame.
void View::watch(bool calm)
{
    if (m_model.looked_at() != m_looked_at) {
        m_looked_at = m_model.looked_at();
        m_since_collision = 0;
    }
    if (m_model.weighings() != m_weighings) {
        const bool one_more = m_model.weighings() == m_weighings + 1;
        m_weighings = m_model.weighings();
        m_since_weighing = one_more && !calm ? 0.0F : flight_time;
    } else if (!calm && m_model.waiting() > 0) {
        drop_grains();
    }
    const auto counts = m_model.masses().counts();
    m_counts.assign(counts.begin(), counts.end());
}

void View::let_time_pass(ui::Kit& kit)
{
    const bool calm = kit.theme.calm();
    const auto passed =
        static_cast<float>(std::clamp(kit.now - m_before.value_or(kit.now), 0.0, 0.1));
    m_before = kit.now;
    m_since_collision += passed;
    m_since_weighing += passed;
    for (Grain& grain : m_grains) {
        grain.age += passed;
    }
    std::erase_if(m_grains, [](const Grain& grain) { return grain.age > fall_of_grain; });
    watch(calm);
    const float part = calm ? 1.0F : std::min(1.0F, 8.0F * passed);
    const double wanted = top_for(m_model.masses());
    const bool far = m_top <= 0.0 || wanted < 0.5 * m_top;
    m_top = far ? wanted : m_top + (wanted - m_top) * static_cast<double>(part);
    m_heat += (heat() - m_heat) * part;
    m_moves =
        !calm && (m_since_collision < outwards_time || m_since_weighing < flight_time ||
                  !m_grains.empty() || m_model.waiting() > 0 ||
                  std::abs(wanted - m_top) > 0.005 * wanted || std::abs(heat() - m_heat) > 0.01F);
    if (m_moves) {
        kit.wake_in(1.0 / 60);
    }
}

void View::draw_ground(ui::Kit& kit, const Rectangle& full)
{
    kit.canvas.fill(full, 0, kit.theme.stage);
    if (!kit.theme.plain) {
        kit.canvas.glow({full.x + full.width * 0.35F, full.y + full.height * 0.5F},
                        std::max(full.width, full.height) * 0.5F,
                        kit.theme.mist,
                        0.35F);
    }
}

/// While a burst runs nobody could see a single event: streaks in all directions.
void View::draw_rush(ui::Kit& kit, const Display& display)
{
    if (kit.theme.calm()) {
        return;
    }
    constexpr int streaks = 9;
    for (int i = 0; i < streaks; ++i) {
        const auto around =
            static_cast<float>(core::uniform(m_random, -std::numbers::pi, std::numbers::pi));
        const auto bend = static_cast<float>(core::uniform(m_random, -0.25, 0.25));
        std::vector<Point> line;
        for (int point = 1; point <= 12; ++point) {
            const float part = static_cast<float>(point) / 12.0F;
            const float angle = around + bend * part;
            line.push_back({display.centre.x + display.radius * part * std::cos(angle),
                            display.centre.y - display.radius * part * std::sin(angle)});
        }
        const ui::Colour colour = i % 2 == 0 ? kit.theme.track_positive : kit.theme.track_negative;
        kit.canvas.path(line, colour.faded(0.35F), 2);
    }
    kit.light(display.centre, display.radius * 0.5F, kit.theme.gain.fill, 0.7F);
}

void View::draw_event(ui::Kit& kit, const Places& places, bool small)
{
    const Display& display = places.display;
    draw_detector(kit, display);
    if (m_model.waiting() > 0) {
        draw_rush(kit, display);
        return;
    }
    if (m_model.tracks().empty()) {
        return;
    }
    const bool calm = kit.theme.calm();
    const float share =
        calm ? 1.0F : ui::ease_out(std::min(m_since_collision / outwards_time, 1.0F));
    for (const SeenTrack& track : m_model.tracks()) {
        draw_deposit(kit, display, track, share >= 1 ? 1.0F : 0.0F);
    }
    for (std::size_t number = 0; number < m_model.tracks().size(); ++number) {
        draw_track(kit,
                   display,
                   m_model.tracks()[number],
                   {share, small ? 2.0F : 3.0F, m_model.is_picked(number)});
    }
    const float flash = std::max(0.0F, 1 - m_since_collision / outwards_time);
    if (flash > 0 && !calm && !kit.theme.plain) {
        kit.canvas.glow(
            display.centre, display.radius * (0.35F + 0.5F * share), kit.theme.gain.fill, flash);
    }
}

/// The pair that was weighed by hand flies to its bar.
void View::draw_flight(ui::Kit& kit, const Display& display, const Chart& chart) const
{
    if (m_since_weighing >= flight_time || m_model.last_mass() < chart.left ||
        m_model.last_mass() > chart.right) {
        return;
    }
    const float share = ui::ease_in_out(m_since_weighing / flight_time);
    const Point from = display.centre;
    const Point to{chart.x(m_model.last_mass()), chart.box.bottom()};
    const Point over{(from.x + to.x) / 2, std::min(from.y, chart.box.y) - 60};
    std::vector<ui::Spark> sparks;
    constexpr int tail = 10;
    for (int i = 0; i < tail; ++i) {
        const float t = std::max(0.0F, share - 0.03F * static_cast<float>(i));
        const float u = 1 - t;
        const Point at{u * u * from.x + 2 * u * t * over.x + t * t * to.x,
                       u * u * from.y + 2 * u * t * over.y + t * t * to.y};
        const float size = 22 - 1.6F * static_cast<float>(i);
        if (kit.theme.plain) {
            kit.canvas.circle(at, size * 0.3F, kit.theme.pointed.edge);
        } else {
            sparks.push_back(
                {at, size, kit.theme.gain.fill.faded(0.8F - 0.07F * static_cast<float>(i))});
        }
    }
    kit.canvas.sparks(sparks, true);
}

void View::draw(ui::Kit& kit, const sims::Sight& sight)
{
    let_time_pass(kit);
    draw_ground(kit, sight.full);
    const Places places =
        sight.small ? places_small(sight.full) : places_in(sight.clear, kit.view.control);
    draw_event(kit, places, sight.small);
    const Chart chart = chart_in(places.chart, m_model, m_top, sight.small);
    draw_chart(kit, m_model, chart, {sight.small, m_heat, m_grains});
    if (sight.small) {
        draw_marker(kit, m_model, chart, sight);
        return;
    }
    draw_origin(kit, m_model, places.origin);
    draw_crossing(kit, m_model, places.display, sight);
    draw_handles(kit, m_model, places.display, sight);
    draw_prompt(kit, m_model, places.prompt, sight);
    draw_certainty(kit, m_model, places.certainty);
    if (m_model.is_on("show_guides")) {
        draw_guides(kit, m_model, chart);
    }
    draw_marker(kit, m_model, chart, sight);
    draw_flight(kit, places.display, chart);
}

}  // namespace

std::unique_ptr<sims::View> make_view(const sims::Model& model)
{
    return std::make_unique<View>(static_cast<const Model&>(model));
}

}  // namespace bump_hunter
