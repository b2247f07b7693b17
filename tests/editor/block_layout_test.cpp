#include "editor/block_layout.hpp"

#include "editor/blocks.hpp"
#include "lang/parser.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using editor::BlockLayout;
using editor::Gap;
using lang::NodeId;

/// Ten dp a letter, and English for what these tests lay out.
class TestWording : public editor::Wording {
public:
    std::vector<Part> parts(std::string_view key) const override
    {
        if (key == "word.repeat") {
            return {{"repeat", false}, {"count", true}, {"times", false}};
        }
        if (key == "word.if") {
            return {{"if", false}, {"condition", true}};
        }
        return {{std::string{key}, false}};
    }
    float width(std::string_view text) const override
    {
        return 10 * static_cast<float>(text.size());
    }
};

const lang::Module no_stage{};

editor::Document document_of(const std::string& text) { return {lang::parse(text).program, {}}; }

BlockLayout laid_out(const editor::Document& document)
{
    return editor::lay_out_blocks(document, no_stage, TestWording{});
}

}  // namespace

TEST_CASE("blocks lie below each other under the start hat", "[editor][blocks]")
{
    const editor::Document document = document_of("a = 1\nb = 2\n");
    const BlockLayout layout = laid_out(document);
    REQUIRE(layout.blocks.size() == 2);
    REQUIRE(layout.start);
    CHECK(layout.blocks[0].box.y == layout.start->box.bottom());
    CHECK(layout.blocks[1].box.y == layout.blocks[0].box.bottom());
    CHECK(layout.blocks[0].box.x == layout.blocks[1].box.x);
}

TEST_CASE("a loop grows with what it holds", "[editor][blocks]")
{
    const BlockLayout empty = laid_out(document_of("for _ in range(2):\n    pass\n"));
    const BlockLayout full = laid_out(document_of("for _ in range(2):\n    a = 1\n    b = 2\n"));
    REQUIRE(empty.blocks.size() == 1);
    REQUIRE(full.blocks.size() == 3);
    using namespace editor::block_size;
    CHECK(empty.blocks[0].box.height == row + empty_body + foot);
    CHECK(full.blocks[0].box.height == row + 2 * row + foot);
    CHECK(full.blocks[1].box.x == full.blocks[0].box.x + arm);
}

TEST_CASE("every gap of the program is there once, and an open one makes room", "[editor][blocks]")
{
    const editor::Document document =
        document_of("for _ in range(2):\n    a = 1\nif a == 1:\n    pass\nelse:\n    b = 2\n");
    const BlockLayout layout = laid_out(document);
    const std::vector<Gap> gaps = editor::gaps_in(document.program);
    CHECK(layout.gaps.size() == gaps.size());
    for (const Gap& gap : gaps) {
        CHECK(editor::find_gap(layout, gap) != nullptr);
    }
    const BlockLayout open = editor::lay_out_blocks(
        document, no_stage, TestWording{}, editor::OpenGap{{}, {0, 0, 200, 94}});
    CHECK(open.blocks[0].box.y == layout.blocks[0].box.y + 94);
    CHECK(open.gaps.front().is_open);
}

TEST_CASE("a value lies inside its block, and a value in it inside that", "[editor][blocks]")
{
    const BlockLayout layout = laid_out(document_of("x = 1 + (2 + 30)\n"));
    REQUIRE(layout.blocks.size() == 1);
    const core::Rectangle block = layout.blocks[0].rows[0].box;
    for (const editor::PlacedValue& value : layout.values) {
        CHECK(value.box.x >= block.x);
        CHECK(value.box.right() <= block.right());
        CHECK(value.box.y >= block.y);
        CHECK(value.box.bottom() <= block.bottom());
    }
    CHECK(layout.choices.size() == 2);
}

TEST_CASE("an own block stands apart from what runs", "[editor][blocks]")
{
    const BlockLayout layout = laid_out(document_of("def trick():\n    a = 1\ntrick()\n"));
    REQUIRE(layout.blocks.size() == 3);
    REQUIRE(layout.start);
    const auto hat = std::ranges::find(layout.blocks, true, &editor::PlacedBlock::is_hat);
    REQUIRE(hat != layout.blocks.end());
    const auto call = std::ranges::find(
        layout.blocks, layout.start->box.bottom(), [](const auto& b) { return b.box.y; });
    REQUIRE(call != layout.blocks.end());
    CHECK(hat->box.y > call->box.bottom());
}

TEST_CASE("a comment is a note above its block", "[editor][blocks]")
{
    const BlockLayout layout = laid_out(document_of("# first\na = 1  # and why\n"));
    REQUIRE(layout.notes.size() == 1);
    CHECK(layout.notes[0].text == "first and why");
    CHECK(layout.notes[0].box.bottom() <= layout.blocks[0].box.y);
}

TEST_CASE("one of a function's few texts goes by its name, any other as it is written",
          "[editor][layout]")
{
    const lang::Module& module = editor::test::detail::module;
    const auto choices = editor::test::detail::colours;
    const auto key = [&](const char* text) {
        return editor::key_of_choice(editor::test::value(text), module, choices);
    };
    CHECK(key("\"blue\"") == "test.choice.blue");
    CHECK_FALSE(key("\"pink\""));
    CHECK_FALSE(key("3"));
    const auto part = [&](const char* text) {
        return editor::face_of(editor::test::value(text), module, choices).parts.front();
    };
    CHECK(std::get<editor::FaceWords>(part("\"red\"")).key == "test.choice.red");
    CHECK(std::get<editor::FaceText>(part("\"pink\"")).text == "pink");
    const editor::Face block =
        editor::faces_of(editor::test::statement("paint(\"red\")\n"), module).front();
    const auto hole = std::ranges::find_if(block.parts, [](const editor::FacePart& each) {
        return std::holds_alternative<editor::FaceHole>(each);
    });
    REQUIRE(hole != block.parts.end());
    CHECK(std::get<editor::FaceHole>(*hole).choices.size() == 2);
}
