#include "ui/theme_looks.hpp"

namespace ui {

using namespace colours;

namespace {

// ---- the mock-ups

constexpr Roles standard_roles{
    .background_top = night_900,
    .background_bottom = night_800,
    .header = night_900,
    .panel = night_800,
    .well = night_950,
    .map_far = rgb(0x2A2D74),
    .map_near = rgb(0x0F1132),
    .stage = rgb(0x15173F),
    .floor = rgb(0x444998),
    .paper = paper_1,
    .paper_low = paper_2,
    .card = paper_0,
    .card_head = beam_700,
    .wanted_slot = rgb(0xFFF6DA),
    .code = rgb(0x0A0C26),
    .code_here = rgb(0x15183F),
    .code_error = rgb(0x4A1D33),
    .code_chosen = rgb(0x133D5F),
    .code_running = rgb(0x453608),
    .code_gutter = rgb(0x11133A),
    .poster = rgb(0xFFFDF6),
    .marked = sun_200,
    .text = cloud_100,
    .text_soft = mist_300,
    .energy = sun_400,
    .ink = ink_900,
    .ink_soft = ink_600,
    .card_title = white,
    .question = beam_700,
    .code_keyword = rgb(0xFF9EC7),
    .code_function = rgb(0x7FDCE8),
    .code_text = rgb(0xFFD27A),
    .code_number = rgb(0x9BE8A8),
    .code_comment = rgb(0xA5A9DE),
    .code_name = cloud_100,
    .code_sign = rgb(0xC9CCF2),
    .line_number = mist_300,
    .mark_ink = ink_900,
    .later_ink = cloud_100,
    .panel_outline = night_400,
    .well_outline = night_400,
    .paper_outline = ink_400,
    .focus_on_night = white,
    .focus_on_paper = ink_900,
    .slot_outline = sun_700,
    .star_empty = night_400,
    .caret = cloud_100,
    .oops = coral_400,
    .right = leaf_400,
    .floor_edge = night_400,
    .track = cloud_100,
    .track_positive = rgb(0xFFD27A),
    .track_negative = rose,
    .track_neutral = mist_300,
    .law = sun_400,
    .pen_black = ink_900,
    .pen_blue = rgb(0x1F6AE0),
    .pen_green = rgb(0x0B7A53),
    .pen_red = rgb(0xC8262B),
    .pen_orange = rgb(0xBF5A00),
    .pen_purple = rgb(0x6320A8),
    .poster_print = rgb(0x8588B4),
    .poster_edge = night_400,
    .star = {sun_400, sun_700},
    .here = {beam_400, beam_700},
    .later = {night_700, night_400},
    .done = {sun_400, sun_700},
    .rooms = {rose, rgb(0x7A2547)},
    .second_beam = {rose, rgb(0x7A2547)},
    .progress = {coral_400, coral_400},
    .bar = {rgb(0x3AA6C4), beam_200},
    .gain = {sun_200, sun_400},
    .knob = {sun_400, white},
    .running = {sun_400, sun_700},
    .chosen = {beam_400, beam_700},
    .faulty = {coral_400, coral_700},
    .gap = {rgb(0x2A2E70), sun_400},
    .scanned = {white, night_950},
    .pointed = {sun_400, sun_700},
    .header_line = night_700,
    .panel_edge = night_600,
    .veil = night_950.faded(0.72F),
    .shadow = rgb(0x07081F).faded(0.35F),
    .card_line = paper_3,
    .spare_slot = rgb(0xB4B3DA),
    .pipe = rgb(0xB4B3DA),
    .pipe_inside = paper_2,
    .pipe_dots = beam_400,
    .mist = rgb(0x2E6E80),
    .grid_line = night_600,
    .poster_grid = rgb(0xE6E8F4),
};
constexpr std::array<KeyColours, key_styles.size()> standard_keys{{
    {night_700, night_950, night_400, cloud_100},
    {leaf_700, leaf_800, leaf_400, white},
    {beam_400, beam_700, beam_200, ink_900},
    {sun_400, sun_700, sun_200, ink_900},
    {paper_2, rgb(0xB4B3DA), ink_400, ink_900},
    {beam_400, beam_700, beam_200, ink_900},
}};

struct Fill {
    std::uint32_t fill, edge, label, contrast;
    bool pale;  ///< its edge, not its fill, stands out from paper
};
/// LOOK.md section 3; the edge of `start` is a little darker, so that it holds on the palette too.
constexpr std::array<Fill, category_count> standard_fills{{
    {0xFFC93C, 0xB07B00, 0x1A1C47, 0xFFE600, true},
    {0x1F6AE0, 0x134699, 0xFFFFFF, 0x7DB8FF, false},
    {0x6320A8, 0x431175, 0xFFFFFF, 0xDDB0FF, false},
    {0xEF7F2C, 0xA84D06, 0x1A1C47, 0xFFB060, true},
    {0x0B6B5E, 0x06463D, 0xFFFFFF, 0x5CE6C4, false},
    {0x7FDCE8, 0x1A8290, 0x1A1C47, 0x9FF3FF, true},
    {0xC2265C, 0x83153C, 0xFFFFFF, 0xFF9DBB, false},
    {0x636880, 0x40445A, 0xFFFFFF, 0xD0D4E8, false},
    {0xFFFFFF, 0x6E71A3, 0x1A1C47, 0xFFFFFF, true},
}};

// ---- high contrast: LOOK.md section 9

constexpr Roles contrast_roles{
    .background_top = black,
    .background_bottom = black,
    .header = black,
    .panel = black,
    .well = black,
    .map_far = black,
    .map_near = black,
    .stage = black,
    .floor = black,
    .paper = black,
    .paper_low = black,
    .card = black,
    .card_head = black,
    .wanted_slot = black,
    .code = black,
    .code_here = rgb(0x1A1A1A),
    .code_error = rgb(0x400A16),
    .code_chosen = rgb(0x003540),
    .code_running = rgb(0x3A3300),
    .code_gutter = black,
    .poster = black,
    .marked = black,
    .text = white,
    .text_soft = white,
    .energy = contrast_primary,
    .ink = white,
    .ink_soft = white,
    .card_title = white,
    .question = white,
    .code_keyword = rgb(0xFFB3D3),
    .code_function = rgb(0x9FF3FF),
    .code_text = rgb(0xFFE27A),
    .code_number = rgb(0xA8F5B5),
    .code_comment = rgb(0xD0D4E8),
    .code_name = white,
    .code_sign = white,
    .line_number = white,
    .mark_ink = black,
    .later_ink = white,
    .panel_outline = white,
    .well_outline = white,
    .paper_outline = white,
    .focus_on_night = contrast_focus,
    .focus_on_paper = contrast_focus,
    .slot_outline = contrast_primary,
    .star_empty = white,
    .caret = white,
    .oops = coral_400,
    .right = contrast_done,
    .floor_edge = mist_300,
    .track = white,
    .track_positive = rgb(0xFFE600),
    .track_negative = rgb(0xFF9DBB),
    .track_neutral = rgb(0xD0D4E8),
    .law = rgb(0xFFE600),
    .pen_black = white,
    .pen_blue = rgb(0x7DB8FF),
    .pen_green = contrast_done,
    .pen_red = coral_400,
    .pen_orange = rgb(0xFFB060),
    .pen_purple = rgb(0xDDB0FF),
    .poster_print = mist_300,
    .poster_edge = white,
    .star = {contrast_primary, contrast_primary},
    .here = {contrast_focus, contrast_focus},
    .later = {black, white},
    .done = {contrast_done, contrast_done},
    .rooms = {rgb(0xFF9DBB), rgb(0xFF9DBB)},
    .second_beam = {rgb(0xFF9DBB), rgb(0xFF9DBB)},
    .progress = {contrast_primary, contrast_primary},
    .bar = {rgb(0x7DB8FF), white},
    .gain = {white, white},
    .knob = {contrast_primary, white},
    .running = {contrast_primary, contrast_primary},
    .chosen = {contrast_focus, contrast_focus},
    .faulty = {coral_400, coral_400},
    .gap = {black, contrast_primary},
    .scanned = {contrast_focus, black},
    .pointed = {contrast_primary, contrast_primary},
    .header_line = white,
    .panel_edge = white,
    .veil = black.faded(0.85F),
    .shadow = black.faded(0),
    .card_line = white,
    .spare_slot = mist_300,
    .pipe = white,
    .pipe_inside = black,
    .pipe_dots = white,
    .mist = black,
    .grid_line = rgb(0x555555),
    .poster_grid = rgb(0x333333),
};
constexpr std::array<KeyColours, key_styles.size()> contrast_keys{{
    {black, white, white, white},
    {contrast_primary, contrast_primary, contrast_primary, black},
    {black, white, white, white},
    {contrast_primary, contrast_primary, contrast_primary, black},
    {black, white, white, white},
    {contrast_focus, contrast_focus, white, black},
}};

// ---- projector: a beamer in a lit room adds haze to every pixel, and what is dark goes first. So
// all surfaces are white, where the beamer gives most light; everything else is as dark as its
// meaning allows, with thick outlines, and nothing is told by one shade of night beside another.

constexpr Roles projector_roles{
    .background_top = white,
    .background_bottom = white,
    .header = white,
    .panel = white,
    .well = paper_2,
    .map_far = white,
    .map_near = white,
    .stage = white,
    .floor = paper_2,
    .paper = white,
    .paper_low = white,
    .card = white,
    .card_head = deep_beam,
    .wanted_slot = white,
    .code = white,
    .code_here = paper_2,
    .code_error = coral_100,
    .code_chosen = beam_200,
    .code_running = sun_200,
    .code_gutter = paper_2,
    .poster = white,
    .marked = sun_200,
    .text = deep_ink,
    .text_soft = deep_ink,
    .energy = deep_sun,
    .ink = deep_ink,
    .ink_soft = deep_ink,
    .card_title = white,
    .question = deep_beam,
    .code_keyword = deep_rose,
    .code_function = deep_beam,
    .code_text = deep_sun,
    .code_number = leaf_800,
    .code_comment = ink_600,
    .code_name = deep_ink,
    .code_sign = deep_ink,
    .line_number = deep_ink,
    .mark_ink = deep_ink,
    .later_ink = deep_ink,
    .panel_outline = deep_ink,
    .well_outline = deep_ink,
    .paper_outline = deep_ink,
    .focus_on_night = deep_rose,
    .focus_on_paper = deep_rose,
    .slot_outline = deep_sun,
    .star_empty = deep_sun,
    .caret = deep_ink,
    .oops = deep_coral,
    .right = leaf_800,
    .floor_edge = deep_ink,
    .track = deep_ink,
    .track_positive = rgb(0x6B4500),
    .track_negative = rgb(0x8F1F4B),
    .track_neutral = rgb(0x3B3E70),
    .law = rgb(0x8F1F4B),
    .pen_black = deep_ink,
    .pen_blue = rgb(0x0F3F94),
    .pen_green = leaf_800,
    .pen_red = deep_coral,
    .pen_orange = rgb(0x6E3300),
    .pen_purple = rgb(0x47147D),
    .poster_print = rgb(0x53567F),
    .poster_edge = deep_ink,
    .star = {sun_400, deep_sun},
    .here = {beam_400, deep_beam},
    .later = {white, deep_ink},
    .done = {sun_400, deep_sun},
    .rooms = {rose, deep_rose},
    .second_beam = {rose, deep_rose},
    .progress = {deep_coral, deep_coral},
    .bar = {rgb(0x0B6E80), deep_ink},
    .gain = {deep_sun, deep_sun},
    .knob = {sun_400, deep_ink},
    .running = {sun_400, deep_sun},
    .chosen = {beam_400, deep_beam},
    .faulty = {deep_coral, deep_coral},
    .gap = {white, deep_sun},
    .scanned = {deep_rose, deep_ink},
    .pointed = {sun_400, deep_sun},
    .header_line = deep_ink,
    .panel_edge = deep_ink,
    .veil = deep_ink.faded(0.55F),
    .shadow = deep_ink.faded(0),
    .card_line = deep_ink,
    .spare_slot = deep_ink,
    .pipe = deep_ink,
    .pipe_inside = white,
    .pipe_dots = deep_beam,
    .mist = rgb(0xD5E8EC),
    .grid_line = rgb(0xC4C5DE),
    .poster_grid = rgb(0xE2E2EE),
};
constexpr std::array<KeyColours, key_styles.size()> projector_keys{{
    {white, deep_ink, deep_ink, deep_ink},
    {leaf_800, deep_ink, deep_ink, white},
    {deep_beam, deep_ink, deep_ink, white},
    {sun_400, deep_sun, deep_ink, deep_ink},
    {white, deep_ink, deep_ink, deep_ink},
    {deep_beam, deep_ink, deep_ink, white},
}};
using Blocks = std::array<BlockColours, category_count>;

Blocks standard_blocks()
{
    Blocks blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Fill& from = standard_fills.at(i);
        const Colour fill = rgb(from.fill);
        const Colour edge = rgb(from.edge);
        const Colour label = rgb(from.label);
        blocks.at(i) = {fill,
                        edge,
                        label,
                        rgb(from.contrast),
                        from.pale ? edge : mix(edge, white, 0.85F),
                        fill,
                        label};
    }
    return blocks;
}

/// The same colours, so that a child knows them again, with an outline that haze leaves.
Blocks projector_blocks()
{
    Blocks blocks = standard_blocks();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        BlockColours& block = blocks.at(i);
        block.edge = block.rim = block.contrast = deep_ink;
        if (standard_fills.at(i).pale) {
            block.label = block.badge_icon = deep_ink;
        }
    }
    return blocks;
}

/// Black, with the category's colour around it; the badge is filled with it and has a black icon.
Blocks contrast_blocks()
{
    Blocks blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Colour colour = rgb(standard_fills.at(i).contrast);
        blocks.at(i) = {black, colour, white, colour, colour, colour, black};
    }
    return blocks;
}

}  // namespace

const LookTables& tables_of(Look look)
{
    static const std::array<LookTables, looks.size()> tables{{
        {standard_roles, {.label_opacity = 0.78F}, standard_keys, standard_blocks()},
        {contrast_roles,
         {.outline = 4, .focus_width = 5, .rim = 3, .plain = true},
         contrast_keys,
         contrast_blocks()},
        {projector_roles,
         {.outline = 3, .focus_width = 6, .rim = 3, .plain = true},
         projector_keys,
         projector_blocks()},
    }};
    return tables.at(static_cast<std::size_t>(look));
}

}  // namespace ui
