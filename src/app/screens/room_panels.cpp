#include "app/screens/room.hpp"
#include "ui/reading.hpp"

#include <algorithm>
#include <array>

// What lies over a room: what is real there, files to open, and the card at the end.

namespace app {

namespace {

using core::Rectangle;

constexpr float padding = 24;
constexpr std::size_t most_files = 6;

}  // namespace

void RoomScreen::open_over(Over over, std::string focus)
{
    m_opener = over == Over::real ? "real" : over == Over::files ? "open" : "done";
    m_over = over;
    m_focus = std::move(focus);
}

void RoomScreen::close_over()
{
    m_over = Over::nothing;
    m_focus = m_opener;
}

void RoomScreen::draw_over(ui::Kit& kit)
{
    switch (m_over) {
        case Over::nothing:
            return;
        case Over::real:
            draw_real(kit);
            return;
        case Over::files:
            draw_files(kit);
            return;
        case Over::done:
            draw_done(kit);
            return;
    }
}

/// A card in the middle with its title and the key that closes it; gives the room below them.
Rectangle RoomScreen::draw_card(ui::Kit& kit, float width, float height, const std::string& title)
{
    kit.scene.begin_panel();
    kit.canvas.fill(kit.view.all(), 0, kit.theme.veil);
    const Rectangle all = kit.view.all().inset(16);
    width = std::min(width, all.width);
    height = std::min(height, all.height);
    const Rectangle card{all.centre().x - width / 2, all.centre().y - height / 2, width, height};
    kit.paper(card, 28);
    const float key = 64 * kit.view.control;
    kit.canvas.text(title,
                    {card.x + padding, card.y + 12, card.width - 2 * padding - key - 12, key},
                    kit.style(ui::Face::bold, 28, kit.theme.ink));
    kit.declare({.id = "card.title",
                 .role = ui::Role::text,
                 .area = "card",
                 .name = title,
                 .box = {card.x + padding, card.y + 12, card.width - 2 * padding - key - 12, key}});
    kit.key({.id = "close",
             .role = ui::Role::button,
             .area = "card",
             .name = kit.words.text("control.close"),
             .box = {card.right() - key - 14, card.y + 14, key, key},
             .action = [this] { close_over(); }},
            {.style = ui::KeyStyle::paper, .icon = "close", .icon_size = 30, .on_paper = true});
    return {card.x + padding,
            card.y + key + 24,
            card.width - 2 * padding,
            card.height - key - 24 - padding};
}

void RoomScreen::draw_real(ui::Kit& kit)
{
    const Rectangle inside = draw_card(kit, 900, 720, kit.words.text("app.room.what_is_real"));
    struct Part {
        const char* key;
        const char* icon;
    };
    constexpr std::array<Part, 3> parts{
        {{"same", "real"}, {"simpler", "zoom-out"}, {"source", "info"}}};
    const float height = inside.height / parts.size();
    float y = inside.y;
    for (const Part& part : parts) {
        const Rectangle box{inside.x, y, inside.width, height - 10};
        kit.canvas.fill(box, 20, kit.theme.paper_low);
        kit.canvas.picture(std::string{"icons/"} + part.icon,
                           {box.x + 16, box.centre().y - 26, 52, 52},
                           kit.theme.ink);
        const std::string title = kit.words.text(std::string{"app.room.real_"} + part.key);
        const std::string text =
            kit.words.text(std::string{session().room().name}.append(".real.").append(part.key));
        kit.canvas.text(title,
                        {box.x + 86, box.y + 8, box.width - 100, 30},
                        kit.style(ui::Face::bold, 20, kit.theme.ink));
        ui::TextStyle style = kit.style(ui::Face::story, 19, kit.theme.ink);
        style.middle = false;
        kit.canvas.text(text, {box.x + 86, box.y + 44, box.width - 100, box.height - 52}, style);
        kit.declare({.id = std::string{"real."} + part.key,
                     .role = ui::Role::text,
                     .area = "card",
                     .name = title,
                     .value = text,
                     .box = box});
        y += height;
    }
}

void RoomScreen::draw_files(ui::Kit& kit)
{
    const Rectangle inside = draw_card(kit, 720, 620, kit.words.text("app.room.open_file"));
    if (m_files.empty()) {
        const std::string none = kit.words.text("app.room.no_files");
        kit.canvas.text(
            none, inside, kit.style(ui::Face::story, 20, kit.theme.ink, ui::Align::centre));
        kit.declare({.id = "no_files",
                     .role = ui::Role::text,
                     .area = "card",
                     .name = none,
                     .box = inside});
        return;
    }
    const float height = std::max(64 * kit.view.control, inside.height / most_files - 10);
    float y = inside.y;
    for (std::size_t at = 0; at < std::min(m_files.size(), most_files); ++at) {
        const std::string name = m_files[at].filename().string();
        kit.key({.id = "file." + std::to_string(at),
                 .role = ui::Role::button,
                 .area = "card",
                 .name = name,
                 .box = {inside.x, y, inside.width, height},
                 .action = [this, path = m_files[at]] { open_file(path); }},
                {.style = ui::KeyStyle::paper,
                 .icon = "table",
                 .label = name,
                 .label_size = 19,
                 .icon_size = 32,
                 .on_paper = true});
        y += height + 10;
    }
}

void RoomScreen::open_file(const std::filesystem::path& path)
{
    const core::Result<std::string> content = m_visit.read(path);
    const core::Result<int> opened =
        content ? m_visit.session->open(path.filename().string(), content.value())
                : core::Result<int>{content.error()};
    m_notice = opened ? core::Message{"app.room.opened",
                                      {{"count", std::int64_t{opened.value()}},
                                       {"file", path.filename().string()}}}
                      : opened.error().message;
    close_over();
}

/// What was found, whom one meets, and where to go on.
void RoomScreen::draw_done(ui::Kit& kit)
{
    const lesson::Lesson& lesson = *session().lesson();
    const auto text = lesson.text.find(kit.words.language());
    if (text == lesson.text.end()) {
        return;
    }
    const Rectangle inside = draw_card(kit, 980, 980, text->second.done);
    kit.stars({inside.x, inside.y + 24}, 26, m_stars, 3);
    float y = inside.y + 50;
    const float keys = 76 * kit.view.control;
    const float bottom = inside.bottom() - keys - 6;
    const auto paragraph = [&](const std::string& id,
                               const std::string& icon,
                               const std::string& title,
                               const std::string& words,
                               float height) {
        const Rectangle box{inside.x, y, inside.width, height - 10};
        kit.canvas.fill(box, 20, kit.theme.paper_low);
        kit.canvas.picture(
            "icons/" + icon, {box.x + 16, box.centre().y - 24, 48, 48}, kit.theme.ink);
        kit.canvas.text(title,
                        {box.x + 80, box.y + 6, box.width - 94, 28},
                        kit.style(ui::Face::bold, 19, kit.theme.ink));
        ui::TextStyle style = kit.style(ui::Face::story, 17, kit.theme.ink);
        style.middle = false;
        kit.canvas.text(words, {box.x + 80, box.y + 36, box.width - 94, box.height - 42}, style);
        kit.declare({.id = id,
                     .role = ui::Role::text,
                     .area = "card",
                     .name = title,
                     .value = words,
                     .box = box});
        y += height;
    };
    const bool misses = m_stars < 3;
    const bool meets = m_visit.person != nullptr;
    const float height = (bottom - y) / static_cast<float>(2 + (misses ? 1 : 0) + (meets ? 1 : 0));
    paragraph("fact", "info", kit.words.text("app.room.true_thing"), text->second.fact, height);
    if (misses) {
        paragraph("missing",
                  "star",
                  text->second.stars.at(static_cast<std::size_t>(m_stars)).label,
                  text->second.stars.at(static_cast<std::size_t>(m_stars)).missing,
                  height);
    }
    if (meets) {
        if (const auto her = m_visit.person->text.find(kit.words.language());
            her != m_visit.person->text.end()) {
            paragraph(
                "person",
                "people",
                kit.words.text({"app.room.person",
                                {{"name", her->second.name}, {"years", m_visit.person->years}}}),
                her->second.story,
                height);
        }
    }
    paragraph("simpler",
              "zoom-out",
              kit.words.text("app.room.real_simpler"),
              kit.words.text(std::string{session().room().name} + ".real.simpler"),
              height);

    struct Entry {
        const char* id;
        const char* icon;
        ui::KeyStyle style;
        std::function<void()> action;
    };
    std::vector<Entry> row{
        {"again",
         "reset",
         ui::KeyStyle::paper,
         [this] {
             m_visit.session->start_over();
             close_over();
             m_focus = "play";
         }},
        {"gallery", "rooms", ui::KeyStyle::paper, [this] { m_next = route::Rooms{}; }}};
    if (!m_visit.next.empty()) {
        row.push_back({"onward", "arrow-right", ui::KeyStyle::go, [this] {
                           m_next = route::Lesson{m_visit.next};
                       }});
    }
    const auto count = static_cast<float>(row.size());
    const float width = (inside.width - 12 * (count - 1)) / count;
    float x = inside.x;
    for (const Entry& each : row) {
        const std::string name = kit.words.text(std::string{"app.room."} + each.id);
        kit.key({.id = each.id,
                 .role = ui::Role::button,
                 .area = "card",
                 .name = name,
                 .box = {x, inside.bottom() - keys, width, keys},
                 .action = each.action},
                {.style = each.style,
                 .icon = each.icon,
                 .label = name,
                 .label_size = 20,
                 .icon_size = 34,
                 .on_paper = true});
        x += width + 12;
    }
}

}  // namespace app
