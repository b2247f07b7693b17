#pragma once

#include "editor/category.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// Colours, sizes and times of LOOK.md. Numbers are design pixels (dp) at 1280 x 800.
namespace ui {

struct Colour {
    std::uint8_t red{};
    std::uint8_t green{};
    std::uint8_t blue{};
    std::uint8_t alpha{255};

    bool operator==(const Colour&) const = default;
    constexpr Colour faded(float by) const
    {
        return {red, green, blue, static_cast<std::uint8_t>(static_cast<float>(alpha) * by)};
    }
};

constexpr Colour rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16U),
            static_cast<std::uint8_t>(hex >> 8U),
            static_cast<std::uint8_t>(hex),
            255};
}

/// From one colour to another; `share` 0 gives the first.
Colour mix(Colour from, Colour to, float share);
/// With a light on it, as strong as the light is opaque.
Colour lit(Colour ground, Colour light);

namespace colours {
inline constexpr Colour night_950 = rgb(0x0D0F2E), night_900 = rgb(0x14163C),
                        night_800 = rgb(0x1D2054), night_700 = rgb(0x2A2E70),
                        night_600 = rgb(0x3B4190), night_500 = rgb(0x555BB0),
                        night_400 = rgb(0x7E84DA), mist_300 = rgb(0xB9BDEC),
                        cloud_100 = rgb(0xEFEEFC);
inline constexpr Colour paper_0 = rgb(0xFFFFFF), paper_1 = rgb(0xF6F5FE), paper_2 = rgb(0xE9E8F8),
                        paper_3 = rgb(0xD5D4EE), ink_900 = rgb(0x1A1C47), ink_600 = rgb(0x4B4E80),
                        ink_400 = rgb(0x6E71A3);
inline constexpr Colour sun_200 = rgb(0xFFE9A8), sun_400 = rgb(0xFFC93C), sun_700 = rgb(0x8A5A00),
                        beam_200 = rgb(0xB5F3F5), beam_400 = rgb(0x35D6E3),
                        beam_700 = rgb(0x0B6E80), leaf_400 = rgb(0x4FD69C),
                        leaf_700 = rgb(0x0B7A53), leaf_800 = rgb(0x075C3E),
                        coral_100 = rgb(0xFFE7E1), coral_400 = rgb(0xFF8A75),
                        coral_700 = rgb(0xB8322F), rose = rgb(0xFF9FB2);
inline constexpr Colour black = rgb(0x000000), white = rgb(0xFFFFFF);
inline constexpr Colour contrast_primary = rgb(0xFFE600), contrast_focus = rgb(0x00E5FF),
                        contrast_done = rgb(0x5CE6C4);
/// Of the projector's look: what a beamer's haze leaves dark.
inline constexpr Colour deep_ink = rgb(0x0B0C26), deep_sun = rgb(0x6B4500),
                        deep_beam = rgb(0x075462), deep_coral = rgb(0x941F1D),
                        deep_rose = rgb(0x9B1846);
}  // namespace colours

/// A fill with its edge.
struct Shape {
    Colour fill, edge;
};

/// How a key looks: its face, the darker edge below it, its outline, what is written on it.
struct KeyColours {
    Colour face, edge, outline, label;
};

/// How a kind of block looks (LOOK.md section 3).
struct BlockColours {
    Colour fill, edge, label;
    Colour contrast;  ///< of the outline and the badge where contrast is high
    Colour rim;       ///< the outline of a picture tile
    Colour badge, badge_icon;
};

enum class KeyStyle : std::uint8_t { night, go, step, hint, paper, beam };
inline constexpr std::array key_styles{
    KeyStyle::night, KeyStyle::go, KeyStyle::step, KeyStyle::hint, KeyStyle::paper, KeyStyle::beam};

using editor::Category;
using editor::category_count;

/// Which colours and strokes: those of the mock-ups, those for eyes that need more, those for a
/// beamer in a bright room.
enum class Look : std::uint8_t { standard, high_contrast, projector };
inline constexpr std::array looks{Look::standard, Look::high_contrast, Look::projector};

/// What a child has chosen on the accessibility panel.
struct Preferences {
    float text_size{1.0F};  ///< 0.85 to 1.6
    Look look{Look::standard};
    bool calm{false};  ///< less motion, quiet sounds
    bool sound{true};
    float volume{0.6F};  ///< 0 to 1, as on the slider
    bool operator==(const Preferences&) const = default;
};

/// The colours by what they are for: theme_roles.def.
struct Roles {
#define GROUND(name) Colour name;
#define TEXT(name, ...) Colour name;
#define LINE(name, ...) Colour name;
#define SHAPE(name, ...) Shape name;
#define DECOR(name) Colour name;
#include "ui/theme_roles.def"
#undef GROUND
#undef TEXT
#undef LINE
#undef SHAPE
#undef DECOR
};

/// How thick lines are, in design pixels, and what is left out.
struct Strokes {
    float outline{2};
    float focus_width{4};
    float rim{0};            ///< around Lumi, so that she stands out from her stage
    float label_opacity{1};  ///< of what lies under names on the map
    bool plain{false};       ///< no glows, gradients, shadows and scenery
};

/// Two colours that a screen puts together, and what has to be told apart there.
struct ColourPair {
    enum class Use : std::uint8_t { text, part };
    std::string name;
    Use use{};
    std::vector<Colour> colours;  ///< one of them stands out from the ground
    Colour ground;
};

/// The colours of the day, from the preferences.
struct Theme : Roles, Strokes {
    Preferences preferences;

    static Theme of(const Preferences& preferences);
    KeyColours key(KeyStyle style) const;
    BlockColours block(Category category) const;
    /// Everything that is put on something else.
    std::vector<ColourPair> pairs() const;

    bool high_contrast() const { return preferences.look == Look::high_contrast; }
    bool calm() const { return preferences.calm; }
};

/// Times of LOOK.md section 8, in seconds.
namespace motion {
inline constexpr double tap = 0.09, fast = 0.16, base = 0.24, slow = 0.4, scene = 0.6;
}  // namespace motion

}  // namespace ui
