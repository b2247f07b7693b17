#pragma once

#include "core/record.hpp"
#include "lang/ast.hpp"
#include "lesson/exploration.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// One lesson, as lessons/README.md describes the file.
namespace lesson {

/// `play` is said by no file: free programming on a stage, with nothing to reach (playground.hpp).
enum class Kind : std::uint8_t { build, predict, jigsaw, debug, modify, create, explore, play };
enum class Style : std::uint8_t { picture, words, both, text };

/// The languages of the house, in the order of every table.
inline constexpr std::array<std::string_view, 5> languages{"en", "fr", "de", "it", "es"};

// ---- conditions: what goals, stars and mistakes ask ---------------------------------------------

/// A bound on a fact. In a Discovery room: what it reads (`mean`, `mean.error`), what is set
/// (`set.bet`) and what hands did (`done.pour`, `changes`, `ticks`). Elsewhere: of the world
/// (`at_lamp`, `dark`…), of the run (`bumps`, `actions`, `calls.move`), of the program (`blocks`,
/// `uses.repeat`) or of the attempt (`runs`, `steps`, `edits`, `answered`…). Yes is 1, no is 0.
struct Bound {
    std::string fact;
    double least{};  ///< inclusive; -infinity if there is none
    double most{};   ///< inclusive; +infinity if there is none
    core::Place place;
};
struct Condition;
struct All {
    std::vector<Condition> parts;
};
struct Any {
    std::vector<Condition> parts;
};
struct Not {
    std::vector<Condition> part;  ///< exactly one
};
struct Ever {                     ///< at some moment of the run, not only at its end
    std::vector<Condition> part;  ///< exactly one
};
struct Condition {
    std::variant<Bound, All, Any, Not, Ever> form;
};

// ---- pointing
// -------------------------------------------------------------------------------------

struct PointAtCell {
    int row{};
    int column{};
};
struct PointAtBlock {  ///< of the palette: a function's name, or "repeat", "if"…
    std::string name;
};
struct PointAtStatement {  ///< of the child's program, counted from 0 in reading order
    int index{};
};
struct PointAtControl {  ///< "go", "step", "hint", "undo", "time"…
    std::string name;
};
struct PointAtPart {  ///< of a Discovery room: a parameter, a command or a reading
    std::string name;
};
using Point = std::variant<std::monostate,
                           PointAtCell,
                           PointAtBlock,
                           PointAtStatement,
                           PointAtControl,
                           PointAtPart>;

// ---- parts
// ----------------------------------------------------------------------------------------

/// A program as it stands in the file: its lines, and the tree they make.
struct Script {
    std::vector<std::string> lines;
    lang::Program program;
    core::Place place;
    /// False of a starter text with gaps: the program is what could be read of it.
    bool reads{true};
};

/// What a child may do to a program: what she may put in, and how.
struct Palette {
    Style style{Style::picture};
    std::vector<std::string>
        allow;     ///< names of stage functions, and of statement kinds: "repeat", "if"…
    int limit{0};  ///< blocks at most; 0: no limit
    /// Debug lessons narrow what hands may do; build lessons may do everything.
    bool insert{true};
    bool remove{true};
    bool move{true};
    bool replace{true};
};

struct Question {  ///< of a predict lesson
    enum class Form : std::uint8_t { cell, items, path };
    Form form{Form::cell};
    std::vector<std::array<int, 2>> cells;  ///< the answer: one cell, or the cells of a path
    std::vector<int> items;                 ///< or the numbers of the right items, from 0, in order
};

struct Hints {
    core::Place place;
    Point look;
    Point think;
    core::Record show_world;
    Script show;
};

/// What the child had done when she ran a program, where a rule or a mistake reads it.
struct Attempt {
    int runs{1};   ///< runs with Go, this one included
    int steps{0};  ///< presses of Step
    int edits{0};  ///< accepted changes of the program
    int wrong_answers{0};
    bool answered{false};    ///< a predict lesson's question, rightly
    int edits_in_text{0};    ///< accepted changes of the program by its text
    int edits_in_blocks{0};  ///< accepted changes of the program by hands
    int words_taken{0};      ///< put into the text from a word bank
};

/// How a lesson is played on paper, where it differs from the screen: a world to print as a grid,
/// and the program that is the answer overleaf. twin.hpp has the whole of it.
struct PaperTwin {
    core::Record world;
    Script answer;
};

struct Mistake {
    std::string id;
    Script script;
    Condition when;
    Point point;
    Attempt attempt{};  ///< with which it is tried
    RoomScript acts{};  ///< of an explore lesson: what hands do, instead of a program
};

struct AlsoRight {
    Script script;
    Attempt attempt;
    std::string reason;  ///< for authors, in English
};

struct Text {
    core::Place place;
    std::string title;
    std::string story;
    std::string spoken;
    std::string goal;
    std::string done;  ///< the line of the celebration
    std::string ask;   ///< of a predict lesson
    std::string look;
    std::string think;
    std::string show;
    struct Star {
        std::string label;    ///< when it is there: "No bump"
        std::string missing;  ///< why it is not: "Lumi bumped into a wall. …"
    };
    std::array<Star, 3> stars;
    std::map<std::string, std::string, std::less<>> mistakes;  ///< by id
    std::string fact;
    std::string notes;                   ///< for facilitators
    std::vector<std::string> questions;  ///< to discuss
    std::string twin;                    ///< how to do it without a screen
};

struct Lesson {
    std::string file;
    std::string id;
    std::string track;
    Kind kind{Kind::build};
    int minutes{};
    std::vector<std::string> teaches;
    std::vector<std::string> needs;
    std::string stage;
    std::vector<core::Record> worlds;  ///< the first is seen, the rest are hidden
    Palette palette;
    Script start;
    std::vector<int> locked;     ///< statements of start that can't be changed
    std::vector<Script> pieces;  ///< the tiles of a jigsaw
    std::optional<Question> question;
    Condition goal;
    std::optional<Condition> star_two;  ///< unless given: the goal on all worlds
    Condition star_three;
    Hints hints;
    std::vector<Mistake> mistakes;
    Script solution;
    Attempt solution_attempt;
    std::vector<AlsoRight> also_right;
    std::optional<PaperTwin> twin;           ///< left out: the seen world and the solution
    std::optional<Exploration> exploration;  ///< of an explore lesson, instead of programs
    std::string person;
    std::map<std::string, Text, std::less<>> text;  ///< by language
};

}  // namespace lesson
