#include "lesson/next_edit.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lesson/distance.hpp"
#include "lesson/next_text_edit.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace lesson {

namespace {

/// The edits of the cheapest way, in the order in which a child reads.
class EditScript {
public:
    EditScript(const Distance& distance, const editor::Rules& rules)
        : m_distance{distance}, m_rules{rules}
    {}

    void compare(Tiles from, Tiles to, lang::NodeId parent, int branch)
    {
        for (const Step& step : steps(from, to)) {
            const editor::Gap gap{parent, static_cast<int>(step.from), branch};
            if (step.kind == Step::Kind::remove) {
                m_spare.push_back(&from[step.from]);
                m_edits.emplace_back(editor::Remove{from[step.from].id});
            } else if (step.kind == Step::Kind::insert) {
                m_edits.emplace_back(editor::Insert{gap, editor::bare(to[step.to])});
            } else {
                change(from[step.from], to[step.to]);
            }
        }
    }

    /// What lies beside the program is spare.
    void lies_beside(const editor::Piece& piece)
    {
        for (const lang::Statement* each : editor::in_reading_order(piece.stack.statements)) {
            m_spare.push_back(each);
        }
        if (const lang::Expression* value = editor::loose_value(piece, m_rules.module)) {
            m_spare_values.push_back(value);
        }
    }

    const std::vector<editor::Edit>& edits() const { return m_edits; }

    /// The same, but what is missing here and lies elsewhere as a spare is taken from there.
    std::vector<editor::Edit> moves() const
    {
        std::vector<editor::Edit> found;
        for (const editor::Edit& edit : m_edits) {
            if (const auto* insert = std::get_if<editor::Insert>(&edit)) {
                for (const lang::Statement* spare : m_spare) {
                    if (editor::bare(*spare) == insert->statement) {
                        found.emplace_back(editor::Move{spare->id, insert->gap});
                    }
                }
            } else if (const auto* fill = std::get_if<editor::SetExpression>(&edit)) {
                for (const lang::Expression* spare : m_spare_values) {
                    if (*spare == fill->value && spare->id != fill->hole) {
                        found.emplace_back(editor::MoveExpression{spare->id, fill->hole});
                    }
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
        if (!m_distance.can_adapt(from, to)) {
            m_edits.emplace_back(editor::Replace{from.id, Distance::replacement(from, to)});
            return;
        }
        for (const Fill& fill : m_distance.fills(from, to)) {
            this->fill(from, fill);
        }
        if (const auto* ways = std::get_if<lang::If>(&from.form)) {
            change_ways(from.id, *ways, std::get<lang::If>(to.form));
            return;
        }
        const auto bodies_from = editor::bodies(from);
        const auto bodies_to = editor::bodies(to);
        for (std::size_t i = 0; i < std::min(bodies_from.size(), bodies_to.size()); ++i) {
            compare_bodies(*bodies_from[i], *bodies_to[i], from.id, i);
        }
    }

    void fill(const lang::Statement& from, const Fill& fill)
    {
        const auto* count = std::get_if<lang::IntegerLiteral>(&fill.wanted->form);
        if (count != nullptr && editor::repeat_count(from) != nullptr) {
            m_edits.emplace_back(editor::SetNumber{from.id, count->value});
            return;
        }
        const bool empties = *fill.wanted == editor::empty_value(fill.hole.empty);
        if (empties && m_rules.remove && fill.hole.shape != editor::Shape::name) {
            m_edits.emplace_back(editor::ClearExpression{fill.hole.node()});
        } else {
            m_edits.emplace_back(editor::SetExpression{fill.hole.node(), *fill.wanted});
        }
        if (!editor::is_empty(fill.hole)) {
            m_spare_values.push_back(fill.hole.value);
        }
    }

    void change_ways(lang::NodeId node, const lang::If& from, const lang::If& to)
    {
        const std::size_t both = std::min(from.branches.size(), to.branches.size());
        for (std::size_t i = 0; i < both; ++i) {
            compare_bodies(from.branches[i].body, to.branches[i].body, node, i);
        }
        if (from.branches.size() > both) {
            m_edits.emplace_back(editor::RemoveBranch{node, static_cast<int>(both)});
        } else if (to.branches.size() > both) {
            m_edits.emplace_back(editor::AddBranch{node, true});
        }
        const std::size_t last = from.branches.size();
        if (from.otherwise && to.otherwise) {
            compare_bodies(from.otherwise->body, to.otherwise->body, node, last);
        } else if (from.otherwise) {
            m_edits.emplace_back(editor::RemoveBranch{node, static_cast<int>(last)});
        } else if (to.otherwise) {
            m_edits.emplace_back(editor::AddBranch{node, false});
        }
    }

    void compare_bodies(const lang::Block& from,
                        const lang::Block& to,
                        lang::NodeId parent,
                        std::size_t branch)
    {
        compare(editor::tiles(from), editor::tiles(to), parent, static_cast<int>(branch));
    }

    const Distance& m_distance;
    const editor::Rules& m_rules;
    std::vector<editor::Edit> m_edits;
    std::vector<const lang::Statement*> m_spare;
    std::vector<const lang::Expression*> m_spare_values;
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

std::optional<editor::Edit> next_edit(const editor::Document& document,
                                      std::span<const lang::Program* const> right_programs,
                                      const editor::Rules& rules)
{
    const Distance distance{rules};
    const auto far_from = [&](const lang::Program& from, const lang::Program& to) {
        return distance.between(from.body.statements, to.body.statements);
    };
    const lang::Program& program = document.program;
    const auto nearest = std::min_element(
        right_programs.begin(), right_programs.end(), [&](const auto* left, const auto* right) {
            return far_from(program, *left) < far_from(program, *right);
        });
    if (nearest == right_programs.end() || far_from(program, **nearest) == 0) {
        return std::nullopt;
    }
    EditScript script{distance, rules};
    for (const editor::Piece& piece : document.pieces) {
        script.lies_beside(piece);
    }
    script.compare(program.body.statements, (*nearest)->body.statements, lang::NodeId::none, 0);
    std::vector<editor::Edit> edits = script.moves();
    edits.insert(edits.end(), script.edits().begin(), script.edits().end());
    const int before = far_from(program, **nearest);
    for (const editor::Edit& edit : edits) {
        // Only what comes nearer counts, so that pressing again and again ends.
        const core::Result<editor::Document> after = editor::apply(document, edit, rules);
        if (after && far_from(after.value().program, **nearest) < before) {
            return edit;
        }
    }
    return std::nullopt;
}

std::optional<editor::Edit> next_edit(const editor::Document& document,
                                      const Lesson& lesson,
                                      const editor::Rules& rules)
{
    if (document.source && !document.source->reads) {
        return next_text_edit(document, lesson, rules);
    }
    // What is only tried needs no text.
    return next_edit(
        editor::Document{document.program, document.pieces}, right_programs(lesson), rules);
}

std::optional<editor::Edit> next_edit(const lang::Program& program,
                                      std::span<const lang::Program* const> right_programs,
                                      const editor::Rules& rules)
{
    return next_edit(editor::Document{program, {}}, right_programs, rules);
}

}  // namespace lesson
