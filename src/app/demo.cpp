#include "app/demo.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

constexpr double glide_time = 0.45;
constexpr double rest = 0.12;
/// A node that has not come by then never will.
constexpr double patience = 5;

ui::Event pointer(ui::PointerEvent::Kind kind, core::Point at)
{
    return ui::PointerEvent{kind, at};
}

/// The middle of a node, in device pixels.
std::optional<core::Point> place_of(const Application& application, const std::string& node)
{
    const ui::Node* found = application.scene().find(node);
    if (found == nullptr) {
        return std::nullopt;
    }
    const core::Point middle = found->box.centre();
    const float scale = application.view().scale;
    return core::Point{middle.x * scale, middle.y * scale};
}

}  // namespace

std::optional<std::string> Demo::shot() { return std::exchange(m_shot, std::nullopt); }

void Demo::next(double now)
{
    m_acts.pop_front();
    m_since = now;
    m_stage = 0;
    m_glide_from.reset();
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
    const std::optional<core::Point> place = place_of(application, m_acts.front().node);
    if (!place) {
        if (now - m_since > patience) {
            m_failure = m_acts.front().node;
            m_acts.clear();
        }
        return {};
    }
    if (m_stage == 0) {
        bool arrived = false;
        std::vector<ui::Event> events = glide(*place, now, arrived);
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
    const std::optional<core::Point> place =
        place_of(application, leaving ? m_acts.front().target : m_acts.front().node);
    if (!place) {
        if (now - m_since > patience) {
            m_failure = leaving ? m_acts.front().target : m_acts.front().node;
            m_acts.clear();
        }
        return {};
    }
    bool arrived = false;
    std::vector<ui::Event> events = glide(*place, now, arrived);
    if (leaving && m_acts.front().shot_on_the_way && now - m_glide_since > glide_time * 0.75) {
        m_shot = "dragging";
        m_acts.front().shot_on_the_way = false;
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
            } else if (now - m_since > act.seconds) {
                m_failure = act.node;
                m_acts.clear();
            }
            return {};
        case Act::Kind::shot:
            m_shot = act.target;
            next(now);
            return {};
    }
    return {};
}

}  // namespace app
