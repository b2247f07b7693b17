#include "app/screens/cut_text.hpp"

#include <algorithm>

namespace app {

namespace {

bool begins_letter(std::string_view text, std::size_t at)
{
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::size_t next_letter(std::string_view text, std::size_t at)
{
    do {
        ++at;
    } while (!begins_letter(text, at));
    return at;
}

}  // namespace

std::size_t letters_within(const ui::Canvas& canvas,
                           std::string_view text,
                           float width,
                           const ui::TextStyle& style)
{
    // Nothing wider is looked at: no window shows a longer line.
    constexpr std::size_t most = 400;
    std::size_t fits = 0;
    std::size_t too_wide = std::min(text.size(), most) + 1;
    while (fits + 1 < too_wide) {
        std::size_t middle = fits + (too_wide - fits) / 2;
        while (middle > fits && !begins_letter(text, middle)) {
            --middle;
        }
        if (middle == fits) {
            middle = next_letter(text, fits);
        }
        if (middle >= too_wide || canvas.width_of(text.substr(0, middle), style) > width) {
            too_wide = std::min(middle, too_wide - 1);
        } else {
            fits = middle;
        }
    }
    return std::max(fits, text.empty() ? 0 : std::min(next_letter(text, 0), text.size()));
}

std::string cut_to(const ui::Canvas& canvas,
                   std::string_view text,
                   float width,
                   const ui::TextStyle& style)
{
    constexpr std::string_view more = "…";
    if (letters_within(canvas, text, width, style) == text.size()) {
        return std::string{text};
    }
    const float room = std::max(width - canvas.width_of(more, style), 0.0F);
    return std::string{text.substr(0, letters_within(canvas, text, room, style))}.append(more);
}

}  // namespace app
