#pragma once

#include "editor/holes.hpp"
#include "editor/rules.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace lesson {

using Tiles = std::span<const lang::Statement>;

/// A hole of one statement and what it should hold.
struct Fill {
    editor::Hole hole;
    const lang::Expression* wanted{nullptr};
};

/// How many changes that hands may make lead from one list of tiles to another: putting in, taking
/// out and replacing tiles, filling holes, adding and taking away branches. Compares tiles, not
/// comments; what a tile holds is compared by the same way.
class Distance {
public:
    /// More than any real program costs: what the rules forbid is chosen only where there is no
    /// other way, and then refused.
    static constexpr int forbidden = 1'000'000;

    explicit Distance(const editor::Rules& rules) : m_rules{rules} {}

    int between(Tiles from, Tiles to) const { return table(from, to).back(); }

    /// The cheapest way between all pairs of beginnings of the two lists, row by row; each row is
    /// one longer than `to`. (Wagner and Fischer 1974, "The String-to-String Correction Problem".)
    std::vector<int> table(Tiles from, Tiles to) const;

    int removal(const lang::Statement& statement) const;
    int insertion(const lang::Statement& statement) const;
    int change(const lang::Statement& from, const lang::Statement& to) const;

    /// Whether one becomes the other by filling its holes and changing its branches.
    bool can_adapt(const lang::Statement& from, const lang::Statement& to) const;
    /// The holes that must change for that, in reading order.
    static std::vector<Fill> fills(const lang::Statement& from, const lang::Statement& to);
    /// What takes a statement's place: the wanted one, with the bodies that are there.
    static lang::Statement replacement(const lang::Statement& from, const lang::Statement& to);

private:
    bool is_locked(const lang::Statement& statement) const;
    bool can_fill(const lang::Statement& from, const Fill& fill) const;
    bool can_change_branches(const lang::Statement& from, const lang::Statement& to) const;
    int insertion_of_all(const lang::Block& body) const;
    int adapting(const lang::Statement& from, const lang::Statement& to) const;
    int replacing(const lang::Statement& from, const lang::Statement& to) const;
    int between_bodies(const lang::Statement& from, const lang::Statement& to) const;
    int between_ways(const lang::If& from, const lang::If& to) const;

    const editor::Rules& m_rules;
};

}  // namespace lesson
