#include "ui/scanning.hpp"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using Nodes = std::vector<const Node*>;

/// An area with more nodes than this is scanned row by row.
constexpr std::size_t small_area = 6;
/// The first thing of each list stays longer, so that a hand is ready for it.
constexpr double first_pause = 2;
/// So often the frame goes through an area before it leaves it by itself.
constexpr std::size_t rounds_inside = 2;

struct Area {
    std::string name;
    Nodes nodes;
};

std::vector<Area> areas_of(const Scene& scene)
{
    std::vector<Area> areas;
    for (const Node* node : scene.reachable()) {
        if (!node->enabled) {
            continue;
        }
        auto area = std::find_if(areas.begin(), areas.end(), [&](const Area& known) {
            return known.name == node->area;
        });
        if (area == areas.end()) {
            area = areas.insert(areas.end(), {node->area, {}});
        }
        area->nodes.push_back(node);
    }
    return areas;
}

/// Nodes beside each other make a row: the middle of one lies within the height of its first.
std::vector<Nodes> rows_of(Nodes nodes)
{
    std::stable_sort(nodes.begin(), nodes.end(), [](const Node* one, const Node* other) {
        return one->box.centre().y < other->box.centre().y;
    });
    std::vector<Nodes> rows;
    for (const Node* node : nodes) {
        const bool beside =
            !rows.empty() && node->box.centre().y < rows.back().front()->box.bottom();
        if (!beside) {
            rows.emplace_back();
        }
        rows.back().push_back(node);
    }
    for (Nodes& row : rows) {
        std::stable_sort(row.begin(), row.end(), [](const Node* one, const Node* other) {
            return one->box.centre().x < other->box.centre().x;
        });
    }
    return rows;
}

}  // namespace

std::optional<Switch> switch_of(Key key, ScanChoices::Switches switches)
{
    switch (key) {
        case Key::enter:
        case Key::up:
        case Key::left:
            return Switch::choose;
        case Key::space:
        case Key::tab:
        case Key::right:
        case Key::down:
            return switches == ScanChoices::Switches::one ? Switch::choose : Switch::step;
        default:
            return std::nullopt;
    }
}

void Scanning::choose(const ScanChoices& choices)
{
    if (choices.switches != m_choices.switches) {
        begin();
    }
    m_choices = choices;
}

void Scanning::begin(std::string node)
{
    m_begin = std::move(node);
    m_area.clear();
    m_new = true;
    m_resting = false;
    enter(Depth::areas);
}

void Scanning::enter(Depth depth)
{
    m_depth = depth;
    m_index = 0;
    m_steps = 0;
}

std::vector<Nodes> Scanning::entries(const Scene& scene) const
{
    std::vector<Nodes> found;
    for (Area& area : areas_of(scene)) {
        if (m_depth == Depth::areas) {
            found.push_back(std::move(area.nodes));
        } else if (area.name == m_area) {
            found = rows_of(std::move(area.nodes));
        }
    }
    if (m_depth != Depth::nodes) {
        return found;
    }
    Nodes row;
    for (std::size_t i = 0; i < found.size(); ++i) {
        // Not scanned by rows, an area's nodes come in reading order all the same.
        if (!m_row || *m_row == i) {
            row.insert(row.end(), found[i].begin(), found[i].end());
        }
    }
    std::vector<Nodes> alone;
    alone.reserve(row.size());
    for (const Node* node : row) {
        alone.push_back({node});
    }
    return alone;
}

/// Takes the frame to a place that is there: the screen may have changed.
void Scanning::settle(const Scene& scene)
{
    if (!m_begin.empty()) {
        const std::string wanted = std::exchange(m_begin, {});
        const std::vector<Area> areas = areas_of(scene);
        const auto here = std::find_if(areas.begin(), areas.end(), [&](const Area& area) {
            return std::ranges::any_of(area.nodes,
                                       [&](const Node* node) { return node->id == wanted; });
        });
        m_index = here != areas.end() ? static_cast<std::size_t>(here - areas.begin()) : 0;
    }
    if (m_depth != Depth::areas && entries(scene).empty()) {
        enter(Depth::areas);
    }
    const std::size_t count = entries(scene).size();
    m_index = count == 0 ? 0 : std::min(m_index, count - 1);
}

void Scanning::leave(const Scene& scene)
{
    const std::vector<Area> areas = areas_of(scene);
    const auto here = std::find_if(
        areas.begin(), areas.end(), [&](const Area& area) { return area.name == m_area; });
    enter(Depth::areas);
    m_index = here != areas.end() ? static_cast<std::size_t>(here - areas.begin()) : 0;
}

void Scanning::advance(const Scene& scene)
{
    const std::size_t count = entries(scene).size();
    if (count == 0) {
        return;
    }
    const bool by_itself = m_choices.switches == ScanChoices::Switches::one;
    m_new = false;
    ++m_steps;
    m_index = (m_index + 1) % count;
    if (m_depth == Depth::areas) {
        m_resting = by_itself && m_steps >= rounds * count;
    } else if (m_steps >= (by_itself ? rounds_inside : 1) * count) {
        leave(scene);
    }
}

double Scanning::pause() const
{
    const double step = m_choices.step / 1000.0;
    return m_steps == 0 ? first_pause * step : step;
}

bool Scanning::tick(double now, const Scene& scene, bool waits)
{
    if (!on()) {
        return false;
    }
    const Nodes before = framed(scene);
    settle(scene);
    const bool by_itself = m_choices.switches == ScanChoices::Switches::one;
    if (by_itself && !m_resting && !waits && now - m_since >= pause()) {
        advance(scene);
        m_since = now;
    }
    return framed(scene) != before;
}

std::optional<std::string> Scanning::press(Switch which, double now, const Scene& scene)
{
    const bool trembles = m_pressed_at >= 0 && now - m_pressed_at < m_choices.debounce / 1000.0;
    if (!on() || trembles) {
        return std::nullopt;
    }
    m_new = false;
    m_pressed_at = now;
    m_since = now;
    settle(scene);
    if (std::exchange(m_resting, false)) {
        m_steps = 0;
        return std::nullopt;
    }
    if (which == Switch::step) {
        advance(scene);
        return std::nullopt;
    }
    const Nodes chosen = framed(scene);
    if (chosen.size() > 1) {
        m_area = chosen.front()->area;
        if (m_depth == Depth::areas) {
            const bool large = chosen.size() > small_area && rows_of(chosen).size() > 1;
            m_row.reset();
            enter(large ? Depth::rows : Depth::nodes);
        } else {
            m_row = m_index;
            enter(Depth::nodes);
        }
        return std::nullopt;
    }
    if (chosen.empty()) {
        return std::nullopt;
    }
    m_area = chosen.front()->area;
    const std::string id = chosen.front()->id;
    leave(scene);
    return id;
}

std::vector<const Node*> Scanning::framed(const Scene& scene) const
{
    if (!on() || m_resting) {
        return {};
    }
    std::vector<Nodes> all = entries(scene);
    return m_index < all.size() ? all[m_index] : Nodes{};
}

std::optional<double> Scanning::wait(double now) const
{
    if (m_choices.switches != ScanChoices::Switches::one || m_resting) {
        return std::nullopt;
    }
    return std::max(0.0, m_since + pause() - now);
}

}  // namespace ui
