#include "app/open.hpp"

#include "app/loop.hpp"
#include "app/station.hpp"
#include "app/tour.hpp"
#include "lesson/lesson_files.hpp"
#include "lesson/particles.hpp"
#include "store/places.hpp"
#include "store/settings.hpp"
#include "ui/speech_engines.hpp"

#include <algorithm>
#include <cmath>
#include <future>
#include <iostream>
#include <string_view>
#include <system_error>

namespace app {

namespace {

ui::Look look_of(std::string_view name)
{
    const auto found = std::find(store::looks.begin(), store::looks.end(), name);
    return found != store::looks.end() ? static_cast<ui::Look>(found - store::looks.begin())
                                       : ui::Look::standard;
}

/// What a file says is one thing, what was asked for on the command line another: that stands
/// above.
Choices choices_from(const store::Settings& settings,
                     const Options& options,
                     const store::Environment& environment)
{
    const auto& wanted = std::get<OpenWindow>(options.command);
    Choices choices;
    choices.language = settings.language;
    if (choices.language.empty()) {
        choices.language = environment("LANG").value_or("en").substr(0, 2);
    }
    choices.language = options.language.value_or(choices.language);
    choices.preferences = {.text_size = static_cast<float>(settings.text_size) / 100.0F,
                           .look = look_of(wanted.look.value_or(settings.look)),
                           .calm = wanted.calm || settings.calm,
                           .sound = settings.sound,
                           .volume = static_cast<float>(settings.volume) / 100.0F};
    choices.voice = {.rate = settings.speech_rate, .follows = settings.follow};
    choices.scanning = {.switches = static_cast<ui::ScanChoices::Switches>(settings.switches),
                        .step = settings.scan_step,
                        .debounce = settings.scan_debounce};
    return choices;
}

store::Settings settings_from(store::Settings settings, const Choices& choices)
{
    settings.language = choices.language;
    settings.text_size = static_cast<int>(std::lround(choices.preferences.text_size * 100));
    settings.look = store::looks.at(static_cast<std::size_t>(choices.preferences.look));
    settings.calm = choices.preferences.calm;
    settings.sound = choices.preferences.sound;
    settings.volume = static_cast<int>(std::lround(choices.preferences.volume * 100));
    settings.follow = choices.voice.follows;
    settings.speech_rate = choices.voice.rate;
    settings.switches = static_cast<int>(choices.scanning.switches);
    settings.scan_step = choices.scanning.step;
    settings.scan_debounce = choices.scanning.debounce;
    return settings;
}

class Notices {
public:
    explicit Notices(const Application::Words& words, const std::string& language)
        : m_words{words.contains(language) ? words.at(language) : words.at("en")}
    {}
    void tell(const std::optional<core::Message>& message) const
    {
        if (message) {
            std::cerr << "lumi: " << m_words.text(*message) << '\n';
        }
    }

private:
    const i18n::Catalogue& m_words;
};

/// What the application shows and says, read from its files.
struct Content {
    Application::Words words;
    lesson::LessonCatalogue lessons;
    lesson::People people;
    lesson::Playground playground;
    core::Result<physics::ParticleTable> particles;
};

lesson::Playground read_playground(const Places& places)
{
    return lesson::read_playground_file(places.lessons / "playground.json");
}

Content read_content(const Places& places, const lesson::LessonFiles& files)
{
    return {read_words(places.strings, false),
            files.read(),
            lesson::read_people(places.people),
            read_playground(places),
            lesson::read_particles(places.particles)};
}

int play_demo(Application& application,
              Loop& loop,
              const lesson::LessonCatalogue& lessons,
              const std::filesystem::path& shots)
{
    if (!shots.empty()) {
        std::error_code failed;
        std::filesystem::create_directories(shots, failed);
    }
    Demo demo{plan_tour(application, lessons), 0};
    if (!loop.play(demo, shots)) {
        std::cerr << "lumi: the tour stopped at \"" << demo.failure() << "\"\n";
        return tools::found_wrong;
    }
    return tools::fine;
}

}  // namespace

int open(const Options& options, const Places& places)
{
    const auto& wanted = std::get<OpenWindow>(options.command);
    const store::Environment environment = store::process_environment();
    const store::Places kept = wanted.demo    ? store::Places{}
                               : options.data ? store::places_in(*options.data)
                                              : store::find_places(environment);
    store::LoadedSettings loaded = store::load_settings(kept.settings());
    const Choices choices = choices_from(loaded.settings, options, environment);
    const Size size = wanted.size.value_or(Size{});
    // Letters and files take as long as the window: all at once, so that the map comes sooner.
    std::future<ui::Fonts> fonts = std::async(std::launch::async, [&] {
        ui::Fonts baked;
        baked.bake(places.fonts,
                   ui::View::of(size.width, size.height).scale,
                   choices.preferences.text_size);
        return baked;
    });
    lesson::LessonFiles files{
        places.lessons,
        options.packs ? lesson::find_packs(*options.packs) : std::vector<std::filesystem::path>{}};
    std::future<Content> reading =
        std::async(std::launch::async, [&] { return read_content(places, files); });
    core::Result<ui::Window> window =
        ui::Window::open({size.width, size.height}, "Lumi Lab", false);
    Content content = reading.get();
    const Application::Words& words = content.words;
    if (!words.contains("en")) {
        std::cerr << "lumi: can't read " << (places.strings / "en.json").string() << '\n';
        return tools::found_wrong;
    }
    const Notices notices{words, choices.language};
    if (!window) {
        notices.tell(window.error().message);
        return tools::no_display;
    }
    notices.tell(loaded.trouble);

    Station station{
        std::move(content.lessons), std::move(content.people), store::Store::open(kept.database())};
    // The tour leaves nothing behind.
    station.playground().furnish(
        std::move(content.playground),
        wanted.demo ? store::TakeRoots{} : store::usual_take_roots(environment));
    if (content.particles) {
        station.discovery().furnish(
            std::move(content.particles).value(),
            wanted.demo ? store::TakeRoots{} : store::usual_take_roots(environment));
    } else {
        tools::write_error(content.particles.error(), {std::cout, std::cerr, words.at("en")});
    }
    if (!wanted.demo) {
        // The tour keeps nothing on purpose.
        notices.tell(station.store().trouble());
    }
    const auto tell_errors = [&] {
        for (const auto* errors : {&station.lessons().errors, &station.playground().errors()}) {
            for (const core::Error& error : *errors) {
                tools::write_error(error, {std::cout, std::cerr, words.at("en")});
            }
        }
    };
    tell_errors();
    Application application{
        words,
        choices,
        [&station](const Route& route, const HeaderKeys& keys) {
            return station.make(route, keys);
        },
        [&](const Choices& chosen) {
            loaded.settings = settings_from(loaded.settings, chosen);
            if (!kept.settings().empty()) {
                notices.tell(store::save_settings(kept.settings(), loaded.settings));
            }
        }};
    if (!wanted.demo) {
        application.give_voice(ui::find_speaker(environment));
    }
    if (!wanted.demo) {
        station.give_clipboard(ui::desktop_clipboard());
    }
    Loop loop{application,
              std::move(window).value(),
              fonts.get(),
              {places.fonts, places.art, places.sounds}};
    application.go(wanted.lesson ? Route{route::Lesson{*wanted.lesson}}
                   : wanted.room ? Route{route::Room{*wanted.room}}
                                 : Route{route::Home{}});
    if (wanted.demo) {
        return play_demo(
            application, loop, station.lessons(), wanted.shots.value_or(std::filesystem::path{}));
    }
    loop.run([&] {
        if (files.changed()) {
            station.renew(files.read());
            station.playground().renew(read_playground(places));
            tell_errors();
            application.renew();
        }
    });
    return tools::fine;
}

}  // namespace app
