#include "lesson/distance.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"

#include <algorithm>
#include <variant>

namespace lesson {

namespace {

/// The holes of a statement that lie in no other hole.
std::vector<editor::Hole> outer_holes(const lang::Statement& statement)
{
    const std::vector<editor::Hole> all = editor::holes_in(statement);
    std::vector<editor::Hole> outer;
    for (std::size_t i = 0; i < all.size(); i += 1 + editor::holes_in(*all[i].value).size()) {
        outer.push_back(all[i]);
    }
    return outer;
}

/// The statement without what hands can change about it: bodies, branches, values in its holes.
lang::Statement frame(const lang::Statement& statement)
{
    lang::Statement framed = editor::bare(statement);
    if (auto* choice = std::get_if<lang::If>(&framed.form)) {
        choice->branches.resize(1);
        choice->otherwise.reset();
    }
    // The copy is this function's own, so that its holes may be written to.
    for (const editor::Hole& hole : outer_holes(framed)) {
        *const_cast<lang::Expression*>(hole.value) = editor::empty_value(hole.empty);
    }
    return framed;
}

bool is_typed(const lang::Expression& value)
{
    const std::string word = editor::tile_of(value).name;
    return word == "number" || word == "text";
}

bool holds_any(const lang::Statement& statement, const std::vector<lang::NodeId>& nodes)
{
    return std::ranges::any_of(nodes,
                               [&](lang::NodeId node) { return editor::holds(statement, node); });
}

}  // namespace

std::vector<int> Distance::table(Tiles from, Tiles to) const
{
    const std::size_t width = to.size() + 1;
    std::vector<int> cost((from.size() + 1) * width, 0);
    for (std::size_t i = 0; i <= from.size(); ++i) {
        for (std::size_t j = 0; j <= to.size(); ++j) {
            if (i == 0 && j == 0) {
                continue;
            }
            int best = 2 * forbidden;
            if (i > 0) {
                best = std::min(best, cost[(i - 1) * width + j] + removal(from[i - 1]));
            }
            if (j > 0) {
                best = std::min(best, cost[i * width + j - 1] + insertion(to[j - 1]));
            }
            if (i > 0 && j > 0) {
                best =
                    std::min(best, cost[(i - 1) * width + j - 1] + change(from[i - 1], to[j - 1]));
            }
            cost[i * width + j] = std::min(best, forbidden);
        }
    }
    return cost;
}

int Distance::removal(const lang::Statement& statement) const
{
    const bool locked = holds_any(statement, m_rules.locked);
    return !locked && (m_rules.remove || m_rules.move) ? 1 : forbidden;
}

int Distance::insertion(const lang::Statement& statement) const
{
    return m_rules.insert || m_rules.move ? editor::blocks_in(statement) : forbidden;
}

int Distance::change(const lang::Statement& from, const lang::Statement& to) const
{
    return can_adapt(from, to) ? adapting(from, to) : replacing(from, to);
}

bool Distance::can_adapt(const lang::Statement& from, const lang::Statement& to) const
{
    if (editor::tile_of(from).name != editor::tile_of(to).name || !(frame(from) == frame(to))) {
        return false;
    }
    const std::vector<Fill> all = fills(from, to);
    return can_change_branches(from, to) &&
           std::ranges::all_of(all, [&](const Fill& fill) { return can_fill(from, fill); });
}

std::vector<Fill> Distance::fills(const lang::Statement& from, const lang::Statement& to)
{
    const std::vector<editor::Hole> old = outer_holes(from);
    const std::vector<editor::Hole> wanted = outer_holes(to);
    std::vector<Fill> found;
    for (std::size_t i = 0; i < std::min(old.size(), wanted.size()); ++i) {
        if (!(*old[i].value == *wanted[i].value)) {
            found.push_back({old[i], wanted[i].value});
        }
    }
    return found;
}

lang::Statement Distance::replacement(const lang::Statement& from, const lang::Statement& to)
{
    lang::Statement made = editor::bare(to);
    const auto bodies_from = editor::bodies(from);
    const auto bodies_made = editor::bodies(made);
    for (std::size_t i = 0; i < std::min(bodies_from.size(), bodies_made.size()); ++i) {
        *bodies_made[i] = *bodies_from[i];
    }
    return made;
}

bool Distance::is_locked(const lang::Statement& statement) const
{
    return std::ranges::count(m_rules.locked, statement.id) > 0;
}

bool Distance::can_fill(const lang::Statement& from, const Fill& fill) const
{
    if (is_locked(from) || m_rules.is_jigsaw() ||
        !editor::accepts(fill.hole.shape, *fill.wanted, m_rules)) {
        return false;
    }
    const auto* count = std::get_if<lang::IntegerLiteral>(&fill.wanted->form);
    if (count != nullptr && editor::repeat_argument(from) == fill.hole.value) {
        return count->value >= m_rules.least_count && count->value <= m_rules.most_count;
    }
    const bool typed = is_typed(*fill.hole.value) && is_typed(*fill.wanted);
    if (typed || fill.hole.shape == editor::Shape::name) {
        return true;
    }
    const bool empties = *fill.wanted == editor::empty_value(fill.hole.empty);
    if (editor::is_empty(fill.hole)) {
        return m_rules.insert || m_rules.move;
    }
    return m_rules.replace || (empties && (m_rules.remove || m_rules.move));
}

bool Distance::can_change_branches(const lang::Statement& from, const lang::Statement& to) const
{
    const auto* ways = std::get_if<lang::If>(&from.form);
    if (ways == nullptr) {
        return true;
    }
    const auto& wanted = std::get<lang::If>(to.form);
    const auto size = ways->branches.size();
    const bool grows = wanted.branches.size() > size || (wanted.otherwise && !ways->otherwise);
    const bool shrinks = wanted.branches.size() < size || (!wanted.otherwise && ways->otherwise);
    const bool has_else = std::ranges::count(m_rules.allow, "else") > 0;
    const bool fixed = is_locked(from) || m_rules.is_jigsaw();
    return (!grows || (!fixed && m_rules.insert && has_else)) &&
           (!shrinks || (!fixed && m_rules.remove && !holds_any(from, m_rules.locked)));
}

int Distance::insertion_of_all(const lang::Block& body) const
{
    int cost = 0;
    for (const lang::Statement& tile : editor::tiles(body)) {
        cost += insertion(tile);
    }
    return cost;
}

int Distance::adapting(const lang::Statement& from, const lang::Statement& to) const
{
    const auto* ways = std::get_if<lang::If>(&from.form);
    const int inside = ways != nullptr ? between_ways(*ways, std::get<lang::If>(to.form))
                                       : between_bodies(from, to);
    return inside + static_cast<int>(fills(from, to).size());
}

/// A jigsaw's piece is taken out and another put in: replaced in a ring, each would wait for the
/// next.
int Distance::replacing(const lang::Statement& from, const lang::Statement& to) const
{
    if (!m_rules.replace || m_rules.is_jigsaw() || holds_any(from, m_rules.locked)) {
        return forbidden;
    }
    return 1 + between_bodies(replacement(from, to), to);
}

int Distance::between_bodies(const lang::Statement& from, const lang::Statement& to) const
{
    const auto bodies_from = editor::bodies(from);
    const auto bodies_to = editor::bodies(to);
    int cost = 0;
    for (std::size_t i = 0; i < std::min(bodies_from.size(), bodies_to.size()); ++i) {
        cost += between(editor::tiles(*bodies_from[i]), editor::tiles(*bodies_to[i]));
    }
    return cost;
}

int Distance::between_ways(const lang::If& from, const lang::If& to) const
{
    const auto between_blocks = [this](const lang::Block& old, const lang::Block& wanted) {
        return between(editor::tiles(old), editor::tiles(wanted));
    };
    const std::size_t both = std::min(from.branches.size(), to.branches.size());
    int cost = static_cast<int>(from.branches.size() - both);
    for (std::size_t i = 0; i < both; ++i) {
        cost += between_blocks(from.branches[i].body, to.branches[i].body);
    }
    const lang::Expression empty = editor::empty_value(editor::Shape::condition);
    for (std::size_t i = both; i < to.branches.size(); ++i) {
        const int filling = to.branches[i].condition == empty ? 0 : 1;
        cost += 1 + filling + insertion_of_all(to.branches[i].body);
    }
    if (from.otherwise && to.otherwise) {
        return cost + between_blocks(from.otherwise->body, to.otherwise->body);
    }
    if (to.otherwise) {
        return cost + 1 + insertion_of_all(to.otherwise->body);
    }
    return cost + (from.otherwise ? 1 : 0);
}

}  // namespace lesson
