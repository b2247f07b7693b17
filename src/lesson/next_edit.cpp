#include "lesson/next_edit.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace lesson {

namespace {

/// More than any real program costs: what the rules forbid is chosen only where there is no other
/// way, and then refused.
constexpr int forbidden = 1'000'000;

using Tiles = std::span<const lang::Statement>;

/// How two lists of tiles become one: an edit script in which each step costs one. Compares tiles,
/// not comments; what a tile holds is compared by the same way.
class Distance {
public:
    explicit Distance(const editor::Rules& rules) : m_rules{rules} {}

    int between(Tiles from, Tiles to) const { return table(from, to).back(); }

    /// The cheapest way between all pairs of beginnings of the two lists, row by row; each row is
    /// one longer than `to`. (Wagner and Fischer 1974, "The String-to-String Correction Problem".)
    std::vector<int> table(Tiles from, Tiles to) const
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
                    best = std::min(best,
                                    cost[(i - 1) * width + j - 1] + change(from[i - 1], to[j - 1]));
                }
                cost[i * width + j] = std::min(best, forbidden);
            }
        }
        return cost;
    }

    int removal(const lang::Statement& statement) const
    {
        const bool locked =
            std::any_of(m_rules.locked.begin(), m_rules.locked.end(), [&](lang::NodeId node) {
                return editor::holds(statement, node);
            });
        return !locked && (m_rules.remove || m_rules.move) ? 1 : forbidden;
    }

    int insertion(const lang::Statement& statement) const
    {
        return m_rules.insert || m_rules.move ? editor::blocks_in(statement) : forbidden;
    }

    int change(const lang::Statement& from, const lang::Statement& to) const
    {
        if (editor::bare(from) == editor::bare(to)) {
            return between_bodies(from, to);
        }
        if (can_set_number(from, to)) {
            return 1 + between_bodies(from, to);
        }
        // A jigsaw's piece is taken out and another put in: replaced in a ring, each would wait for
        // the next.
        return m_rules.replace && !m_rules.is_jigsaw() ? editor::blocks_in(to) : forbidden;
    }

    bool can_set_number(const lang::Statement& from, const lang::Statement& to) const
    {
        const bool locked = std::find(m_rules.locked.begin(), m_rules.locked.end(), from.id) !=
                            m_rules.locked.end();
        return !locked && !m_rules.is_jigsaw() && editor::repeat_count(from) != nullptr &&
               editor::repeat_count(to) != nullptr;
    }

private:
    int between_bodies(const lang::Statement& from, const lang::Statement& to) const
    {
        const auto bodies_from = editor::bodies(from);
        const auto bodies_to = editor::bodies(to);
        int cost = 0;
        for (std::size_t i = 0; i < std::min(bodies_from.size(), bodies_to.size()); ++i) {
            cost += between(editor::tiles(*bodies_from[i]), editor::tiles(*bodies_to[i]));
        }
        return cost;
    }

    const editor::Rules& m_rules;
};

/// The edits of the cheapest way, in the order in which a child reads.
class EditScript {
public:
    explicit EditScript(const Distance& distance) : m_distance{distance} {}

    void compare(Tiles from, Tiles to, lang::NodeId parent, int branch)
    {
        for (const Step& step : steps(from, to)) {
            const editor::Gap gap{parent, static_cast<int>(step.from), branch};
            if (step.kind == Step::Kind::remove) {
                m_removed.push_back(&from[step.from]);
                m_edits.emplace_back(editor::Remove{from[step.from].id});
            } else if (step.kind == Step::Kind::insert) {
                m_edits.emplace_back(editor::Insert{gap, editor::bare(to[step.to])});
            } else {
                change(from[step.from], to[step.to]);
            }
        }
    }

    const std::vector<editor::Edit>& edits() const { return m_edits; }

    /// The same, but what is missing here and lies elsewhere as a spare tile is taken from there.
    std::vector<editor::Edit> moves() const
    {
        std::vector<editor::Edit> found;
        for (const editor::Edit& edit : m_edits) {
            const auto* insert = std::get_if<editor::Insert>(&edit);
            if (insert == nullptr) {
                continue;
            }
            for (const lang::Statement* spare : m_removed) {
                if (editor::bare(*spare) == insert->statement) {
                    found.emplace_back(editor::Move{spare->id, insert->gap});
                }
            }
        }
        return found;
    }

private:
    struct Step {
        enum class Kind : std::uint8_t { insert, remove, change };
        Kind kind{};
        std::size_t from{};
        std::size_t to{};
    };

    std::vector<Step> steps(Tiles from, Tiles to) const
    {
        const std::vector<int> cost = m_distance.table(from, to);
        const std::size_t width = to.size() + 1;
        std::vector<Step> backwards;
        std::size_t i = from.size();
        std::size_t j = to.size();
        while (i > 0 || j > 0) {
            const int here = cost[i * width + j];
            if (i > 0 && j > 0 &&
                here >= cost[(i - 1) * width + j - 1] + m_distance.change(from[i - 1], to[j - 1])) {
                backwards.push_back({Step::Kind::change, --i, --j});
            } else if (j > 0 && (i == 0 || here >= cost[i * width + j - 1] +
                                                       m_distance.insertion(to[j - 1]))) {
                backwards.push_back({Step::Kind::insert, i, --j});
            } else {
                backwards.push_back({Step::Kind::remove, --i, j});
            }
        }
        std::reverse(backwards.begin(), backwards.end());
        return backwards;
    }

    void change(const lang::Statement& from, const lang::Statement& to)
    {
        if (editor::bare(from) != editor::bare(to)) {
            if (!m_distance.can_set_number(from, to)) {
                m_edits.emplace_back(editor::Replace{from.id, editor::bare(to)});
                return;
            }
            m_edits.emplace_back(editor::SetNumber{from.id, editor::repeat_count(to)->value});
        }
        const auto bodies_from = editor::bodies(from);
        const auto bodies_to = editor::bodies(to);
        for (std::size_t i = 0; i < std::min(bodies_from.size(), bodies_to.size()); ++i) {
            compare(editor::tiles(*bodies_from[i]),
                    editor::tiles(*bodies_to[i]),
                    from.id,
                    static_cast<int>(i));
        }
    }

    const Distance& m_distance;
    std::vector<editor::Edit> m_edits;
    std::vector<const lang::Statement*> m_removed;
};

}  // namespace

std::vector<const lang::Program*> right_programs(const Lesson& lesson)
{
    std::vector<const lang::Program*> right{&lesson.solution.program};
    for (const AlsoRight& also : lesson.also_right) {
        right.push_back(&also.script.program);
    }
    return right;
}

std::optional<editor::Edit> next_edit(const lang::Program& program,
                                      std::span<const lang::Program* const> right_programs,
                                      const editor::Rules& rules)
{
    const Distance distance{rules};
    const auto far_from = [&](const lang::Program& from, const lang::Program& to) {
        return distance.between(from.body.statements, to.body.statements);
    };
    const auto nearest = std::min_element(
        right_programs.begin(), right_programs.end(), [&](const auto* left, const auto* right) {
            return far_from(program, *left) < far_from(program, *right);
        });
    if (nearest == right_programs.end() || far_from(program, **nearest) == 0) {
        return std::nullopt;
    }
    EditScript script{distance};
    script.compare(program.body.statements, (*nearest)->body.statements, lang::NodeId::none, 0);
    std::vector<editor::Edit> edits = script.moves();
    edits.insert(edits.end(), script.edits().begin(), script.edits().end());
    const int before = far_from(program, **nearest);
    for (const editor::Edit& edit : edits) {
        // Only what comes nearer counts, so that pressing again and again ends.
        const core::Result<lang::Program> after = editor::apply(program, edit, rules);
        if (after && far_from(after.value(), **nearest) < before) {
            return edit;
        }
    }
    return std::nullopt;
}

}  // namespace lesson
