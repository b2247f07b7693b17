#pragma once

#include "app/header.hpp"
#include "app/screen.hpp"
#include "lesson/room_player.hpp"
#include "sims/view.hpp"

#include <memory>
#include <string>
#include <vector>

namespace app {

/// A room as the gallery shows it.
struct RoomCard {
    const sims::Simulation* room{nullptr};
    std::vector<std::shared_ptr<const lesson::Lesson>> lessons;  ///< that are played there
    std::vector<int> stars;                                      ///< of each, best so far
};

/// All Discovery rooms, each with a picture that lives, and those that are still to come.
class GalleryScreen final : public Screen {
public:
    GalleryScreen(std::vector<RoomCard> cards,
                  const physics::ParticleTable& particles,
                  HeaderKeys keys);

    void draw(ui::Kit& kit) override;
    void tick(double seconds) override;
    void key(ui::Key key) override;
    std::optional<Route> next() override;
    std::string wants_focus() override;
    std::vector<std::string> opening() const override { return {"title"}; }

private:
    /// A room that plays itself in its tile.
    struct Living {
        std::unique_ptr<lesson::RoomPlayer> player;  ///< its first lesson's small example
        std::unique_ptr<sims::Model> model;          ///< or the bare room
        std::unique_ptr<sims::View> view;
        double due{0.0};
        const sims::Model& shown() const { return player ? player->model() : *model; }
    };

    float strip(const ui::Kit& kit, float width) const;
    void draw_title(ui::Kit& kit);
    void draw_stars(ui::Kit& kit, const RoomCard& card, const core::Rectangle& tile);
    void draw_room(ui::Kit& kit, std::size_t number, const core::Rectangle& box);
    void draw_coming(ui::Kit& kit, std::string_view name, const core::Rectangle& box);
    void draw_choice(ui::Kit& kit);
    void choose(std::size_t number);

    std::vector<RoomCard> m_cards;
    std::vector<Living> m_living;
    HeaderKeys m_keys;
    std::optional<Route> m_next;
    std::optional<std::size_t> m_open;  ///< the room whose challenges are shown
    std::string m_focus;
    double m_seconds{0.0};
    float m_strip{84};  ///< of a tile, below its picture
};

}  // namespace app
