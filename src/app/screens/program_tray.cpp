#include "app/screens/program_area.hpp"

#include <algorithm>
#include <utility>

namespace app {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

namespace {

/// How many there still are.
void draw_count(ui::Kit& kit, const Rectangle& box, int left)
{
    const Point at{box.right() - 6, box.y + 6};
    kit.canvas.circle(at, 17, kit.theme.ink);
    kit.canvas.circle(at, 15, kit.theme.card);
    kit.canvas.text(std::to_string(left),
                    {at.x - 14, at.y - 14, 28, 28},
                    kit.style(ui::Face::bold, 18, kit.theme.ink, ui::Align::centre));
}

/// How the tiles of a tray lie: in one row with their names below them, or, where there are many,
/// in the rows that leave them largest.
struct TrayPlan {
    std::size_t columns{};
    float size{};
    float gap{};
    bool named{};
};

TrayPlan plan_tray(const Rectangle& box, std::size_t count, float control)
{
    constexpr float label = 44;
    constexpr float least_named = 64;
    constexpr float least_step = 96;  // narrower names would run into each other
    constexpr std::size_t many = 6;
    const auto tiles = static_cast<float>(std::max<std::size_t>(count, 1));
    TrayPlan one{count, 0, count < many ? 26.0F : 14.0F, true};
    one.size = std::min(
        {104 * control, box.height - label - 24, (box.width - 52 - one.gap * (tiles - 1)) / tiles});
    one.named = one.size + one.gap >= least_step;
    TrayPlan best = one;
    for (std::size_t rows = 2; one.size < least_named * control && rows <= 3; ++rows) {
        TrayPlan plan{(count + rows - 1) / rows, 0, 12, false};
        const auto across = static_cast<float>(plan.columns);
        const auto down = static_cast<float>(rows);
        plan.size = std::min((box.height - 28 - plan.gap * (down - 1)) / down,
                             (box.width - 40 - plan.gap * (across - 1)) / across);
        if (plan.size > best.size) {
            best = plan;
        }
    }
    return best;
}

}  // namespace

void ProgramArea::draw_tray(ui::Kit& kit, const Rectangle& box)
{
    kit.canvas.fill(box.moved(0, 6), 26, kit.theme.shadow);
    kit.canvas.fill(box, 26, kit.theme.paper_low);
    if (kit.theme.plain) {
        kit.canvas.outline(box, 26, kit.theme.paper_outline, kit.theme.outline);
    }
    if (m_shows_thrown) {
        draw_thrown(kit, box);
        return;
    }
    m_tray.clear();
    const TrayPlan plan = plan_tray(box, m_palette.size(), kit.view.control);
    const float left = box.x + (plan.named ? 24 : 18);
    for (std::size_t i = 0; i < m_palette.size(); ++i) {
        const auto row = static_cast<float>(i / std::max<std::size_t>(plan.columns, 1));
        const auto column = static_cast<float>(i % std::max<std::size_t>(plan.columns, 1));
        const float step = plan.size + plan.gap;
        m_tray.push_back({left + column * step, box.y + 14 + row * step, plan.size, plan.size});
    }
    for (std::size_t i = 0; i < m_palette.size(); ++i) {
        draw_tray_tile(kit, i, m_tray[i], plan.named ? plan.size + plan.gap - 6 : 0.0F);
    }
}

/// Its name has so much room; none where it is 0.
void ProgramArea::draw_tray_tile(ui::Kit& kit, std::size_t index, const Rectangle& box, float room)
{
    const editor::TrayTile& entry = m_palette[index];
    const std::string id = "tray." + std::to_string(index);
    const TileLook look = look_of(entry.tile, module());
    const bool chosen = m_hand.in_hand() == editor::Held{editor::FromTray{index}};
    const TileState state = entry.is_used_up()               ? TileState::spent
                            : chosen                         ? TileState::chosen
                            : kit.interaction.is_pressed(id) ? TileState::pressed
                                                             : TileState::rest;
    draw_tile(kit, box, look, state);
    const std::string label = kit.words.text(look.label_key);
    // A hat's name is a sentence, and its picture tells it; it can be heard.
    if (room > 0 && !look.is_hat()) {
        kit.canvas.text(
            label,
            {box.centre().x - room / 2, box.bottom() + 6, room, 40 * kit.view.control + 4},
            kit.style(ui::Face::bold, 18, kit.theme.ink, ui::Align::centre));
    }
    ui::Node node{
        .id = id,
        .role = ui::Role::tile,
        .area = "tray",
        .name = label,
        .hint = kit.words.text(std::string{module().name} + ".spoken." +
                               (entry.tile.defines.empty() ? entry.tile.name : entry.tile.defines)),
        .box = box,
        .enabled = !entry.is_used_up(),
        .action = [this, index] { apply(m_hand.tap_tray(index, board())); },
        .drag = dragging()};
    node.key = [this, index](ui::Key key) {
        // With the keyboard a tile goes at once to the gap, and the tray keeps the focus.
        if ((key != ui::Key::enter && key != ui::Key::space) || !m_session.rules().insert) {
            return false;
        }
        m_cursor.settle(m_session.program());
        put(m_cursor.gap(), m_palette[index].statement);
        return true;
    };
    if (entry.tile.name == "repeat") {
        node.hint = kit.words.text("block.repeat");
    }
    kit.focus_ring(node, box.width * 0.24F, true);
    if (entry.left) {
        draw_count(kit, box, *entry.left);
    }
    kit.declare(std::move(node));
}

void ProgramArea::draw_thrown(ui::Kit& kit, const Rectangle& box)
{
    m_tray.clear();
    const float size = std::min(104 * kit.view.control, box.height - 68);
    kit.canvas.outline(box.inset(4), 22, kit.theme.chosen.edge, 4);
    for (std::size_t i = 0; i < m_thrown.size(); ++i) {
        const editor::Tile tile = editor::tile_of(m_thrown[i]);
        const Rectangle where{
            box.x + 24 + static_cast<float>(i) * (size - 8), box.y + 14, size - 20, size - 20};
        draw_tile(kit, where, look_of(tile, module()), TileState::rest);
        ui::Node node{.id = "thrown." + std::to_string(i),
                      .role = ui::Role::tile,
                      .area = "tray",
                      .name = name_of(kit, tile),
                      .box = where,
                      .action = [this, i] {
                          const lang::Statement statement = m_thrown.at(i);
                          const std::size_t before = m_session.program().next_id;
                          put(editor::last_gap(m_session.program()), statement);
                          if (m_session.program().next_id != before) {
                              m_thrown.erase(m_thrown.begin() + static_cast<std::ptrdiff_t>(i));
                              m_shows_thrown = !m_thrown.empty();
                          }
                      }};
        kit.focus_ring(node, where.width * 0.24F, true);
        kit.declare(std::move(node));
    }
    kit.canvas.text(kit.words.text("app.lesson.thrown"),
                    {box.x + 24, box.bottom() - 50, box.width - 48, 44},
                    kit.style(ui::Face::bold, 18, kit.theme.ink));
}

void ProgramArea::draw_carried(ui::Kit& kit)
{
    const editor::Held& held = m_hand.carried();
    editor::Tile tile;
    if (const auto* tray = std::get_if<editor::FromTray>(&held)) {
        tile = m_palette.at(tray->index).tile;
    } else if (const auto* placed = std::get_if<editor::FromProgram>(&held)) {
        const lang::Statement* statement = editor::find(m_session.program(), placed->node);
        if (statement == nullptr) {
            return;
        }
        tile = editor::tile_of(*statement);
    } else {
        return;
    }
    const float size = m_layout.tile * 1.06F;
    const Rectangle box{m_hand.finger().x - size / 2, m_hand.finger().y - size / 2, size, size};
    kit.canvas.fill(box.moved(0, 14), size * 0.24F, kit.theme.shadow);
    draw_tile(kit, box, look_of(tile, module()), TileState::rest);
}

}  // namespace app
