#include "editor/palette.hpp"

#include "editor/allowed.hpp"
#include "editor/block_face.hpp"
#include "editor/holes.hpp"
#include "editor/names.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <utility>

namespace editor {

namespace {

const lang::Module no_stage{};

/// A tile's group is that of the block it becomes.
Category category_of(const lang::Statement& statement, bool is_value, const lang::Module* module)
{
    const lang::Module& stage = module != nullptr ? *module : no_stage;
    return is_value
               ? face_of(std::get<lang::ExpressionStatement>(statement.form).value, stage).category
               : faces_of(statement, stage).front().category;
}

/// The statement and those in it, each as a tile of its own.
void add_pieces(const lang::Statement& piece, const Rules& rules, Palette& tray)
{
    const lang::Statement tile = bare(piece);
    if (std::ranges::count(tray, tile, &TrayTile::statement) == 0) {
        TrayTile made{tile_of(tile), tile, 0, category_of(tile, false, rules.module)};
        tray.push_back(std::move(made));
    }
    for (const lang::Block* body : bodies(piece)) {
        for (const lang::Statement& inner : tiles(*body)) {
            add_pieces(inner, rules, tray);
        }
    }
}

Palette jigsaw(const Document& document, const Rules& rules)
{
    Palette tray;
    for (const lang::Statement& piece : rules.pieces) {
        add_pieces(piece, rules, tray);
    }
    for (TrayTile& tile : tray) {
        tile.left = std::max(0, pieces_left(document, rules, tile.statement));
    }
    return tray;
}

bool answers(const lang::Define& define)
{
    bool found = false;
    lang::each_statement(define.body.statements, [&found](const lang::Statement& statement) {
        const auto* given = std::get_if<lang::Return>(&statement.form);
        found = found || (given != nullptr && given->value);
    });
    return found;
}

/// Fills a tray with what a lesson's words put in beside this document.
class Filling {
public:
    Filling(const Document& document, const Rules& rules)
        : m_document{document}, m_rules{rules}, m_variables{variables(document)}
    {
        if (rules.limit > 0 && rules.insert) {
            m_left = std::max(0, rules.limit - counted_blocks(document.program, rules));
        }
    }

    Palette take() { return std::move(m_tray); }

    void word(const std::string& name)
    {
        if (name == "else" || (m_rules.words && name == "variable")) {
            return;
        }
        lang::Statement statement =
            make_tile(name, std::max(first_count, m_rules.least_count), m_rules.module);
        if (m_rules.words) {
            give_names(statement);
        }
        add(std::move(statement), is_value_word(name, m_rules.module));
    }

    void variables_as_values()
    {
        for (const std::string& name : m_variables) {
            lang::Expression value = empty_value(Shape::name);
            value.form = lang::Name{name};
            lang::Statement statement;
            statement.form = lang::ExpressionStatement{std::move(value)};
            add(std::move(statement), true);
        }
    }

    void own_calls()
    {
        for (const lang::Define* define : own_blocks(m_document, m_rules)) {
            lang::Statement statement = make_tile(define->name);
            auto& value = std::get<lang::ExpressionStatement>(statement.form).value;
            std::get<lang::Call>(value.form)
                .arguments.assign(define->parameters.size(), empty_value(Shape::any));
            if (std::ranges::count(m_tray, statement, &TrayTile::statement) == 0) {
                add(std::move(statement), answers(*define));
            }
        }
    }

private:
    /// A name that the program has where there is one, and for an own block one that is free.
    void give_names(lang::Statement& statement) const
    {
        auto* define = std::get_if<lang::Define>(&statement.form);
        if (define != nullptr && !is_event(m_rules.module, define->name)) {
            define->name = free_name(m_document, define->name, m_rules);
        }
        if (m_variables.empty()) {
            return;
        }
        const lang::Name name{m_variables.front()};
        if (auto* set = std::get_if<lang::Assign>(&statement.form)) {
            set->targets.front().form = name;
        } else if (auto* change = std::get_if<lang::AugmentedAssign>(&statement.form)) {
            change->target.form = name;
        }
    }

    /// Of two handlers of one event Python knows only the second, so there is one.
    std::optional<int> hats_left(std::string_view event) const
    {
        const auto defines = [event](const lang::Statement* statement) {
            return tile_of(*statement).defines == event;
        };
        return std::ranges::none_of(in_reading_order(m_document), defines) ? 1 : 0;
    }

    void add(lang::Statement statement, bool is_value)
    {
        TrayTile made;
        made.is_value = is_value;
        made.statement = std::move(statement);
        made.tile = is_value ? tile_of(*made.value()) : tile_of(made.statement);
        made.category = category_of(made.statement, is_value, m_rules.module);
        const bool is_hat = made.category == Category::start;
        made.left = is_hat ? hats_left(made.tile.defines) : is_value ? std::nullopt : m_left;
        m_tray.push_back(std::move(made));
    }

    const Document& m_document;
    const Rules& m_rules;
    std::vector<std::string> m_variables;
    std::optional<int> m_left;
    Palette m_tray;
};

}  // namespace

const lang::Expression* TrayTile::value() const
{
    return is_value ? &std::get<lang::ExpressionStatement>(statement.form).value : nullptr;
}

Palette palette(const Document& document, const Rules& rules)
{
    if (!rules.insert && !rules.replace) {
        return {};
    }
    if (rules.is_jigsaw()) {
        return jigsaw(document, rules);
    }
    Filling filling{document, rules};
    for (const std::string& name : rules.allow) {
        filling.word(name);
    }
    if (!rules.words) {
        return filling.take();
    }
    if (std::ranges::count(rules.allow, "variable") > 0) {
        filling.variables_as_values();
    }
    filling.own_calls();
    Palette tray = filling.take();
    std::ranges::stable_sort(tray, {}, &TrayTile::category);
    return tray;
}

Palette palette(const lang::Program& program, const Rules& rules)
{
    return palette(Document{program, {}}, rules);
}

bool has_room(const Palette& palette, const Rules& rules)
{
    return rules.insert &&
           std::ranges::any_of(palette, [](const TrayTile& tile) { return !tile.is_used_up(); });
}

}  // namespace editor
