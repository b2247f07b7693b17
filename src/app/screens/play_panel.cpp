#include "app/screens/play_panel.hpp"

#include "lang/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
using lesson::Style;

constexpr float gap = 16;

}  // namespace

std::string title_in(const lesson::Titles& titles, const i18n::Catalogue& words)
{
    auto found = titles.find(words.language());
    if (found == titles.end()) {
        found = titles.find("en");
    }
    return found != titles.end() ? found->second : std::string{};
}

/// Its end says what kind of file it is: the middle goes.
std::string shortened(const std::string& name, std::size_t most)
{
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t length = std::max<std::size_t>(lang::code_point_at(name, at).length, 1);
        letters.push_back(name.substr(at, length));
        at += length;
    }
    if (letters.size() <= most) {
        return name;
    }
    std::string shorter;
    const std::size_t end = most / 3;
    for (std::size_t i = 0; i + 1 + end < most; ++i) {
        shorter += letters[i];
    }
    shorter += "…";
    for (std::size_t i = letters.size() - end; i < letters.size(); ++i) {
        shorter += letters[i];
    }
    return shorter;
}

void draw_place_key(ui::Kit& kit,
                    const std::string& id,
                    const store::TakePlace& place,
                    const Rectangle& box,
                    const std::function<void()>& action)
{
    using Kind = store::TakePlace::Kind;
    std::string name;
    switch (place.kind) {
        case Kind::stick:
            name =
                kit.words.text({"playground.place.stick", {{"name", shortened(place.name, 20)}}});
            break;
        case Kind::documents:
            name = kit.words.text("playground.place.documents");
            break;
        case Kind::downloads:
            name = kit.words.text("playground.place.downloads");
            break;
    }
    kit.key({.id = id,
             .role = ui::Role::button,
             .area = "choices",
             .name = name,
             .box = box,
             .action = action},
            {.icon = place.kind == Kind::stick ? "stick" : "folder",
             .label = name,
             .label_size = 22,
             .icon_size = 40});
}

Rectangle draw_play_panel(ui::Kit& kit,
                          const std::string& title,
                          Point size,
                          const std::function<void()>& close)
{
    constexpr float margin = 16;
    constexpr float side = 24;
    const float head = 84 * kit.view.control;
    const float width = std::min(size.x, kit.view.width - 2 * margin);
    const float height = std::min(size.y + head + side, kit.view.height - 2 * margin);
    const Rectangle box{
        (kit.view.width - width) / 2, (kit.view.height - height) / 2, width, height};
    kit.scene.begin_panel();
    kit.canvas.fill(kit.view.all(), 0, kit.theme.veil);
    kit.panel(box, 30);
    const float key = 68 * kit.view.control;
    kit.canvas.text(title,
                    {box.x + side + 4, box.y + 8, width - 2 * side - key - gap, head - 8},
                    kit.style(ui::Face::bold, 28, kit.theme.text));
    kit.declare({.id = "panel.title",
                 .role = ui::Role::text,
                 .area = "panel",
                 .name = title,
                 .box = {box.x + side, box.y + 8, width - 2 * side - key - gap, head - 8}});
    kit.key({.id = "close",
             .role = ui::Role::button,
             .area = "close",
             .name = kit.words.text("control.close"),
             .box = {box.right() - key - gap, box.y + 12, key, key},
             .action = close},
            {.icon = "close", .icon_size = 34});
    return {box.x + side, box.y + head, width - 2 * side, height - head - side};
}

std::vector<Rectangle> boxes_in(const Rectangle& room, int columns, int rows)
{
    std::vector<Rectangle> boxes;
    const auto across = static_cast<float>(columns);
    const auto down = static_cast<float>(rows);
    const float width = (room.width - gap * (across - 1)) / across;
    const float height = (room.height - gap * (down - 1)) / down;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            boxes.push_back({room.x + static_cast<float>(column) * (width + gap),
                             room.y + static_cast<float>(row) * (height + gap),
                             width,
                             height});
        }
    }
    return boxes;
}

void draw_picture_key(ui::Kit& kit,
                      ui::Node node,
                      bool selected,
                      const std::function<void(const Rectangle&)>& draw)
{
    const Rectangle box = node.box;
    const std::string label = node.name;
    const bool enabled = node.enabled;
    const float below = std::min(64.0F, box.height * 0.4F);
    kit.key(std::move(node), {.label = " ", .selected = selected, .radius = 24});
    const Rectangle picture{box.x + 8, box.y + 8, box.width - 16, box.height - below - 14};
    draw(picture);
    const ui::KeyColours colours =
        kit.theme.key(selected ? ui::KeyStyle::beam : ui::KeyStyle::night);
    kit.canvas.round_corners(picture, 18, colours.face);
    if (!enabled) {
        kit.canvas.fill(picture, 18, kit.theme.veil);
    }
    kit.canvas.outline(picture, 18, colours.outline, kit.theme.outline);
    kit.canvas.text(label,
                    {box.x + 10, picture.bottom() + 2, box.width - 20, below - 8},
                    kit.style(ui::Face::bold, 19, colours.label, ui::Align::centre));
}

void draw_said(ui::Kit& kit,
               const Rectangle& box,
               const std::string& words,
               std::string_view lumi,
               const std::string& id)
{
    const float size = std::min(box.height, 108.0F);
    kit.canvas.picture(lumi, {box.x, box.centre().y - size / 2, size, size});
    const Rectangle bubble{box.x + size + 18, box.y, box.width - size - 18, box.height};
    kit.bubble(bubble, {bubble.x - 16, bubble.centre().y});
    kit.canvas.text(words, bubble.inset(12), kit.style(ui::Face::story, 20, kit.theme.ink));
    kit.declare({.id = id,
                 .role = ui::Role::text,
                 .area = "panel",
                 .name = words,
                 .live = true,
                 .box = bubble});
}

void draw_style_panel(ui::Kit& kit, const StyleChoice& choice)
{
    const auto count = static_cast<int>(choice.styles.size());
    const int columns = kit.view.portrait ? std::min(count, 2) : count;
    const int rows = (count + columns - 1) / columns;
    const float said = choice.said.empty() ? 0 : 112;
    const float height = 230 * static_cast<float>(rows) + said + (said > 0 ? gap : 0);
    const Rectangle room = draw_play_panel(kit,
                                           kit.words.text("playground.style.title"),
                                           {320 * static_cast<float>(columns) + 48, height},
                                           choice.close);
    const std::vector<Rectangle> boxes = boxes_in(
        {room.x, room.y, room.width, room.height - said - (said > 0 ? gap : 0)}, columns, rows);
    for (std::size_t i = 0; i < choice.styles.size(); ++i) {
        const Style style = choice.styles[i];
        const std::string id{lesson::name_of(style)};
        const bool on = choice.now == style;
        draw_picture_key(kit,
                         {.id = "style." + id,
                          .role = ui::Role::toggle,
                          .area = "choices",
                          .name = kit.words.text("playground.style." + id),
                          .value = kit.words.text(on ? "app.access.on" : "app.access.off"),
                          .box = boxes[i],
                          .enabled = !choice.can_show || choice.can_show(style),
                          .action = [choose = choice.choose, style] { choose(style); }},
                         on,
                         [&](const Rectangle& picture) {
                             PlayCard sample = choice.sample;
                             sample.style = style;
                             draw_play_program(kit, picture, sample);
                         });
    }
    if (said > 0) {
        draw_said(kit, {room.x, room.bottom() - said, room.width, said}, choice.said);
    }
}

void draw_place_panel(ui::Kit& kit, const PlaceChoice& choice)
{
    const auto count = static_cast<int>(choice.places.size());
    const int columns = std::min(count, kit.view.portrait ? 2 : 4);
    const int rows = (count + columns - 1) / columns;
    const Rectangle room =
        draw_play_panel(kit,
                        choice.title,
                        {280 * static_cast<float>(columns) + 48, 210 * static_cast<float>(rows)},
                        choice.close);
    const std::vector<Rectangle> boxes = boxes_in(room, columns, rows);
    for (std::size_t i = 0; i < choice.places.size(); ++i) {
        const PlayPlace& place = choice.places[i];
        const bool on = place.id == choice.now;
        draw_picture_key(kit,
                         {.id = "place." + place.id,
                          .role = ui::Role::toggle,
                          .area = "choices",
                          .name = title_in(place.titles, kit.words),
                          .value = kit.words.text(on ? "app.access.on" : "app.access.off"),
                          .box = boxes[i],
                          .action = [choose = choice.choose, id = place.id] { choose(id); }},
                         on,
                         [&](const Rectangle& picture) {
                             const std::string& stage =
                                 choice.stage.empty() ? place.id : choice.stage;
                             draw_play_world(kit, picture, stage, place.world.get());
                         });
    }
}

}  // namespace app
