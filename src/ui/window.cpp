#include "ui/window.hpp"

#include "ui/painter.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/System/Utf.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Window.hpp>
#include <X11/Xlib.h>
#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace ui {

namespace {

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

std::optional<Key> key_with_control(const sf::Event::KeyEvent& event)
{
    using Code = sf::Keyboard::Key;
    switch (event.code) {
        case Code::Z:
            return event.shift ? Key::redo : Key::undo;
        case Code::Y:
            return Key::redo;
        case Code::C:
            return Key::copy;
        case Code::V:
            return Key::paste;
        case Code::D:
            return Key::duplicate;
        case Code::X:
            return Key::cut;
        case Code::A:
            return Key::select_all;
        case Code::F:
            return Key::find;
        case Code::G:
            return Key::find_next;
        case Code::Slash:
        case Code::Divide:
        case Code::K:  // where '/' takes two keys
            return Key::comment;
        case Code::Space:
            return Key::complete;
        case Code::Left:
            return Key::word_left;
        case Code::Right:
            return Key::word_right;
        case Code::Home:
            return Key::text_begin;
        case Code::End:
            return Key::text_end;
        case Code::Backspace:
            return Key::erase_word;
        default:
            return std::nullopt;
    }
}

std::optional<Key> key_of(const sf::Event::KeyEvent& event)
{
    using Code = sf::Keyboard::Key;
    if (event.control) {
        return key_with_control(event);
    }
    switch (event.code) {
        case Code::Left:
            return Key::left;
        case Code::Right:
            return Key::right;
        case Code::Up:
            return Key::up;
        case Code::Down:
            return Key::down;
        case Code::Enter:
            return Key::enter;
        case Code::Space:
            return Key::space;
        case Code::Tab:
            return event.shift ? Key::back_tab : Key::tab;
        case Code::Backspace:
            return Key::backspace;
        case Code::Delete:
            return Key::remove;
        case Code::Escape:
            return Key::escape;
        case Code::Add:
        case Code::Equal:
            return Key::plus;
        case Code::Subtract:
        case Code::Hyphen:
            return Key::minus;
        case Code::Home:
            return Key::home;
        case Code::End:
            return Key::end;
        case Code::PageUp:
            return Key::page_up;
        case Code::PageDown:
            return Key::page_down;
        case Code::F3:
            return Key::find_next;
        default:
            return std::nullopt;
    }
}

core::Point point(int x, int y) { return {static_cast<float>(x), static_cast<float>(y)}; }

/// Nothing where a key has no letter, such as Enter and Backspace.
std::optional<TextEvent> text_of(std::uint32_t letter)
{
    constexpr std::uint32_t first_letter = 0x20;
    constexpr std::uint32_t erase = 0x7F;
    constexpr std::uint32_t first_beyond_controls = 0xA0;
    if (letter < first_letter || (letter >= erase && letter < first_beyond_controls)) {
        return std::nullopt;
    }
    TextEvent event;
    sf::Utf8::encode(letter, std::back_inserter(event.text));
    return event;
}

std::optional<Event> event_of(const sf::Event& event)
{
    using Kind = PointerEvent::Kind;
    switch (event.type) {
        case sf::Event::Closed:
            return CloseEvent{};
        case sf::Event::Resized:
            return ResizeEvent{static_cast<int>(event.size.width),
                               static_cast<int>(event.size.height)};
        case sf::Event::MouseMoved:
            return PointerEvent{Kind::move, point(event.mouseMove.x, event.mouseMove.y)};
        case sf::Event::MouseWheelScrolled:
            // A notch is three lines, as everywhere.
            return ScrollEvent{-3 * event.mouseWheelScroll.delta};
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseButtonReleased:
            // Any button: nothing here needs a right click, and small hands press either.
            return PointerEvent{
                event.type == sf::Event::MouseButtonPressed ? Kind::press : Kind::release,
                point(event.mouseButton.x, event.mouseButton.y)};
        case sf::Event::KeyPressed:
            if (const std::optional<Key> key = key_of(event.key)) {
                return KeyEvent{*key, event.key.shift};
            }
            return std::nullopt;
        case sf::Event::TextEntered:
            if (const std::optional<TextEvent> text = text_of(event.text.unicode)) {
                return *text;
            }
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

/// OpenGL's first row is the lowest.
bool save_picture(Window::Size size, const std::filesystem::path& file)
{
    const auto width = static_cast<unsigned>(size.width);
    const auto height = static_cast<unsigned>(size.height);
    std::vector<sf::Uint8> pixels(std::size_t{4} * width * height);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    for (std::size_t i = 3; i < pixels.size(); i += 4) {
        pixels[i] = 255;
    }
    sf::Image image;
    image.create(width, height, pixels.data());
    image.flipVertically();
    return image.saveToFile(file.string());
}

}  // namespace

struct Window::State {
    sf::Window window;
    Painter painter;

    State(Size size, const std::string& title, bool full_screen)
        : window{full_screen ? sf::VideoMode::getDesktopMode()
                             : sf::VideoMode{static_cast<unsigned>(size.width),
                                             static_cast<unsigned>(size.height)},
                 title,
                 full_screen ? sf::Style::Fullscreen : sf::Style::Default,
                 sf::ContextSettings{0, 0, 0, 2, 1}}
    {
        if (!full_screen) {
            // In the middle; SFML alone may put it where there is no screen.
            const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
            window.setPosition({std::max(0, (static_cast<int>(desktop.width) - size.width) / 2),
                                std::max(0, (static_cast<int>(desktop.height) - size.height) / 2)});
        }
        window.setKeyRepeatEnabled(true);
        window.setVerticalSyncEnabled(true);
    }
    ~State()
    {
        if (ImGui::GetCurrentContext() != nullptr) {
            ImGui_ImplOpenGL2_Shutdown();
            ImGui::DestroyContext();
        }
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

core::Result<Window> Window::open(Size size, const std::string& title, bool full_screen)
{
    // Held until SFML has its own: an X server without clients may begin anew, and refuse the next.
    const std::unique_ptr<Display, CloseDisplay> display{XOpenDisplay(nullptr)};
    if (!display) {
        return core::Error{{}, {}, {"error.no_display", {}}};
    }
    return Window{std::make_unique<State>(size, title, full_screen)};
}

void Window::write_with(const Fonts& fonts)
{
    ImGui::CreateContext(&fonts.atlas());
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL2_Init();
    m_state->painter.look([&] { m_state->window.display(); });
}

Window::Window(std::unique_ptr<State> state) : m_state{std::move(state)} {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

Window::Size Window::size() const
{
    const sf::Vector2u size = m_state->window.getSize();
    return {static_cast<int>(size.x), static_cast<int>(size.y)};
}

std::vector<Event> Window::events(double seconds)
{
    std::vector<Event> events;
    const sf::Clock waited;
    sf::Event event;
    while (true) {
        while (m_state->window.pollEvent(event)) {
            if (event.type == sf::Event::Resized) {
                // There and back between two pictures: a new buffer of the size that was.
                m_state->painter.forget();
            }
            if (const std::optional<Event> known = event_of(event)) {
                events.push_back(*known);
            }
        }
        const double left = seconds - static_cast<double>(waited.getElapsedTime().asSeconds());
        if (!events.empty() || left <= 0) {
            return events;
        }
        // SFML can't wait for an event and a time at once; a hand does not feel eight milliseconds.
        constexpr float nap = 0.008F;
        sf::sleep(sf::seconds(std::min(nap, static_cast<float>(left))));
    }
}

void Window::begin_frame(double seconds_since_last)
{
    const Size now = size();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(now.width), static_cast<float>(now.height)};
    // ImGui aborts at zero, and a clock may jump.
    io.DeltaTime = static_cast<float>(std::clamp(seconds_since_last, 1e-4, 0.25));
    m_state->window.setActive(true);
    ImGui_ImplOpenGL2_NewFrame();
    io.Fonts->ClearTexData();  // the texture has it
    ImGui::NewFrame();
}

bool Window::end_frame(const std::filesystem::path& picture)
{
    ImGui::Render();
    const Size now = size();
    m_state->painter.paint(now.width, now.height);
    const bool saved = picture.empty() || save_picture(now, picture);
    m_state->window.display();
    return saved;
}

// ImGui keeps its context to itself: what is the window's needs no member of it.
// NOLINTNEXTLINE(readability-convert-member-functions-to-static)
void Window::drop_frame() { ImGui::EndFrame(); }

void Window::repaint() { m_state->painter.forget(); }

void Window::fonts_changed()
{
    ImGui_ImplOpenGL2_DestroyFontsTexture();
    ImGui_ImplOpenGL2_CreateFontsTexture();
    m_state->painter.forget();
}

}  // namespace ui
