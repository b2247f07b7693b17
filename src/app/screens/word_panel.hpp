#pragma once

#include "ui/kit.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Where the keyboard types, and the first of the things to choose from.
inline constexpr const char* panel_field = "panel.value";
inline constexpr const char* panel_first_option = "panel.option.0";

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
    void ask_name(std::string title, std::string value, Typed done);
    void ask_text(std::string title, std::string value, Typed done);
    void ask_choice(std::string title, std::vector<Option> options);
    /// A key that takes what is asked for in hand, as it is.
    void offer_take(std::function<void()> take) { m_take = std::move(take); }
    void close() { m_kind = Kind::closed; }

    bool is_open() const { return m_kind != Kind::closed; }
    void draw(ui::Kit& kit);
    /// What a keyboard types; true if it was used.
    bool key(ui::Key key);
    /// What a keyboard wrote: letters that do not belong here are left out.
    void write(std::string_view text);

private:
    enum class Kind : std::uint8_t { closed, number, name, text, choice };

    void draw_frame(ui::Kit& kit, const core::Rectangle& box);
    void draw_value(ui::Kit& kit, const core::Rectangle& box);
    void draw_keys(ui::Kit& kit, const core::Rectangle& box);
    void draw_options(ui::Kit& kit, const core::Rectangle& box);
    bool key_at_field(ui::Key key);
    bool belongs(std::string_view letter) const;
    bool is_done() const { return !m_value.empty() || m_kind == Kind::text; }
    void type(std::string_view letter);
    void erase();
    void accept();

    Kind m_kind{Kind::closed};
    std::string m_title;
    std::string m_value;
    bool m_fresh{false};    ///< the first letter takes the place of what was there
    bool m_at_field{true};  ///< the field has the focus, and not one of the keys
    Typed m_done;
    std::function<void()> m_take;
    std::vector<Option> m_options;
};

}  // namespace app
