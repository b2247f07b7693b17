#pragma once

#include "app/stagehand.hpp"
#include "support/lessons.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Hands on word blocks. Blocks, holes and places are told by what is said of them in English; the
/// same story is played by tap and tap or by the keyboard alone.
class WordHands {
public:
    explicit WordHands(Stagehand& hand) : m_hand{hand} {}
    virtual ~WordHands() = default;

    /// Presses a node that is no place of the program.
    virtual void press(const std::string& id) = 0;
    /// Takes the block in hand of which this is said.
    virtual void choose_block(const std::string& head) = 0;
    virtual void choose_value(const std::string& told) = 0;
    virtual void put_at(const std::string& told) = 0;
    /// Types into the panel that is open, and is done.
    virtual void type(const std::string& text) = 0;
    virtual void let_go() = 0;

    /// Takes a block of the drawer in hand.
    void take(const std::string& group, const std::string& name)
    {
        while (m_hand.application().scene().find("group." + group) == nullptr) {
            press("group.more");
        }
        press("group." + group);
        while (node("drawer.", [&](const ui::Node& each) { return each.name == name; }).empty()) {
            press("drawer.scroll_down");
        }
        press(node("drawer.", [&](const ui::Node& each) { return each.name == name; }));
    }

    /// The id of the first node that begins so and is so.
    std::string node(std::string_view begins, const std::function<bool(const ui::Node&)>& is) const
    {
        const auto& nodes = m_hand.application().scene().nodes();
        const auto found = std::ranges::find_if(
            nodes, [&](const ui::Node& each) { return each.id.starts_with(begins) && is(each); });
        return found == nodes.end() ? std::string{} : found->id;
    }
    /// What is kept of it; nothing while nothing was changed.
    lesson::Work work() const
    {
        return m_hand.station().store().work("B04").value_or(lesson::Work{});
    }
    std::string program() const { return work().program; }

protected:
    Stagehand& m_hand;
};

/// A finger that only taps.
class TapHands : public WordHands {
public:
    using WordHands::WordHands;

    void press(const std::string& id) override { m_hand.tap(id); }
    void choose_block(const std::string& head) override
    {
        tap_rim(in_sight("block.", [&](const ui::Node& each) {
            return each.spoken == head || each.spoken.starts_with(head + ",");
        }));
    }
    void choose_value(const std::string& told) override
    {
        tap_rim(in_sight("value.", [&](const ui::Node& each) {
            return (each.spoken.empty() ? each.name : each.spoken) == told;
        }));
    }
    void put_at(const std::string& told) override
    {
        m_hand.tap(in_sight("place.", [&](const ui::Node& each) { return each.spoken == told; }));
    }
    void type(const std::string& text) override
    {
        for (const char letter : text) {
            m_hand.tap(node("panel.key.", [&](const ui::Node& each) {
                return each.name == std::string{letter};
            }));
        }
        m_hand.tap("panel.done");
    }
    void let_go() override
    {
        if (m_hand.application().scene().find("unchoose") != nullptr) {
            m_hand.tap("unchoose");
        } else {
            m_hand.tap("trash");
        }
    }

private:
    /// The canvas moves down until the node is there.
    std::string in_sight(std::string_view begins, const std::function<bool(const ui::Node&)>& is)
    {
        for (int i = 0; i < 3 && m_hand.application().scene().find("scroll_up") != nullptr; ++i) {
            m_hand.tap("scroll_up");
        }
        for (int i = 0; i < 6 && node(begins, is).empty() &&
                        m_hand.application().scene().find("scroll_down") != nullptr;
             ++i) {
            m_hand.tap("scroll_down");
        }
        return node(begins, is);
    }
    /// At its left end, where no value lies on it.
    void tap_rim(const std::string& id)
    {
        const ui::Node* node = m_hand.application().scene().find(id);
        INFO("node " << id);
        REQUIRE(node != nullptr);
        using Kind = ui::PointerEvent::Kind;
        const core::Point at{node->box.x + 10, node->box.centre().y};
        m_hand.application().handle(ui::PointerEvent{Kind::press, at});
        m_hand.application().handle(ui::PointerEvent{Kind::release, at});
        m_hand.frame();
    }
};

/// A keyboard and nothing else.
class KeyHands : public WordHands {
public:
    using WordHands::WordHands;

    void press(const std::string& id) override
    {
        reach(id);
        m_hand.type(ui::Key::enter);
    }
    void choose_block(const std::string& head) override
    {
        walk_to("Before: " + head);
        m_hand.type(ui::Key::enter);
    }
    void choose_value(const std::string& told) override
    {
        walk_to(told);
        m_hand.type(ui::Key::enter);
    }
    void put_at(const std::string& told) override
    {
        walk_to(told);
        m_hand.type(ui::Key::enter);
    }
    void type(const std::string& text) override
    {
        for (const char letter : text) {
            m_hand.application().handle(ui::TextEvent{std::string{letter}});
            m_hand.frame();
        }
        m_hand.type(ui::Key::enter);
    }
    void let_go() override { m_hand.type(ui::Key::escape); }

    /// With Tab into the area, and with arrows to the node.
    void reach(const std::string& id)
    {
        INFO("by keyboard to " << id);
        bool sideways = false;
        constexpr int patience = 80;
        for (int i = 0; i < patience; ++i) {
            const ui::Node* wanted = m_hand.application().scene().find(id);
            REQUIRE(wanted != nullptr);
            const std::string from = m_hand.application().focused();
            if (from == id) {
                return;
            }
            const ui::Node* here = m_hand.application().scene().find(from);
            if (here == nullptr || here->area != wanted->area) {
                m_hand.type(ui::Key::tab);
                continue;
            }
            const float dx = wanted->box.centre().x - here->box.centre().x;
            const float dy = wanted->box.centre().y - here->box.centre().y;
            const bool across = (std::abs(dx) > std::abs(dy)) != sideways;
            m_hand.type(across   ? dx > 0 ? ui::Key::right : ui::Key::left
                        : dy > 0 ? ui::Key::down
                                 : ui::Key::up);
            sideways = m_hand.application().focused() == from && !sideways;
        }
        FAIL("never came to " << id);
    }

private:
    /// From the first place on, until this is said of the one with the focus.
    void walk_to(const std::string& told)
    {
        INFO("by keyboard to \"" << told << '"');
        const auto here = [&] {
            const ui::Node* node =
                m_hand.application().scene().find(m_hand.application().focused());
            return node == nullptr        ? std::string{}
                   : node->spoken.empty() ? node->name
                                          : node->spoken;
        };
        while (m_hand.application().scene().find(m_hand.application().focused()) == nullptr ||
               m_hand.application().scene().find(m_hand.application().focused())->area !=
                   "program") {
            m_hand.type(ui::Key::tab);
        }
        m_hand.type(ui::Key::home);
        constexpr int patience = 80;
        for (int i = 0; i < patience && here() != told; ++i) {
            m_hand.type(ui::Key::right);
        }
        REQUIRE(here() == told);
    }
};

/// B04 with every word of the language, and with this program to begin with.
inline void open_workshop(Stagehand& hand, std::string_view start)
{
    lesson::LessonCatalogue lessons = lessons_with_pseudo();
    for (lesson::Track& track : lessons.tracks) {
        for (auto& entry : track.lessons) {
            if (entry->id == "B04") {
                auto all = std::make_shared<lesson::Lesson>(*entry);
                all->palette.allow = {"move",   "cool",   "turn_left", "magnet_warm", "on_bump",
                                      "repeat", "until",  "while",     "forever",     "for",
                                      "if",     "else",   "set",       "change",      "print",
                                      "def",    "return", "break",     "continue",    "number",
                                      "text",   "true",   "variable",  "arithmetic",  "compare",
                                      "and",    "or",     "not"};
                all->palette.limit = 0;
                all->start = support::script_of(start);
                entry = std::move(all);
            }
        }
    }
    hand.station().renew(std::move(lessons));
    hand.go(app::route::Lesson{"B04"});
}
