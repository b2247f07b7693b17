#include "editor/keep_ids.hpp"

#include "lang/walk.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace editor {

namespace {

/// More pairs than that are not compared: what is kept then is kept by its order.
constexpr std::size_t most_pairs = 40'000;

/// Calls `visit` with the id of each node of the statement, in reading order.
template <typename AnyExpression, typename Visit>
void each_id_of_expression(AnyExpression& expression, Visit&& visit)
{
    visit(expression.id);
    lang::each_operand(expression, [&](auto& operand) { each_id_of_expression(operand, visit); });
}

template <typename AnyStatement, typename Visit>
void each_id(AnyStatement& statement, Visit&& visit)
{
    visit(statement.id);
    lang::each_expression(statement,
                          [&](auto& expression) { each_id_of_expression(expression, visit); });
    lang::each_block(statement, [&](auto& block) {
        for (auto& inner : block.statements) {
            each_id(inner, visit);
        }
    });
}

template <typename From, typename To, typename Each>
void copy_each(const From& from, To& to, Each&& each)
{
    std::vector<lang::NodeId> ids;
    each(from, [&ids](const lang::NodeId& id) { ids.push_back(id); });
    auto next = ids.begin();
    each(to, [&next](lang::NodeId& id) { id = *next++; });
}

void copy(const lang::Statement& from, lang::Statement& to)
{
    copy_each(from, to, [](auto& statement, auto&& visit) { each_id(statement, visit); });
}

void copy(const lang::Expression& from, lang::Expression& to)
{
    copy_each(from, to, [](auto& value, auto&& visit) { each_id_of_expression(value, visit); });
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Pairs of two lists, in the order of both, of the greatest worth. (Needleman and Wunsch 1970.)
/// What is worth nothing is no pair.
template <typename Worth>
Pairs align(std::size_t old_count, std::size_t now_count, const Worth& worth)
{
    Pairs pairs;
    if (old_count == 0 || now_count == 0) {
        return pairs;
    }
    if (old_count * now_count > most_pairs) {
        for (std::size_t i = 0; i < std::min(old_count, now_count); ++i) {
            if (worth(i, i) > 0) {
                pairs.emplace_back(i, i);
            }
        }
        return pairs;
    }
    const std::size_t width = now_count + 1;
    std::vector<int> best((old_count + 1) * width);
    std::vector<int> worths(old_count * now_count);
    for (std::size_t i = old_count; i-- > 0;) {
        for (std::size_t j = now_count; j-- > 0;) {
            const int here = worths[i * now_count + j] = worth(i, j);
            best[i * width + j] = std::max({best[(i + 1) * width + j],
                                            best[i * width + j + 1],
                                            best[(i + 1) * width + j + 1] + here});
        }
    }
    for (std::size_t i = 0, j = 0; i < old_count && j < now_count;) {
        const int here = worths[i * now_count + j];
        if (here > 0 && best[i * width + j] == best[(i + 1) * width + j + 1] + here) {
            pairs.emplace_back(i++, j++);
        } else if (best[i * width + j] == best[(i + 1) * width + j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

/// Are they equal up to what they hold?
bool have_same_head(const lang::Statement& old, const lang::Statement& now)
{
    std::vector<const lang::Expression*> values;
    lang::each_expression(old, [&](const lang::Expression& each) { values.push_back(&each); });
    auto next = values.begin();
    bool same = old.form.index() == now.form.index();
    lang::each_expression(now, [&](const lang::Expression& each) {
        same = same && next != values.end() && **next++ == each;
    });
    const auto* define = std::get_if<lang::Define>(&old.form);
    return same && next == values.end() &&
           (define == nullptr || define->name == std::get<lang::Define>(now.form).name);
}

class TakenIds {
public:
    void insert(lang::NodeId id)
    {
        const auto number = static_cast<std::size_t>(id);
        m_taken.resize(std::max(m_taken.size(), number + 1));
        m_taken[number] = true;
    }
    bool contains(lang::NodeId id) const
    {
        const auto number = static_cast<std::size_t>(id);
        return number < m_taken.size() && m_taken[number];
    }

private:
    std::vector<bool> m_taken;
};

class Keeping {
public:
    void bodies(const lang::Body& old, lang::Body& now)
    {
        const auto [front, old_back, now_back] = trim(old, now);
        for (std::size_t i = 0; i < front; ++i) {
            take(old[i], now[i]);
        }
        for (std::size_t i = 0; old_back + i < old.size(); ++i) {
            take(old[old_back + i], now[now_back + i]);
        }
        const Pairs pairs =
            align(old_back - front, now_back - front, [&](std::size_t i, std::size_t j) {
                return likeness(old[front + i], now[front + j]);
            });
        for (const auto& [i, j] : pairs) {
            keep(old[front + i], now[front + j]);
        }
    }

    /// Statements that went elsewhere as they were: into a body, out of it, past others.
    void moved(const lang::Program& before, lang::Program& after)
    {
        std::vector<const lang::Statement*> lost;
        lang::each_statement(before.body.statements, [&](const lang::Statement& each) {
            if (!m_taken.contains(each.id)) {
                lost.push_back(&each);
            }
        });
        std::vector<lang::Statement*> found;
        lang::each_statement(after.body.statements, [&](lang::Statement& each) {
            if (each.id == lang::NodeId::none) {
                found.push_back(&each);
            }
        });
        if (lost.size() * found.size() > most_pairs) {
            return;
        }
        for (lang::Statement* now : found) {
            const auto same = std::ranges::find_if(lost, [&](const lang::Statement* old) {
                return now->id == lang::NodeId::none && !m_taken.contains(old->id) &&
                       is_free(*old) && old->form == now->form;
            });
            if (same != lost.end()) {
                take(**same, *now);
            }
        }
    }

private:
    struct Middle {
        std::size_t front{};  ///< so many are equal in front
        std::size_t old_back{};
        std::size_t now_back{};  ///< from here on they are equal
    };
    static Middle trim(const lang::Body& old, const lang::Body& now)
    {
        const auto [old_at, now_at] = std::ranges::mismatch(old, now);
        Middle middle{static_cast<std::size_t>(old_at - old.begin()), old.size(), now.size()};
        while (middle.old_back > middle.front && middle.now_back > middle.front &&
               old[middle.old_back - 1] == now[middle.now_back - 1]) {
            --middle.old_back;
            --middle.now_back;
        }
        return middle;
    }

    static int likeness(const lang::Statement& old, const lang::Statement& now)
    {
        constexpr int kind = 1;
        constexpr int head = 3;
        constexpr int all = 4;
        if (old.form.index() != now.form.index()) {
            return 0;
        }
        if (old.form == now.form) {
            return all;
        }
        return have_same_head(old, now) ? head : kind;
    }

    /// Equal statements.
    void take(const lang::Statement& old, lang::Statement& now)
    {
        copy(old, now);
        each_id(old, [this](const lang::NodeId& id) { m_taken.insert(id); });
    }

    /// Has nothing in it been taken?
    bool is_free(const lang::Statement& old) const
    {
        bool free = true;
        each_id(old, [&](const lang::NodeId& id) { free = free && !m_taken.contains(id); });
        return free;
    }

    /// Statements of one kind.
    void keep(const lang::Statement& old, lang::Statement& now)
    {
        if (old.form == now.form) {
            take(old, now);
            return;
        }
        take_id(old.id, now.id);
        std::vector<const lang::Expression*> old_values;
        std::vector<lang::Expression*> values;
        lang::each_expression(old,
                              [&](const lang::Expression& each) { old_values.push_back(&each); });
        lang::each_expression(now, [&](lang::Expression& each) { values.push_back(&each); });
        expressions(old_values, values);
        std::vector<const lang::Block*> old_blocks;
        std::vector<lang::Block*> blocks;
        lang::each_block(old, [&](const lang::Block& each) { old_blocks.push_back(&each); });
        lang::each_block(now, [&](lang::Block& each) { blocks.push_back(&each); });
        const Pairs pairs =
            align(old_blocks.size(), blocks.size(), [&](std::size_t i, std::size_t j) {
                return old_blocks[i]->statements == blocks[j]->statements ? 2 : 1;
            });
        for (const auto& [i, j] : pairs) {
            bodies(old_blocks[i]->statements, blocks[j]->statements);
        }
    }

    void expressions(const std::vector<const lang::Expression*>& old,
                     const std::vector<lang::Expression*>& now)
    {
        const Pairs pairs = align(old.size(), now.size(), [&](std::size_t i, std::size_t j) {
            const bool alike = old[i]->form.index() == now[j]->form.index();
            return alike ? (*old[i] == *now[j] ? 3 : 1) : 0;
        });
        for (const auto& [i, j] : pairs) {
            keep(*old[i], *now[j]);
        }
    }

    void keep(const lang::Expression& old, lang::Expression& now)
    {
        if (old == now) {
            copy(old, now);
            each_id_of_expression(old, [this](const lang::NodeId& id) { m_taken.insert(id); });
            return;
        }
        take_id(old.id, now.id);
        std::vector<const lang::Expression*> old_values;
        std::vector<lang::Expression*> values;
        lang::each_operand(old, [&](const lang::Expression& each) { old_values.push_back(&each); });
        lang::each_operand(now, [&](lang::Expression& each) { values.push_back(&each); });
        expressions(old_values, values);
    }

    void take_id(lang::NodeId old, lang::NodeId& now)
    {
        now = old;
        m_taken.insert(old);
    }

    TakenIds m_taken;
};

template <typename AnyProgram, typename Visit>
void each_id_of_program(AnyProgram& program, Visit&& visit)
{
    for (auto& statement : program.body.statements) {
        each_id(statement, visit);
    }
}

}  // namespace

void keep_ids(const lang::Program& before, lang::Program& after)
{
    each_id_of_program(after, [](lang::NodeId& id) { id = lang::NodeId::none; });
    Keeping keeping;
    keeping.bodies(before.body.statements, after.body.statements);
    keeping.moved(before, after);
    after.next_id = before.next_id;
    each_id_of_program(
        after, [&after](lang::NodeId& id) { id = id == lang::NodeId::none ? after.fresh() : id; });
}

void copy_ids(const lang::Program& from, lang::Program& to)
{
    copy_each(from, to, [](auto& program, auto&& visit) { each_id_of_program(program, visit); });
    to.next_id = from.next_id;
}

}  // namespace editor
