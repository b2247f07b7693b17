#pragma once

#include "sims/simulation.hpp"

#include <cstddef>

/// What the room declares, by number.
namespace bump_hunter {

enum ParameterNumber : std::size_t {
    process_set,
    range_set,
    bins_set,
    least_momentum_set,
    most_eta_set,
    opposite_set,
    burst_size,
    window_set,
    law_shown,
    guides_shown,
};

enum CommandNumber : std::size_t {
    collide_command,
    weigh_command,
    burst_command,
    call_command,
    pick_command,
    mark_command,
    name_command,
};

enum ReadingNumber : std::size_t {
    events_read,
    filled_read,
    by_hand_read,
    mispicked_read,
    like_sign_read,
    marked_read,
    peak_read,
    signal_read,
    background_read,
    significance_read,
    sure_read,
    call_off_read,
    called_with_read,
    named_right_read,
    real_read,
    mass_read,
};

/// Choices of the parameter `range` beside those that name a neighbourhood.
enum RangeChoice : std::size_t { fitted_range, whole_range, first_region };

/// The last choice of `process`: one of the others, by the seed.
inline constexpr std::size_t mystery_choice = 4;

}  // namespace bump_hunter
