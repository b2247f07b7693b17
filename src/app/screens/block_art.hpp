#pragma once

#include "editor/block_layout.hpp"
#include "ui/kit.hpp"

#include <string_view>

namespace app {

/// From the canvas of the blocks to the screen.
struct Lens {
    core::Point origin;
    float zoom{1};

    core::Point operator()(core::Point at) const
    {
        return {origin.x + at.x * zoom, origin.y + at.y * zoom};
    }
    core::Rectangle operator()(const core::Rectangle& box) const
    {
        return {
            origin.x + box.x * zoom, origin.y + box.y * zoom, box.width * zoom, box.height * zoom};
    }
};

/// Size of the letters on blocks, in dp at zoom 1.
inline constexpr float block_letters = 20;

/// Texts and widths in the language and the letters of the day.
class KitWording : public editor::Wording {
public:
    explicit KitWording(const ui::Kit& kit) : m_kit{kit} {}
    std::vector<Part> parts(std::string_view key) const override;
    float width(std::string_view text) const override;

private:
    const ui::Kit& m_kit;
};

enum class BlockLight : std::uint8_t { running, chosen, faulty };

void draw_start_hat(ui::Kit& kit, const editor::PlacedRow& row, const Lens& lens);
void draw_block(ui::Kit& kit,
                const editor::PlacedBlock& block,
                const Lens& lens,
                const core::Rectangle& seen);
/// Tabs lie on the blocks below: draw them when all blocks are there.
void draw_tabs(ui::Kit& kit, const editor::PlacedBlock& block, const Lens& lens);
void draw_value(ui::Kit& kit, const editor::PlacedValue& value, const Lens& lens);
/// The frame around a block or a value that runs, is chosen or is wrong.
void draw_light(ui::Kit& kit, const editor::PlacedBlock& block, const Lens& lens, BlockLight light);
void draw_light(ui::Kit& kit, const editor::PlacedValue& value, const Lens& lens, BlockLight light);
/// A block of the drawer: its words on a block as wide as the drawer.
void draw_drawer_face(ui::Kit& kit,
                      const core::Rectangle& box,
                      const editor::Face& face,
                      const std::string& words,
                      bool is_value);
/// How high a block of the drawer has to be for all its words.
float height_of_drawer_face(const ui::Kit& kit,
                            float width,
                            const std::string& words,
                            bool is_value);
void draw_choice(ui::Kit& kit, const editor::PlacedChoice& choice, const Lens& lens);
void draw_note(ui::Kit& kit, const editor::PlacedNote& note, const Lens& lens);
/// What of a layout is seen in the box, with nothing lit.
void draw_layout(ui::Kit& kit,
                 const editor::BlockLayout& layout,
                 const Lens& lens,
                 const core::Rectangle& seen);

}  // namespace app
