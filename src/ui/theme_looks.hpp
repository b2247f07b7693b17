#pragma once

#include "ui/theme.hpp"

namespace ui {

/// The tables of one look.
struct LookTables {
    Roles roles;
    Strokes strokes;
    std::array<KeyColours, key_styles.size()> keys;   ///< in the order of KeyStyle
    std::array<BlockColours, category_count> blocks;  ///< in the order of Category
};

const LookTables& tables_of(Look look);

}  // namespace ui
