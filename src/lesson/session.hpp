#pragma once

#include "editor/history.hpp"
#include "lesson/hints.hpp"
#include "lesson/line.hpp"
#include "lesson/pieces.hpp"
#include "lesson/playback.hpp"
#include "lesson/show.hpp"
#include "lesson/trial.hpp"
#include "lesson/variables.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

enum class Phase : std::uint8_t {
    editing,  ///< Lumi stands at the start
    playing,  ///< the playhead moves, or waits for the run
    paused,   ///< somewhere on the trace
    ended,    ///< at the end of the trace, and judged or stopped
};

enum class Mood : std::uint8_t { idle, happy, thinking, oops, pointing, celebrating };

/// What a child answers in a predict lesson: cells (one, or a path), or the numbers of items.
struct Answer {
    std::vector<std::array<int, 2>> cells;
    std::vector<int> items;

    bool operator==(const Answer&) const = default;
};

/// A rung of help, given.
struct Hint {
    Rung rung{};
    Line line;
    Point point;
    std::optional<editor::Step> done;  ///< what the last rung changed in the program
};

/// What is kept of a session until she comes back.
struct Work {
    std::string program;
    Attempt attempt;
    std::vector<KeptPiece> pieces{};
    /// As she wrote it, where the lesson shows text; it need not read. `program` is then the last
    /// one that could be read.
    std::optional<std::string> text{};
};

/// One child at one program lesson, with no window: her program and its past, its runs on all
/// worlds, the playhead on what they did, the stars and the help. Commands change it, tick() lets
/// time pass, everything else only looks.
class Session {
public:
    /// The most that one tick runs programs for.
    static constexpr std::chrono::milliseconds slice{4};

    /// Fails where the lesson's stage or one of its worlds can't be made.
    static core::Result<std::unique_ptr<Session>> open(std::shared_ptr<const Lesson> lesson);

    // ---- the program. What changes it takes Lumi back to the start.
    /// Why the lesson does not have it, if it does not; Lumi says it too.
    std::optional<core::Message> edit(const editor::Edit& edit);
    /// Puts a word of the word bank into the text, in the stead of what is there.
    std::optional<core::Message> take_word(std::size_t at,
                                           std::size_t removed,
                                           std::string_view word);
    void undo();
    void redo();
    void clear();
    void start_over();  ///< the starter program again; can be undone
    /// Goes on with saved work; false if it can't be read or lacks a locked tile, then nothing
    /// changes.
    bool restore(const Work& work);
    /// Goes on with the past of a session that ended at this program, so that all of it can be
    /// undone; false if it ended at another, or one of the two shows text and the other does not.
    bool remember(const editor::History& past);

    // ---- running
    void go();  ///< runs the program, or goes on where she paused
    void pause();
    void step();
    void step_back();
    void seek(std::size_t moment);
    /// To when the variable last got another value, or next; false if it didn't.
    bool seek_change(std::string_view name,
                     bool backwards = true,
                     std::optional<std::size_t> frame = {});
    /// Ends the runs where they are; what was done so far can be watched. A run that has ended
    /// badly, as an endless one does, is judged at once.
    void stop();
    void reset();                       ///< Lumi back to the start
    void watch(std::size_t world);      ///< plays what the last run did there, from its beginning
    void set_speed(std::size_t speed);  ///< number in block_times, or at_once
    /// For the input() that asks(). What is longer than an answer is cut.
    void answer_line(std::string_view line);
    void tick(std::chrono::nanoseconds elapsed);

    // ---- breakpoints: playing stops before those statements
    void toggle_breakpoint(lang::NodeId statement);
    /// Of the statement that begins on that line of her text or, without one, of the printed
    /// program, counted from 1; or of the next one.
    void toggle_breakpoint_at_line(int line);
    /// In reading order; those whose statement is gone are gone.
    std::vector<lang::NodeId> breakpoints() const;

    // ---- questions and help
    bool answer(const Answer& answer);  ///< whether it is right
    /// Ticks an item of the question, or takes its tick away. Whether the ticks are right is
    /// counted when she lets the program run.
    void toggle_item(int item);
    Hint hint();  ///< the next rung
    void put_show_away() { m_show.reset(); }

    // ---- state
    const Lesson& lesson() const { return *m_lesson; }
    const Worlds& worlds() const { return m_worlds; }
    const lang::Program& program() const { return m_history.program(); }
    /// The program and the pieces beside it.
    const editor::Document& document() const { return m_history.document(); }
    const editor::History& past() const { return m_history; }
    const editor::Rules& rules() const { return m_rules; }
    /// The program as text, where the lesson shows it.
    const std::optional<editor::SourceText>& source() const { return document().source; }
    /// All that is wrong with that text, by place: while it doesn't read, why; else what the
    /// checker finds and what the lesson doesn't have. With any of it the program doesn't run.
    const lang::Diagnostics& text_diagnostics() const { return m_text_diagnostics; }
    /// What would mend it, where that is sure enough to be offered and allowed.
    std::optional<editor::ChangeText> mend_of(const lang::Diagnostic& diagnostic) const;
    bool can_undo() const { return m_history.can_undo(); }
    bool can_redo() const { return m_history.can_redo(); }
    const lang::Diagnostics& diagnostics() const { return m_diagnostics; }
    Work work() const;
    const std::optional<Answer>& answered() const { return m_answer; }

    Phase phase() const;
    std::size_t speed() const;
    /// How many speeds there are: programs of text, and beside it, have one more.
    std::size_t speeds() const;
    /// Traces of this lesson have a moment for each statement.
    bool is_fine() const;
    std::size_t watched() const { return m_watched; }
    const Playback& playback() const { return m_playback; }
    /// Of the world she watches; of one moment while no program has run.
    const Trace& trace() const;
    /// Before and after the way that the playhead is on; the same world where it stands still.
    const stages::World& world() const;
    const stages::World& next_world() const;
    /// The moment that the playhead is on its way to, or stands at; nullptr at the beginning.
    const Moment* moment() const;
    /// The statements to light up, outermost first.
    std::vector<lang::NodeId> lit() const;
    /// The statement that runs next, where playing was held by a breakpoint or a program asks.
    const std::vector<lang::NodeId>* next_statement() const;
    /// The question of the input() that waits, once the playhead has caught up with it. It may be
    /// empty.
    std::optional<std::string> asks() const;
    /// Main first, then the calls in progress at the playhead, innermost last.
    std::vector<FrameHere> frames_here() const;
    /// What the innermost of them sees, or that one: its own variables, then the global ones.
    std::vector<VariableHere> variables_here(std::optional<std::size_t> frame = {}) const;
    /// What is wrong where the run ended, once the playhead is there.
    const lang::Diagnostic* fault() const;

    /// Of the last run, from when its playback reached the end until the program changes. Its
    /// failed world is the one that she may want to watch().
    const std::optional<Verdict>& verdict() const { return m_verdict; }
    bool hint_offered() const { return m_ladder.offers(); }
    const std::optional<Hint>& given_hint() const { return m_hint; }
    /// The small example of a hint that shows; nullptr while there is none. It plays on while she
    /// builds, and goes with the next run, the next hint, or when she puts it away.
    const Show* show() const { return m_show.get(); }
    Line says() const;
    Point points_at() const;
    Mood mood() const;

private:
    Session(std::shared_ptr<const Lesson> lesson, Worlds worlds);

    bool begin();
    bool at_end() const;
    void find_stops();
    void find_pace();
    void conclude();
    void back_to_start();
    void forget_words();
    void program_changed();
    void check_text();
    void count(const editor::Edit& edit);
    Attempt attempt_now() const;
    void judge_ticks();
    std::optional<int> wrong_tick() const;
    Hint do_one();
    bool reached_what_she_watched() const;
    Line result_line() const;
    Line bump_line() const;
    Line ending_line() const;

    std::shared_ptr<const Lesson> m_lesson;
    Worlds m_worlds;
    Trace m_untouched;  ///< the seen world before any run
    editor::Rules m_rules;
    editor::History m_history;
    Attempt m_attempt;  ///< its edits are those of restored work
    std::optional<Answer> m_answer;
    bool m_ticks_judged{false};

    std::unique_ptr<Trial> m_trial;  ///< none while she edits
    bool m_stopped{false};           ///< the runs are over and nobody judges them
    Playback m_playback;
    std::size_t m_watched{0};
    std::optional<std::size_t> m_speed;  ///< as chosen
    bool m_only_computes{false};         ///< the program that ran has no action
    std::vector<lang::NodeId> m_breakpoints;
    std::vector<lang::NodeId> m_stops;  ///< the statements that they stop before
    std::optional<Verdict> m_verdict;
    lang::Diagnostics m_diagnostics;
    lang::Diagnostics m_text_diagnostics;

    HintLadder m_ladder;
    std::optional<Hint> m_hint;
    std::unique_ptr<Show> m_show;
    std::optional<core::Message> m_notice;
};

}  // namespace lesson
