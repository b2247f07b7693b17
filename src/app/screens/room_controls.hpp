#pragma once

#include "lesson/room_session.hpp"
#include "ui/kit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The word for a choice: the room's own, or that of everybody.
std::string choice_name(const i18n::Catalogue& words,
                        const sims::Simulation& room,
                        const sims::Parameter& parameter,
                        std::string_view choice);
/// What a parameter is set to, with its unit.
std::string parameter_value(const i18n::Catalogue& words,
                            const sims::Simulation& room,
                            const sims::Parameter& parameter,
                            double value);

/// The panel of a room's controls: a key for each command without arguments, and for each parameter
/// a slider, a switch or choices. All of it comes from what the room declares. What does not fit is
/// on further pages.
class RoomControls {
public:
    explicit RoomControls(lesson::RoomSession& session);

    /// What the panel would like to have, for all of its rows.
    float height(const ui::Kit& kit, float width) const;
    void draw(ui::Kit& kit, const core::Rectangle& box);

private:
    /// The number of a parameter of the room, or of a command and of one beside it.
    struct Row {
        bool is_command{};
        std::size_t number{};
        std::optional<std::size_t> second;
    };
    std::vector<Row> rows(const ui::Kit& kit, float width) const;
    float label_height(const ui::Kit& kit, float width) const;
    void draw_row(ui::Kit& kit, const Row& row, const core::Rectangle& box);
    void draw_command(ui::Kit& kit, std::size_t number, const core::Rectangle& box);
    void draw_slider(ui::Kit& kit, std::size_t number, const core::Rectangle& box);
    void draw_switch(ui::Kit& kit, std::size_t number, const core::Rectangle& box);
    bool fit_beside(const ui::Kit& kit, const sims::Parameter& parameter, float width) const;
    void draw_choices(ui::Kit& kit, std::size_t number, const core::Rectangle& box);
    void draw_stepper(ui::Kit& kit, std::size_t number, const core::Rectangle& box);
    void draw_pages(ui::Kit& kit, const core::Rectangle& box, int pages);
    std::string name_of(const ui::Kit& kit, std::size_t parameter) const;

    lesson::RoomSession& m_session;
    std::vector<std::size_t> m_commands;    ///< of the room, that need no arguments
    std::vector<std::size_t> m_parameters;  ///< of the room, in the order of the panel
    int m_page{0};
};

}  // namespace app
