#include "app/frame_check.hpp"
#include "app/text_lessons.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>
#include <utility>

namespace {

void walk(Stagehand& hand)
{
    for (const std::string lesson : {"T01", "T02", "T03"}) {
        hand.go(app::route::Lesson{lesson});
        check_frame(hand, lesson);
        hand.tap("text");
        hand.type(ui::Key::text_end);
        hand.write("\nmvoe()\nt = 1\nt");
        check_frame(hand, lesson + " with words");
        hand.type(ui::Key::escape);
        hand.write("\n");
        check_frame(hand, lesson + " with a mend");
        hand.type(ui::Key::find);
        hand.write("t");
        check_frame(hand, lesson + " with a search");
        for (int page = 0; page < 4 && hand.find("text.more") != nullptr; ++page) {
            hand.tap("text.more");
            check_frame(hand, lesson + " with more keys");
        }
    }
    hand.go(app::route::Lesson{"T02"});
    for (const std::string id : {"group.loop", "view.text", "view.blocks", "view.both"}) {
        hand.tap(id);
        check_frame(hand, "T02 " + id);
    }
    CHECK(hand.sprites().missing().empty());
}

}  // namespace

TEST_CASE("nothing overflows beside a text, in any language and size", "[app][screens][text]")
{
    constexpr std::array<std::pair<int, int>, 5> sizes{
        {{1280, 800}, {1024, 768}, {1920, 1080}, {3840, 2160}, {1080, 1920}}};
    for (const std::string language : {"en", "fr", "de", "it", "es", "pseudo"}) {
        for (const auto& [width, height] : sizes) {
            Stagehand hand{language, width, height, {}, lessons_as_text()};
            walk(hand);
        }
    }
}

TEST_CASE("the accessibility settings hold beside a text", "[app][screens][text]")
{
    const ui::Preferences large{.text_size = 1.6F, .look = ui::Look::high_contrast, .calm = true};
    const ui::Preferences small{.text_size = 0.85F, .look = ui::Look::projector};
    for (const ui::Preferences& preferences : {large, small}) {
        Stagehand hand{"de", 1280, 800, preferences, lessons_as_text()};
        walk(hand);
    }
}
