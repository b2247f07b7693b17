#include "app/screens/room_controls.hpp"

#include "i18n/quantity.hpp"
#include "ui/slider.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
using Form = sims::Parameter::Form;

constexpr float padding = 14;
constexpr float label_size = 17;
constexpr float between = 8;
constexpr float key_height = 64;
constexpr float paired_size = 17;  ///< of the names of two commands beside each other
/// More choices than this are gone through one by one.
constexpr std::size_t most_beside = 4;

std::string key_of(const sims::Simulation& room, const char* part, std::string_view name)
{
    return std::string{room.name}.append(part).append(name);
}

}  // namespace

std::string choice_name(const i18n::Catalogue& words,
                        const sims::Simulation& room,
                        const sims::Parameter& parameter,
                        std::string_view choice)
{
    const std::string own = key_of(room, ".choice.", parameter.name).append(".").append(choice);
    return words.has(own) || parameter.choice_texts.empty()
               ? words.text(own)
               : words.text(std::string{parameter.choice_texts}.append(".").append(choice));
}

std::string parameter_value(const i18n::Catalogue& words,
                            const sims::Simulation& room,
                            const sims::Parameter& parameter,
                            double value)
{
    switch (parameter.form) {
        case Form::choice:
            return choice_name(
                words, room, parameter, parameter.choices[static_cast<std::size_t>(value)]);
        case Form::yes_no:
            return words.text(value > 0.5 ? "app.access.on" : "app.access.off");
        case Form::number:
        case Form::whole:
            break;
    }
    return i18n::quantity(words, parameter.unit, value);
}

RoomControls::RoomControls(lesson::RoomSession& session) : m_session{session}
{
    const sims::Simulation& room = session.room();
    for (std::size_t number = 0; number < room.commands.size(); ++number) {
        if (room.commands[number].arguments.empty()) {
            m_commands.push_back(number);
        }
    }
    if (session.lesson() == nullptr) {
        for (std::size_t number = 0; number < room.parameters.size(); ++number) {
            m_parameters.push_back(number);
        }
        return;
    }
    for (const std::string& name : session.lesson()->exploration->controls) {
        if (const auto number = room.parameter(name)) {
            m_parameters.push_back(*number);
        }
    }
}

/// One line, or two where a name is longer: the same for all, so that rows are even.
float RoomControls::label_height(const ui::Kit& kit, float width) const
{
    const ui::TextStyle style = kit.style(ui::Face::bold, label_size, kit.theme.text);
    const bool long_names =
        std::any_of(m_parameters.begin(), m_parameters.end(), [&](std::size_t number) {
            return kit.canvas.width_of(name_of(kit, number), style) > width - 2 * padding - 6;
        });
    const float line = 24 * std::max(kit.canvas.text_size(), 1.0F) * kit.view.control;
    return long_names ? 2 * line : line + 2;
}

float RoomControls::height(const ui::Kit& kit, float width) const
{
    const std::size_t count = rows(kit, width).size();
    const float row = label_height(kit, width) + key_height * kit.view.control + between;
    return count == 0 ? 0 : static_cast<float>(count) * row + 2 * padding - between;
}

/// Two commands share a row where their names have room for that.
std::vector<RoomControls::Row> RoomControls::rows(const ui::Kit& kit, float width) const
{
    const sims::Simulation& room = m_session.room();
    const float size = std::max(paired_size, 14.5F / kit.view.scale);
    const ui::TextStyle style = kit.style(ui::Face::bold, size, kit.theme.text);
    const float half = (width - 2 * padding - between) / 2;
    const bool pairs = std::all_of(m_commands.begin(), m_commands.end(), [&](std::size_t number) {
        const std::string name =
            kit.words.text(key_of(room, ".command.", room.commands[number].name));
        return kit.canvas.fit(name, {0, 0, half - 24, key_height}, style).size >= size * 0.99F;
    });
    std::vector<Row> rows;
    for (std::size_t at = 0; at < m_commands.size(); ++at) {
        Row row{true, m_commands[at], {}};
        if (pairs && at + 1 < m_commands.size()) {
            row.second = m_commands[++at];
        }
        rows.push_back(row);
    }
    for (const std::size_t number : m_parameters) {
        rows.push_back({false, number, {}});
    }
    return rows;
}

void RoomControls::draw(ui::Kit& kit, const Rectangle& box)
{
    const std::vector<Row> all = rows(kit, box.width);
    if (all.empty() || box.empty()) {
        return;
    }
    const auto count = static_cast<int>(all.size());
    kit.panel(box, 24);
    const float row = label_height(kit, box.width) + key_height * kit.view.control + between;
    const float height = box.height - 2 * padding;
    int fits = std::max(1, static_cast<int>((height + between) / row));
    const bool paged = fits < count;
    if (paged) {
        fits = std::max(1, static_cast<int>((height - key_height * kit.view.control) / row));
    }
    const int pages = (count + fits - 1) / fits;
    m_page = std::clamp(m_page, 0, pages - 1);
    float y = box.y + padding;
    for (int at = m_page * fits; at < std::min(count, (m_page + 1) * fits); ++at) {
        draw_row(kit,
                 all[static_cast<std::size_t>(at)],
                 {box.x + padding, y, box.width - 2 * padding, row - between});
        y += row;
    }
    if (paged) {
        const float key = key_height * kit.view.control;
        draw_pages(
            kit,
            {box.x + padding, box.bottom() - padding - key + 4, box.width - 2 * padding, key},
            pages);
    }
}

void RoomControls::draw_pages(ui::Kit& kit, const Rectangle& box, int pages)
{
    const std::string page = std::to_string(m_page + 1) + " / " + std::to_string(pages);
    kit.key({.id = "controls.more",
             .role = ui::Role::button,
             .area = "controls",
             .name = kit.words.text("app.room.more_controls"),
             .value = page,
             .box = box,
             .action = [this, pages] { m_page = (m_page + 1) % pages; }},
            {.icon = "next", .label = page, .label_size = 18, .icon_size = 26});
}

void RoomControls::draw_row(ui::Kit& kit, const Row& row, const Rectangle& box)
{
    if (row.is_command) {
        const float half = (box.width - between) / 2;
        draw_command(kit, row.number, {box.x, box.y, row.second ? half : box.width, box.height});
        if (row.second) {
            draw_command(kit, *row.second, {box.x + half + between, box.y, half, box.height});
        }
        return;
    }
    const sims::Parameter& parameter = m_session.room().parameters[row.number];
    const float label = label_height(kit, box.width + 2 * padding);
    kit.canvas.text(name_of(kit, row.number),
                    {box.x + 2, box.y, box.width - 4, label},
                    kit.style(ui::Face::bold, label_size, kit.theme.text));
    const Rectangle control{box.x, box.y + label, box.width, box.height - label};
    switch (parameter.form) {
        case Form::number:
        case Form::whole:
            draw_slider(kit, row.number, control);
            return;
        case Form::yes_no:
            draw_switch(kit, row.number, control);
            return;
        case Form::choice:
            if (fit_beside(kit, parameter, control.width)) {
                draw_choices(kit, row.number, control);
            } else {
                draw_stepper(kit, row.number, control);
            }
    }
}

std::string RoomControls::name_of(const ui::Kit& kit, std::size_t parameter) const
{
    const sims::Simulation& room = m_session.room();
    return kit.words.text(key_of(room, ".parameter.", room.parameters[parameter].name));
}

void RoomControls::draw_command(ui::Kit& kit, std::size_t number, const Rectangle& box)
{
    const sims::Simulation& room = m_session.room();
    const std::string_view command = room.commands[number].name;
    const std::string name = kit.words.text(key_of(room, ".command.", command));
    kit.key({.id = std::string{command},
             .role = ui::Role::button,
             .area = "controls",
             .name = name,
             .box = {box.x, box.y + 4, box.width, box.height - 8},
             .action = [this, number] { m_session.command(number); }},
            {.style = ui::KeyStyle::go,
             .label = name,
             .label_size = box.width > 200 ? 22.0F : paired_size});
}

void RoomControls::draw_slider(ui::Kit& kit, std::size_t number, const Rectangle& box)
{
    const sims::Parameter& parameter = m_session.room().parameters[number];
    const double now = m_session.model().parameter(number);
    const auto last =
        static_cast<std::size_t>(std::lround((parameter.most - parameter.least) / parameter.step));
    const auto choose = [this, number, &parameter](double value) {
        m_session.set(number, std::clamp(value, parameter.least, parameter.most));
    };
    ui::Node node{.id = std::string{parameter.name},
                  .role = ui::Role::slider,
                  .area = "controls",
                  .name = name_of(kit, number),
                  .value = parameter_value(kit.words, m_session.room(), parameter, now),
                  .box = box};
    node.key = [choose, now, &parameter](ui::Key key) {
        // Long scales are crossed in fifty presses.
        const double step = std::max(parameter.step, (parameter.most - parameter.least) / 50.0);
        if (key == ui::Key::left) {
            choose(now - step);
        } else if (key == ui::Key::right) {
            choose(now + step);
        } else if (key == ui::Key::home) {
            choose(parameter.least);
        } else if (key == ui::Key::end) {
            choose(parameter.most);
        } else {
            return false;
        }
        return true;
    };
    const std::string value = node.value;
    const float line = 24 * kit.view.control;
    ui::slider(kit,
               std::move(node),
               {.track = {box.x + 24, box.bottom() - 23 * kit.view.control, box.width - 48, 8},
                .light = kit.theme.here.fill,
                .knob = 15},
               static_cast<float>((now - parameter.least) / parameter.step),
               last,
               [choose, &parameter](std::size_t notch) {
                   choose(parameter.least + static_cast<double>(notch) * parameter.step);
               });
    kit.canvas.text(value,
                    {box.x + 10, box.y + 4, box.width - 20, line},
                    kit.style(ui::Face::bold, 17, kit.theme.energy, ui::Align::right));
}

void RoomControls::draw_switch(ui::Kit& kit, std::size_t number, const Rectangle& box)
{
    const sims::Parameter& parameter = m_session.room().parameters[number];
    const bool on = m_session.model().parameter(number) > 0.5;
    const std::string value = kit.words.text(on ? "app.access.on" : "app.access.off");
    kit.key({.id = std::string{parameter.name},
             .role = ui::Role::toggle,
             .area = "controls",
             .name = name_of(kit, number),
             .value = value,
             .box = box,
             .action = [this, number, on] { m_session.set(number, on ? 0.0 : 1.0); }},
            {.icon = on ? "check" : "close",
             .label = value,
             .label_size = 19,
             .icon_size = 28,
             .selected = on});
}

bool RoomControls::fit_beside(const ui::Kit& kit,
                              const sims::Parameter& parameter,
                              float width) const
{
    if (parameter.choices.size() > most_beside) {
        return false;
    }
    const float room = width / static_cast<float>(parameter.choices.size()) - 24;
    const float size = std::max(16.0F, 14.5F / kit.view.scale);
    const ui::TextStyle style = kit.style(ui::Face::bold, size, kit.theme.text);
    return std::all_of(
        parameter.choices.begin(), parameter.choices.end(), [&](std::string_view choice) {
            return kit.canvas.width_of(choice_name(kit.words, m_session.room(), parameter, choice),
                                       style) <= room;
        });
}

void RoomControls::draw_choices(ui::Kit& kit, std::size_t number, const Rectangle& box)
{
    const sims::Simulation& room = m_session.room();
    const sims::Parameter& parameter = room.parameters[number];
    const auto chosen = static_cast<std::size_t>(m_session.model().parameter(number));
    const auto count = static_cast<float>(parameter.choices.size());
    constexpr float gap = 6;
    const float width = (box.width - gap * (count - 1)) / count;
    for (std::size_t at = 0; at < parameter.choices.size(); ++at) {
        const std::string name = choice_name(kit.words, room, parameter, parameter.choices[at]);
        kit.key({.id = std::string{parameter.name}.append(".").append(parameter.choices[at]),
                 .role = ui::Role::toggle,
                 .area = "controls",
                 .name = name,
                 .value = kit.words.text(at == chosen ? "app.access.on" : "app.access.off"),
                 .hint = name_of(kit, number),
                 .box = {box.x + static_cast<float>(at) * (width + gap), box.y, width, box.height},
                 .action = [this, number, at] { m_session.set(number, static_cast<double>(at)); }},
                {.label = name, .label_size = 16, .selected = at == chosen, .radius = 16});
    }
}

void RoomControls::draw_stepper(ui::Kit& kit, std::size_t number, const Rectangle& box)
{
    const sims::Simulation& room = m_session.room();
    const sims::Parameter& parameter = room.parameters[number];
    const auto now = static_cast<std::size_t>(m_session.model().parameter(number));
    const std::size_t count = parameter.choices.size();
    const std::string value = choice_name(kit.words, room, parameter, parameter.choices[now]);
    const float key = key_height * kit.view.control;
    const auto step = [&](const char* way, const char* icon, float x, std::size_t to) {
        kit.key({.id = std::string{parameter.name}.append(".").append(way),
                 .role = ui::Role::button,
                 .area = "controls",
                 .name = kit.words.text(std::string{"app.room."}.append(way)),
                 .value = value,
                 .hint = name_of(kit, number),
                 .box = {x, box.y, key, box.height},
                 .action = [this, number, to] { m_session.set(number, static_cast<double>(to)); }},
                {.icon = icon, .icon_size = 30, .radius = 16});
    };
    step("before", "arrow-left", box.x, (now + count - 1) % count);
    kit.canvas.text(value,
                    {box.x + key + 4, box.y, box.width - 2 * key - 8, box.height},
                    kit.style(ui::Face::bold, 18, kit.theme.energy, ui::Align::centre));
    step("after", "arrow-right", box.right() - key, (now + 1) % count);
}

}  // namespace app
