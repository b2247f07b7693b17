#pragma once

#include "editor/tile_layout.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace editor {

/// How much a row holds: what decides its height.
struct FlowRow {
    int levels{0};            ///< trays around its deepest tile
    bool keys{false};         ///< some repeat begins here
    bool begins_lane{false};  ///< with a hat
};

/// What lies on one pipe: the program, or what a hat holds.
struct Lane {
    std::size_t first_row{};
    float begin{};  ///< from the left, in its first row
    float end{};    ///< in its last row
};

/// The first half of a layout: one thing after the other along the rows. Boxes have their place
/// from the left and their row; how far down each row lies is known once all rows are full.
class TileFlow {
public:
    TileFlow(const lang::Program& program, const LayoutRequest& request);

    const std::vector<FlowRow>& rows() const { return m_rows; }
    const std::vector<Lane>& lanes() const { return m_lanes; }
    TileLayout take() { return std::move(m_layout); }

private:
    struct OpenTray {
        lang::NodeId node{};
        float left{};        ///< of its segment in this row
        float keys_right{};  ///< of its number keys, where they are in this row
        bool opens{true};
    };

    void main(const lang::Program& program);
    void hat(const lang::Statement& define, bool room);
    void body(std::span<const lang::Statement> statements, Gap gap);
    void statement(const lang::Statement& statement, const std::optional<Gap>& before);
    void leaf(const lang::Statement& statement, const std::optional<Gap>& before);
    void open_tray(const lang::Statement& statement, const std::optional<Gap>& before);
    void add_keys(lang::NodeId node, float left);
    void close_tray();
    void add_segment(std::size_t index, float beyond, bool closes);
    void end_of_lane(const Gap& end, bool room);
    void add_spare_slots(int least_rows);

    std::optional<Gap> opened(const Gap& gap);
    void slot(const Gap& gap, GapPlace::Kind kind);
    core::Rectangle place(float width, float needed);
    core::Rectangle place_behind(const std::optional<Gap>& gap, float width, float needed);
    void note_gap(const Gap& gap, GapPlace::Kind kind, float left, float right);
    void begin_row();
    void break_row();
    bool fits(float needed) const;
    int row() const { return static_cast<int>(m_rows.size()) - 1; }
    int levels() const;
    float rim(std::size_t index) const;

    TileLayout m_layout;
    std::vector<FlowRow> m_rows;
    std::vector<Lane> m_lanes;
    std::vector<OpenTray> m_trays;  ///< from outside to inside
    std::optional<Gap> m_open;
    float m_width;
    float m_tile;
    float m_between;        ///< free space between two tiles
    float m_cursor{0};      ///< where the next tile begins
    float m_right{0};       ///< of the last thing in this row
    float m_keys_right{0};  ///< of the last number keys in this row
};

}  // namespace editor
