#include "ui/painter.hpp"

#include <SFML/OpenGL.hpp>
#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace ui {

namespace {

/// Mesa names its renderers for processors so.
bool processor_draws()
{
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view renderer{name != nullptr ? name : ""};
    constexpr std::array<std::string_view, 3> known{"llvmpipe", "softpipe", "swrast"};
    return std::ranges::any_of(
        known, [&](std::string_view one) { return renderer.find(one) != std::string_view::npos; });
}

void clear(float blue)
{
    glClearColor(0, 0, blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void paint_inside(const PixelBox& box, int height)
{
    glEnable(GL_SCISSOR_TEST);
    // OpenGL counts rows from the lowest.
    glScissor(box.left, height - box.bottom, box.right - box.left, box.bottom - box.top);
    clear(0);
    glDisable(GL_SCISSOR_TEST);
    ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace

void Painter::look(const std::function<void()>& show)
{
    m_stays = processor_draws();
    // Three shades that nobody tells from black: of two or three buffers in turn, one would show.
    for (int shade = 1; m_stays && shade <= 3; ++shade) {
        clear(static_cast<float>(shade) / 255);
        show();
        std::array<unsigned char, 4> pixel{};
        glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel.data());
        m_stays = pixel[2] == shade;
    }
}

void Painter::paint(int width, int height)
{
    glViewport(0, 0, width, height);
    if (!m_stays) {
        paint_inside({0, 0, width, height}, height);
        return;
    }
    const ImDrawData& data = *ImGui::GetDrawData();
    const std::span<ImDrawList* const> lists{&data.CmdLists[0],
                                             static_cast<std::size_t>(data.CmdListsCount)};
    for (const PixelBox& box : m_damage.compare(lists, width, height)) {
        const OnlyInside part{lists, m_damage.pieces(), box};
        paint_inside(box, height);
    }
}

}  // namespace ui
