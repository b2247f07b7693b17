#include "editor/tree.hpp"
#include "lang/printer.hpp"
#include "lesson/check.hpp"
#include "lesson/session.hpp"
#include "lesson/start.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

using lesson::Session;
using lesson::Style;
using namespace std::chrono_literals;

namespace {

lesson::Script lines(std::vector<std::string> lines)
{
    lesson::Script script;
    script.lines = std::move(lines);
    lang::Parsed parsed = lang::parse(lesson::text_of(script));
    script.reads = parsed.diagnostics.empty();
    script.program = std::move(parsed.program);
    return script;
}

lesson::Lesson text_lesson(Style style = Style::both)
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.palette.style = style;
    lesson.start = lines({"move_right( )  # one"});
    lesson.solution = lines({"move_right( )  # one", "move_right()"});
    return lesson;
}

lesson::Lesson cloze()
{
    lesson::Lesson lesson = text_lesson(Style::text);
    lesson.kind = lesson::Kind::modify;
    lesson.palette.allow = {"move_right", "repeat"};
    lesson.start = lines({"# fill it", "____ _ in range(2):", "    move_right()"});
    lesson.solution = lines({"# fill it", "for _ in range(2):", "    move_right()"});
    return lesson;
}

std::unique_ptr<Session> open(lesson::Lesson lesson)
{
    auto session = Session::open(std::make_shared<const lesson::Lesson>(std::move(lesson)));
    REQUIRE(session);
    return std::move(session).value();
}

std::string said(const Session& session)
{
    const lesson::Line line = session.says();
    const auto* message = std::get_if<core::Message>(&line);
    return message == nullptr ? "" : message->key;
}

editor::ChangeText at_end(const Session& session, std::string text)
{
    return {session.source()->text.size(), 0, std::move(text)};
}

}  // namespace

TEST_CASE("a lesson with text opens with its starter as it was written", "[lesson][text]")
{
    const auto session = open(text_lesson());
    REQUIRE(session->source());
    CHECK(session->source()->text == "move_right( )  # one\n");
    CHECK(session->source()->reads);
    CHECK_FALSE(open(support::small_lesson())->source());
    REQUIRE_FALSE(session->edit(editor::Insert{{{}, 1}, editor::make_tile("move_right")}));
    CHECK(session->source()->text == "move_right( )  # one\nmove_right()\n");
    session->start_over();
    CHECK(session->source()->text == "move_right( )  # one\n");
    session->undo();
    CHECK(session->source()->text == "move_right( )  # one\nmove_right()\n");
}

TEST_CASE("what is wrong with the text is known at once, and Go says it", "[lesson][text]")
{
    const auto session = open(text_lesson());
    CHECK(session->text_diagnostics().empty());
    REQUIRE_FALSE(session->edit(at_end(*session, "move_right(\n")));
    REQUIRE(session->text_diagnostics().size() == 1);
    CHECK(lang::kind_of(session->text_diagnostics().front()) == "unclosed_bracket");
    session->go();
    CHECK(session->phase() == lesson::Phase::editing);
    CHECK(said(*session) == "diagnostic.unclosed_bracket");
    CHECK(session->edit(editor::Clear{})->key == "editor.refused.text_first");
    session->undo();
    CHECK(session->text_diagnostics().empty());
    REQUIRE_FALSE(session->edit(at_end(*session, "mvoe_right()\n")));
    REQUIRE(session->text_diagnostics().size() == 1);
    const lang::Diagnostic unknown = session->text_diagnostics().front();
    CHECK(unknown.span == lang::Span{{2, 1}, {2, 11}});
    session->step();
    CHECK(session->phase() == lesson::Phase::editing);
    const auto mend = session->mend_of(unknown);
    REQUIRE(mend);
    REQUIRE_FALSE(session->edit(*mend));
    CHECK(session->source()->text == "move_right( )  # one\nmove_right()\n");
    CHECK(session->text_diagnostics().empty());
}

TEST_CASE("what the lesson does not have does not run", "[lesson][text]")
{
    const auto session = open(text_lesson());
    REQUIRE_FALSE(session->edit(at_end(*session, "for _ in range(2):\n    move_left()\n")));
    REQUIRE(session->text_diagnostics().size() == 2);
    CHECK(session->text_diagnostics()[0].message.key == "editor.refused.tile");
    CHECK(session->text_diagnostics()[0].span == lang::Span{{2, 1}, {2, 4}});
    CHECK(session->text_diagnostics()[1].span.begin == core::Place{3, 5});
    session->go();
    CHECK(said(*session) == "editor.refused.tile");
}

TEST_CASE("the log tells text from blocks, and counts words", "[lesson][text]")
{
    const auto session = open(text_lesson());
    REQUIRE_FALSE(session->edit(editor::Insert{{{}, 1}, editor::make_tile("move_right")}));
    REQUIRE_FALSE(session->edit(at_end(*session, "x")));
    REQUIRE_FALSE(session->edit(at_end(*session, "y")));
    REQUIRE_FALSE(session->take_word(session->source()->text.size() - 2, 2, "move_right()"));
    CHECK(session->take_word(999, 0, "no").has_value());
    session->undo();
    const lesson::Attempt log = session->work().attempt;
    CHECK(log.edits_in_blocks == 1);
    CHECK(log.edits_in_text == 2);
    CHECK(log.words_taken == 1);
    CHECK(log.edits == 4);
}

TEST_CASE("work comes back with its text, also one that doesn't read", "[lesson][text]")
{
    const auto session = open(text_lesson());
    REQUIRE_FALSE(session->edit(at_end(*session, "move_right(\n")));
    const lesson::Work kept = session->work();
    CHECK(kept.program == "move_right()  # one\n");
    REQUIRE(kept.text);
    const auto later = open(text_lesson());
    REQUIRE(later->restore(kept));
    CHECK(later->source()->text == "move_right( )  # one\nmove_right(\n");
    CHECK_FALSE(later->source()->reads);
    CHECK(lang::print(later->program()) == "move_right()  # one\n");
    CHECK_FALSE(later->text_diagnostics().empty());
    lesson::Work older = kept;
    older.text.reset();
    REQUIRE(later->restore(older));
    CHECK(later->source()->text == "move_right()  # one\n");
}

TEST_CASE("a locked line of the starter stays", "[lesson][text]")
{
    lesson::Lesson lesson = text_lesson();
    lesson.locked = {0};
    const auto session = open(lesson);
    CHECK(session->edit(editor::ChangeText{0, 4, "m"})->key == "editor.refused.locked");
    REQUIRE_FALSE(session->edit(at_end(*session, "move_right()\n")));
    lesson::Work work = session->work();
    CHECK(open(lesson)->restore(work));
    work.text = "move_up()\n";
    CHECK_FALSE(open(lesson)->restore(work));
}

TEST_CASE("a starter with gaps shows as it stands, and help fills it line by line",
          "[lesson][text]")
{
    const auto session = open(cloze());
    CHECK_FALSE(session->source()->reads);
    CHECK(session->source()->text == "# fill it\n____ _ in range(2):\n    move_right()\n");
    session->go();
    CHECK(session->phase() == lesson::Phase::editing);
    CHECK_FALSE(said(*session).empty());
    for (int i = 0; i < 4; ++i) {
        session->hint();
    }
    CHECK(session->source()->reads);
    CHECK(session->source()->text == "# fill it\nfor _ in range(2):\n    move_right()\n");
    session->go();
    for (int i = 0; i < 1000 && session->phase() == lesson::Phase::playing; ++i) {
        session->tick(1s);
    }
    REQUIRE(session->verdict());
    CHECK(session->verdict()->stars[0]);
}
