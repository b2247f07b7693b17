#pragma once

#include "app/header.hpp"
#include "app/screen.hpp"
#include "app/screens/room_controls.hpp"
#include "app/screens/room_ear.hpp"
#include "app/screens/room_layout.hpp"
#include "lesson/people.hpp"
#include "lesson/room_session.hpp"
#include "sims/view.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace app {

/// What a room has to do with the rest of the station.
struct RoomVisit {
    std::unique_ptr<lesson::RoomSession> session;
    std::unique_ptr<sims::View> view;
    const lesson::Person* person{nullptr};  ///< whom one meets at the end
    int stars{0};                           ///< that were won there before
    std::string next;                       ///< the id of the lesson after this one; may be empty
    std::function<void(int stars)> record;
    /// Files that the room can open, where they lie.
    std::function<std::vector<std::filesystem::path>()> files;
    std::function<core::Result<std::string>(const std::filesystem::path&)> read;
};

/// A Discovery room: the simulation from edge to edge, its controls and plots in the corners, and,
/// where a lesson is played there, what is to be reached.
class RoomScreen final : public Screen, private sims::Hands {
public:
    RoomScreen(RoomVisit visit, HeaderKeys keys);

    void draw(ui::Kit& kit) override;
    void tick(double seconds) override;
    void key(ui::Key key) override;
    bool busy() const override;
    std::optional<Route> next() override;
    std::vector<ui::Cue> take_cues() override;
    std::string wants_focus() override;
    std::vector<std::string> opening() const override { return {"title", "challenge", "sees"}; }

    const lesson::RoomSession& session() const { return *m_visit.session; }

private:
    enum class Over : std::uint8_t { nothing, real, files, done };

    void set(std::string_view parameter, double value) override;
    bool command(std::string_view name, std::initializer_list<double> arguments) override;

    void draw_header(ui::Kit& kit, const RoomLayout& layout);
    void draw_challenge(ui::Kit& kit, const core::Rectangle& box);
    void draw_sees(ui::Kit& kit, const core::Rectangle& box);
    void draw_plots(ui::Kit& kit, const core::Rectangle& box);
    void draw_keys(ui::Kit& kit, const core::Rectangle& row);
    void draw_lumi(ui::Kit& kit, const RoomLayout& layout);
    void draw_small_example(ui::Kit& kit, const RoomLayout& layout);
    void draw_pointer(ui::Kit& kit);
    void draw_over(ui::Kit& kit);
    void draw_real(ui::Kit& kit);
    void draw_files(ui::Kit& kit);
    void draw_done(ui::Kit& kit);
    core::Rectangle draw_card(ui::Kit& kit, float width, float height, const std::string& title);
    void open_over(Over over, std::string focus);
    void close_over();
    void open_file(const std::filesystem::path& path);
    std::string sentence(const i18n::Catalogue& words) const;
    std::vector<std::size_t> shown_readings() const;

    RoomVisit m_visit;
    HeaderKeys m_keys;
    RoomControls m_controls;
    RoomEar m_ear;
    Over m_over{Over::nothing};
    std::string m_opener;
    std::string m_focus;
    std::optional<Route> m_next;
    std::vector<ui::Cue> m_cues;
    std::size_t m_plot{0};
    int m_stars;          ///< the best so far
    double m_seconds{0};  ///< since the last frame, while it plays
    std::optional<core::Message> m_notice;
    std::vector<std::filesystem::path> m_files;
    std::unique_ptr<sims::View> m_example;
    const sims::Model* m_example_of{nullptr};
};

}  // namespace app
