#include "ui/theme.hpp"

namespace ui {

namespace {

std::uint8_t mix_channel(std::uint8_t from, std::uint8_t to, float share)
{
    const float mixed = static_cast<float>(from) * (1 - share) + static_cast<float>(to) * share;
    return static_cast<std::uint8_t>(mixed + 0.5F);
}

}  // namespace

Colour mix(Colour from, Colour to, float share)
{
    return {mix_channel(from.red, to.red, share),
            mix_channel(from.green, to.green, share),
            mix_channel(from.blue, to.blue, share),
            mix_channel(from.alpha, to.alpha, share)};
}

Theme Theme::of(const Preferences& preferences)
{
    using namespace colours;
    Theme theme;
    theme.preferences = preferences;
    if (preferences.look == Look::high_contrast) {
        theme.background_top = theme.background_bottom = theme.header = black;
        theme.header_line = theme.panel_outline = theme.paper_outline = white;
        theme.panel = theme.paper = theme.paper_low = black;
        theme.text = theme.text_soft = theme.ink = theme.ink_soft = white;
        theme.focus_on_night = theme.focus_on_paper = contrast_focus;
        theme.outline = 4;
        return theme;
    }
    theme.background_top = night_900;
    theme.background_bottom = night_800;
    theme.header = night_900;
    theme.header_line = night_700;
    theme.panel = night_800;
    theme.panel_outline = night_400;
    theme.text = cloud_100;
    theme.text_soft = mist_300;
    theme.paper = paper_1;
    theme.paper_low = paper_2;
    theme.paper_outline = ink_400;
    theme.ink = ink_900;
    theme.ink_soft = ink_600;
    theme.focus_on_night = white;
    theme.focus_on_paper = ink_900;
    return theme;
}

KeyColours Theme::key(KeyStyle style) const
{
    using namespace colours;
    if (high_contrast()) {
        const bool primary = style == KeyStyle::go || style == KeyStyle::hint;
        return primary ? KeyColours{contrast_primary, contrast_primary, white, black}
                       : KeyColours{black, white, white, white};
    }
    switch (style) {
        case KeyStyle::go:
            return {leaf_700, leaf_800, leaf_400, white};
        case KeyStyle::step:
        case KeyStyle::beam:
            return {beam_400, beam_700, beam_200, ink_900};
        case KeyStyle::hint:
            return {sun_400, sun_700, sun_200, ink_900};
        case KeyStyle::paper:
            return {paper_2, rgb(0xB4B3DA), ink_400, ink_900};
        case KeyStyle::night:
            break;
    }
    return {night_700, night_950, night_400, cloud_100};
}

BlockColours Theme::block(Category category) const
{
    using namespace colours;
    BlockColours block;
    switch (category) {
        case Category::start:
            block = {rgb(0xFFC93C), rgb(0xB57F00), ink_900, rgb(0xFFE600)};
            break;
        case Category::motion:
            block = {rgb(0x1F6AE0), rgb(0x134699), white, rgb(0x7DB8FF)};
            break;
        case Category::action:
            block = {rgb(0x6320A8), rgb(0x431175), white, rgb(0xDDB0FF)};
            break;
        case Category::loop:
            block = {rgb(0xEF7F2C), rgb(0xA84D06), ink_900, rgb(0xFFB060)};
            break;
        case Category::choice:
            block = {rgb(0x0B6B5E), rgb(0x06463D), white, rgb(0x5CE6C4)};
            break;
        case Category::sense:
            block = {rgb(0x7FDCE8), rgb(0x1A8290), ink_900, rgb(0x9FF3FF)};
            break;
        case Category::variable:
            block = {rgb(0xC2265C), rgb(0x83153C), white, rgb(0xFF9DBB)};
            break;
        case Category::function:
            block = {rgb(0x636880), rgb(0x40445A), white, rgb(0xD0D4E8)};
            break;
    }
    if (high_contrast()) {
        return {black, block.contrast, block.contrast, block.contrast};
    }
    return block;
}

}  // namespace ui
