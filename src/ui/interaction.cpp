#include "ui/interaction.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace ui {

namespace {

/// A hand that trembles is not a drag: design pixels.
constexpr float drag_threshold = 8;

struct Area {
    std::string_view name;
    const Node* first;
};

std::vector<Area> areas_of(const Scene& scene)
{
    std::vector<Area> areas;
    for (const Node* node : scene.focusable()) {
        const bool known = std::any_of(
            areas.begin(), areas.end(), [&](const Area& area) { return area.name == node->area; });
        if (!known) {
            areas.push_back({node->area, node});
        }
    }
    return areas;
}

/// How far it is to a node in a direction: straight ahead counts once, sideways three times, so
/// that an arrow key goes where the eye expects it. Infinite behind.
float way(core::Point from, core::Point to, Key towards)
{
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const bool across = towards == Key::left || towards == Key::right;
    const float forward = across ? dx : dy;
    const float ahead = towards == Key::left || towards == Key::up ? -forward : forward;
    const float aside = std::abs(across ? dy : dx);
    return ahead > 1 ? ahead + 3 * aside : std::numeric_limits<float>::infinity();
}

}  // namespace

void Interaction::reset()
{
    const core::Point pointer = m_pointer;
    const bool keyboard = m_keyboard;
    *this = Interaction{};
    m_pointer = pointer;
    m_keyboard = keyboard;
}

bool Interaction::handle(const Event& event, const Scene& scene, float scale)
{
    if (const auto* pointed = std::get_if<PointerEvent>(&event)) {
        return point(*pointed, scene, scale);
    }
    if (const auto* turned = std::get_if<ScrollEvent>(&event)) {
        const Node* node = scene.at(m_pointer);
        if (node == nullptr || !node->scroll) {
            return false;
        }
        const auto scroll = node->scroll;
        scroll(turned->lines);
        return true;
    }
    if (const auto* typed = std::get_if<KeyEvent>(&event)) {
        m_keyboard = true;
        m_shift = typed->shift;
        return type(typed->key, scene);
    }
    return true;
}

bool Interaction::point(const PointerEvent& event, const Scene& scene, float scale)
{
    m_pointer = {event.at.x / scale, event.at.y / scale};
    switch (event.kind) {
        case PointerEvent::Kind::press:
            return press(scene);
        case PointerEvent::Kind::move:
            return move(scene);
        case PointerEvent::Kind::release:
            return release(scene);
    }
    return false;
}

bool Interaction::press(const Scene& scene)
{
    const Node* node = scene.at(m_pointer);
    m_keyboard = false;
    m_down = true;
    m_dragging = false;
    m_pressed = node != nullptr ? node->id : std::string{};
    m_pressed_at = m_pointer;
    m_inside = node != nullptr;
    return true;
}

bool Interaction::move(const Scene& scene)
{
    const Node* under = scene.at(m_pointer);
    const std::string hovered = under != nullptr ? under->id : std::string{};
    bool changed = std::exchange(m_hovered, hovered) != hovered;
    const Node* node = m_down ? scene.find(m_pressed) : nullptr;
    if (node == nullptr) {
        return changed;
    }
    const bool inside = node->box.contains(m_pointer);
    changed = std::exchange(m_inside, inside) != inside || changed;
    if (!node->drag) {
        return changed;
    }
    // A copy: what a node does may end the screen that declared it.
    const auto drag = node->drag;
    const float moved = std::hypot(m_pointer.x - m_pressed_at.x, m_pointer.y - m_pressed_at.y);
    if (!m_dragging && moved > drag_threshold) {
        m_dragging = true;
        drag(DragPhase::begin, m_pressed_at);
    }
    if (m_dragging) {
        drag(DragPhase::move, m_pointer);
    }
    return changed || m_dragging;
}

bool Interaction::release(const Scene& scene)
{
    const Node* node = scene.find(m_pressed);
    const bool dragged = std::exchange(m_dragging, false);
    m_down = false;
    m_pressed.clear();
    if (node == nullptr) {
        return true;
    }
    if (dragged) {
        if (const auto drag = node->drag) {
            drag(DragPhase::drop, m_pointer);
        }
    } else if (node->box.contains(m_pointer)) {
        m_focused = node->id;
        if (const auto action = node->action) {
            action();
        }
    }
    return true;
}

void Interaction::cancel_drag(const Scene& scene)
{
    const Node* node = scene.find(m_pressed);
    m_dragging = false;
    m_down = false;
    m_pressed.clear();
    if (node != nullptr && node->drag) {
        const auto drag = node->drag;
        drag(DragPhase::cancel, m_pointer);
    }
}

bool Interaction::type(Key key, const Scene& scene)
{
    if (key == Key::escape && m_dragging) {
        cancel_drag(scene);
        return true;
    }
    const Node* node = scene.find(m_focused);
    if (node != nullptr && node->key) {
        if (const auto used = node->key; used(key)) {
            return true;
        }
    }
    switch (key) {
        case Key::tab:
            next_area(scene, false);
            return true;
        case Key::back_tab:
            next_area(scene, true);
            return true;
        case Key::left:
        case Key::right:
        case Key::up:
        case Key::down:
            next_node(scene, key);
            return true;
        case Key::enter:
        case Key::space:
            if (node == nullptr) {
                next_area(scene, false);
            } else if (const auto action = node->action) {
                action();
            }
            return true;
        default:
            return false;
    }
}

void Interaction::next_area(const Scene& scene, bool backwards)
{
    const std::vector<Area> areas = areas_of(scene);
    if (areas.empty()) {
        return;
    }
    const Node* node = scene.find(m_focused);
    const auto here = std::find_if(areas.begin(), areas.end(), [&](const Area& area) {
        return node != nullptr && area.name == node->area;
    });
    const std::size_t count = areas.size();
    std::size_t next = backwards ? count - 1 : 0;
    if (here != areas.end()) {
        const auto index = static_cast<std::size_t>(here - areas.begin());
        next = (index + (backwards ? count - 1 : 1)) % count;
    }
    m_focused = areas[next].first->id;
}

void Interaction::next_node(const Scene& scene, Key towards)
{
    const Node* node = scene.find(m_focused);
    if (node == nullptr) {
        next_area(scene, false);
        return;
    }
    const Node* nearest = nullptr;
    float shortest = std::numeric_limits<float>::infinity();
    for (const Node* other : scene.focusable()) {
        const float length = way(node->box.centre(), other->box.centre(), towards);
        if (other != node && other->area == node->area && length < shortest) {
            shortest = length;
            nearest = other;
        }
    }
    if (nearest != nullptr) {
        m_focused = nearest->id;
    }
}

}  // namespace ui
