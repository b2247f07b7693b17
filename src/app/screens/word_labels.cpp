#include "app/screens/word_area.hpp"
#include "editor/holes.hpp"
#include "lesson/narration.hpp"

#include <algorithm>
#include <string>

namespace app {

namespace {

/// The words of a face, with an ellipsis where its values stand.
std::string name_of(const editor::Face& face, const i18n::Catalogue& words)
{
    std::string name;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) {
            name += (name.empty() ? "" : " ") + text;
        }
    };
    for (const editor::FacePart& part : face.parts) {
        if (const auto* written = std::get_if<editor::FaceWords>(&part)) {
            for (const i18n::TextPart& each : words.parts(written->key)) {
                add(each.is_place ? "…" : each.text);
            }
        } else if (const auto* text = std::get_if<editor::FaceText>(&part)) {
            add(text->text);
        } else if (const auto* choice = std::get_if<editor::FaceChoice>(&part)) {
            add(choice->text);
        }
    }
    return name.empty() ? words.text("word.empty") : name;
}

/// What a block of the drawer is called, where its values say too little.
std::string name_in_drawer(const editor::TrayTile& tile,
                           const editor::Face& face,
                           const i18n::Catalogue& words)
{
    const lang::Expression* value = tile.value();
    const bool is_name = value != nullptr && std::holds_alternative<lang::Name>(value->form);
    for (const std::string_view word : {"number", "text", "arithmetic", "compare"}) {
        if (!is_name && tile.tile.name == word) {
            return words.text("word." + std::string{word});
        }
    }
    // A function's brackets hold its values, which are not said here.
    editor::Face said = face;
    if (!said.parts.empty() && std::holds_alternative<editor::FaceWords>(said.parts.front())) {
        std::erase_if(said.parts, [](const editor::FacePart& part) {
            const auto* text = std::get_if<editor::FaceText>(&part);
            return text != nullptr && (text->text == "(" || text->text == ")");
        });
    }
    return name_of(said, words);
}

/// The text that a call is given, behind a blank: pieces of a jigsaw may differ by it alone.
std::string text_given(const lang::Statement& statement)
{
    const auto* alone = std::get_if<lang::ExpressionStatement>(&statement.form);
    const auto* call = alone != nullptr ? std::get_if<lang::Call>(&alone->value.form) : nullptr;
    if (call == nullptr || call->arguments.size() != 1) {
        return {};
    }
    const auto* text = std::get_if<lang::StringLiteral>(&call->arguments.front().form);
    return text != nullptr && !text->value.empty() ? " " + text->value : std::string{};
}

}  // namespace

/// Layout, labels and drawer are made when the document, the language or the letters change, and
/// not in every frame: a program of 200 blocks has to stay fluent.
void WordArea::refresh(const ui::Kit& kit)
{
    m_words = &kit.words;
    const bool same = m_source && m_source->document == m_session.document() &&
                      m_source->language == kit.words.language() &&
                      m_source->scale == kit.canvas.scale() &&
                      m_source->text_size == kit.canvas.text_size();
    if (same) {
        return;
    }
    m_source = Source{
        m_session.document(), kit.words.language(), kit.canvas.scale(), kit.canvas.text_size()};
    m_layout = editor::lay_out_blocks(m_session.document(), module(), KitWording{kit});
    m_cursor.settle(m_session.document());
    label_all(kit.words);
    fill_drawer(kit.words);
}

void WordArea::label_all(const i18n::Catalogue& words)
{
    const editor::Document& document = m_session.document();
    m_block_labels.clear();
    m_value_labels.clear();
    m_gaps_told.clear();
    for (const editor::PlacedBlock& block : m_layout.blocks) {
        const lang::Statement& statement = *editor::find(document, block.node);
        m_block_labels.push_back({name_of(editor::faces_of(statement, module()).front(), words),
                                  i18n::text(lesson::tell(statement, module()), words)});
    }
    for (const editor::PlacedValue& value : m_layout.values) {
        const lang::Expression& expression = *editor::find_expression(document, value.node);
        const bool empty = value.form == editor::ValueForm::empty;
        const auto choices = editor::choices_at(document, value.node, module());
        const std::string name = name_of(editor::face_of(expression, module(), choices), words);
        const bool is_choice = editor::key_of_choice(expression, module(), choices).has_value();
        m_value_labels.push_back({name,
                                  empty ? std::string{}
                                  : is_choice
                                      ? name
                                      : i18n::text(lesson::tell(expression, module()), words)});
        if (empty) {
            m_value_labels.back().name = words.text("word.empty");
        }
    }
    for (const editor::BlockGap& gap : m_layout.gaps) {
        m_gaps_told.push_back(told_gap(words, gap.gap));
    }
}

/// Where a gap is: before which block, or at the end of what.
std::string WordArea::told_gap(const i18n::Catalogue& words, const editor::Gap& gap) const
{
    const editor::Document& document = m_session.document();
    const auto said = [&](const char* key, i18n::Phrase block) {
        return i18n::text({{key, {}}, {{"block", {std::move(block)}}}}, words);
    };
    const auto body = editor::tiles_at(document, gap.parent, gap.branch);
    const auto index = static_cast<std::size_t>(gap.index);
    if (index < body.size()) {
        return said("word.gap.before", lesson::tell_head(body[index], module()));
    }
    const lang::Statement* around = editor::find(document, gap.parent);
    if (around == nullptr) {
        const bool beside = gap.parent != lang::NodeId::none;
        return words.text(beside         ? "word.gap.beside"
                          : body.empty() ? "told.empty"
                                         : "word.gap.end");
    }
    const auto faces = editor::faces_of(*around, module());
    const auto branch = static_cast<std::size_t>(gap.branch);
    const i18n::Phrase head =
        branch == 0 ? lesson::tell_head(*around, module())
                    : i18n::Phrase{{"told.name", {{"name", name_of(faces.at(branch), words)}}}, {}};
    return said(body.empty() ? "word.gap.inside" : "word.gap.end_of", head);
}

/// The lesson's blocks with those that the program itself has made, and what was copied.
void WordArea::fill_drawer(const i18n::Catalogue& words)
{
    const editor::TrayTile held = [&] {
        const auto* drawer = std::get_if<editor::OfDrawer>(&m_hand.in_hand());
        return drawer != nullptr && drawer->index < m_drawer.size() ? m_drawer[drawer->index]
                                                                    : editor::TrayTile{};
    }();
    m_drawer = editor::palette(m_session.document(), m_session.rules());
    if (m_copied) {
        editor::TrayTile copied;
        copied.tile = editor::tile_of(*m_copied);
        copied.statement = *m_copied;
        m_drawer.push_back(std::move(copied));
    }
    m_drawer_names.clear();
    for (const editor::TrayTile& tile : m_drawer) {
        const editor::Face face = tile.value() != nullptr
                                      ? editor::face_of(*tile.value(), module())
                                      : editor::faces_of(tile.statement, module()).front();
        m_drawer_names.push_back(name_in_drawer(tile, face, words));
        if (m_session.rules().is_jigsaw()) {
            m_drawer_names.back() += text_given(tile.statement);
        }
    }
    // New names of the program come between the blocks: what is in hand stays there.
    if (std::holds_alternative<editor::OfDrawer>(m_hand.in_hand())) {
        const auto again = std::ranges::find_if(m_drawer, [&](const editor::TrayTile& tile) {
            return tile.tile.name == held.tile.name && tile.tile.defines == held.tile.defines &&
                   tile.is_value == held.is_value && tile.category == held.category;
        });
        m_hand.cancel();
        if (again != m_drawer.end()) {
            m_hand.take(editor::OfDrawer{static_cast<std::size_t>(again - m_drawer.begin())});
        }
    }
    const std::vector<editor::Category> there = groups();
    if (std::ranges::find(there, m_group) == there.end() && !there.empty()) {
        open_group(there.front());
    }
}

}  // namespace app
