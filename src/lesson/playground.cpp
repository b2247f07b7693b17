#include "lesson/playground.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/walk.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <array>

namespace lesson {

namespace {

/// The words of editor::make_tile() and make_expression() that need nothing of a stage.
constexpr std::array<std::string_view, 14> statement_words{"repeat",
                                                           "until",
                                                           "while",
                                                           "forever",
                                                           "for",
                                                           "if",
                                                           "else",
                                                           "set",
                                                           "change",
                                                           "print",
                                                           "def",
                                                           "return",
                                                           "break",
                                                           "continue"};
constexpr std::array<std::string_view, 9> value_words{
    "number", "text", "true", "variable", "arithmetic", "compare", "and", "or", "not"};

/// Beside its keys a repeat's number has room for two digits, that of a call for three.
constexpr std::int64_t most_count_on_tile = 99;
constexpr std::int64_t most_number_on_tile = 999;

constexpr std::array<std::string_view, 4> styles{"picture", "words", "both", "text"};

template <typename List>
auto find_id(const List& list, std::string_view id) -> decltype(&list.front())
{
    const auto found =
        std::find_if(list.begin(), list.end(), [id](const auto& each) { return each.id == id; });
    return found == list.end() ? nullptr : &*found;
}

/// An action that needs no value, or one number that stands on it: only that fits on a tile.
bool is_tile_action(const lang::Native& native)
{
    const bool one_number = native.parameters.size() == 1 && native.first.size() == 1 &&
                            std::holds_alternative<std::int64_t>(native.first.front());
    return native.kind == lang::NativeKind::action && (native.parameters.empty() || one_number);
}

bool has_tile(const lang::Statement& statement, const lang::Module& module)
{
    if (const lang::IntegerLiteral* count = editor::repeat_count(statement)) {
        const auto& loop = std::get<lang::For>(statement.form);
        return count->value >= 1 && count->value <= most_count_on_tile && !loop.otherwise;
    }
    if (const auto* define = std::get_if<lang::Define>(&statement.form)) {
        return editor::is_event(&module, define->name);
    }
    const auto* alone = std::get_if<lang::ExpressionStatement>(&statement.form);
    const auto* call = alone != nullptr ? std::get_if<lang::Call>(&alone->value.form) : nullptr;
    if (call == nullptr) {
        return false;
    }
    const editor::Tile tile = editor::tile_of(statement);
    const lang::Native* native = editor::find_native(&module, tile.name);
    const bool is_whole = call->arguments.empty() ||
                          (tile.number && *tile.number >= 0 && *tile.number <= most_number_on_tile);
    return native != nullptr && is_tile_action(*native) && is_whole;
}

}  // namespace

const PlayStage* Playground::find_stage(std::string_view stage) const
{
    const auto found = std::find_if(stages.begin(), stages.end(), [stage](const PlayStage& each) {
        return each.stage == stage;
    });
    return found == stages.end() ? nullptr : &*found;
}

const PlayWorld* Playground::find_world(std::string_view stage, std::string_view world) const
{
    const PlayStage* const found = find_stage(stage);
    return found == nullptr ? nullptr : find_id(found->worlds, world);
}

const Example* Playground::find_example(std::string_view id) const { return find_id(examples, id); }

std::vector<std::string> everything(Style style, std::string_view stage)
{
    std::vector<std::string> words;
    const stages::Stage* const found = stages::find(stage);
    if (found == nullptr) {
        return words;
    }
    for (const lang::Native& native : found->module->functions) {
        if (style != Style::picture || is_tile_action(native)) {
            words.emplace_back(native.name);
        }
    }
    if (style == Style::picture) {
        words.emplace_back("repeat");
    }
    for (const std::string_view event : found->module->events) {
        // More tiles would be too small for a finger.
        constexpr std::size_t most_tiles = 14;
        if (style != Style::picture || words.size() < most_tiles) {
            words.emplace_back(event);
        }
    }
    if (style == Style::picture) {
        return words;
    }
    words.insert(words.end(), statement_words.begin(), statement_words.end());
    words.insert(words.end(), value_words.begin(), value_words.end());
    return words;
}

std::shared_ptr<const Lesson> play_lesson(const Playground& playground, const Play& play)
{
    const PlayStage* const place = playground.find_stage(play.stage);
    if (place == nullptr) {
        return nullptr;
    }
    const PlayWorld* there = playground.find_world(play.stage, play.world);
    if (there == nullptr) {
        there = &place->worlds.front();
    }
    const Example* const example = playground.find_example(play.example);
    const Titles& stories = example != nullptr ? example->invitations : place->stories;
    auto lesson = std::make_shared<Lesson>();
    lesson->file = playground.file;
    lesson->id = there->id;
    lesson->kind = Kind::play;
    lesson->stage = place->stage;
    lesson->worlds = {there->world};
    lesson->palette.style = play.style;
    lesson->palette.allow = everything(play.style, place->stage);
    lesson->goal.form = All{};
    lesson->star_three.form = All{};
    for (const auto& [language, title] : there->titles) {
        Text& text = lesson->text[language];
        text.title = title;
        if (const auto story = stories.find(language); story != stories.end()) {
            text.story = story->second;
            text.spoken = story->second;
        }
    }
    return lesson;
}

std::optional<core::Message> cannot_show(const lang::Program& program,
                                         Style style,
                                         std::string_view stage)
{
    const stages::Stage* const found = stages::find(stage);
    if (style != Style::picture || found == nullptr) {
        return std::nullopt;
    }
    for (const lang::Statement* statement : editor::in_reading_order(program)) {
        // A hat lies on a pipe of its own, and in nothing else.
        const bool is_inside =
            editor::gap_before(program, statement->id)->parent != lang::NodeId::none;
        const bool is_hat = std::holds_alternative<lang::Define>(statement->form);
        if ((is_hat && is_inside) || !has_tile(*statement, *found->module)) {
            return core::Message{"playground.cannot_show.picture", {}};
        }
    }
    return std::nullopt;
}

std::string_view name_of(Style style) { return styles.at(static_cast<std::size_t>(style)); }

std::optional<Style> style_named(std::string_view name)
{
    const auto* const found = std::find(styles.begin(), styles.end(), name);
    return found == styles.end() ? std::nullopt
                                 : std::optional{static_cast<Style>(found - styles.begin())};
}

}  // namespace lesson
