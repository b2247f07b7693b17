#include "app/station.hpp"

#include "app/screens/celebrate.hpp"
#include "app/screens/exhibit.hpp"
#include "app/screens/home.hpp"
#include "app/screens/lesson.hpp"
#include "app/screens/play.hpp"
#include "app/screens/playground.hpp"
#include "lesson/progress.hpp"
#include "lesson/words.hpp"

#include <algorithm>
#include <utility>

namespace app {

Application::Words read_words(const std::filesystem::path& strings, bool with_pseudo)
{
    Application::Words words;
    for (const std::string_view language : lesson::languages) {
        const std::string name{language};
        if (core::Result<i18n::Catalogue> catalogue = lesson::read_words(strings, name)) {
            words.emplace(name, std::move(catalogue).value());
        }
    }
    if (const auto english = words.find("en"); with_pseudo && english != words.end()) {
        words.emplace("pseudo", english->second.pseudo());
    }
    return words;
}

Station::Station(lesson::LessonCatalogue lessons, lesson::People people, store::Store store)
    : m_lessons{std::move(lessons)},
      m_people{std::move(people)},
      m_store{std::move(store)},
      m_free_play{m_store},
      m_discovery{m_lessons, m_people, m_store}
{}

void Station::renew(lesson::LessonCatalogue lessons)
{
    const auto is_broken = [&](const lesson::Lesson& lesson) {
        return lessons.find(lesson.id) == nullptr &&
               std::any_of(lessons.errors.begin(),
                           lessons.errors.end(),
                           [&](const core::Error& error) { return error.file == lesson.file; });
    };
    for (const lesson::Track& before : m_lessons.tracks) {
        const auto track = std::find_if(lessons.tracks.begin(),
                                        lessons.tracks.end(),
                                        [&](const auto& now) { return now.id == before.id; });
        for (std::size_t i = 0; track != lessons.tracks.end() && i < before.lessons.size(); ++i) {
            if (is_broken(*before.lessons[i])) {
                const auto place = std::min(i, track->lessons.size());
                track->lessons.insert(track->lessons.begin() + static_cast<std::ptrdiff_t>(place),
                                      before.lessons[i]);
            }
        }
    }
    m_lessons = std::move(lessons);
}

std::unique_ptr<Screen> Station::make(const Route& route, const HeaderKeys& keys)
{
    std::unique_ptr<Screen> screen;
    if (const auto* lesson = std::get_if<route::Lesson>(&route)) {
        screen = make_lesson(lesson->id, keys);
    } else if (const auto* celebration = std::get_if<route::Celebrate>(&route)) {
        screen = make_celebration(*celebration, keys);
    } else if (const auto* exhibit = std::get_if<route::Exhibit>(&route)) {
        screen = make_exhibit(*exhibit, keys);
    } else if (const auto* play = std::get_if<route::Play>(&route)) {
        screen = make_play(play->slot, keys);
    } else if (std::holds_alternative<route::Playground>(route) && m_free_play.is_open()) {
        screen = std::make_unique<PlaygroundScreen>(m_free_play, keys);
    } else if (std::holds_alternative<route::Rooms>(route) && m_discovery.is_open()) {
        screen = m_discovery.gallery(keys);
    } else if (const auto* room = std::get_if<route::Room>(&route)) {
        screen = m_discovery.room(room->room, keys);
    }
    return screen ? std::move(screen) : make_home(keys);
}

std::vector<int> Station::stars_of(const lesson::Track& track) const
{
    std::vector<int> stars;
    stars.reserve(track.lessons.size());
    for (const auto& lesson : track.lessons) {
        stars.push_back(m_store.stars(lesson->id));
    }
    return stars;
}

const lesson::Track* Station::track_of(const std::string& id) const
{
    for (const lesson::Track& track : m_lessons.tracks) {
        for (const auto& lesson : track.lessons) {
            if (lesson->id == id) {
                return &track;
            }
        }
    }
    return nullptr;
}

std::unique_ptr<Screen> Station::make_home(const HeaderKeys& keys)
{
    std::vector<TrackEntry> tracks;
    bool open = true;
    std::string before;
    int to_go = 0;
    for (const lesson::Track& track : m_lessons.tracks) {
        if (track.id == "rooms") {
            continue;  // they lie beside the road, and are always open
        }
        TrackEntry entry{
            .id = track.id, .open = open, .before = before, .to_go = to_go, .lessons = {}};
        const std::vector<int> stars = stars_of(track);
        for (std::size_t i = 0; i < track.lessons.size(); ++i) {
            LessonEntry lesson{.id = track.lessons[i]->id, .titles = {}, .stars = stars[i]};
            for (const auto& [language, text] : track.lessons[i]->text) {
                lesson.titles.emplace(language, text.title);
            }
            entry.lessons.push_back(std::move(lesson));
        }
        to_go = open ? lesson::lessons_to_go(stars) : 0;
        open = open && lesson::opens_next(stars);
        before = track.id;
        tracks.push_back(std::move(entry));
    }
    return std::make_unique<HomeScreen>(
        std::move(tracks), keys, m_free_play.is_open(), m_discovery.is_open());
}

std::unique_ptr<Screen> Station::make_lesson(const std::string& id, const HeaderKeys& keys)
{
    const std::shared_ptr<const lesson::Lesson> lesson = m_lessons.find(id);
    const lesson::Track* track = track_of(id);
    if (!lesson || track == nullptr) {
        return nullptr;
    }
    if (lesson->exploration) {
        return m_discovery.lesson(lesson, keys);
    }
    core::Result<std::unique_ptr<lesson::Session>> session = lesson::Session::open(lesson);
    if (!session) {
        return nullptr;
    }
    if (const std::optional<lesson::Work> work = m_store.work(id)) {
        session.value()->restore(*work);
    }
    LessonPlace place{.track = track->id, .number = 1, .stars = stars_of(*track)};
    const auto here = std::find(track->lessons.begin(), track->lessons.end(), lesson);
    place.number += static_cast<int>(here - track->lessons.begin());
    return std::make_unique<LessonScreen>(
        std::move(session).value(),
        std::move(place),
        keys,
        [this, id](const lesson::Work& done) { m_store.save_work(id, done); },
        [this, id](const lesson::Verdict& verdict) { m_store.record_stars(id, verdict.earned()); },
        *m_clipboard);
}

std::unique_ptr<Screen> Station::make_play(int slot, const HeaderKeys& keys)
{
    const std::optional<store::Slot> found = m_free_play.find(slot);
    std::unique_ptr<lesson::Session> session = m_free_play.open(slot);
    if (!found || session == nullptr) {
        return nullptr;
    }
    return std::make_unique<PlayScreen>(
        m_free_play, *found, std::move(session), keys, *m_clipboard);
}

/// The program as it was kept; the lesson where it can't run.
std::unique_ptr<Screen> Station::make_exhibit(const route::Exhibit& route, const HeaderKeys& keys)
{
    const std::shared_ptr<const lesson::Lesson> lesson = m_lessons.find(route.id);
    if (!lesson || lesson->exploration) {
        return nullptr;
    }
    core::Result<std::unique_ptr<lesson::Session>> session = lesson::Session::open(lesson);
    if (!session) {
        return nullptr;
    }
    if (const std::optional<lesson::Work> work = m_store.work(route.id)) {
        session.value()->restore(*work);
    }
    std::unique_ptr<lesson::Show> show = lesson::Show::once(*lesson, session.value()->program());
    if (!show) {
        return make_lesson(route.id, keys);
    }
    Route back = route.celebration ? Route{*route.celebration} : Route{route::Lesson{route.id}};
    return std::make_unique<ExhibitScreen>(lesson, std::move(show), std::move(back));
}

std::unique_ptr<Screen> Station::make_celebration(const route::Celebrate& route,
                                                  const HeaderKeys& keys)
{
    const std::shared_ptr<const lesson::Lesson> lesson = m_lessons.find(route.id);
    const lesson::Track* track = track_of(route.id);
    const lesson::Machine* machine = track != nullptr ? lesson::machine_of(track->id) : nullptr;
    if (!lesson || machine == nullptr) {
        return nullptr;
    }
    Feast feast{.lesson = lesson,
                .stars = route.stars,
                .stars_before = route.stars_before,
                .track = track->id,
                .next_track = {},
                .next_lesson = {}};
    if (const auto person = m_people.by_id.find(lesson->person); person != m_people.by_id.end()) {
        feast.person = &person->second;
    }
    int now = 0;
    for (const int stars : stars_of(*track)) {
        now += stars;
    }
    const int before = now - m_store.stars(route.id) + route.stars_before;
    const int all = 3 * static_cast<int>(track->lessons.size());
    feast.energy_before = lesson::energy(*machine, before, all);
    feast.energy_now = lesson::energy(*machine, now, all);
    feast.track_from = machine->enters;
    feast.track_to = machine->leaves;
    if (machine != &lesson::machines.back()) {
        feast.next_track = (machine + 1)->track;
    }
    const auto here = std::find(track->lessons.begin(), track->lessons.end(), lesson);
    if (here != track->lessons.end() && here + 1 != track->lessons.end()) {
        feast.next_lesson = (*(here + 1))->id;
    }
    return std::make_unique<CelebrateScreen>(std::move(feast), keys);
}

}  // namespace app
