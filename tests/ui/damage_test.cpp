#include "ui/damage.hpp"

#include "support/catch.hpp"

#include <imgui.h>
#include <imgui_internal.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace {

constexpr int width = 320;
constexpr int height = 200;
constexpr ImU32 red = 0xFF0000FF;
constexpr ImU32 blue = 0xFFFF0000;

using Boxes = std::vector<ui::PixelBox>;
using Picture = std::vector<ImU32>;

struct Rectangle {
    ImVec2 from;
    ImVec2 to;
    ImU32 colour{};
};

/// A list that is no window's.
class List {
public:
    List() : m_list{&m_shared}
    {
        m_shared.ClipRectFullscreen = {0, 0, width, height};
        m_list._ResetForNewFrame();
        m_list.PushTextureID(nullptr);
        m_list.PushClipRectFullScreen();
        m_list.Flags = ImDrawListFlags_None;
    }
    explicit List(const std::vector<Rectangle>& rectangles) : List{}
    {
        for (const Rectangle& one : rectangles) {
            m_list.AddRectFilled(one.from, one.to, one.colour);
        }
    }
    List(const List&) = delete;
    List& operator=(const List&) = delete;

    ImDrawList* operator->() { return &m_list; }
    std::array<ImDrawList*, 1> all() { return {&m_list}; }

private:
    ImDrawListSharedData m_shared;
    ImDrawList m_list;
};

Boxes compare(ui::Damage& damage, List& list) { return damage.compare(list.all(), width, height); }

Boxes compare(ui::Damage& damage, const std::vector<Rectangle>& rectangles)
{
    List list{rectangles};
    return compare(damage, list);
}

bool covers(const Boxes& boxes, int x, int y)
{
    return std::ranges::any_of(boxes, [&](const ui::PixelBox& box) {
        return box.overlaps({x, y, x + 1, y + 1});
    });
}

/// What a renderer would paint of rectangles: two triangles each, whole pixels, opaque.
void paint(List& list, Picture& picture)
{
    for (const ImDrawCmd& command : list->CmdBuffer) {
        for (unsigned i = 0; i < command.ElemCount; i += 6) {
            const ImDrawIdx* const index = list->IdxBuffer.Data + command.IdxOffset + i;
            const ImDrawVert& from = list->VtxBuffer[index[0]];
            const ImDrawVert& to = list->VtxBuffer[index[2]];
            const auto begin = [](float edge, float clip) {
                return static_cast<int>(std::max(edge, clip));
            };
            const auto end = [](float edge, float clip) {
                return static_cast<int>(std::min(edge, clip));
            };
            for (int y = begin(from.pos.y, command.ClipRect.y);
                 y < end(to.pos.y, command.ClipRect.w);
                 ++y) {
                for (int x = begin(from.pos.x, command.ClipRect.x);
                     x < end(to.pos.x, command.ClipRect.z);
                     ++x) {
                    picture[static_cast<std::size_t>(y * width + x)] = from.col;
                }
            }
        }
    }
}

Picture painted_whole(const std::vector<Rectangle>& rectangles)
{
    Picture picture(std::size_t{width} * height);
    List list{rectangles};
    paint(list, picture);
    return picture;
}

void paint_changes(ui::Damage& damage, const std::vector<Rectangle>& rectangles, Picture& picture)
{
    List list{rectangles};
    for (const ui::PixelBox& box : compare(damage, list)) {
        for (int y = box.top; y < box.bottom; ++y) {
            std::fill_n(picture.begin() + y * width + box.left, box.right - box.left, 0U);
        }
        const ui::OnlyInside part{list.all(), damage.pieces(), box};
        paint(list, picture);
    }
}

Rectangle any_rectangle()
{
    const auto x = static_cast<float>(*rc::gen::inRange(-20, width));
    const auto y = static_cast<float>(*rc::gen::inRange(-20, height));
    return {{x, y},
            {x + static_cast<float>(*rc::gen::inRange(1, 120)),
             y + static_cast<float>(*rc::gen::inRange(1, 120))},
            *rc::gen::elementOf(std::vector<ImU32>{red, blue, 0xFF00FF00, 0xFFFFFFFF})};
}

void void_callback(const ImDrawList*, const ImDrawCmd*) {}

}  // namespace

TEST_CASE("the first picture is painted whole, the same one again not at all", "[ui]")
{
    ui::Damage damage;
    const std::vector<Rectangle> scene{{{10, 10}, {50, 50}, red}, {{30, 30}, {90, 60}, blue}};
    CHECK(compare(damage, scene) == Boxes{{0, 0, width, height}});
    CHECK(compare(damage, scene).empty());
    damage.forget();
    CHECK(compare(damage, scene) == Boxes{{0, 0, width, height}});
    List list{scene};
    CHECK(damage.compare(list.all(), width, height / 2) == Boxes{{0, 0, width, height / 2}});
}

TEST_CASE("what moved is painted where it was and where it is, and nothing else", "[ui]")
{
    ui::Damage damage;
    compare(damage, {{{0, 0}, {width, height}, blue}, {{10, 10}, {20, 20}, red}});
    const Boxes boxes =
        compare(damage, {{{0, 0}, {width, height}, blue}, {{200, 150}, {210, 160}, red}});
    CHECK(covers(boxes, 15, 15));
    CHECK(covers(boxes, 205, 155));
    CHECK_FALSE(covers(boxes, 100, 100));
    CHECK_FALSE(covers(boxes, 300, 20));
}

TEST_CASE("two shapes that change their order are painted anew", "[ui]")
{
    ui::Damage damage;
    const Rectangle one{{10, 10}, {60, 60}, red};
    const Rectangle other{{40, 40}, {90, 90}, blue};
    compare(damage, {one, other});
    CHECK(covers(compare(damage, {other, one}), 50, 50));
}

TEST_CASE("a change of clip, texture or manner is a change", "[ui]")
{
    const auto draw = [](List& list, float clip, ImTextureID texture, bool manner) {
        list->PushClipRect({0, 0}, {clip, clip});
        list->PushTextureID(texture);
        if (manner) {
            list->AddCallback(void_callback, nullptr);
        }
        list->AddRectFilled({10, 10}, {100, 100}, red);
        list->PopTextureID();
        list->PopClipRect();
    };
    int texel = 0;
    ui::Damage damage;
    List first;
    draw(first, 80, nullptr, false);
    compare(damage, first);
    List clipped;
    draw(clipped, 40, nullptr, false);
    CHECK(covers(compare(damage, clipped), 60, 60));
    List textured;
    draw(textured, 40, &texel, false);
    CHECK(covers(compare(damage, textured), 20, 20));
    List lit;
    draw(lit, 40, &texel, true);
    CHECK(covers(compare(damage, lit), 20, 20));
    List same;
    draw(same, 40, &texel, true);
    CHECK(compare(damage, same).empty());
}

TEST_CASE("of a picture only what lies in the box is handed on, and then all again", "[ui]")
{
    List list{{{{0, 0}, {width, height}, blue},
               {{10, 10}, {20, 20}, red},
               {{200, 150}, {210, 160}, red}}};
    ui::Damage damage;
    compare(damage, list);
    const int whole = list->IdxBuffer.Size;
    {
        const ui::OnlyInside part{list.all(), damage.pieces(), {0, 0, 64, 64}};
        CHECK(list->IdxBuffer.Size == 12);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            CHECK(command.ClipRect.z <= 64);
            CHECK(command.ClipRect.w <= 64);
        }
    }
    CHECK(list->IdxBuffer.Size == whole);
}

TEST_CASE("painting changes alone ends in the same picture as painting all", "[ui]")
{
    CHECK(rc::check("random scenes", [] {
        ui::Damage damage;
        Picture picture(std::size_t{width} * height);
        std::vector<Rectangle> scene;
        const int pictures = *rc::gen::inRange(2, 8);
        for (int i = 0; i < pictures; ++i) {
            const int changes = *rc::gen::inRange(0, 6);
            for (int change = 0; change < changes; ++change) {
                const auto at = static_cast<std::ptrdiff_t>(
                    *rc::gen::inRange<std::size_t>(0, scene.size() + 1));
                const bool last = at == static_cast<std::ptrdiff_t>(scene.size());
                const int kind = *rc::gen::inRange(0, 4);
                if (last || kind == 0) {
                    scene.insert(scene.begin() + at, any_rectangle());
                } else if (kind == 1) {
                    scene.erase(scene.begin() + at);
                } else if (kind == 2) {
                    scene[static_cast<std::size_t>(at)] = any_rectangle();
                } else {
                    std::swap(scene.front(), scene[static_cast<std::size_t>(at)]);
                }
            }
            paint_changes(damage, scene, picture);
            RC_ASSERT(picture == painted_whole(scene));
        }
    }));
}
