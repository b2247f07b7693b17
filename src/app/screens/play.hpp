#pragma once

#include "app/free_play.hpp"
#include "app/screens/lesson.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The screen of a lesson for a child who plays: no stars to win and no hints, but another place,
/// another style, a file to take away.
class PlayScreen : public LessonScreen {
public:
    PlayScreen(FreePlay& play,
               const store::Slot& slot,
               std::unique_ptr<lesson::Session> session,
               HeaderKeys keys,
               ui::Clipboard& clipboard);

    void key(ui::Key key) override;
    void write(std::string_view text) override;
    std::string wants_focus() override;

protected:
    LessonLayout layout(const ui::View& view) const override;
    void draw_way_back(ui::Kit& kit) override;
    void draw_emblem(ui::Kit& kit, const core::Rectangle& box) override;
    std::string place(const i18n::Catalogue& words) const override;
    void draw_chips(ui::Kit& kit, const core::Rectangle& row) override;
    void draw_hint_key(ui::Kit& kit, const core::Rectangle& box) override;
    void draw_over(ui::Kit& kit) override;

private:
    enum class Open : std::uint8_t { nothing, worlds, styles, take_away };

    void open(Open panel);
    void close();
    void leave(Route route);
    std::optional<core::Message> refusal(lesson::Style style) const;
    void choose_style(lesson::Style style);
    void draw_take_away(ui::Kit& kit);
    void take_to(const store::TakePlace& place);

    FreePlay& m_play;
    int m_slot;
    std::string m_stage;
    std::string m_world;
    lesson::Style m_style;
    Open m_open{Open::nothing};
    std::optional<core::Message> m_said;  ///< by Lumi in the panel that is open
    bool m_taken{false};                  ///< what she says is good news
    std::vector<PlayPlace> m_worlds;
    std::vector<store::TakePlace> m_places;
    std::string m_wanted_focus;
};

}  // namespace app
