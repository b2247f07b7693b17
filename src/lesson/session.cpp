#include "lesson/session.hpp"

#include "editor/definitions_first.hpp"
#include "editor/source.hpp"
#include "editor/text_change.hpp"
#include "lang/compiler.hpp"
#include "lang/mend.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "lesson/locked.hpp"
#include "lesson/next_edit.hpp"
#include "lesson/start.hpp"
#include "lesson/text_check.hpp"
#include "lesson/uses.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lesson {

namespace {

std::chrono::nanoseconds time_of_block(std::size_t speed)
{
    return speed == at_once ? std::chrono::nanoseconds{} : block_times.at(speed);
}

bool uses_action(const lang::Program& program, const lang::Module& module)
{
    return std::ranges::any_of(module.functions, [&](const lang::Native& function) {
        return function.kind == lang::NativeKind::action &&
               uses(program, module, function.name) > 0;
    });
}

}  // namespace

core::Result<std::unique_ptr<Session>> Session::open(std::shared_ptr<const Lesson> lesson)
{
    core::Result<Worlds> worlds = make_worlds(*lesson);
    if (!worlds) {
        return worlds.error();
    }
    return std::unique_ptr<Session>{new Session{std::move(lesson), std::move(worlds).value()}};
}

Session::Session(std::shared_ptr<const Lesson> lesson, Worlds worlds)
    : m_lesson{std::move(lesson)},
      m_worlds{std::move(worlds)},
      m_rules{rules_of(*m_lesson, m_lesson->start.program)},
      m_history{start_document(*m_lesson, m_rules)}
{
    check_text();
    m_untouched.start = m_worlds.all.front();
    m_untouched.ending = Ending{};
    m_attempt.runs = 0;
    find_pace();
}

// ---- the program
// ----------------------------------------------------------------------------------

std::optional<core::Message> Session::edit(const editor::Edit& edit)
{
    forget_words();
    const int changes = m_history.changes();
    const core::Result<editor::Step> step =
        m_history.apply(editor::definitions_first(edit, document(), m_rules), m_rules);
    if (!step) {
        m_notice = step.error().message;
        return m_notice;
    }
    if (m_history.changes() > changes) {
        count(edit);
    }
    // A piece that is pushed about changes nothing that runs.
    if (step.value().kind != editor::Step::Kind::nothing &&
        step.value().kind != editor::Step::Kind::piece_moved) {
        program_changed();
    }
    return std::nullopt;
}

void Session::count(const editor::Edit& edit)
{
    if (std::holds_alternative<editor::ChangeText>(edit)) {
        ++m_attempt.edits_in_text;
    } else if (!std::holds_alternative<editor::ReplaceAll>(edit)) {
        ++m_attempt.edits_in_blocks;
    }
}

std::optional<core::Message> Session::take_word(std::size_t at,
                                                std::size_t removed,
                                                std::string_view word)
{
    std::optional<core::Message> refused = edit(editor::ChangeText{at, removed, std::string{word}});
    m_attempt.words_taken += refused ? 0 : 1;
    return refused;
}

std::optional<editor::ChangeText> Session::mend_of(const lang::Diagnostic& diagnostic) const
{
    if (!source()) {
        return std::nullopt;
    }
    const std::string& text = source()->text;
    const std::optional<lang::Mend> mend = lang::mend(text, diagnostic);
    if (!mend) {
        return std::nullopt;
    }
    const std::size_t begin = editor::offset_of(text, mend->span.begin);
    const std::size_t end = std::max(begin, editor::offset_of(text, mend->span.end));
    editor::ChangeText change{begin, end - begin, mend->replacement};
    return editor::refusal(document(), change, m_rules) ? std::nullopt
                                                        : std::optional{std::move(change)};
}

void Session::undo()
{
    forget_words();
    if (m_history.can_undo()) {
        m_history.undo();
        program_changed();
    }
}

void Session::redo()
{
    forget_words();
    if (m_history.can_redo()) {
        m_history.redo();
        program_changed();
    }
}

void Session::clear() { edit(editor::Clear{}); }

void Session::start_over()
{
    std::optional<std::string> text;
    if (shows_text(*m_lesson)) {
        text = text_of(m_lesson->start);
    }
    edit(editor::ReplaceAll{m_lesson->start.program, std::move(text)});
}

bool Session::restore(const Work& work)
{
    lang::Parsed parsed = lang::parse(work.program);
    if (!parsed.diagnostics.empty()) {
        return false;
    }
    auto program = take_up(std::move(parsed.program), m_lesson->start.program, m_rules.locked);
    if (!program) {
        return false;
    }
    editor::Document document{std::move(*program), {}};
    lay_beside(document, work.pieces);
    if (shows_text(*m_lesson)) {
        const editor::Document last_good = document;
        const std::string& text = work.text.value_or(work.program);
        editor::set_text(document,
                         editor::is_readable(text) ? editor::readable_text(text) : work.program,
                         m_rules);
        if (editor::has_lost_locked(last_good, document, m_rules)) {
            return false;
        }
    }
    reset();
    m_history = editor::History{std::move(document)};
    m_attempt = work.attempt;
    find_pace();
    check_text();
    return true;
}

bool Session::remember(const editor::History& past)
{
    const bool has_text = past.document().source.has_value();
    if (past.program() != program() || has_text != shows_text(*m_lesson)) {
        return false;
    }
    reset();
    m_history = past;
    find_pace();
    return true;
}

Work Session::work() const
{
    return {lang::print(program()),
            attempt_now(),
            keep(document().pieces),
            source() ? std::optional{source()->text} : std::nullopt};
}

Attempt Session::attempt_now() const
{
    Attempt now = m_attempt;
    now.edits += m_history.changes();
    return now;
}

void Session::program_changed()
{
    back_to_start();
    find_pace();
    m_diagnostics.clear();
    check_text();
    m_ladder.changed();
}

void Session::check_text()
{
    m_text_diagnostics =
        lesson::check_text(document(), m_lesson->start.program, *m_worlds.stage->module, m_rules);
}

// ---- running
// --------------------------------------------------------------------------------------

void Session::go()
{
    forget_words();
    put_show_away();
    const Phase now = phase();
    if (now == Phase::paused || m_playback.motion() == Playback::Motion::one_step) {
        m_playback.play();
    } else if (now != Phase::playing && begin()) {
        ++m_attempt.runs;
        m_playback.play();
    }
}

bool Session::begin()
{
    reset();
    m_diagnostics = m_text_diagnostics;
    if (!m_diagnostics.empty()) {
        return false;
    }
    if (program().body.statements.empty()) {
        m_notice = core::Message{"lumi.empty", {}};
        return false;
    }
    if (m_lesson->question && !m_answer) {
        return false;  // first guess, then watch: says() asks the question
    }
    judge_ticks();
    lang::Compiled compiled = lang::compile(program(), *m_worlds.stage->module);
    m_diagnostics = std::move(compiled.diagnostics);
    if (compiled.chunk == nullptr) {
        return false;
    }
    find_stops();
    m_trial = std::make_unique<Trial>(
        compiled.chunk, m_worlds, RunLimits{}, TrialManner{.fine = is_fine(), .asks = true});
    return true;
}

void Session::pause()
{
    forget_words();
    m_playback.pause();
}

void Session::step()
{
    forget_words();
    put_show_away();
    if (m_trial == nullptr && !begin()) {
        return;
    }
    ++m_attempt.steps;
    m_playback.step(trace());
    conclude();
}

void Session::step_back()
{
    forget_words();
    put_show_away();
    m_playback.step_back();
}

void Session::seek(std::size_t moment)
{
    forget_words();
    put_show_away();
    m_playback.seek(moment, trace());
    conclude();
}

void Session::stop()
{
    forget_words();
    put_show_away();
    m_playback.pause();
    if (m_trial != nullptr && !m_trial->ended()) {
        m_trial->stop();
        m_stopped = true;
        m_notice = core::Message{"lumi.stopped", {}};
    } else if (m_trial != nullptr && !trace().ending->good()) {
        // Nobody wants to watch 2,000 turns in a circle before Lumi says what she thinks of them.
        m_playback.seek(trace().last(), trace());
        conclude();
    }
}

void Session::reset()
{
    put_show_away();
    back_to_start();
}

void Session::back_to_start()
{
    forget_words();
    m_trial.reset();
    m_stopped = false;
    m_playback.rewind();
    m_watched = 0;
    m_verdict.reset();
}

void Session::watch(std::size_t world)
{
    forget_words();
    put_show_away();
    if (m_trial != nullptr && world < m_trial->count()) {
        m_watched = world;
        m_playback.rewind();
        m_playback.play();
    }
}

void Session::set_speed(std::size_t speed)
{
    m_speed = std::min(speed, speeds() - 1);
    m_playback.set_block_time(time_of_block(*m_speed));
}

void Session::tick(std::chrono::nanoseconds elapsed)
{
    if (m_show != nullptr) {
        m_show->tick(elapsed);
    }
    if (m_trial != nullptr) {
        if (!m_trial->ended()) {
            m_trial->advance(slice);
        }
        m_playback.advance(elapsed, trace(), m_stops);
        conclude();
    }
    const bool could_change = phase() == Phase::editing || phase() == Phase::ended;
    if (could_change && m_lesson->kind != Kind::play && !(m_verdict && m_verdict->stars[0])) {
        m_ladder.waited(elapsed);
    }
}

/// What runs decides how quickly.
void Session::find_pace()
{
    m_only_computes = !uses_action(program(), *m_worlds.stage->module);
    m_playback.set_block_time(time_of_block(speed()));
}

bool Session::at_end() const { return m_playback.at_end(trace()); }

void Session::conclude()
{
    if (m_verdict || m_stopped || m_trial == nullptr || !m_trial->ended() || !at_end()) {
        return;
    }
    if (m_lesson->kind == Kind::play) {
        // Nobody judges who plays.
        m_stopped = true;
        return;
    }
    m_verdict = judge(*m_lesson, m_trial->evidence(program(), *m_worlds.stage, attempt_now()));
    m_ladder.judged(*m_verdict);
}

// ---- questions and help
// ---------------------------------------------------------------------------

bool Session::answer(const Answer& answer)
{
    reset();
    m_answer = answer;
    const std::optional<Question>& question = m_lesson->question;
    m_attempt.answered =
        question && question->cells == answer.cells && question->items == answer.items;
    if (!m_attempt.answered) {
        ++m_attempt.wrong_answers;
    }
    return m_attempt.answered;
}

void Session::toggle_item(int item)
{
    reset();
    std::vector<int> items = m_answer ? m_answer->items : std::vector<int>{};
    const auto place = std::ranges::lower_bound(items, item);
    if (place != items.end() && *place == item) {
        items.erase(place);
    } else {
        items.insert(place, item);
    }
    m_answer.reset();
    if (!items.empty()) {
        m_answer = Answer{{}, std::move(items)};
    }
    m_ticks_judged = false;
}

/// One answer is one try, however often she watches it.
void Session::judge_ticks()
{
    const std::optional<Question>& question = m_lesson->question;
    if (question && question->form == Question::Form::items && !m_ticks_judged) {
        m_attempt.answered = m_answer->items == question->items;
        m_attempt.wrong_answers += m_attempt.answered ? 0 : 1;
        m_ticks_judged = true;
    }
}

Hint Session::hint()
{
    forget_words();
    put_show_away();
    Hint hint;
    hint.rung = m_ladder.climb();
    switch (hint.rung) {
        case Rung::look:
            hint.line = LessonLine{LessonLine::Part::look};
            hint.point = m_lesson->hints.look;
            break;
        case Rung::think:
            hint.line = LessonLine{LessonLine::Part::think};
            hint.point = m_lesson->hints.think;
            break;
        case Rung::show:
            hint.line = LessonLine{LessonLine::Part::show};
            m_show = Show::of(*m_lesson);
            break;
        case Rung::do_one:
            hint = do_one();
            break;
    }
    m_hint = hint;
    return hint;
}

Hint Session::do_one()
{
    Hint hint{Rung::do_one, {}, PointAtControl{"go"}, {}};
    if (m_lesson->question && !m_lesson->question->cells.empty()) {
        const auto [row, column] = m_lesson->question->cells.front();
        hint.point = PointAtCell{row, column};
        return hint;
    }
    if (const std::optional<int> item = wrong_tick()) {
        hint.point = PointAtCell{0, *item};
        return hint;
    }
    if (m_lesson->question) {
        return hint;
    }
    if (const auto next = next_edit(document(), *m_lesson, m_rules)) {
        const core::Result<editor::Step> step = m_history.apply(*next, m_rules);
        program_changed();
        hint.point = {};
        hint.done = step ? std::optional{step.value()} : std::nullopt;
    }
    return hint;
}

/// The first item that lacks its tick, or has one too many.
std::optional<int> Session::wrong_tick() const
{
    if (!m_lesson->question) {
        return std::nullopt;
    }
    const std::vector<int>& right = m_lesson->question->items;
    const std::vector<int> ticked = m_answer ? m_answer->items : std::vector<int>{};
    std::vector<int> wrong;
    std::ranges::set_symmetric_difference(right, ticked, std::back_inserter(wrong));
    return wrong.empty() ? std::nullopt : std::optional{wrong.front()};
}

void Session::forget_words()
{
    m_notice.reset();
    m_hint.reset();
}

}  // namespace lesson
