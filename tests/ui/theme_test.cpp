#include "ui/theme.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cmath>

namespace {

/// Relative luminance and contrast as WCAG 2.2 defines them.
double channel(std::uint8_t value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}
double luminance(ui::Colour colour)
{
    return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) +
           0.0722 * channel(colour.blue);
}
double contrast(ui::Colour one, ui::Colour other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

constexpr double text = 4.5;
constexpr double part = 3.0;

}  // namespace

TEST_CASE("every text of the theme stands out from its ground", "[ui][theme]")
{
    for (const bool high : {false, true}) {
        const ui::Theme theme =
            ui::Theme::of({.look = high ? ui::Look::high_contrast : ui::Look::standard});
        INFO("high contrast " << high);
        CHECK(contrast(theme.text, theme.panel) >= text);
        CHECK(contrast(theme.text, theme.background_top) >= text);
        CHECK(contrast(theme.text_soft, theme.panel) >= text);
        CHECK(contrast(theme.ink, theme.paper) >= text);
        CHECK(contrast(theme.ink, theme.paper_low) >= text);
        CHECK(contrast(theme.ink_soft, theme.paper) >= text);
        CHECK(contrast(theme.panel_outline, theme.panel) >= part);
        CHECK(contrast(theme.focus_on_night, theme.background_bottom) >= part);
        CHECK(contrast(theme.focus_on_paper, theme.paper) >= part);
        using Style = ui::KeyStyle;
        for (const Style style :
             {Style::night, Style::go, Style::step, Style::hint, Style::paper, Style::beam}) {
            const ui::KeyColours key = theme.key(style);
            CHECK(contrast(key.label, key.face) >= text);
        }
        using Category = ui::Category;
        for (const Category category : {Category::start,
                                        Category::motion,
                                        Category::action,
                                        Category::loop,
                                        Category::choice,
                                        Category::sense,
                                        Category::variable,
                                        Category::function}) {
            const ui::BlockColours block = theme.block(category);
            CHECK(contrast(block.label, block.fill) >= text);
            if (high) {
                CHECK(contrast(block.edge, theme.paper) >= 7);
            }
        }
    }
}
