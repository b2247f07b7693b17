#pragma once

#include <cstdint>

/// Colours, sizes and times of LOOK.md. Numbers are design pixels (dp) at 1280 x 800.
namespace ui {

struct Colour {
    std::uint8_t red{};
    std::uint8_t green{};
    std::uint8_t blue{};
    std::uint8_t alpha{255};

    bool operator==(const Colour&) const = default;
    Colour faded(float by) const
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
}  // namespace colours

/// How a key looks: its face, the darker edge below it, its outline, what is written on it.
struct KeyColours {
    Colour face, edge, outline, label;
};

/// How a kind of block looks (LOOK.md section 3).
struct BlockColours {
    Colour fill, edge, label, contrast;
};

enum class KeyStyle : std::uint8_t { night, go, step, hint, paper, beam };
enum class Category : std::uint8_t {
    start,
    motion,
    action,
    loop,
    choice,
    sense,
    variable,
    function
};

/// Which colours and strokes: those of the mock-ups, those for eyes that need more, those for a
/// beamer in a bright room.
enum class Look : std::uint8_t { standard, high_contrast, projector };

/// What a child has chosen on the accessibility panel.
struct Preferences {
    float text_size{1.0F};  ///< 0.85 to 1.6
    Look look{Look::standard};
    bool calm{false};  ///< less motion, quiet sounds
    bool sound{true};
    float volume{0.6F};  ///< 0 to 1, as on the slider
    bool operator==(const Preferences&) const = default;
};

/// The colours of the day, from the preferences.
struct Theme {
    Preferences preferences;

    Colour background_top, background_bottom, header, header_line;
    Colour panel, panel_outline, text, text_soft;
    Colour paper, paper_low, paper_outline, ink, ink_soft;
    Colour focus_on_night, focus_on_paper;
    float outline{2};

    static Theme of(const Preferences& preferences);
    KeyColours key(KeyStyle style) const;
    BlockColours block(Category category) const;
    bool high_contrast() const { return preferences.look == Look::high_contrast; }
    bool calm() const { return preferences.calm; }
};

/// Times of LOOK.md section 8, in seconds.
namespace motion {
inline constexpr double tap = 0.09, fast = 0.16, base = 0.24, slow = 0.4, scene = 0.6;
}  // namespace motion

}  // namespace ui
