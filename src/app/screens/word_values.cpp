#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"
#include "editor/holes.hpp"
#include "editor/names.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

/// What is typed or chosen on blocks: numbers, texts, names, signs and notes.
namespace app {

namespace {

using editor::ValueForm;

constexpr std::array<std::string_view, 6> comparisons{"==", "!=", "<", "<=", ">", ">="};
constexpr std::array<std::string_view, 7> calculations{"+", "-", "*", "/", "//", "%", "**"};

lang::Expression read_value(const std::string& text)
{
    const lang::Program program = lang::parse(text + "\n").program;
    return std::get<lang::ExpressionStatement>(program.body.statements.front().form).value;
}

/// What was typed, as a value; none where it is no number.
std::optional<lang::Expression> number_of_text(const std::string& text)
{
    const lang::Parsed parsed = lang::parse(text + "\n");
    const auto& statements = parsed.program.body.statements;
    const auto* alone = parsed.diagnostics.empty() && statements.size() == 1
                            ? std::get_if<lang::ExpressionStatement>(&statements.front().form)
                            : nullptr;
    const bool is_number =
        alone != nullptr && editor::form_of(alone->value, {}) == ValueForm::number;
    return is_number ? std::optional{alone->value} : std::nullopt;
}

template <typename Form>
lang::Expression expression(Form form)
{
    lang::Expression made;
    made.form = std::move(form);
    return made;
}

}  // namespace

/// Letters and digits that a keyboard writes at a hole begin what stands there anew.
void WordArea::write(std::string_view text)
{
    if (m_panel.is_open()) {
        m_panel.write(text);
        return;
    }
    const editor::CursorPlace& place = m_cursor.place();
    const bool is_sign = text.find_first_of(" +-") == 0;
    const lang::Expression* value =
        place.is_hole() && m_focused == value_id(place.hole) && holds_nothing() && !is_sign
            ? editor::find_expression(m_session.document(), place.hole)
            : nullptr;
    if (value == nullptr || m_words == nullptr) {
        return;
    }
    if (!editor::choices_at(m_session.document(), place.hole, module()).empty()) {
        return;
    }
    switch (editor::form_of(*value, module())) {
        case ValueForm::number:
            ask_number(*m_words, place.hole, lang::print(*value));
            break;
        case ValueForm::text:
            ask_text(*m_words, place.hole, std::get<lang::StringLiteral>(value->form).value);
            break;
        case ValueForm::variable:
            ask_name(*m_words, place.hole, std::get<lang::Name>(value->form).id);
            break;
        case ValueForm::empty:
        case ValueForm::condition:
        case ValueForm::pill:
            return;
    }
    m_panel.write(text);
}

void WordArea::touch_value(const i18n::Catalogue& words, lang::NodeId node)
{
    const lang::Expression* value = editor::find_expression(m_session.document(), node);
    if (value == nullptr) {
        return;
    }
    const ValueForm form = editor::form_of(*value, module());
    const auto choices = editor::choices_at(m_session.document(), node, module());
    if (!choices.empty() && (form == ValueForm::number || form == ValueForm::text)) {
        ask_choice(words, node, choices);
        return;
    }
    switch (form) {
        case ValueForm::number:
            ask_number(words, node, lang::print(*value));
            break;
        case ValueForm::text:
            ask_text(words, node, std::get<lang::StringLiteral>(value->form).value);
            break;
        case ValueForm::variable:
            ask_variable(words, node);
            break;
        case ValueForm::empty:
            go_to_drawer_for(node);
            break;
        case ValueForm::condition:
        case ValueForm::pill:
            m_hand.take(editor::OfHole{node});
            break;
    }
}

void WordArea::ask_number(const i18n::Catalogue& words, lang::NodeId node, const std::string& value)
{
    m_panel.ask_number(words.text("word.ask_number"), value, [this, node](const auto& typed) {
        if (const auto number = number_of_text(typed)) {
            apply(editor::SetExpression{node, *number});
        }
    });
    m_panel.offer_take([this, node] { m_hand.take(editor::OfHole{node}); });
    m_focus = panel_field;
}

void WordArea::ask_text(const i18n::Catalogue& words, lang::NodeId node, const std::string& value)
{
    m_panel.ask_text(words.text("word.ask_text"), value, [this, node](const auto& typed) {
        apply(editor::SetExpression{node, expression(lang::StringLiteral{typed})});
    });
    m_panel.offer_take([this, node] { m_hand.take(editor::OfHole{node}); });
    m_focus = panel_field;
}

/// One of the few texts that a function takes, by its name in the language of the day.
void WordArea::ask_choice(const i18n::Catalogue& words,
                          lang::NodeId node,
                          std::span<const std::string_view> choices)
{
    std::vector<WordPanel::Option> options;
    for (const std::string_view choice : choices) {
        const lang::Expression text = expression(lang::StringLiteral{std::string{choice}});
        options.push_back({words.text(editor::key_of_choice(text, module(), choices).value()),
                           [this, node, text] {
                               apply(editor::SetExpression{node, text});
                           }});
    }
    m_panel.ask_choice(words.text("word.ask_choice"), std::move(options));
    m_focus = panel_first_option;
}

void WordArea::ask_name(const i18n::Catalogue& words, lang::NodeId node, const std::string& value)
{
    m_panel.ask_name(words.text("word.ask_name"), value, [this, node](const auto& typed) {
        apply(editor::SetExpression{node, expression(lang::Name{typed})});
    });
    m_focus = panel_field;
}

void WordArea::ask_variable(const i18n::Catalogue& words, lang::NodeId node)
{
    const lang::Expression* value = editor::find_expression(m_session.document(), node);
    const std::string now = std::get<lang::Name>(value->form).id;
    std::vector<WordPanel::Option> options;
    for (const std::string& name : editor::variables(m_session.document())) {
        options.push_back({name, [this, node, name] {
                               apply(editor::SetExpression{node, expression(lang::Name{name})});
                           }});
    }
    options.push_back(
        {words.text("word.new_name"), [this, node, &words] { ask_name(words, node, {}); }});
    options.push_back({words.text("word.rename"), [this, now, &words] { ask_rename(words, now); }});
    const std::optional<editor::Shape> shape = editor::hole_shape(m_session.document(), node);
    if (shape != editor::Shape::name) {
        options.push_back(
            {words.text("word.take"), [this, node] { m_hand.take(editor::OfHole{node}); }});
    }
    m_panel.ask_choice(words.text("word.ask_variable"), std::move(options));
    m_focus = panel_first_option;
}

void WordArea::ask_rename(const i18n::Catalogue& words, const std::string& from)
{
    m_panel.ask_name(words.text("word.ask_name"), from, [this, from](const auto& typed) {
        apply(editor::Rename{from, typed});
    });
    m_focus = panel_field;
}

void WordArea::touch_choice(const i18n::Catalogue& words, const editor::PlacedChoice& choice)
{
    const lang::Expression* value = editor::find_expression(m_session.document(), choice.node);
    const bool has_sign = value != nullptr && (std::holds_alternative<lang::Binary>(value->form) ||
                                               std::holds_alternative<lang::Compare>(value->form));
    if (has_sign) {
        ask_sign(words, choice.node);
    } else {
        ask_rename(words, choice.text);
    }
}

/// The same value with another sign.
void WordArea::ask_sign(const i18n::Catalogue& words, lang::NodeId node)
{
    const lang::Expression* value = editor::find_expression(m_session.document(), node);
    if (value == nullptr) {
        return;
    }
    m_hand.cancel();
    std::vector<WordPanel::Option> options;
    const auto offer = [&](std::string_view sign) {
        // The sign's place in Python's own order is its place in the tree.
        const lang::Expression like = read_value("0 " + std::string{sign} + " 0");
        lang::Expression changed = *value;
        if (auto* binary = std::get_if<lang::Binary>(&changed.form)) {
            binary->op = std::get<lang::Binary>(like.form).op;
        } else if (auto* compare = std::get_if<lang::Compare>(&changed.form)) {
            compare->comparisons.front() = std::get<lang::Compare>(like.form).comparisons.front();
        }
        options.push_back({std::string{sign}, [this, node, changed] {
                               apply(editor::SetExpression{node, changed});
                           }});
    };
    if (std::holds_alternative<lang::Binary>(value->form)) {
        std::ranges::for_each(calculations, offer);
    } else {
        std::ranges::for_each(comparisons, offer);
    }
    m_panel.ask_choice(words.text("word.ask_sign"), std::move(options));
    m_focus = panel_first_option;
}

void WordArea::ask_note(const i18n::Catalogue& words, lang::NodeId node)
{
    const lang::Statement* statement = editor::find(m_session.document(), node);
    if (statement == nullptr) {
        return;
    }
    m_hand.cancel();
    const std::size_t start = statement->comment.find_first_not_of("# ");
    m_panel.ask_text(words.text("word.ask_note"),
                     start == std::string::npos ? std::string{} : statement->comment.substr(start),
                     [this, node](const auto& typed) {
                         apply(editor::SetComment{node, typed});
                     });
    m_focus = panel_field;
}

}  // namespace app
