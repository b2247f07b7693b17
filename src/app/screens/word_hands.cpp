#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"
#include "editor/holes.hpp"
#include "editor/names.hpp"
#include "editor/tile.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace app {

using core::Point;

namespace {

constexpr std::array<std::string_view, 6> comparisons{"==", "!=", "<", "<=", ">", ">="};
constexpr std::array<std::string_view, 7> calculations{"+", "-", "*", "/", "//", "%", "**"};

/// What was typed, as a value; none where it is no number.
std::optional<lang::Expression> number_of_text(const std::string& text)
{
    const lang::Parsed parsed = lang::parse(text + "\n");
    if (!parsed.diagnostics.empty() || parsed.program.body.statements.size() != 1) {
        return std::nullopt;
    }
    const auto* value =
        std::get_if<lang::ExpressionStatement>(&parsed.program.body.statements.front().form);
    const bool is_number =
        value != nullptr && text.find_first_not_of("0123456789.-") == std::string::npos;
    return is_number ? std::optional{value->value} : std::nullopt;
}

lang::Expression expression(lang::StringLiteral form)
{
    lang::Expression made;
    made.form = std::move(form);
    return made;
}

lang::Expression name_expression(const std::string& name)
{
    lang::Expression made;
    made.form = lang::Name{name};
    return made;
}

/// What a finger needs, in dp: never under 56 device pixels.
float finger(float scale) { return std::max(58.0F, 57.6F / scale); }

/// As large as a finger needs it, around the middle of what is seen.
core::Rectangle finger_box(const core::Rectangle& seen, float scale)
{
    const float least = finger(scale);
    const float wide = std::max(0.0F, least - seen.width) / 2;
    const float high = std::max(0.0F, least - seen.height) / 2;
    return {seen.x - wide, seen.y - high, seen.width + 2 * wide, seen.height + 2 * high};
}

}  // namespace

void WordArea::apply(const std::optional<editor::Edit>& edit)
{
    if (edit && !m_session.edit(*edit)) {
        m_changed();
    }
}

std::function<void(ui::DragPhase, Point)> WordArea::dragging(editor::HeldBlock what, Point corner)
{
    return [this, what, corner](ui::DragPhase phase, Point at) {
        switch (phase) {
            case ui::DragPhase::begin:
                m_hand.lift(what, {(at.x - corner.x) / m_zoom, (at.y - corner.y) / m_zoom});
                m_hand.move(at, board());
                break;
            case ui::DragPhase::move:
                m_hand.move(at, board());
                break;
            case ui::DragPhase::drop:
                apply(m_hand.drop(at, board()));
                break;
            case ui::DragPhase::cancel:
                m_hand.cancel();
                break;
        }
    };
}

std::function<void(ui::DragPhase, Point)> WordArea::panning()
{
    return [this](ui::DragPhase phase, Point at) {
        if (phase == ui::DragPhase::begin) {
            m_pan_from = at;
        } else if (phase == ui::DragPhase::move) {
            m_pan = {m_pan.x + at.x - m_pan_from.x, m_pan.y + at.y - m_pan_from.y};
            m_pan_from = at;
        }
    };
}

void WordArea::declare_blocks(ui::Kit& kit)
{
    const editor::BlockBoard now = board();
    const Lens lens{now.origin, m_zoom};
    for (const editor::PlacedBlock& block : m_layout.blocks) {
        const lang::Statement* statement = editor::find(m_session.document(), block.node);
        const core::Rectangle head = lens(block.rows.front().box);
        if (statement == nullptr || !head.overlaps(m_area)) {
            continue;
        }
        const std::vector<editor::Face> faces = editor::faces_of(*statement, module());
        ui::Node node{
            .id = block_id(block.node),
            .role = ui::Role::tile,
            .area = "program",
            .name = name_of(kit, faces.front()),
            .box = head,
            .action = [this, node = block.node] { m_hand.take(editor::OfProgram{node}); },
            .drag = dragging(editor::OfProgram{block.node}, {head.x, head.y}),
            .key = [this, node = block.node](ui::Key key) { return key_at_block(node, key); }};
        kit.focus_ring(node, 13, true);
        kit.declare(std::move(node));
    }
}

void WordArea::declare_values(ui::Kit& kit)
{
    const editor::BlockBoard now = board();
    const Lens lens{now.origin, m_zoom};
    const bool placing = m_hand.holds_value(now);
    for (const editor::PlacedValue& value : m_layout.values) {
        const lang::Expression* expression =
            editor::find_expression(m_session.document(), value.node);
        const core::Rectangle box = lens(value.box);
        const bool takes = placing && editor::takes(value.node, m_hand.in_hand(), now);
        if (expression == nullptr || !box.overlaps(m_area) || (placing && !takes)) {
            continue;
        }
        const bool empty = value.form == editor::ValueForm::empty;
        ui::Node node{.id = value_id(value.node),
                      .role = ui::Role::tile,
                      .area = "program",
                      .name = empty ? kit.words.text("word.empty")
                                    : name_of(kit, editor::face_of(*expression, module())),
                      .box = finger_box(box, kit.canvas.scale())};
        node.action = [this, &kit_words = kit.words, node = value.node, takes] {
            if (takes) {
                apply(m_hand.put_in(node, board()));
            } else {
                touch_value(kit_words, node);
            }
        };
        if (!empty) {
            node.drag = dragging(editor::OfHole{value.node}, {box.x, box.y});
        }
        node.key = [this, node = value.node](ui::Key key) {
            if (key != ui::Key::backspace && key != ui::Key::remove) {
                return false;
            }
            apply(editor::ClearExpression{node});
            return true;
        };
        if (takes) {
            kit.canvas.outline(box.inset(-3), box.height / 2 + 3, ui::colours::beam_400, 4);
        }
        kit.focus_ring(node, box.height / 2, true);
        kit.declare(std::move(node));
    }
    for (std::size_t i = 0; i < m_layout.choices.size(); ++i) {
        const editor::PlacedChoice& choice = m_layout.choices[i];
        const core::Rectangle box = lens(choice.box);
        if (placing || !box.overlaps(m_area)) {
            continue;
        }
        ui::Node node{
            .id = choice_id(choice.node, i),
            .role = ui::Role::button,
            .area = "program",
            .name = choice.text,
            .box = finger_box(box, kit.canvas.scale()),
            .action = [this, &words = kit.words, choice] { touch_choice(words, choice); }};
        kit.focus_ring(node, 12, true);
        kit.declare(std::move(node));
    }
}

/// Where a touch puts a block into that gap: halfway to the gaps before and behind it. The gap
/// behind a loop lies close to the last one inside it, so each reaches up as far as fingers need.
core::Rectangle WordArea::place_box(std::size_t gap, const Lens& lens, float scale) const
{
    const auto& gaps = m_layout.gaps;
    const core::Rectangle wide = lens(gaps[gap].target);
    const float y = lens(gaps[gap].at).y;
    float bottom = wide.bottom();
    if (gap + 1 < gaps.size()) {
        const float next = lens(gaps[gap + 1].at).y;
        bottom = next > y ? std::min(bottom, (y + next) / 2) : bottom;
    }
    const float height = std::max(finger(scale), bottom - wide.y);
    return {wide.x, bottom - height, wide.width, height};
}

/// While a block is in hand, every gap is a place to put it.
void WordArea::declare_gaps(ui::Kit& kit)
{
    const editor::BlockBoard now = board();
    if (editor::statement_of(m_hand.in_hand(), now) == nullptr) {
        return;
    }
    const Lens lens{now.origin, m_zoom};
    for (std::size_t i = 0; i < m_layout.gaps.size(); ++i) {
        const editor::BlockGap& gap = m_layout.gaps[i];
        const core::Rectangle box = place_box(i, lens, kit.canvas.scale());
        const core::Point at = lens(gap.at);
        if (!m_area.contains(at)) {
            continue;
        }
        kit.canvas.line({at.x, at.y}, {at.x + 150 * m_zoom, at.y}, ui::colours::sun_700, 6);
        kit.canvas.circle(at, 13, ui::colours::sun_700);
        kit.canvas.picture("icons/plus", {at.x - 9, at.y - 9, 18, 18}, ui::colours::white);
        ui::Node node{.id = place_id(gap.gap),
                      .role = ui::Role::place,
                      .area = "program",
                      .name = kit.words.text("word.place"),
                      .box = box,
                      .action = [this, where = gap.gap] { put_at(where); }};
        kit.focus_ring(node, 13, true);
        kit.declare(std::move(node));
    }
}

void WordArea::put_at(const editor::Gap& gap)
{
    const std::uint32_t before = m_session.program().next_id;
    apply(m_hand.put_in(gap, board()));
    if (m_session.program().next_id != before) {
        // The keyboard goes on at the block that has come.
        const auto inside = editor::tiles_at(m_session.document(), gap.parent, gap.branch);
        const auto index = static_cast<std::size_t>(gap.index);
        if (index < inside.size()) {
            m_focus = block_id(inside[index].id);
        }
    }
}

void WordArea::remove(lang::NodeId node)
{
    m_hand.cancel();
    apply(editor::Remove{node});
}

bool WordArea::key_at_block(lang::NodeId node, ui::Key key)
{
    if (key == ui::Key::backspace || key == ui::Key::remove) {
        const std::vector<const lang::Statement*> all =
            editor::in_reading_order(m_session.document());
        const auto here = std::ranges::find(all, node, &lang::Statement::id);
        if (here != all.end() && here != all.begin()) {
            m_focus = block_id((*(here - 1))->id);
        }
        remove(node);
        return true;
    }
    if (key == ui::Key::plus || key == ui::Key::minus) {
        const lang::Statement* statement = editor::find(m_session.document(), node);
        const lang::IntegerLiteral* count =
            statement != nullptr ? editor::repeat_count(*statement) : nullptr;
        if (count != nullptr) {
            apply(editor::SetNumber{node, count->value + (key == ui::Key::plus ? 1 : -1)});
            return true;
        }
    }
    return false;
}

// ---- values that are typed or chosen ------------------------------------------------------------

void WordArea::touch_value(const i18n::Catalogue& words, lang::NodeId node)
{
    const lang::Expression* value = editor::find_expression(m_session.document(), node);
    if (value == nullptr) {
        return;
    }
    switch (editor::form_of(*value, module())) {
        case editor::ValueForm::number:
            m_panel.ask_number(words.text("word.ask_number"),
                               lang::print(*value),
                               [this, node](const std::string& typed) {
                                   if (const auto number = number_of_text(typed)) {
                                       apply(editor::SetExpression{node, *number});
                                   }
                               });
            m_focus = "panel.key.0.0";
            break;
        case editor::ValueForm::text:
            m_panel.ask_text(
                words.text("word.ask_text"),
                std::get<lang::StringLiteral>(value->form).value,
                true,
                [this, node](const std::string& typed) {
                    apply(editor::SetExpression{node, expression(lang::StringLiteral{typed})});
                });
            m_focus = "panel.key.0.0";
            break;
        case editor::ValueForm::variable:
            ask_variable(words, node);
            break;
        case editor::ValueForm::empty:
        case editor::ValueForm::condition:
        case editor::ValueForm::pill:
            m_hand.take(editor::OfHole{node});
            break;
    }
}

void WordArea::ask_variable(const i18n::Catalogue& words, lang::NodeId node)
{
    const lang::Expression* value = editor::find_expression(m_session.document(), node);
    const std::string now = std::get<lang::Name>(value->form).id;
    std::vector<WordPanel::Option> options;
    for (const std::string& name : editor::variables(m_session.document())) {
        options.push_back({name, [this, node, name] {
                               apply(editor::SetExpression{node, name_expression(name)});
                           }});
    }
    options.push_back(
        {words.text("word.new_name"), [this, node, &words] {
             m_panel.ask_text(
                 words.text("word.ask_name"), {}, false, [this, node](const std::string& typed) {
                     apply(editor::SetExpression{node, name_expression(typed)});
                 });
         }});
    options.push_back({words.text("word.rename"), [this, now, &words] { ask_rename(words, now); }});
    m_panel.ask_choice(words.text("word.ask_variable"), std::move(options));
    m_focus = "panel.option.0";
}

void WordArea::ask_rename(const i18n::Catalogue& words, const std::string& from)
{
    m_panel.ask_text(words.text("word.ask_name"), from, false, [this, from](const auto& typed) {
        apply(editor::Rename{from, typed});
    });
    m_focus = "panel.key.0.0";
}

void WordArea::touch_choice(const i18n::Catalogue& words, const editor::PlacedChoice& choice)
{
    const lang::Expression* value = editor::find_expression(m_session.document(), choice.node);
    const bool is_binary = value != nullptr && std::holds_alternative<lang::Binary>(value->form);
    const bool is_compare = value != nullptr && std::holds_alternative<lang::Compare>(value->form);
    if (!is_binary && !is_compare) {
        ask_rename(words, choice.text);
        return;
    }
    std::vector<WordPanel::Option> options;
    const auto offer = [&](std::string_view sign) {
        // The sign's place in Python's own order is its place in the tree.
        lang::Parsed parsed = lang::parse("0 " + std::string{sign} + " 0\n");
        auto& made =
            std::get<lang::ExpressionStatement>(parsed.program.body.statements.front().form).value;
        options.push_back(
            {std::string{sign}, [this, node = choice.node, made] { change_sign(node, made); }});
    };
    if (is_binary) {
        std::ranges::for_each(calculations, offer);
    } else {
        std::ranges::for_each(comparisons, offer);
    }
    m_panel.ask_choice(words.text("word.ask_sign"), std::move(options));
    m_focus = "panel.option.0";
}

/// The same value with the sign of another.
void WordArea::change_sign(lang::NodeId node, const lang::Expression& like)
{
    const lang::Expression* now = editor::find_expression(m_session.document(), node);
    if (now == nullptr) {
        return;
    }
    lang::Expression changed = *now;
    if (auto* binary = std::get_if<lang::Binary>(&changed.form)) {
        binary->op = std::get<lang::Binary>(like.form).op;
    } else if (auto* compare = std::get_if<lang::Compare>(&changed.form)) {
        compare->comparisons.front() = std::get<lang::Compare>(like.form).comparisons.front();
    }
    apply(editor::SetExpression{node, changed});
}

}  // namespace app
