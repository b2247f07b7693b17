#include "editor/block_cursor.hpp"

#include "editor/gap_edits.hpp"
#include "editor/holes.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace editor {

namespace {

class Places {
public:
    std::vector<CursorPlace> take() { return std::move(m_places); }

    /// What runs, then what is in handlers and own blocks: they stand apart, and in front of them
    /// is no gap.
    void program(std::span<const lang::Statement> statements)
    {
        Places apart;
        Gap gap;
        for (const lang::Statement& statement : statements) {
            if (std::holds_alternative<lang::Define>(statement.form)) {
                apart.inside(statement, gap);
            } else {
                m_places.push_back({gap, {}});
                inside(statement, gap);
            }
            ++gap.index;
        }
        m_places.push_back({gap, {}});
        m_places.insert(m_places.end(), apart.m_places.begin(), apart.m_places.end());
    }

    void body(std::span<const lang::Statement> statements, Gap gap)
    {
        for (const lang::Statement& statement : statements) {
            m_places.push_back({gap, {}});
            inside(statement, gap);
            ++gap.index;
        }
        m_places.push_back({gap, {}});
    }

    void value(const lang::Expression& loose, const Gap& gap)
    {
        m_places.push_back({gap, loose.id});
        holes(holes_in(loose), gap);
    }

private:
    void inside(const lang::Statement& statement, const Gap& gap)
    {
        const std::vector<Hole> all = holes_in(statement);
        const auto* choice = std::get_if<lang::If>(&statement.form);
        auto next = all.begin();
        int branch = 0;
        for (const lang::Block* block : bodies(statement)) {
            const auto ways = choice != nullptr ? choice->branches.size() : 1;
            const bool last = static_cast<std::size_t>(branch) + 1 >= ways;
            // Each condition of an `if` comes with the holes in it, before its body.
            const auto end = last ? all.end() : next + 1 + std::ssize(holes_in(*next->value));
            holes({next, end}, gap);
            next = end;
            body(tiles(*block), {statement.id, 0, branch});
            ++branch;
        }
        holes({next, all.end()}, gap);
    }

    void holes(const std::vector<Hole>& some, const Gap& gap)
    {
        for (const Hole& hole : some) {
            m_places.push_back({gap, hole.node()});
        }
    }

    std::vector<CursorPlace> m_places;
};

GapView view_of(const Document& document, const Gap& gap)
{
    return {tiles_at(document, gap.parent, gap.branch), find(document, gap.parent), gap.index};
}

bool is_loose(const Document& document, lang::NodeId node, const lang::Module* module)
{
    return std::ranges::any_of(document.pieces, [=](const Piece& piece) {
        const lang::Expression* value = loose_value(piece, module);
        return value != nullptr && value->id == node;
    });
}

}  // namespace

std::vector<CursorPlace> places_in(const Document& document, const lang::Module* module)
{
    Places places;
    places.program(document.program.body.statements);
    for (const Piece& piece : document.pieces) {
        if (const lang::Expression* value = loose_value(piece, module)) {
            places.value(*value, Gap{piece.id});
        } else {
            places.body(piece.stack.statements, Gap{piece.id});
        }
    }
    return places.take();
}

void BlockCursor::left(const Document& document)
{
    if (m_place.is_hole() || m_place.gap.index == 0) {
        walk(document, -1, false);
    } else if (find(document, m_place.gap.parent) != nullptr) {
        m_place.gap.index = 0;
        walk(document, -1, false);
    } else {
        // Over definitions, which stand apart.
        const std::vector<CursorPlace> order = places_in(document, m_module);
        Gap before = m_place.gap;
        do {
            --before.index;
        } while (before.index >= 0 && std::ranges::count(order, CursorPlace{before, {}}) == 0);
        m_place.gap = before.index >= 0 ? before : m_place.gap;
    }
}

void BlockCursor::right(const Document& document) { walk(document, +1, false); }
void BlockCursor::up(const Document& document) { walk(document, -1, true); }
void BlockCursor::down(const Document& document) { walk(document, +1, true); }
void BlockCursor::home(const Document& document)
{
    m_place = places_in(document, m_module).front();
}
void BlockCursor::end(const Document& document) { m_place = {last_gap(document.program), {}}; }

void BlockCursor::walk(const Document& document, int by, bool gaps_only)
{
    settle(document);
    const std::vector<CursorPlace> order = places_in(document, m_module);
    std::ptrdiff_t at = std::ranges::find(order, m_place) - order.begin();
    const auto is_there = [&order](std::ptrdiff_t place) {
        return place >= 0 && place < std::ssize(order);
    };
    do {
        at += by;
    } while (is_there(at) && gaps_only && order[static_cast<std::size_t>(at)].is_hole());
    if (is_there(at)) {
        m_place = order[static_cast<std::size_t>(at)];
    }
}

std::optional<Edit> BlockCursor::empty_hole(const Document& document) const
{
    if (is_loose(document, m_place.hole, m_module)) {
        return Remove{statement_around(document, m_place.hole)->id};
    }
    const std::optional<Hole> hole = hole_at(document, m_place.hole);
    const bool clears = hole && hole->shape != Shape::name && !is_empty(*hole);
    return clears ? std::optional<Edit>{ClearExpression{m_place.hole}} : std::nullopt;
}

std::optional<Edit> BlockCursor::remove_before(const Document& document) const
{
    return m_place.is_hole() ? empty_hole(document)
                             : editor::remove_before(view_of(document, m_place.gap));
}

std::optional<Edit> BlockCursor::remove_after(const Document& document) const
{
    return m_place.is_hole() ? empty_hole(document) : remove_behind(view_of(document, m_place.gap));
}

std::optional<Edit> BlockCursor::change_number(const Document& document, int change) const
{
    if (!m_place.is_hole()) {
        return change_repeat(view_of(document, m_place.gap), change);
    }
    const lang::Expression* value = find_expression(document, m_place.hole);
    const std::optional<std::int64_t> number = value != nullptr && tile_of(*value).name == "number"
                                                   ? tile_of(*value).number
                                                   : std::nullopt;
    if (!number) {
        return std::nullopt;
    }
    lang::Expression changed = empty_value(Shape::number);
    changed.form = lang::IntegerLiteral{*number + change};
    return SetExpression{m_place.hole, changed};
}

void BlockCursor::follow(const Step& step, const Document& document)
{
    switch (step.kind) {
        case Step::Kind::inserted:
        case Step::Kind::replaced:
        case Step::Kind::moved:
        case Step::Kind::duplicated:
        case Step::Kind::pasted:
        case Step::Kind::branch_added:
        case Step::Kind::detached:
        case Step::Kind::laid_out:
            enter_statement(step, document);
            break;
        case Step::Kind::filled:
        case Step::Kind::value_moved:
        case Step::Kind::emptied:
            enter_value(step.node, document);
            break;
        case Step::Kind::removed:
        case Step::Kind::branch_removed:
            m_place = {step.gap, {}};
            break;
        case Step::Kind::nothing:
        case Step::Kind::counted:
        case Step::Kind::commented:
        case Step::Kind::renamed:
        case Step::Kind::value_detached:
        case Step::Kind::piece_moved:
        case Step::Kind::text_changed:
        case Step::Kind::cleared:
        case Step::Kind::replaced_all:
            break;
    }
    settle(document);
}

void BlockCursor::enter_statement(const Step& step, const Document& document)
{
    const lang::Statement* statement = find(document, step.node);
    if (statement == nullptr) {
        return;
    }
    const std::vector<Hole> holes = holes_in(*statement);
    if (const auto hole = std::ranges::find_if(holes, is_empty); hole != holes.end()) {
        m_place = {step.gap, hole->node()};
        return;
    }
    int branch = 0;
    for (const lang::Block* body : bodies(*statement)) {
        if (is_filler(*body)) {
            m_place = {{step.node, 0, branch}, {}};
            return;
        }
        ++branch;
    }
    m_place = {{step.gap.parent, step.gap.index + 1, step.gap.branch}, {}};
}

void BlockCursor::enter_value(lang::NodeId node, const Document& document)
{
    const lang::Expression* value = find_expression(document, node);
    const lang::Statement* statement = statement_around(document, node);
    if (value == nullptr || statement == nullptr) {
        return;
    }
    const std::vector<Hole> inner = holes_in(*value);
    const auto hole = std::ranges::find_if(inner, is_empty);
    m_place = {*gap_before(document, statement->id), hole != inner.end() ? hole->node() : node};
}

void BlockCursor::settle(const Document& document)
{
    const std::vector<CursorPlace> order = places_in(document, m_module);
    if (m_place.is_hole()) {
        const auto found = std::ranges::find(order, m_place.hole, &CursorPlace::hole);
        if (found != order.end()) {
            m_place = *found;
            return;
        }
    }
    m_place.hole = lang::NodeId::none;
    const auto body = tiles_at(document, m_place.gap.parent, m_place.gap.branch);
    m_place.gap.index = std::clamp(m_place.gap.index, 0, static_cast<int>(body.size()));
    const int size = static_cast<int>(body.size());
    while (m_place.gap.index < size && std::ranges::count(order, m_place) == 0) {
        ++m_place.gap.index;  // behind definitions
    }
    if (std::ranges::count(order, m_place) == 0) {
        end(document);
    }
}

}  // namespace editor
