#include "ui/clipboard.hpp"

#include <SFML/System/String.hpp>
#include <SFML/Window/Clipboard.hpp>

namespace ui {

namespace {

class OwnClipboard final : public Clipboard {
public:
    std::string text() override { return m_text; }
    void put(const std::string& text) override { m_text = text; }

private:
    std::string m_text;
};

class DesktopClipboard final : public Clipboard {
public:
    std::string text() override
    {
        const auto bytes = sf::Clipboard::getString().toUtf8();
        return {bytes.begin(), bytes.end()};
    }
    void put(const std::string& text) override
    {
        sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
    }
};

}  // namespace

std::unique_ptr<Clipboard> own_clipboard() { return std::make_unique<OwnClipboard>(); }
std::unique_ptr<Clipboard> desktop_clipboard() { return std::make_unique<DesktopClipboard>(); }

}  // namespace ui
