#pragma once

#include "app/free_play.hpp"
#include "app/header.hpp"
#include "app/screen.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The gallery of free programs: those that children have made here, and examples to make
/// something else of.
class PlaygroundScreen : public Screen {
public:
    PlaygroundScreen(FreePlay& play, HeaderKeys keys);

    void draw(ui::Kit& kit) override;
    void key(ui::Key key) override;
    std::optional<Route> next() override;
    std::string wants_focus() override;
    std::vector<std::string> opening() const override { return {"title", "said"}; }

private:
    enum class Page : std::uint8_t { mine, examples };
    enum class Open : std::uint8_t { nothing, stages, styles, throw_away, places, files, remarks };

    // ---- the page
    void draw_title(ui::Kit& kit);
    void draw_cards(ui::Kit& kit, const core::Rectangle& room);
    void draw_new_card(ui::Kit& kit, const core::Rectangle& box);
    void draw_slot_card(ui::Kit& kit, const PlayCard& card, const core::Rectangle& box);
    void draw_example_card(ui::Kit& kit, const PlayCard& card, const core::Rectangle& box);
    void draw_keys(ui::Kit& kit, const core::Rectangle& row);
    void draw_page_keys(ui::Kit& kit, const core::Rectangle& row);
    void turn_to(Page page);
    void look();

    // ---- what lies on it
    void draw_open(ui::Kit& kit);
    void draw_throw_away(ui::Kit& kit);
    void draw_places(ui::Kit& kit);
    void draw_files(ui::Kit& kit);
    void draw_remarks(ui::Kit& kit);
    void close();
    void begin();
    void begin_on(const std::string& stage);
    void begin_with(lesson::Style style);
    void visit(std::optional<int> slot);
    void ask_for_file();
    void open_place(const std::filesystem::path& folder);
    void bring(const std::filesystem::path& file);
    void throw_away();
    void take_back();

    FreePlay& m_play;
    HeaderKeys m_keys;
    std::optional<Route> m_next;
    std::string m_focus;
    Page m_page{Page::mine};
    std::size_t m_first{0};  ///< card on the page
    std::size_t m_room{12};  ///< for cards
    std::vector<PlayCard> m_slots;
    std::vector<PlayCard> m_examples;
    std::optional<core::Message> m_said;

    Open m_open{Open::nothing};
    std::string m_opener;  ///< the key that the focus goes back to
    std::string m_stage;
    int m_slot{0};  ///< that is to be thrown away
    std::vector<PlayPlace> m_stages;
    std::vector<store::TakePlace> m_places;
    std::vector<std::filesystem::path> m_files;
    std::size_t m_first_file{0};
    Brought m_brought;
};

}  // namespace app
