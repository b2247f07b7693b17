#include "stages/ring/view_chain.hpp"

#include "stages/ring/view_devices.hpp"

#include <array>
#include <numbers>
#include <string>
#include <vector>

namespace ring {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

/// Half the width of each machine as it is drawn, in parts that are stretched to the box.
constexpr std::array<float, chain_machines.size()> halves{22, 19, 30, 46, 70};
constexpr float gap = 12;
constexpr float names = 108;         // two rows of them, with energies, below the line
constexpr float least_named = 0.7F;  // unit under which only the machine with the bunch is named
constexpr float source_room = 34;    // of the bottle of protons, before the first machine

/// Where the machines of a chain stand: rings on a line, a straight machine along it.
class Chain {
public:
    Chain(const Rectangle& box, const World& world) : m_world{world}
    {
        float width = source_room + gap;
        for (const std::size_t machine : world.chain()) {
            width += 2 * halves.at(machine) + gap;
        }
        const float tallest = 2 * halves.at(world.chain().back());
        const float top = 56;  // of the energy
        m_unit = std::min((box.width - 24) / width, (box.height - top - names) / (tallest + 16));
        m_line = box.y + top + (box.height - top - names + tallest * m_unit) / 2;
        float x = box.x + (box.width - width * m_unit) / 2;
        m_source = {x + source_room * m_unit / 2, m_line};
        x += (source_room + gap) * m_unit;
        for (const std::size_t machine : world.chain()) {
            x += halves.at(machine) * m_unit;
            m_places.push_back(x);
            x += (halves.at(machine) + gap) * m_unit;
        }
    }

    std::size_t machine(std::size_t place) const { return m_world.chain()[place]; }
    std::size_t size() const { return m_places.size(); }
    bool is_straight(std::size_t place) const { return machine(place) == 0; }
    float radius(std::size_t place) const { return halves.at(machine(place)) * m_unit; }
    float unit() const { return m_unit; }
    Point source() const { return m_source; }
    /// Where the line touches the machine.
    Point foot(std::size_t place) const { return {m_places[place], m_line}; }
    Point centre(std::size_t place) const
    {
        return {m_places[place], m_line - (is_straight(place) ? 0 : radius(place))};
    }
    /// Once round a machine, back to its foot; a straight one is gone through.
    Point round(std::size_t place, float share) const
    {
        if (is_straight(place)) {
            return {m_places[place] + radius(place) * (2 * share - 1), m_line};
        }
        const float angle = std::numbers::pi_v<float> * (0.5F - 2 * share);
        const Point middle = centre(place);
        return {middle.x + radius(place) * std::cos(angle),
                middle.y + radius(place) * std::sin(angle)};
    }
    /// Where a bunch is at rest; none is the source.
    Point rest(std::optional<std::size_t> machine) const
    {
        for (std::size_t place = 0; place < size(); ++place) {
            if (machine == this->machine(place)) {
                return is_straight(place) ? round(place, 1) : foot(place);
            }
        }
        return m_source;
    }
    std::optional<std::size_t> place_of(std::size_t machine) const
    {
        for (std::size_t place = 0; place < size(); ++place) {
            if (machine == this->machine(place)) {
                return place;
            }
        }
        return std::nullopt;
    }

private:
    const World& m_world;
    float m_unit{};
    float m_line{};
    Point m_source;
    std::vector<float> m_places;
};

Point mixed(Point from, Point to, float share)
{
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// An energy as people at CERN say it.
std::string energy_text(const ui::Kit& kit, double energy)
{
    struct Unit {
        double giga;
        const char* key;
    };
    constexpr std::array<Unit, 4> units{{{1e-6, "ring.show.kilo"},
                                         {1e-3, "ring.show.mega"},
                                         {1, "ring.show.energy"},
                                         {1e3, "ring.show.tera"}}};
    std::size_t best = 0;
    while (best + 1 < units.size() && energy >= units.at(best + 1).giga) {
        ++best;
    }
    const double value = std::round(10 * energy / units.at(best).giga) / 10;
    return kit.words.text({units.at(best).key, {{"value", value}}});
}

void draw_pipe_along(ui::Kit& kit, std::span<const Point> line, float width, bool closed, bool lit)
{
    if (kit.theme.plain) {
        kit.canvas.path(line, kit.theme.text, width + (lit ? 8 : 5), closed);
        kit.canvas.path(line, kit.theme.stage, width, closed);
        return;
    }
    kit.canvas.path(line, colours::beam_400.faded(lit ? 0.3F : 0.14F), width + 13, closed);
    kit.canvas.path(line, colours::beam_400.faded(lit ? 1.0F : 0.75F), width + 4, closed);
    kit.canvas.path(line, colours::night_950, width, closed);
}

void draw_machine(ui::Kit& kit, const Chain& chain, std::size_t place, bool has_bunch)
{
    const float pipe = std::max(5.0F, 9 * chain.unit());
    std::vector<Point> line;
    if (chain.is_straight(place)) {
        line = {chain.round(place, 0), chain.round(place, 1)};
        draw_pipe_along(kit, line, pipe * 1.6F, false, has_bunch);
        // The cells that push.
        for (const float share : {0.2F, 0.4F, 0.6F, 0.8F}) {
            const Point at = chain.round(place, share);
            kit.canvas.line({at.x, at.y - pipe * 0.8F},
                            {at.x, at.y + pipe * 0.8F},
                            kit.theme.plain ? kit.theme.text : ui::rgb(0xD9822B),
                            std::max(2.0F, 3 * chain.unit()));
        }
        return;
    }
    constexpr int pieces = 60;
    for (int i = 0; i < pieces; ++i) {
        line.push_back(chain.round(place, static_cast<float>(i) / pieces));
    }
    draw_pipe_along(kit, line, pipe, true, has_bunch);
}

/// Name and top energy, below the line; every second one lower, where names are close.
void draw_name(ui::Kit& kit, const Rectangle& box, const Chain& chain, std::size_t place, bool lit)
{
    const ChainMachine& machine = chain_machines.at(chain.machine(place));
    const bool is_narrow = chain.unit() < 1.2F;
    const bool is_small = chain.unit() < least_named;
    if (is_small && !lit) {
        return;
    }
    const float row = 22;
    const bool is_lower = is_narrow && !is_small && place % 2 == 1;
    const float top = chain.foot(place).y + 12 * chain.unit() + (is_lower ? 2 * row + 2 : 0);
    const float width = std::max(88.0F, 2 * chain.radius(place));
    float x = chain.foot(place).x - width / 2;
    x = std::clamp(x, box.x + 6, box.right() - width - 6);
    const ui::TextStyle name =
        kit.style(ui::Face::bold, 18, lit ? kit.theme.energy : kit.theme.text, ui::Align::centre);
    // A number and its unit, the same in every language.
    const ui::TextStyle energy = kit.style(ui::Face::bold, 16, kit.theme.text_soft);
    const std::string most = energy_text(kit, machine.top);
    kit.canvas.text(machine.name, {x, top, width, row}, name);
    kit.canvas.letters(
        most, {x + (width - kit.canvas.width_of(most, energy)) / 2, top + row - 1}, energy);
}

/// The bottle of hydrogen from which it all begins.
void draw_source(ui::Kit& kit, const Chain& chain)
{
    const float size = source_room * chain.unit();
    const Point at = chain.source();
    const Rectangle bottle{at.x - size * 0.3F, at.y - size * 0.8F, size * 0.6F, size * 1.1F};
    const ui::Colour line = kit.theme.plain ? kit.theme.text : colours::coral_400;
    kit.canvas.fill(bottle, size * 0.24F, kit.theme.panel);
    kit.canvas.outline(bottle, size * 0.24F, line, 3);
    kit.canvas.fill(
        {at.x - size * 0.12F, bottle.y - size * 0.2F, size * 0.24F, size * 0.2F}, 2, line);
}

struct BunchPlace {
    Point at;
    bool bumps{false};
};

BunchPlace bunch_place(const Chain& chain, const Play& play)
{
    const Point from = chain.rest(play.before.holder());
    const auto asked = chain.place_of(play.now.asked());
    const bool bumps =
        play.doing(LastDeed::bumped) && asked && play.now.obstacle() == Obstacle::wrong_energy;
    if (bumps) {
        const Point to = chain.is_straight(*asked) ? chain.round(*asked, 0) : chain.foot(*asked);
        const float there = play.calm ? 0 : 0.9F * std::sin(play.share * std::numbers::pi_v<float>);
        return {mixed(from, to, there), play.share < 1};
    }
    if (!play.doing(LastDeed::caught) || play.share >= 1 || play.calm || !asked) {
        return {chain.rest(play.half_done().holder())};
    }
    constexpr float way = 0.35F;
    const Point to = chain.is_straight(*asked) ? chain.round(*asked, 0) : chain.foot(*asked);
    if (play.share < way) {
        return {mixed(from, to, play.share / way)};
    }
    return {chain.round(*asked, ui::ease_in_out((play.share - way) / (1 - way)))};
}

void draw_ground_of_chain(ui::Kit& kit, const Rectangle& box, const Chain& chain)
{
    if (kit.theme.plain) {
        kit.canvas.fill(box, 26, kit.theme.stage);
    } else {
        kit.canvas.shade(box, 26, ui::rgb(0x20235C), kit.theme.stage);
    }
    const std::array<Point, 2> line{chain.source(), chain.foot(chain.size() - 1)};
    draw_pipe_along(kit, line, std::max(4.0F, 6 * chain.unit()), false, false);
}

}  // namespace

void draw_chain(ui::Kit& kit,
                const Rectangle& box,
                const Play& play,
                std::span<const stages::Mark> marks)
{
    const Chain chain{box, play.now};
    kit.canvas.clip(box);
    draw_ground_of_chain(kit, box, chain);
    draw_source(kit, chain);
    const std::optional<std::size_t> holder = play.half_done().holder();
    for (std::size_t place = 0; place < chain.size(); ++place) {
        const bool lit = holder == chain.machine(place);
        draw_machine(kit, chain, place, lit);
        draw_name(kit, box, chain, place, lit);
    }
    const BunchPlace bunch = bunch_place(chain, play);
    const float radius = std::max(7.0F, 8 * chain.unit());
    if (!kit.theme.plain) {
        kit.light(bunch.at, radius * 3, colours::sun_400, 0.85F);
    }
    kit.proton(bunch.at, radius);
    if (bunch.bumps) {
        const Point top{bunch.at.x, bunch.at.y - 2.6F * radius};
        kit.canvas.picture("icons/star", {top.x - 14, top.y - 14, 28, 28}, kit.theme.oops);
    }
    const ui::TextStyle style = kit.style(ui::Face::bold, 22, kit.theme.energy, ui::Align::centre);
    const Rectangle said{box.x + 16, box.y + 14, box.width * 0.5F, 32};
    kit.canvas.picture("icons/energy", {said.x, said.y + 3, 26, 26}, kit.theme.energy);
    ui::TextStyle left = style;
    left.align = ui::Align::left;
    kit.canvas.text(energy_text(kit, play.half_done().chain_energy()),
                    {said.x + 34, said.y, said.width - 34, said.height},
                    left);
    for (const stages::Mark& mark : marks) {
        draw_mark(kit, chain_cell(box, play.now, static_cast<std::size_t>(mark.column)), mark.kind);
    }
    kit.canvas.unclip();
    kit.canvas.round_corners(box, 26, kit.theme.background_top);
    kit.canvas.outline(box, 26, kit.theme.panel_outline, 3);
}

Rectangle chain_cell(const Rectangle& box, const World& world, std::size_t place)
{
    const Chain chain{box, world};
    const Point centre = chain.centre(place);
    const float half = chain.radius(place) + 8;
    return {centre.x - half, centre.y - half, 2 * half, 2 * half};
}

}  // namespace ring
