#pragma once

#include "app/screens/text_area.hpp"
#include "app/screens/word_area.hpp"

#include <cstdint>

namespace app {

/// Blocks and text of one program side by side, both live: what is looked at in one lights up in
/// the other. While the text does not read, the blocks are those of before, and rest.
class BothArea : public ProgramPane {
public:
    BothArea(lesson::Session& session, ui::Clipboard& clipboard, std::function<void()> changed);

    void draw(ui::Kit& kit, const core::Rectangle& program, const core::Rectangle& tray) override;
    void draw_carried(ui::Kit& kit) override;
    void draw_example(ui::Kit& kit,
                      const core::Rectangle& box,
                      const lang::Program& program,
                      lang::NodeId lit) const override;
    void let_go() override;
    bool key(ui::Key key) override;
    void write(std::string_view text) override;
    std::string wants_focus() override;
    std::string tray_node(std::string_view name) const override;
    std::string tile_node(int statement) const override;
    std::optional<Trouble> trouble() override { return m_text.trouble(); }

private:
    enum class Shown : std::uint8_t { blocks, both, text };

    void draw_switch(ui::Kit& kit, const core::Rectangle& bar);
    void draw_blocks(ui::Kit& kit, const core::Rectangle& box);
    void draw_rest(ui::Kit& kit, const core::Rectangle& box);
    void look_across(bool frozen);
    bool reads() const;

    lesson::Session& m_session;
    WordArea m_blocks;
    TextArea m_text;
    Shown m_shown{Shown::both};
    int m_seen_moves{-1};
    lang::NodeId m_looked_at{};
};

}  // namespace app
