#include "app/demo.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

constexpr double glide_time = 0.45;
constexpr double rest = 0.12;
constexpr double patience = 5;

ui::Event pointer(ui::PointerEvent::Kind kind, core::Point at)
{
    return ui::PointerEvent{kind, at};
}

const ui::Node* find(const Application& application, const std::string& node)
{
    const auto& nodes = application.scene().nodes();
    const auto found = std::ranges::find_if(nodes, [&](const ui::Node& each) {
        return node.ends_with('.') ? each.id.starts_with(node) : each.id == node;
    });
    return found != nodes.end() ? &*found : nullptr;
}

/// In device pixels.
core::Point on_screen(const Application& application, core::Point at)
{
    const float scale = application.view().scale;
    return {at.x * scale, at.y * scale};
}

}  // namespace

std::optional<std::string> Demo::shot() { return std::exchange(m_shot, std::nullopt); }

std::optional<Route> Demo::passage() { return std::exchange(m_passage, std::nullopt); }

void Demo::next(double now)
{
    m_acts.pop_front();
    m_since = now;
    m_stage = 0;
    m_glide_from.reset();
}

/// What has not come by then never will.
void Demo::give_up_after(double patience, double now, const std::string& missing)
{
    if (now - m_since > patience) {
        m_failure = missing;
        m_acts.clear();
    }
}

std::vector<ui::Event> Demo::glide(core::Point target, double now, bool& arrived)
{
    if (!m_glide_from) {
        m_glide_from = m_hand;
        m_glide_since = now;
    }
    const auto share = static_cast<float>(std::clamp((now - m_glide_since) / glide_time, 0.0, 1.0));
    const float eased = ui::ease_in_out(share);
    m_hand = {m_glide_from->x + (target.x - m_glide_from->x) * eased,
              m_glide_from->y + (target.y - m_glide_from->y) * eased};
    arrived = share >= 1;
    return {pointer(ui::PointerEvent::Kind::move, m_hand)};
}

std::vector<ui::Event> Demo::tap(const Application& application, double now)
{
    const Act& act = m_acts.front();
    const ui::Node* const node = find(application, act.found ? act.found() : act.node);
    if (node == nullptr && act.if_there) {
        next(now);
        return {};
    }
    if (node == nullptr) {
        give_up_after(patience, now, act.node);
        return {};
    }
    if (m_stage == 0) {
        bool arrived = false;
        std::vector<ui::Event> events =
            glide(on_screen(application, node->box.centre()), now, arrived);
        if (arrived) {
            events.push_back(pointer(ui::PointerEvent::Kind::press, m_hand));
            m_stage = 1;
            m_since = now;
        }
        return events;
    }
    if (now - m_since < rest) {
        return {};
    }
    next(now);
    return {pointer(ui::PointerEvent::Kind::release, m_hand)};
}

std::vector<ui::Event> Demo::drag(const Application& application, double now)
{
    const bool leaving = m_stage >= 1;
    Act& act = m_acts.front();
    const std::string wanted = leaving && act.found ? act.found() : leaving ? act.target : act.node;
    const ui::Node* const node = find(application, wanted);
    if (node == nullptr) {
        give_up_after(patience, now, leaving ? act.target : act.node);
        return {};
    }
    core::Point place = node->box.centre();
    if (!leaving) {
        m_carried = {node->box.width, node->box.height};
    } else if (act.by_corner) {
        place = {node->box.x + m_carried.x / 2, place.y + m_carried.y / 2};
    }
    bool arrived = false;
    std::vector<ui::Event> events = glide(on_screen(application, place), now, arrived);
    if (leaving && !act.shot_on_the_way.empty() && now - m_glide_since > glide_time * 0.75) {
        m_shot = std::exchange(act.shot_on_the_way, {});
    }
    if (arrived) {
        events.push_back(pointer(
            leaving ? ui::PointerEvent::Kind::release : ui::PointerEvent::Kind::press, m_hand));
        m_stage += 1;
        m_glide_from.reset();
        if (leaving) {
            next(now);
        }
    }
    return events;
}

std::vector<ui::Event> Demo::play(const Application& application, double now)
{
    if (m_acts.empty()) {
        return {};
    }
    Act& act = m_acts.front();
    switch (act.kind) {
        case Act::Kind::tap:
            return tap(application, now);
        case Act::Kind::drag:
            return drag(application, now);
        case Act::Kind::wait:
            if (now - m_since >= act.seconds) {
                next(now);
            }
            return {};
        case Act::Kind::wait_for:
            if (act.until()) {
                next(now);
            } else {
                give_up_after(act.seconds, now, act.node);
            }
            return {};
        case Act::Kind::shot:
            m_shot = act.target;
            next(now);
            return {};
        case Act::Kind::go:
            m_passage = act.route;
            next(now);
            return {};
    }
    return {};
}

}  // namespace app
