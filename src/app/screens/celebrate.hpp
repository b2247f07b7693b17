#pragma once

#include "app/header.hpp"
#include "app/screen.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lesson {
struct Lesson;
struct Person;
}  // namespace lesson

namespace app {

/// What there is to celebrate.
struct Feast {
    std::shared_ptr<const lesson::Lesson> lesson;
    const lesson::Person* person{nullptr};  ///< whom she meets
    std::array<bool, 3> stars{};
    int stars_before{};  ///< of this lesson, the best so far
    std::string track;
    double energy_before{};  ///< electronvolt
    double energy_now{};
    double track_from{};
    double track_to{};
    std::string next_track;
    std::optional<std::string> next_lesson;
};

/// Stars, what they are for, the energy they gave, and a woman of science to meet.
class CelebrateScreen : public Screen {
public:
    CelebrateScreen(Feast feast, HeaderKeys keys);

    void draw(ui::Kit& kit) override;
    void tick(double seconds) override;
    bool busy() const override;
    std::optional<Route> next() override;
    std::vector<ui::Cue> take_cues() override;
    std::string wants_focus() override;
    std::vector<std::string> opening() const override { return {"joy", "fact"}; }

private:
    void draw_tracks(ui::Kit& kit, const core::Rectangle& box) const;
    void draw_joy(ui::Kit& kit, const core::Rectangle& box);
    void draw_show_key(ui::Kit& kit, const core::Rectangle& box);
    void draw_reasons(ui::Kit& kit, const core::Rectangle& box);
    void draw_energy(ui::Kit& kit, const core::Rectangle& box);
    void draw_card(ui::Kit& kit, const core::Rectangle& box);
    void draw_keys(ui::Kit& kit, const core::Rectangle& box);
    /// How far something has come that begins after `after` seconds and takes `takes`.
    float share(const ui::Kit& kit, double after, double takes) const;

    Feast m_feast;
    HeaderKeys m_keys;
    std::optional<Route> m_next;
    std::string m_focus{"next"};
    double m_shown{0};
    std::vector<ui::Cue> m_cues;
};

}  // namespace app
