#include "app/free_play.hpp"

#include "lang/parser.hpp"
#include "lang/printer.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

namespace app {

namespace {

using lesson::Style;

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

void FreePlay::furnish(lesson::Playground playground, store::TakeRoots roots)
{
    m_playground = std::move(playground);
    m_roots = std::move(roots);
}

/// A database may name what is not offered; words show everything that reads.
Style FreePlay::offered(Style style) const
{
    const std::vector<Style> all = styles();
    return std::ranges::count(all, style) > 0 ? style : Style::words;
}

Style FreePlay::style_of(const store::Slot& slot) const
{
    return offered(lesson::style_named(slot.style).value_or(Style::words));
}

std::shared_ptr<const stages::World> FreePlay::world(std::string_view stage,
                                                     std::string_view id) const
{
    const stages::Stage* const found = stages::find(stage);
    const lesson::PlayStage* const place = m_playground.find_stage(stage);
    if (found == nullptr || place == nullptr) {
        return nullptr;
    }
    const lesson::PlayWorld* there = m_playground.find_world(stage, id);
    auto made = found->make((there != nullptr ? *there : place->worlds.front()).world);
    return made ? std::shared_ptr<const stages::World>{std::move(made).value()} : nullptr;
}

PlayCard FreePlay::card(const store::Slot& slot) const
{
    PlayCard card{.slot = slot.number,
                  .example = {},
                  .stage = slot.stage,
                  .style = style_of(slot),
                  .titles = {},
                  .world = world(slot.stage, slot.world),
                  .program = lang::parse(slot.work.program).program,
                  .lines = lines_of(slot.work.text.value_or(slot.work.program))};
    if (const lesson::PlayWorld* place = m_playground.find_world(slot.stage, slot.world)) {
        card.titles = place->titles;
    }
    return card;
}

std::vector<PlayCard> FreePlay::slots() const
{
    std::vector<PlayCard> cards;
    for (const store::Slot& slot : m_store->slots().all()) {
        cards.push_back(card(slot));
    }
    return cards;
}

std::vector<PlayCard> FreePlay::examples() const
{
    std::vector<PlayCard> cards;
    for (const lesson::Example& example : m_playground.examples) {
        cards.push_back({.slot = 0,
                         .example = example.id,
                         .stage = example.stage,
                         .style = offered(example.style),
                         .titles = example.titles,
                         .world = world(example.stage, example.world),
                         .program = example.script.program,
                         .lines = example.script.lines});
    }
    return cards;
}

std::vector<PlayPlace> FreePlay::stages() const
{
    std::vector<PlayPlace> places;
    for (const lesson::PlayStage& stage : m_playground.stages) {
        places.push_back({stage.stage, stage.titles, world(stage.stage, stage.worlds.front().id)});
    }
    return places;
}

std::vector<PlayPlace> FreePlay::worlds(std::string_view stage) const
{
    std::vector<PlayPlace> places;
    if (const lesson::PlayStage* found = m_playground.find_stage(stage)) {
        for (const lesson::PlayWorld& each : found->worlds) {
            places.push_back({each.id, each.titles, world(stage, each.id)});
        }
    }
    return places;
}

// A station may have other styles one day: it is asked, not the class.
// NOLINTNEXTLINE(readability-convert-member-functions-to-static)
std::vector<Style> FreePlay::styles() const
{
    return {Style::picture, Style::words, Style::both, Style::text};
}

/// Every style can show it.
const lesson::Example* FreePlay::first_example(std::string_view stage) const
{
    for (const lesson::Example& example : m_playground.examples) {
        if (example.stage == stage && example.style == Style::picture) {
            return &example;
        }
    }
    return nullptr;
}

lang::Program FreePlay::sample(std::string_view stage) const
{
    const lesson::Example* const example = first_example(stage);
    return example != nullptr ? example->script.program : lang::Program{};
}

std::vector<std::string> FreePlay::sample_lines(std::string_view stage) const
{
    const lesson::Example* const example = first_example(stage);
    return example != nullptr ? example->script.lines : std::vector<std::string>{};
}

std::optional<int> FreePlay::put(store::Slot slot)
{
    const std::optional<int> number = m_store->slots().take_free_number();
    if (!number) {
        return std::nullopt;
    }
    slot.number = *number;
    m_pasts.erase(*number);
    return m_store->slots().save(slot) ? number : std::nullopt;
}

std::optional<int> FreePlay::begin(const std::string& stage, Style style)
{
    const lesson::PlayStage* const found = m_playground.find_stage(stage);
    if (found == nullptr) {
        return std::nullopt;
    }
    return put({.number = 0,
                .stage = stage,
                .world = found->worlds.front().id,
                .style = std::string{lesson::name_of(style)},
                .example = {},
                .work = {}});
}

std::optional<int> FreePlay::remix(const std::string& id)
{
    const lesson::Example* const example = m_playground.find_example(id);
    if (example == nullptr) {
        return std::nullopt;
    }
    return put({.number = 0,
                .stage = example->stage,
                .world = example->world,
                .style = std::string{lesson::name_of(offered(example->style))},
                .example = id,
                .work = {.program = lang::print(example->script.program), .attempt = {}}});
}

Brought FreePlay::bring_back(const std::filesystem::path& path)
{
    Brought brought;
    brought.file = path.filename().string();
    const core::Result<std::string> text = store::read_text(path, lesson::most_python_bytes);
    if (!text) {
        brought.remarks.push_back(text.error());
        return brought;
    }
    const lesson::PythonFile file = lesson::read_python_file(text.value(), m_playground);
    for (const lang::Diagnostic& each : file.diagnostics) {
        core::Place place = each.span.begin;
        place.line += place.line > 0 ? file.lines_before : 0;
        brought.remarks.push_back({brought.file, place, each.message});
    }
    const lesson::PlayStage* const stage = m_playground.find_stage(file.stage);
    if (stage == nullptr) {
        return brought;
    }
    store::Slot slot{.number = 0,
                     .stage = file.stage,
                     .world = stage->worlds.front().id,
                     .style = {},
                     .example = {},
                     .work = {}};
    // What does not read can only be written on as text.
    Style style = Style::text;
    if (file.reads) {
        style = lesson::cannot_show(file.tree, Style::picture, file.stage) ? Style::words
                                                                           : Style::picture;
        slot.work.program = file.program;
    } else {
        slot.work.text = file.program;
    }
    slot.style = lesson::name_of(style);
    brought.slot = put(std::move(slot));
    if (!brought.slot) {
        brought.remarks = {{brought.file, {}, {"playground.full", {}}}};
    }
    return brought;
}

std::unique_ptr<lesson::Session> FreePlay::open(int number) const
{
    const std::optional<store::Slot> slot = find(number);
    const auto play = slot ? lesson::play_lesson(m_playground,
                                                 {.stage = slot->stage,
                                                  .world = slot->world,
                                                  .style = style_of(*slot),
                                                  .example = slot->example})
                           : nullptr;
    if (play == nullptr) {
        return nullptr;
    }
    auto opened = lesson::Session::open(play);
    if (!opened) {
        return nullptr;
    }
    std::unique_ptr<lesson::Session> session = std::move(opened).value();
    session->restore(slot->work);
    if (const auto past = m_pasts.find(number); past != m_pasts.end()) {
        session->remember(past->second);
    }
    return session;
}

void FreePlay::save(int number, const lesson::Work& work)
{
    if (std::optional<store::Slot> slot = find(number)) {
        slot->work = work;
        m_store->slots().save(*slot);
    }
}

void FreePlay::leave(int number, const lesson::Session& session)
{
    m_pasts.insert_or_assign(number, session.past());
}

void FreePlay::move_to(int number, const std::string& world)
{
    if (std::optional<store::Slot> slot = find(number)) {
        slot->world = world;
        m_store->slots().save(*slot);
    }
}

void FreePlay::show_as(int number, Style style)
{
    if (std::optional<store::Slot> slot = find(number)) {
        slot->style = lesson::name_of(style);
        m_store->slots().save(*slot);
    }
}

core::Result<std::filesystem::path> FreePlay::take_away(int number,
                                                        const std::filesystem::path& folder) const
{
    const std::optional<store::Slot> slot = find(number);
    if (!slot) {
        return core::Error{folder.string(), {}, {"store.take.not_written", {}}};
    }
    return store::take_away(
        folder,
        "lumi-" + slot->stage,
        lesson::as_python_file(slot->stage, slot->work.text.value_or(slot->work.program)));
}

}  // namespace app
