#include "app/screens/program_area.hpp"

#include "app/screens/program_ids.hpp"
#include "lesson/narration.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

void enlarge(Rectangle& box, float by)
{
    box = {box.x * by, box.y * by, box.width * by, box.height * by};
}

void enlarge(editor::TileLayout& layout, float by)
{
    layout.tile *= by;
    layout.height *= by;
    enlarge(layout.start, by);
    for (editor::PlacedTile& tile : layout.tiles) {
        enlarge(tile.box, by);
    }
    for (editor::PlacedCap& cap : layout.caps) {
        enlarge(cap.box, by);
    }
    for (editor::TraySegment& tray : layout.trays) {
        enlarge(tray.box, by);
    }
    for (editor::NumberKeys& keys : layout.numbers) {
        enlarge(keys.less, by);
        enlarge(keys.value, by);
        enlarge(keys.more, by);
    }
    for (editor::GapPlace& gap : layout.gaps) {
        enlarge(gap.box, by);
        enlarge(gap.target, by);
    }
    for (editor::SpareSlot& slot : layout.spare) {
        enlarge(slot.box, by);
    }
    for (std::vector<Point>& pipe : layout.pipes) {
        for (Point& point : pipe) {
            point = {point.x * by, point.y * by};
        }
    }
}

}  // namespace

ProgramArea::ProgramArea(lesson::Session& session, std::function<void()> changed)
    : m_session{session}, m_changed{std::move(changed)}
{
    m_cursor.end(session.program());
}

std::string ProgramArea::wants_focus() { return std::exchange(m_focus, {}); }

const lang::Module& ProgramArea::module() const
{
    return *stages::find(m_session.lesson().stage)->module;
}

std::string ProgramArea::name_of(ui::Kit& kit, const editor::Tile& tile) const
{
    if (tile.name == "repeat" && tile.number) {
        return kit.words.text({"block.spoken.repeat", {{"count", *tile.number}}});
    }
    const std::string name = kit.words.text(look_of(tile, module()).label_key);
    return tile.number ? name + " " + std::to_string(*tile.number) : name;
}

std::string ProgramArea::told(ui::Kit& kit, lang::NodeId node) const
{
    const lang::Statement* statement = editor::find(m_session.program(), node);
    return statement != nullptr ? i18n::text(lesson::tell(*statement, module()), kit.words)
                                : std::string{};
}

std::string ProgramArea::tray_node(std::string_view name) const
{
    for (std::size_t i = 0; i < m_palette.size(); ++i) {
        if (editor::is_called(m_palette[i].tile, name)) {
            return "tray." + std::to_string(i);
        }
    }
    return {};
}

std::string ProgramArea::tile_node(int statement) const
{
    const lang::Statement* found = editor::statement_at(m_session.program(), statement);
    return found != nullptr ? "tile." + id_of(found->id) : std::string{};
}

void ProgramArea::lay_out(const Rectangle& area, float control)
{
    // Laid out as for large keys, and then enlarged: fingers hit every part of it.
    editor::LayoutRequest request{.width = area.width / control, .open = {}};
    request.room = m_session.rules().insert && editor::has_room(m_palette, m_session.rules());
    const float height = area.height / control;
    request.tile = editor::fitting_tile(m_session.program(), request, height);
    m_layout = editor::lay_out(m_session.program(), request);
    request.least_rows = 2;
    if (editor::TileLayout fuller = editor::lay_out(m_session.program(), request);
        fuller.height <= height) {
        m_layout = std::move(fuller);
    }
    enlarge(m_layout, control);
    m_area = area;
    const float beyond = std::max(0.0F, m_layout.height - area.height);
    m_scroll = std::clamp(m_scroll, 0.0F, beyond);
    m_origin = {area.x, area.y - m_scroll};
}

void ProgramArea::follow(const Rectangle& area, const Rectangle& wanted)
{
    if (wanted.y - m_scroll < 0) {
        m_scroll = wanted.y;
    } else if (wanted.bottom() - m_scroll > area.height) {
        m_scroll = wanted.bottom() - area.height;
    }
    m_origin.y = area.y - m_scroll;
}

void ProgramArea::draw(ui::Kit& kit, const Rectangle& program, const Rectangle& tray)
{
    m_palette = editor::palette(m_session.program(), m_session.rules());
    const bool has_tray = !m_palette.empty() || m_shows_thrown;
    Rectangle box = program;
    if (!has_tray) {
        box.height = tray.bottom() - program.y;
    }
    kit.paper(box, 26);
    draw_keys(kit, box);
    const float top = 84 * kit.view.control;
    Rectangle area{box.x + 2, box.y + top, box.width - 4, box.height - top - 8};
    lay_out(area, kit.view.control);
    if (m_layout.height > area.height + 1) {
        area.width -= 84 * kit.view.control;
        lay_out(area, kit.view.control);
        const std::vector<lang::NodeId> lit = m_session.lit();
        const editor::PlacedTile* running =
            lit.empty() ? nullptr : editor::find_tile(m_layout, lit.back());
        if (running != nullptr) {
            follow(area, running->box);
        }
        draw_scroll_keys(kit, area);
    }
    kit.canvas.clip({box.x, area.y - 8, box.width, area.height + 16});
    draw_trays(kit);
    draw_pipes(kit, m_layout, m_origin);
    draw_caps(kit);
    for (const editor::SpareSlot& slot : m_layout.spare) {
        draw_slot(kit, slot.box.moved(m_origin.x, m_origin.y), false);
    }
    draw_start(kit, m_layout.start.moved(m_origin.x, m_origin.y));
    draw_gaps(kit);
    draw_tiles(kit);
    draw_numbers(kit);
    kit.canvas.unclip();
    if (has_tray) {
        draw_tray(kit, tray);
    }
}

void ProgramArea::draw_keys(ui::Kit& kit, const Rectangle& box)
{
    const float size = 66 * kit.view.control;
    const float y = box.y + 10;
    kit.canvas.text(kit.words.text("app.lesson.program"),
                    {box.x + 26, y, box.width - 3 * size - 80, size},
                    kit.style(ui::Face::bold, 21, kit.theme.ink));
    const auto key = [&](int place,
                         const char* id,
                         const char* icon,
                         bool enabled,
                         std::function<void()> action) {
        const Rectangle where{
            box.right() - 14 - static_cast<float>(place) * (size + 10) - size, y, size, size};
        kit.key(
            {.id = id,
             .role = ui::Role::button,
             .area = "edit",
             .name = kit.words.text("control." + std::string{id}),
             .box = where,
             .enabled = enabled,
             .action = std::move(action)},
            {.style = ui::KeyStyle::paper,
             .icon = icon,
             .icon_size = 36,
             .selected = std::string_view{id} == "trash" && (m_shows_thrown || m_hand.over_trash()),
             .on_paper = true});
        return where;
    };
    key(2, "undo", "undo", m_session.can_undo(), [this] {
        m_session.undo();
        m_changed();
    });
    key(1, "redo", "redo", m_session.can_redo(), [this] {
        m_session.redo();
        m_changed();
    });
    const bool holds = !std::holds_alternative<std::monostate>(m_hand.in_hand());
    m_trash = key(0, "trash", "trash", holds || !m_thrown.empty() || m_shows_thrown, [this, holds] {
        if (holds) {
            apply(m_hand.tap_trash(board()));
        } else {
            m_shows_thrown = !m_shows_thrown && !m_thrown.empty();
        }
    });
}

void ProgramArea::draw_scroll_keys(ui::Kit& kit, const Rectangle& area)
{
    const float size = 68 * kit.view.control;
    const float page = area.height * 0.7F;
    const auto key = [&](const char* id, const char* icon, float y, float by) {
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "program",
                 .name = kit.words.text("control." + std::string{id}),
                 .box = {area.right() + 8, y, size, size},
                 .action = [this, by] { m_scroll += by; }},
                {.style = ui::KeyStyle::paper, .icon = icon, .icon_size = 34, .on_paper = true});
    };
    key("scroll_up", "arrow-up", area.y, -page);
    key("scroll_down", "arrow-down", area.bottom() - size, page);
}

void ProgramArea::draw_trays(ui::Kit& kit) const
{
    const ui::BlockColours loop = kit.theme.block(ui::Category::loop);
    for (const editor::TraySegment& tray : m_layout.trays) {
        const Rectangle box = tray.box.moved(m_origin.x, m_origin.y);
        const ui::Colour fill =
            ui::mix(loop.fill, kit.theme.card, tray.depth % 2 == 0 ? 0.35F : 0.62F);
        if (!kit.theme.plain) {
            kit.canvas.fill(box.moved(0, 4), 26, loop.edge.faded(0.55F));
        }
        kit.canvas.fill(box, 26, fill);
        kit.canvas.outline(box, 26, loop.edge, kit.theme.outline + 0.5F);
    }
}

void ProgramArea::draw_caps(ui::Kit& kit) const
{
    const ui::BlockColours loop = kit.theme.block(ui::Category::loop);
    for (const editor::PlacedCap& cap : m_layout.caps) {
        const Rectangle box = cap.box.moved(m_origin.x, m_origin.y);
        kit.canvas.fill(box.moved(0, 4), 16, loop.edge);
        kit.canvas.fill(box, 16, loop.fill);
        const float icon = std::min(box.width, box.height) * 0.8F;
        kit.canvas.picture("icons/repeat-end",
                           {box.centre().x - icon / 2, box.centre().y - icon / 2, icon, icon},
                           loop.label);
    }
}

void ProgramArea::draw_tiles(ui::Kit& kit)
{
    const std::vector<lang::NodeId> lit = m_session.lit();
    for (const editor::PlacedTile& tile : m_layout.tiles) {
        const Rectangle box = tile.box.moved(m_origin.x, m_origin.y);
        const std::string id = "tile." + id_of(tile.node);
        TileState state = TileState::rest;
        if (!lit.empty() && lit.back() == tile.node) {
            state = TileState::running;
        } else if (m_hand.in_hand() == editor::Held{editor::FromProgram{tile.node}} ||
                   m_hand.over_tile() == tile.node) {
            state = TileState::chosen;
        } else if (m_hand.carried() == editor::Held{editor::FromProgram{tile.node}}) {
            state = TileState::ghost;
        } else if (kit.interaction.is_pressed(id)) {
            state = TileState::pressed;
        }
        draw_tile(kit, box, look_of(tile.tile, module()), state);
        if (std::find(lit.begin(), lit.end(), tile.node) != lit.end() &&
            state != TileState::running) {
            kit.frame(box.inset(-3), box.width * 0.24F, kit.theme.running, 4);
        }
        const std::vector<lang::NodeId>& locked = m_session.rules().locked;
        if (std::find(locked.begin(), locked.end(), tile.node) != locked.end()) {
            const Point mark{box.right() - 12, box.y + 12};
            kit.canvas.circle(mark, 16, kit.theme.later.edge);
            kit.canvas.circle(mark, 14, kit.theme.later.fill);
            kit.canvas.picture("icons/lock", {mark.x - 9, mark.y - 9, 18, 18}, kit.theme.later_ink);
        }
        ui::Node node{
            .id = id,
            .role = ui::Role::tile,
            .area = "program",
            .name = name_of(kit, tile.tile),
            .spoken = told(kit, tile.node),
            .part = true,
            .box = box,
            .action = [this, node = tile.node] { apply(m_hand.tap_tile(node, board())); },
            .drag = dragging(),
            .key = [this, node = tile.node](ui::Key key) { return key_at_tile(node, key); }};
        kit.focus_ring(node, box.width * 0.24F, true);
        kit.declare(std::move(node));
    }
}

void ProgramArea::draw_gaps(ui::Kit& kit)
{
    if (!m_session.rules().insert && !m_session.rules().move) {
        return;
    }
    for (const editor::GapPlace& place : m_layout.gaps) {
        draw_gap(kit, place);
    }
}

void ProgramArea::draw_gap(ui::Kit& kit, const editor::GapPlace& place)
{
    using Kind = editor::GapPlace::Kind;
    const Rectangle box = place.box.moved(m_origin.x, m_origin.y);
    const std::string id = id_of(place.gap);
    const bool opens = m_hand.open_gap() == place.gap && place.kind != Kind::echo;
    const bool focused = kit.interaction.shows_focus(id) && place.kind != Kind::echo;
    if (place.kind == Kind::hole || place.kind == Kind::next) {
        draw_slot(kit, box, true);
    }
    if (opens) {
        const Point middle = box.centre();
        const float tile = m_layout.tile;
        const float width = place.kind == Kind::between ? 14 : tile + 8;
        kit.canvas.fill({middle.x - width / 2, middle.y - tile / 2 - 4, width, tile + 8},
                        7,
                        kit.theme.chosen.fill.faded(place.kind == Kind::between ? 1.0F : 0.5F));
    }
    if (place.kind == Kind::echo) {
        return;
    }
    ui::Node node{.id = id,
                  .role = ui::Role::place,
                  .area = "program",
                  .name = kit.words.text("control.gap"),
                  .part = true,
                  .box = place.target.moved(m_origin.x, m_origin.y),
                  .action =
                      [this, gap = place.gap] {
                          m_cursor.set(gap);
                          apply(m_hand.tap_gap(gap, board()));
                      },
                  .key = [this, gap = place.gap](ui::Key key) { return key_at_gap(gap, key); }};
    if (focused && place.kind == Kind::between) {
        const Point middle = box.centre();
        const float tile = m_layout.tile;
        kit.canvas.fill(
            {middle.x - 9, middle.y - tile / 2 - 10, 18, tile + 20}, 9, kit.theme.paper);
        kit.canvas.fill(
            {middle.x - 6, middle.y - tile / 2 - 7, 12, tile + 14}, 6, kit.theme.focus_on_paper);
    } else if (focused) {
        kit.focus_ring({.id = id, .box = box}, box.width * 0.24F, true);
    }
    kit.declare(std::move(node));
}

void ProgramArea::draw_numbers(ui::Kit& kit)
{
    for (const editor::NumberKeys& keys : m_layout.numbers) {
        const lang::Statement* statement = editor::find(m_session.program(), keys.node);
        const lang::IntegerLiteral* count =
            statement != nullptr ? editor::repeat_count(*statement) : nullptr;
        if (count == nullptr) {
            continue;
        }
        const auto key = [&](const Rectangle& where, const char* name, const char* icon, int by) {
            kit.key({.id = std::string{name} + "." + id_of(keys.node),
                     .role = ui::Role::button,
                     .area = "program",
                     .name = kit.words.text("control." + std::string{name}),
                     .value = std::to_string(count->value),
                     .box = where.moved(m_origin.x, m_origin.y),
                     .action = [this, node = keys.node, by] { change_count(node, by); }},
                    {.style = ui::KeyStyle::paper,
                     .icon = icon,
                     .icon_size = 26,
                     .radius = 16,
                     .on_paper = true});
        };
        key(keys.less, "less", "minus", -1);
        const Rectangle value = keys.value.moved(m_origin.x, m_origin.y);
        kit.canvas.fill(value, 12, kit.theme.card);
        kit.canvas.outline(value, 12, kit.theme.paper_outline, kit.theme.outline);
        kit.canvas.text(std::to_string(count->value),
                        value,
                        kit.style(ui::Face::bold, 28, kit.theme.ink, ui::Align::centre));
        key(keys.more, "more", "plus", 1);
    }
}

void ProgramArea::draw_example(ui::Kit& kit,
                               const Rectangle& box,
                               const lang::Program& program,
                               lang::NodeId lit) const
{
    constexpr float least_width = 320;
    const editor::LayoutRequest request{.width = std::max(box.width, least_width),
                                        .tile = editor::tile_sizes.back(),
                                        .open = {},
                                        .room = false};
    editor::TileLayout layout = editor::lay_out(program, request);
    enlarge(layout, std::min({1.0F, box.width / least_width, box.height / layout.height}));
    const Point origin{box.x, box.y + std::max(0.0F, (box.height - layout.height) / 2)};
    draw_pipes(kit, layout, origin);
    draw_start(kit, layout.start.moved(origin.x, origin.y));
    const ui::BlockColours loop = kit.theme.block(ui::Category::loop);
    for (const editor::TraySegment& tray : layout.trays) {
        kit.canvas.outline(tray.box.moved(origin.x, origin.y), 20, loop.fill, 4);
    }
    for (const editor::PlacedTile& tile : layout.tiles) {
        draw_tile(kit,
                  tile.box.moved(origin.x, origin.y),
                  look_of(tile.tile, module()),
                  tile.node == lit ? TileState::running : TileState::rest);
    }
    for (const editor::NumberKeys& keys : layout.numbers) {
        const lang::Statement* statement = editor::find(program, keys.node);
        if (const auto* count = statement != nullptr ? editor::repeat_count(*statement) : nullptr) {
            const Rectangle value = keys.value.moved(origin.x, origin.y);
            kit.canvas.fill(value, 12, kit.theme.card);
            kit.canvas.text(std::to_string(count->value),
                            value,
                            kit.style(ui::Face::bold, 24, kit.theme.ink, ui::Align::centre));
        }
    }
}

}  // namespace app
