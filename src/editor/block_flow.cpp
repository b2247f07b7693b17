#include "editor/block_flow.hpp"

#include "editor/tree.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace editor {

namespace {

using core::Point;
using core::Rectangle;
using namespace block_size;

/// Between what runs and the own blocks; their arched hats need it.
constexpr float between_stacks = 44;
/// Above and below a note.
constexpr float note_space = 4;

/// Space to the left and right of what stands in a value.
float padding_of(ValueForm form)
{
    return form == ValueForm::condition ? condition_pad : number_pad;
}

float least_height_of(ValueForm form)
{
    switch (form) {
        case ValueForm::number:
        case ValueForm::text:
            return number;
        case ValueForm::empty:
        case ValueForm::condition:
            return condition;
        case ValueForm::variable:
        case ValueForm::pill:
            break;
    }
    return pill;
}

/// How far a value stands away from the rim of the value that holds it.
constexpr float rim = 6;
constexpr float value_badge = 26;

std::string place_of(const FacePart& part)
{
    if (const auto* hole = std::get_if<FaceHole>(&part)) {
        return hole->place;
    }
    const auto* choice = std::get_if<FaceChoice>(&part);
    return choice != nullptr ? choice->place : std::string{};
}

Rectangle around(const Rectangle& one, const Rectangle& other)
{
    const float left = std::min(one.x, other.x);
    const float top = std::min(one.y, other.y);
    return {left,
            top,
            std::max(one.right(), other.right()) - left,
            std::max(one.bottom(), other.bottom()) - top};
}

}  // namespace

BlockFlow::BlockFlow(const lang::Module& module,
                     const Wording& wording,
                     const std::optional<OpenGap>& open,
                     BlockLayout& layout)
    : m_module{module}, m_wording{wording}, m_open{open}, m_layout{layout}
{}

// ---- rows ---------------------------------------------------------------------------------------

BlockFlow::Item BlockFlow::item_of(const FacePart& part) const
{
    if (const auto* hole = std::get_if<FaceHole>(&part)) {
        const Rectangle size = size_of(*hole);
        return {hole, nullptr, {}, size.width, size.height};
    }
    if (const auto* choice = std::get_if<FaceChoice>(&part)) {
        const float width = m_wording.width(choice->text) + 2 * number_pad;
        return {nullptr, choice, choice->text, std::max(width, least_number), number};
    }
    const std::string& text = std::get<FaceText>(part).text;
    return {nullptr, nullptr, text, m_wording.width(text), text_height};
}

void BlockFlow::add_words(const FaceWords& words,
                          const Face& face,
                          Measured& measured,
                          std::vector<std::string>& said) const
{
    for (const Wording::Part& part : m_wording.parts(words.key)) {
        if (!part.is_place) {
            measured.items.push_back(item_of(FaceText{part.text}));
            continue;
        }
        const auto filler = std::ranges::find(face.parts, part.text, place_of);
        if (filler != face.parts.end()) {
            measured.items.push_back(item_of(*filler));
            said.push_back(part.text);
        }
    }
}

BlockFlow::Measured BlockFlow::measure(const Face& face) const
{
    Measured measured;
    std::vector<std::string> said;  // the places that the words before have filled
    for (const FacePart& part : face.parts) {
        if (const auto* words = std::get_if<FaceWords>(&part)) {
            add_words(*words, face, measured, said);
        } else if (std::ranges::find(said, place_of(part)) == said.end()) {
            measured.items.push_back(item_of(part));
        }
    }
    for (const Item& item : measured.items) {
        measured.width += item.width;
        measured.height = std::max(measured.height, item.height);
    }
    const auto spaces = std::max<std::size_t>(measured.items.size(), 1) - 1;
    measured.width += between * static_cast<float>(spaces);
    return measured;
}

PlacedRow BlockFlow::row(const Face& face, Point at, float least_height)
{
    const Measured measured = measure(face);
    PlacedRow row;
    row.icon = face.icon;
    const float height = std::max(least_height, measured.height + 2 * rim + 4);
    float x = at.x + pad;
    if (!face.icon.empty()) {
        row.badge = {x, at.y + (height - badge) / 2, badge, badge};
        x += badge + between;
    }
    m_inside = face.category;
    place(measured, {x, at.y}, height, 0, row.texts);
    row.box = {at.x, at.y, std::max(least_width, x + measured.width + pad - at.x), height};
    return row;
}

void BlockFlow::place(
    const Measured& measured, Point at, float height, int depth, std::vector<PlacedText>& texts)
{
    float x = at.x;
    for (const Item& item : measured.items) {
        const Rectangle box{x, at.y + (height - item.height) / 2, item.width, item.height};
        if (item.hole != nullptr) {
            place_value(*item.hole, box, depth);
        } else if (item.choice != nullptr) {
            m_layout.choices.push_back({item.choice->node, item.text, box});
        } else {
            texts.push_back({item.text, box});
        }
        x += item.width + between;
    }
}

// ---- values -------------------------------------------------------------------------------------

Rectangle BlockFlow::size_of(const FaceHole& hole) const
{
    const lang::Expression& value = *hole.value;
    const ValueForm form = form_of(value, m_module);
    if (form == ValueForm::empty) {
        return {0, 0, empty_condition, condition};
    }
    const Face face = face_of(value, m_module, hole.choices);
    const Measured measured = measure(face);
    const float icon = face.icon.empty() ? 0 : value_badge + between;
    const bool nests = measured.height > text_height;
    return {0,
            0,
            std::max(least_number, measured.width + icon + 2 * padding_of(form)),
            std::max(least_height_of(form), nests ? measured.height + 2 * rim : 0)};
}

Rectangle BlockFlow::value(const lang::Expression& value, Point at)
{
    const FaceHole loose{{}, &value};
    const Rectangle size = size_of(loose);
    const Rectangle box{at.x, at.y, size.width, size.height};
    m_statement = lang::NodeId::none;
    m_inside = face_of(value, m_module).category;
    place_value(loose, box, 0);
    return box;
}

void BlockFlow::place_value(const FaceHole& hole, const Rectangle& box, int depth)
{
    const lang::Expression& value = *hole.value;
    const ValueForm form = form_of(value, m_module);
    const Face face = face_of(value, m_module, hole.choices);
    const std::size_t index = m_layout.values.size();
    m_layout.values.push_back({.node = value.id,
                               .statement = m_statement,
                               .form = form,
                               .category = face.category,
                               .inside = m_inside,
                               .icon = face.icon,
                               .badge = {},
                               .box = box,
                               .depth = depth,
                               .texts = {}});
    if (form == ValueForm::empty) {
        return;
    }
    float x = box.x + padding_of(form);
    if (!face.icon.empty()) {
        m_layout.values[index].badge = {
            x - rim, box.centre().y - value_badge / 2, value_badge, value_badge};
        x += value_badge + between - rim;
    }
    std::vector<PlacedText> texts;
    const Category around = std::exchange(m_inside, face.category);
    place(measure(face), {x, box.y}, box.height, depth + 1, texts);
    m_inside = around;
    m_layout.values[index].texts = std::move(texts);
}

// ---- statements ---------------------------------------------------------------------------------

Rectangle BlockFlow::statement(const lang::Statement& statement, Point at)
{
    m_statement = statement.id;
    const std::vector<Face> faces = faces_of(statement, m_module);
    const std::size_t index = m_layout.blocks.size();
    m_layout.blocks.emplace_back();
    PlacedBlock block;
    block.node = statement.id;
    block.category = faces.front().category;
    block.is_hat = std::holds_alternative<lang::Define>(statement.form);
    block.rows.push_back(row(faces.front(), at, block_size::row));
    block.box = block.rows.front().box;
    const float bottom = bodies(statement, faces, block, block.box.bottom());
    float width = 0;
    for (const PlacedRow& each : block.rows) {
        width = std::max(width, each.box.width);
    }
    for (PlacedRow& each : block.rows) {
        each.box.width = width;
    }
    block.foot.width = block.mouths.empty() ? 0 : width;
    block.box.width = width;
    block.box.height = bottom - at.y;
    Rectangle all = block.box;
    for (const Rectangle& mouth : block.mouths) {
        all = around(all, mouth);
    }
    m_layout.blocks[index] = std::move(block);
    return all;
}

/// The bodies below the head, each with its row above it, and the foot. Where they end.
float BlockFlow::bodies(const lang::Statement& statement,
                        const std::vector<Face>& faces,
                        PlacedBlock& block,
                        float y)
{
    const std::vector<const lang::Block*> all = editor::bodies(statement);
    const float left = block.box.x;
    for (std::size_t branch = 0; branch < all.size(); ++branch) {
        if (branch > 0) {
            m_statement = statement.id;
            block.rows.push_back(row(faces.at(branch), {left, y}, else_row));
            y = block.rows.back().box.bottom();
        }
        const Gap first{statement.id, 0, static_cast<int>(branch)};
        const Rectangle inside = stack(tiles(*all[branch]), first, {left + arm, y});
        const Rectangle mouth{left + arm, y, inside.width, std::max(empty_body, inside.height)};
        block.mouths.push_back(mouth);
        y = mouth.bottom();
    }
    if (!all.empty()) {
        block.foot = {left, y, block.box.width, foot};
        y += foot;
    }
    return y;
}

Rectangle BlockFlow::stack(std::span<const lang::Statement> statements, Gap first, Point at)
{
    std::vector<const lang::Statement*> all;
    all.reserve(statements.size());
    for (const lang::Statement& each : statements) {
        all.push_back(&each);
    }
    return column(all, statements.data(), static_cast<int>(statements.size()), first, at);
}

/// Statements below each other; `body` tells the number of each in its body, `end` the number of
/// the gap behind the last.
Rectangle BlockFlow::column(const std::vector<const lang::Statement*>& statements,
                            const lang::Statement* body,
                            int end,
                            Gap gap,
                            Point at)
{
    Rectangle all{at.x, at.y, least_width, 0};
    float y = at.y;
    const auto leave_room = [&](int index) {
        gap.index = index;
        const bool open = m_open && m_open->gap == gap;
        note_gap(gap, {at.x, y}, open);
        if (open) {
            all = around(all, {at.x, y, m_open->block.width, m_open->block.height});
            y += m_open->block.height;
        }
    };
    for (const lang::Statement* each : statements) {
        leave_room(static_cast<int>(each - body));
        y = note_above(*each, {at.x, y});
        const Rectangle taken = statement(*each, {at.x, y});
        all = around(all, taken);
        y = taken.bottom();
    }
    leave_room(end);
    all.height = std::max(all.height, y - at.y);
    return all;
}

/// What runs from the start, one below the other; then own blocks and handlers, each for itself.
Rectangle BlockFlow::program(const lang::Block& body, Point at)
{
    const std::span<const lang::Statement> all = tiles(body);
    std::vector<const lang::Statement*> main;
    std::vector<const lang::Statement*> hats;
    for (const lang::Statement& each : all) {
        (std::holds_alternative<lang::Define>(each.form) ? hats : main).push_back(&each);
    }
    const int end = main.empty() ? static_cast<int>(all.size())
                                 : static_cast<int>(main.back() - all.data()) + 1;
    Rectangle taken = column(main, all.data(), end, {}, at);
    for (const lang::Statement* each : hats) {
        const float y = note_above(*each, {at.x, taken.bottom() + between_stacks});
        taken = around(taken, statement(*each, {at.x, y}));
    }
    return taken;
}

/// The comments above a statement and behind it, as one note on top of it. Where the block begins.
float BlockFlow::note_above(const lang::Statement& statement, Point at)
{
    std::string text;
    const auto add = [&](std::string_view line) {
        const std::size_t start = line.find_first_not_of("# ");
        if (start != std::string_view::npos) {
            text += (text.empty() ? "" : " ") + std::string{line.substr(start)};
        }
    };
    for (const std::string& line : statement.before) {
        add(line);
    }
    add(statement.comment);
    if (text.empty()) {
        return at.y;
    }
    const float width = m_wording.width(text) + 2 * pad;
    m_layout.notes.push_back({statement.id, text, {at.x, at.y + note_space, width, note}});
    return at.y + note + 2 * note_space;
}

void BlockFlow::note_gap(const Gap& gap, Point at, bool open)
{
    const float height = open ? m_open->block.height : block_size::row;
    const float above = open ? 0 : height / 2;
    m_layout.gaps.push_back({gap, at, {at.x - pad, at.y - above, 3 * least_width, height}, open});
}

}  // namespace editor
