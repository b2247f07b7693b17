#include "i18n/catalogue.hpp"
#include "lesson/lesson.hpp"
#include "lesson/words.hpp"
#include "support/catch.hpp"
#include "support/stage_driver.hpp"

#include <algorithm>
#include <array>

namespace {

/// What may be told of a world of those stages, in one language.
class Listener {
public:
    explicit Listener(std::string_view language)
        : m_words{
              lesson::read_words(std::string{SOURCE_DIR} + "/assets/strings", std::string{language})
                  .value()}
    {}

    void hears(const core::Message& message) const
    {
        const std::string text = m_words.text(message);
        CAPTURE(message.key, text);
        CHECK_FALSE(text.empty());
        CHECK(text.find("⟦") == std::string::npos);
        CHECK(text.find('{') == std::string::npos);
    }

    /// Each action again and again, until the world is at its end, and behind that.
    void watches(const stages::Stage& stage, stages::World& world) const
    {
        for (int round = 0; round < 12; ++round) {
            for (std::size_t i = 0; i < stage.module->functions.size(); ++i) {
                const lang::Native& function = stage.module->functions[i];
                const std::string name{function.name};
                CHECK(m_words.has(std::string{stage.name} + "." + name));
                CHECK(m_words.has(std::string{stage.name} + ".spoken." + name));
                const std::array<lang::Value, 1> layer{lang::Value::integer(1 + round % 5)};
                const auto before = world.clone();
                const stages::Deed deed =
                    world.call(i, std::span{layer}.first(function.parameters.size())).value();
                std::ranges::for_each(stage.describe(world), [&](const auto& it) { hears(it); });
                std::ranges::for_each(stage.happened(*before, world),
                                      [&](const auto& it) { hears(it); });
                if (deed.bump) {
                    hears(stage.bumped(world));
                }
            }
        }
        for (int column = 0; stage.has_cell(world, 0, column); ++column) {
            hears(stage.named(world, 0, column));
        }
        CHECK(m_words.has(std::string{stage.name} + ".place"));
        CHECK(m_words.has(std::string{stage.name} + ".on_bump"));
        CHECK(m_words.missing().empty());
    }

private:
    i18n::Catalogue m_words;
};

}  // namespace

TEST_CASE("every particle, deed and obstacle has its words in every language",
          "[lesson][narration]")
{
    const stages::Stage& trigger = *stages::find("trigger");
    const stages::Stage& event = *stages::find("event");
    for (const std::string_view language : lesson::languages) {
        const Listener listener{language};
        support::StageDriver store{trigger, {"gemipnM"}};
        listener.watches(trigger, store.world());
        support::StageDriver lanes{
            trigger, {"gemipn"}, {support::setting("lanes", support::text_record("g"))}};
        listener.watches(trigger, lanes.world());
        support::StageDriver collision{event, {"gemipnIN"}};
        listener.watches(event, collision.world());
        listener.hears({"event.layer_number", {}});
    }
}
