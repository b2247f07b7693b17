#include "lesson/catalogue.hpp"
#include "lesson/trial.hpp"
#include "stages/trigger/world.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <algorithm>

TEST_CASE("what a lesson says will stay on a belt does stay", "[lesson][predict]")
{
    const std::filesystem::path source{SOURCE_DIR};
    const lesson::LessonCatalogue catalogue = lesson::read_catalogue(source / "lessons");
    int asked = 0;
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& each : track.lessons) {
            using Form = lesson::Question::Form;
            if (!each->question || each->question->form != Form::items) {
                continue;
            }
            INFO(each->id);
            ++asked;
            const core::Result<lesson::Worlds> worlds = lesson::make_worlds(*each);
            REQUIRE(worlds);
            const lesson::Tried tried =
                lesson::try_program(*each, worlds.value(), each->start.program, {});
            const lesson::Trace& trace = tried.traces.front();
            const auto& belt = dynamic_cast<const trigger::World&>(trace.world_at(trace.last()));
            REQUIRE(belt.remaining() == 0);
            std::vector<int> kept;
            for (std::size_t i = 0; i < belt.decided().size(); ++i) {
                if (belt.decided()[i] == trigger::Exit::kept) {
                    kept.push_back(static_cast<int>(i));
                }
            }
            CHECK(each->question->items == kept);
        }
    }
    CHECK(asked > 0);
}
