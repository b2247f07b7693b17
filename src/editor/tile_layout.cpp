#include "editor/tile_layout.hpp"

#include "editor/tile_flow.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace editor {

namespace {

constexpr float row_gap = 22;    // the pipe turns back through it
constexpr float lane_gap = 34;   // above a hat, whose arch needs it
constexpr float tray_lip = 10;   // of a tray above and below what it holds, each level
constexpr float keys_drop = 12;  // from a tile to the keys under it, its lower edge included
constexpr float key_height = 64;
constexpr float least_target = 64;
constexpr float pipe_left = 10;
constexpr float pipe_right = 18;  // from the right side of the area

struct RowPlace {
    float top{};
    float tile_top{};
    float bottom{};
    int levels{};
};

std::vector<RowPlace> place_rows(const std::vector<FlowRow>& rows, float tile)
{
    std::vector<RowPlace> places;
    float top = 0;
    for (const FlowRow& row : rows) {
        top += row.begins_lane ? lane_gap - row_gap : 0;
        const float lips = tray_lip * static_cast<float>(row.levels);
        const float content = tile + (row.keys ? keys_drop + key_height : 0);
        places.push_back({top, top + lips, top + lips + content + lips, row.levels});
        top = places.back().bottom + row_gap;
    }
    return places;
}

/// The second half of a layout: how far down everything lies.
class Descent {
public:
    Descent(TileLayout& layout, std::vector<RowPlace> rows, std::vector<Lane> lanes, float width)
        : m_layout(layout), m_rows(std::move(rows)), m_lanes(std::move(lanes)), m_width(width)
    {}

    void run()
    {
        m_layout.height = m_rows.back().bottom;
        m_layout.start.y = at(0).tile_top;
        lower(m_layout.tiles);
        lower(m_layout.caps);
        lower(m_layout.spare);
        lower(m_layout.gaps);
        add_targets();
        for (NumberKeys& keys : m_layout.numbers) {
            for (core::Rectangle* box : {&keys.less, &keys.value, &keys.more}) {
                box->y = at(keys.row).tile_top + m_layout.tile + keys_drop;
            }
        }
        for (TraySegment& segment : m_layout.trays) {
            const RowPlace& row = at(segment.row);
            const float inward =
                tray_lip * static_cast<float>(std::min(segment.depth, row.levels - 1));
            segment.box.y = row.top + inward;
            segment.box.height = row.bottom - inward - segment.box.y;
        }
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            const bool is_last = lane + 1 == m_lanes.size();
            lay_pipe(m_lanes[lane], (is_last ? m_rows.size() : m_lanes[lane + 1].first_row) - 1);
        }
    }

private:
    const RowPlace& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    template <typename Placed>
    void lower(std::vector<Placed>& all)
    {
        for (Placed& placed : all) {
            placed.box.y = at(placed.row).tile_top;
        }
    }

    /// Centred on the gaps, then pushed inside the area and off each other: that is needed only at
    /// the ends of a row, since the gaps themselves lie 64 dp apart.
    void add_targets()
    {
        std::vector<GapPlace>& gaps = m_layout.gaps;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            const float width = std::max(least_target, gaps[i].box.width);
            const bool follows = i > 0 && gaps[i - 1].row == gaps[i].row;
            const float free = follows ? gaps[i - 1].target.right() : 0;
            const float left = std::max(free, gaps[i].box.centre().x - width / 2);
            gaps[i].target = {left, gaps[i].box.y, width, gaps[i].box.height};
        }
        for (std::size_t i = gaps.size(); i-- > 0;) {
            const bool leads = i + 1 < gaps.size() && gaps[i + 1].row == gaps[i].row;
            const float free = leads ? gaps[i + 1].target.x : m_width;
            gaps[i].target.x = std::min(gaps[i].target.x, free - gaps[i].target.width);
        }
    }

    void lay_pipe(const Lane& lane, std::size_t last_row)
    {
        std::vector<core::Point> pipe;
        const auto middle = [this](std::size_t row) {
            return m_rows[row].tile_top + m_layout.tile / 2;
        };
        const float right = m_width - pipe_right;
        pipe.push_back({lane.begin, middle(lane.first_row)});
        for (std::size_t row = lane.first_row; row < last_row; ++row) {
            const float back = (m_rows[row].bottom + m_rows[row + 1].top) / 2;
            pipe.insert(pipe.end(),
                        {{right, middle(row)},
                         {right, back},
                         {pipe_left, back},
                         {pipe_left, middle(row + 1)}});
        }
        pipe.push_back({lane.end, middle(last_row)});
        m_layout.pipes.push_back(std::move(pipe));
    }

    TileLayout& m_layout;
    std::vector<RowPlace> m_rows;
    std::vector<Lane> m_lanes;
    float m_width;
};

}  // namespace

TileLayout lay_out(const lang::Program& program, const LayoutRequest& request)
{
    TileFlow flow{program, request};
    std::vector<RowPlace> rows = place_rows(flow.rows(), request.tile);
    TileLayout layout = flow.take();
    Descent{layout, std::move(rows), flow.lanes(), request.width}.run();
    return layout;
}

float fitting_tile(const lang::Program& program, LayoutRequest request, float height)
{
    for (const float tile : tile_sizes) {
        request.tile = tile;
        if (lay_out(program, request).height <= height) {
            return tile;
        }
    }
    return tile_sizes.back();
}

const GapPlace* find_gap(const TileLayout& layout, const Gap& gap)
{
    const auto found = std::ranges::find_if(layout.gaps, [&gap](const GapPlace& place) {
        return place.gap == gap && place.kind != GapPlace::Kind::echo;
    });
    return found == layout.gaps.end() ? nullptr : &*found;
}

const PlacedTile* find_tile(const TileLayout& layout, lang::NodeId node)
{
    const auto found = std::ranges::find(layout.tiles, node, &PlacedTile::node);
    return found == layout.tiles.end() ? nullptr : &*found;
}

}  // namespace editor
