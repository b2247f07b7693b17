#include "ui/theme.hpp"

#include "ui/theme_looks.hpp"

#include <cmath>
#include <initializer_list>

namespace ui {

namespace {

std::uint8_t mix_channel(std::uint8_t from, std::uint8_t to, float share)
{
    const float mixed = static_cast<float>(from) * (1 - share) + static_cast<float>(to) * share;
    return static_cast<std::uint8_t>(std::lround(mixed));
}

}  // namespace

Colour mix(Colour from, Colour to, float share)
{
    return {mix_channel(from.red, to.red, share),
            mix_channel(from.green, to.green, share),
            mix_channel(from.blue, to.blue, share),
            mix_channel(from.alpha, to.alpha, share)};
}

Colour lit(Colour ground, Colour light)
{
    const auto channel = [&](std::uint8_t from, std::uint8_t added) {
        return static_cast<std::uint8_t>(std::min(from + added * light.alpha / 255, 255));
    };
    return {channel(ground.red, light.red),
            channel(ground.green, light.green),
            channel(ground.blue, light.blue),
            ground.alpha};
}

Theme Theme::of(const Preferences& preferences)
{
    const LookTables& tables = tables_of(preferences.look);
    return {tables.roles, tables.strokes, preferences};
}

KeyColours Theme::key(KeyStyle style) const
{
    return tables_of(preferences.look).keys.at(static_cast<std::size_t>(style));
}

BlockColours Theme::block(Category category) const
{
    return tables_of(preferences.look).blocks.at(static_cast<std::size_t>(category));
}

std::vector<ColourPair> Theme::pairs() const
{
    using Use = ColourPair::Use;
    std::vector<ColourPair> pairs;
    const auto add = [&](const std::string& name,
                         Use use,
                         const std::vector<Colour>& colours,
                         std::initializer_list<Colour> grounds) {
        for (const Colour ground : grounds) {
            pairs.push_back({name, use, colours, ground});
        }
    };
#define GROUND(name)
#define DECOR(name)
#define TEXT(name, ...) add(#name, Use::text, {name}, {__VA_ARGS__});
#define LINE(name, ...) add(#name, Use::part, {name}, {__VA_ARGS__});
#define SHAPE(name, ...) add(#name, Use::part, {name.fill, name.edge}, {__VA_ARGS__});
#include "ui/theme_roles.def"
#undef GROUND
#undef TEXT
#undef LINE
#undef SHAPE
#undef DECOR
    for (const KeyStyle style : key_styles) {
        const KeyColours colours = key(style);
        const std::string name = "key " + std::to_string(static_cast<int>(style));
        add(name, Use::text, {colours.label}, {colours.face});
        const std::vector<Colour> body{colours.face, colours.edge, colours.outline};
        if (style == KeyStyle::paper) {
            add(name, Use::part, body, {paper, paper_low});
        } else {
            add(name, Use::part, body, {background_top, background_bottom, header, panel});
        }
    }
    for (std::size_t i = 0; i < category_count; ++i) {
        const BlockColours colours = block(static_cast<Category>(i));
        const std::string name = "block " + std::to_string(i);
        add(name, Use::text, {colours.label}, {colours.fill});
        add(name, Use::part, {colours.fill, colours.rim}, {paper, paper_low});
        add(name, Use::part, {colours.fill, colours.edge}, {paper, paper_low});
        add(name, Use::part, {colours.badge_icon}, {colours.badge});
    }
    return pairs;
}

}  // namespace ui
