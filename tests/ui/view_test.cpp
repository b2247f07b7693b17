#include "ui/view.hpp"

#include "support/catch.hpp"

TEST_CASE("the scale follows LOOK.md's table", "[ui][view]")
{
    CHECK(ui::View::of(1280, 800).scale == Approx(1.0));
    CHECK(ui::View::of(1920, 1080).scale == Approx(1.35));
    CHECK(ui::View::of(3840, 2160).scale == Approx(2.7));
    CHECK(ui::View::of(1024, 768).scale == Approx(0.8));
    const ui::View tall = ui::View::of(1080, 1920);
    CHECK(tall.portrait);
    CHECK(tall.scale == Approx(1.35));
}

TEST_CASE("a target of 64 dp never gets under 56 pixels", "[ui][view]")
{
    for (const auto& [width, height] :
         {std::pair{1024, 768}, {1280, 720}, {1280, 800}, {800, 600}, {3840, 2160}}) {
        const ui::View view = ui::View::of(width, height);
        CHECK(64 * view.control * view.scale >= 56);
    }
}

TEST_CASE("a window of any size has a view", "[ui][view]")
{
    for (const auto& [width, height] : {std::pair{0, 0}, {1, 5000}, {5000, 1}, {-3, 17}}) {
        const ui::View view = ui::View::of(width, height);
        CHECK(view.scale > 0);
        CHECK(view.width > 0);
        CHECK(view.height > 0);
    }
}
