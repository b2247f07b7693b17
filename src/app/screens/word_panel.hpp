#pragma once

#include "ui/kit.hpp"

#include <functional>
#include <string>
#include <vector>

namespace app {

/// The panel over a word program where a number, a name or a text is typed with large keys, or one
/// of a few is chosen. One at a time; nothing else can be touched meanwhile.
class WordPanel {
public:
    struct Option {
        std::string label;
        std::function<void()> choose;
    };
    using Typed = std::function<void(const std::string& text)>;

    void ask_number(std::string title, std::string value, Typed done);
    /// Letters; with `any` also spaces and signs, else what a name may hold.
    void ask_text(std::string title, std::string value, bool any, Typed done);
    void ask_choice(std::string title, std::vector<Option> options);
    void close() { m_kind = Kind::closed; }

    bool is_open() const { return m_kind != Kind::closed; }
    void draw(ui::Kit& kit);
    /// What a keyboard types; true if it was used.
    bool key(ui::Key key);

private:
    enum class Kind : std::uint8_t { closed, number, name, text, choice };

    void draw_frame(ui::Kit& kit, const core::Rectangle& box);
    void draw_value(ui::Kit& kit, const core::Rectangle& box);
    void draw_keys(ui::Kit& kit, const core::Rectangle& box);
    void draw_options(ui::Kit& kit, const core::Rectangle& box);
    void type(const std::string& letter);
    void accept();

    Kind m_kind{Kind::closed};
    std::string m_title;
    std::string m_value;
    bool m_fresh{false};  ///< the first letter takes the place of what was there
    Typed m_done;
    std::vector<Option> m_options;
};

}  // namespace app
