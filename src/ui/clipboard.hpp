#pragma once

#include <memory>
#include <string>

namespace ui {

/// What was copied. Texts are UTF-8.
class Clipboard {
public:
    virtual ~Clipboard() = default;
    virtual std::string text() = 0;
    virtual void put(const std::string& text) = 0;

protected:
    Clipboard() = default;
    Clipboard(const Clipboard&) = default;
    Clipboard& operator=(const Clipboard&) = default;
};

/// Of this program alone: where there is no window.
std::unique_ptr<Clipboard> own_clipboard();
/// That of the desktop. Needs a window.
std::unique_ptr<Clipboard> desktop_clipboard();

}  // namespace ui
