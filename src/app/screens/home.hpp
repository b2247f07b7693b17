#pragma once

#include "app/header.hpp"
#include "app/screen.hpp"
#include "app/screens/map_art.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A lesson as the map shows it.
struct LessonEntry {
    std::string id;
    std::map<std::string, std::string, std::less<>> titles;  ///< by language
    int stars{};                                             ///< best so far, 0 to 3
};

/// A track as the map shows it; one without lessons is still being built.
struct TrackEntry {
    std::string id;
    bool open{};
    std::string before;  ///< the track that has to be done first; empty: none
    int to_go{};         ///< how many of its lessons still need a star; 0: it is not open itself
    std::vector<LessonEntry> lessons;

    int stars() const;
    int done() const;  ///< lessons with a star
};

/// The map: where a child is, and where she can go.
class HomeScreen : public Screen {
public:
    HomeScreen(std::vector<TrackEntry> tracks,
               HeaderKeys keys,
               bool has_playground,
               bool has_rooms);

    void draw(ui::Kit& kit) override;
    void key(ui::Key key) override;
    std::optional<Route> next() override;
    std::string wants_focus() override;
    std::vector<std::string> opening() const override { return {"stars", "energy"}; }

private:
    const LessonEntry* next_lesson() const;
    const TrackEntry* current_track() const;
    void draw_title(ui::Kit& kit, float right);
    void draw_told(ui::Kit& kit, const MapPlan& plan);
    void draw_track(ui::Kit& kit, const MapPlan& plan, const TrackPlace& place);
    void draw_proton(ui::Kit& kit, const MapPlan& plan);
    void draw_rooms(ui::Kit& kit, const MapPlan& plan);
    void draw_playground(ui::Kit& kit, const MapPlan& plan);
    void draw_dock(ui::Kit& kit, const core::Rectangle& dock);
    void draw_continue(ui::Kit& kit, const core::Rectangle& box);
    void draw_energy(ui::Kit& kit, const core::Rectangle& box);
    void draw_lessons(ui::Kit& kit);
    void draw_lesson_key(ui::Kit& kit,
                         const LessonEntry& lesson,
                         int number,
                         const core::Rectangle& box);

    std::vector<TrackEntry> m_tracks;
    HeaderKeys m_keys;
    bool m_has_playground;
    bool m_has_rooms;
    std::optional<Route> m_next;
    std::string m_opened;  ///< the track whose lessons are shown
    std::string m_focus;
    std::string m_told;  ///< the closed track that was touched last: Lumi says why it is closed
};

}  // namespace app
