#include <SFML/OpenGL.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Window.hpp>
#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

/// The least that a window of ours could be: SFML, OpenGL and Dear ImGui with its own letters, one
/// picture with one word. What Lumi Lab takes beyond it is its own.
int main()
{
    sf::Window window{{1280, 800}, "bare", sf::Style::Default, sf::ContextSettings{0, 0, 0, 2, 1}};
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {1280, 800};
    ImGui_ImplOpenGL2_Init();
    ImGui_ImplOpenGL2_NewFrame();
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddText({600, 390}, 0xFFFFFFFF, "bare");
    ImGui::Render();
    glViewport(0, 0, 1280, 800);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
    window.display();
    sf::Event event{};
    while (window.isOpen()) {
        while (window.pollEvent(event)) {
            if (event.type == sf::Event::Closed) {
                window.close();
            }
        }
        sf::sleep(sf::milliseconds(50));
    }
    ImGui_ImplOpenGL2_Shutdown();
    ImGui::DestroyContext();
    return 0;
}
