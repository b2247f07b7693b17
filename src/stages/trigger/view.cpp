#include "stages/trigger/view.hpp"

#include "stages/trigger/view_belt.hpp"
#include "stages/trigger/view_things.hpp"
#include "stages/view_mark.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace trigger {

namespace {

using core::Point;
using core::Rectangle;

const World& as_trigger(const stages::World& world) { return static_cast<const World&>(world); }

bool falls_left(Exit exit) { return exit == Exit::left || exit == Exit::kept; }

/// How far down something has fallen, of the way to where it comes to rest. It falls freely,
/// bounces once with a restitution of 0.3, which lasts 0.6 as long as the fall, and rests. No
/// engine: the same share always shows the same place, so that time can be dragged back.
float fallen(float share)
{
    constexpr float restitution = 0.3F;
    constexpr float fall = 1 / (1 + 2 * restitution);
    if (share >= 1) {
        return 1;
    }
    if (share < fall) {
        return (share / fall) * (share / fall);
    }
    const float bounce = (share - fall) / (1 - fall);
    return 1 - 4 * restitution * restitution * bounce * (1 - bounce);
}

/// Between two worlds: where everything is.
class Play {
public:
    Play(const stages::Glimpse& glimpse, const Belt& belt, bool calm)
        : m_now{as_trigger(*glimpse.now)},
          m_belt{belt},
          m_share{calm && glimpse.share < 1 ? std::round(glimpse.share) : glimpse.share}
    {
        const World& before = glimpse.before != nullptr ? as_trigger(*glimpse.before) : m_now;
        m_moves = before.decided().size() + 1 == m_now.decided().size();
    }

    const World& now() const { return m_now; }
    /// The belt waits until the head has left it.
    float moved() const
    {
        return m_moves ? ui::ease_in_out(std::clamp((m_share - 0.3F) / 0.7F, 0.0F, 1.0F)) : 1;
    }
    /// Of the item that is on its way to its bin.
    std::optional<float> fall() const
    {
        return m_moves && m_share < 1 ? std::optional{m_share} : std::nullopt;
    }
    bool is_falling(std::size_t item) const { return fall() && item + 1 == m_now.decided().size(); }
    /// On the belt: its place, from the gate; in a bin: none.
    float place(std::size_t item) const
    {
        return static_cast<float>(item - m_now.decided().size()) + 1 - moved();
    }
    Point rest(std::size_t item) const
    {
        const Exit exit = m_now.decided()[item];
        std::size_t index = 0;
        for (std::size_t i = 0; i < item; ++i) {
            index += m_now.decided()[i] == exit ? 1U : 0U;
        }
        // What is dropped falls out at the bottom.
        if (exit == Exit::dropped) {
            const Rectangle hatch = m_belt.bin(false);
            return {hatch.centre().x, hatch.bottom() + m_belt.item()};
        }
        const bool left = falls_left(exit);
        return m_belt.rest(left, index % m_belt.holds(left));
    }
    Point falling(std::size_t item) const
    {
        const Point from = m_belt.gate();
        const Point to = rest(item);
        const float share = fall().value_or(1);
        const bool out = m_now.decided()[item] == Exit::dropped;
        return {from.x + (to.x - from.x) * std::min(1.0F, share * 1.25F),
                from.y + (to.y - from.y) * (out ? share * share : fallen(share))};
    }

private:
    const World& m_now;
    const Belt& m_belt;
    float m_share;
    bool m_moves{false};
};

bool energies_differ(const World& world)
{
    return std::ranges::any_of(world.candidates(), [&](const Candidate& candidate) {
        return candidate.energy != world.candidates().front().energy;
    });
}

/// A star on what was rare, a cross on what lies in the wrong lane.
void draw_verdict(ui::Kit& kit, const World& world, std::size_t item, Point at, float size)
{
    const Candidate& candidate = world.candidates()[item];
    const float small = std::max(12.0F, size * 0.5F);
    const Point corner{at.x + size * 0.34F, at.y - size * 0.34F};
    if (world.has_lanes() &&
        world.belongs_left(candidate) != (world.decided()[item] == Exit::left)) {
        kit.canvas.circle(corner, small * 0.56F, kit.theme.panel);
        kit.canvas.picture("icons/close",
                           {corner.x - small / 2, corner.y - small / 2, small, small},
                           kit.theme.oops);
    } else if (candidate.rare) {
        kit.star(corner, small * 0.6F);
    }
}

void draw_resting(ui::Kit& kit, const Belt& belt, const Play& play)
{
    const World& world = play.now();
    std::array<std::size_t, 4> left{};
    for (std::size_t exit = 0; exit < left.size(); ++exit) {
        left.at(exit) = static_cast<std::size_t>(world.count(static_cast<Exit>(exit)));
    }
    for (std::size_t item = 0; item < world.decided().size(); ++item) {
        const Exit exit = world.decided()[item];
        // Where a bin overflows the newest lie on top.
        const bool covered =
            left.at(static_cast<std::size_t>(exit))-- > belt.holds(falls_left(exit));
        if (exit == Exit::dropped || covered || play.is_falling(item)) {
            continue;
        }
        const Point at = play.rest(item);
        draw_item(kit, at, belt.rest_item(), world.candidates()[item]);
        draw_verdict(kit, world, item, at, belt.rest_item());
    }
}

void draw_queue(ui::Kit& kit, const Belt& belt, const Play& play)
{
    const World& world = play.now();
    const bool energies = belt.has_words() && energies_differ(world);
    const std::size_t head = world.decided().size();
    const std::size_t end = std::min(world.candidates().size(), head + belt.places() + 2);
    for (std::size_t item = head; item < end; ++item) {
        const float place = play.place(item);
        draw_item(kit, belt.at(place), belt.item(), world.candidates()[item]);
        if (energies) {
            draw_energy(kit, belt.cell(place), world.candidates()[item]);
        }
    }
}

void draw_falling(ui::Kit& kit, const Belt& belt, const Play& play)
{
    if (!play.fall()) {
        return;
    }
    const std::size_t item = play.now().decided().size() - 1;
    const float size = belt.item() + (belt.rest_item() - belt.item()) * *play.fall();
    draw_item(kit, play.falling(item), size, play.now().candidates()[item]);
}

/// A tick goes with its item, onto the pile too.
void draw_marks(ui::Kit& kit,
                const Belt& belt,
                const Play& play,
                std::span<const stages::Mark> marks)
{
    for (const stages::Mark& mark : marks) {
        const auto item = static_cast<std::size_t>(mark.column);
        if (item >= play.now().candidates().size()) {
            continue;
        }
        if (item >= play.now().decided().size()) {
            stages::draw_mark(kit, belt.cell(play.place(item)), mark.kind);
        } else if (play.now().decided()[item] != Exit::dropped) {
            const Point at = play.is_falling(item) ? play.falling(item) : play.rest(item);
            const float size = belt.rest_item() * 1.1F;
            stages::draw_mark(kit, {at.x - size / 2, at.y - size / 2, size, size}, mark.kind);
        }
    }
}

void draw_lumi(ui::Kit& kit, const Rectangle& beside, const stages::Glimpse& glimpse)
{
    const World& now = as_trigger(*glimpse.now);
    const bool bumps = now.last_deed() == LastDeed::bumped && glimpse.share < 1;
    const char* picture = "lumi/lumi-idle";
    if (bumps || glimpse.mood == stages::Mood::oops) {
        picture = "lumi/lumi-oops";
    } else if (glimpse.mood == stages::Mood::happy) {
        picture = "lumi/lumi-celebrating";
    }
    const float size = std::min(beside.height, beside.width * 0.5F);
    const Rectangle box{beside.x, beside.bottom() - size, size, size};
    if (kit.theme.rim > 0) {
        kit.canvas.rim(picture, box, kit.theme.text, kit.theme.rim);
    }
    kit.canvas.picture(picture, box);
}

}  // namespace

void draw(ui::Kit& kit, const Rectangle& box, const stages::Glimpse& glimpse)
{
    const World& now = as_trigger(*glimpse.now);
    const Belt belt{box, now};
    const Play play{glimpse, belt, kit.theme.calm()};
    kit.canvas.clip(box);
    draw_ground(kit, box, belt);
    draw_bins(kit, belt, now);
    draw_resting(kit, belt, play);
    draw_belt(kit, belt, play.moved());
    draw_queue(kit, belt, play);
    draw_gate(kit, belt, now.head() != nullptr);
    draw_falling(kit, belt, play);
    draw_counter(kit, belt.beside(), now);
    if (belt.has_words()) {
        draw_lumi(kit, belt.beside(), glimpse);
    }
    draw_marks(kit, belt, play, glimpse.marks);
    kit.canvas.unclip();
    kit.canvas.round_corners(box, 26, kit.theme.background_top);
    kit.canvas.outline(box, 26, kit.theme.panel_outline, 3);
}

Rectangle cell(const Rectangle& box, const stages::World& any, int, int column)
{
    const World& world = as_trigger(any);
    const Belt belt{box, world};
    const float place = static_cast<float>(column) - static_cast<float>(world.decided().size());
    return belt.cell(std::max(0.0F, place));
}

void each_cell(const stages::World& any, void (*visit)(void* self, int row, int column), void* self)
{
    // Only what is seen in whole in the smallest box can be touched.
    constexpr std::size_t most = 8;
    const World& world = as_trigger(any);
    const std::size_t head = world.decided().size();
    const std::size_t end = std::min(world.candidates().size(), head + most);
    for (std::size_t item = head; item < end; ++item) {
        visit(self, 0, static_cast<int>(item));
    }
}

}  // namespace trigger
