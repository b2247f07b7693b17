#pragma once

#include "app/application.hpp"
#include "app/discovery.hpp"
#include "app/free_play.hpp"
#include "lesson/catalogue.hpp"
#include "lesson/people.hpp"
#include "store/store.hpp"
#include "ui/clipboard.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace app {

/// Reads the words of every language, and the pseudo-locale where it is wanted. A file that can't
/// be read is left out.
Application::Words read_words(const std::filesystem::path& strings, bool with_pseudo);

/// What a station has, lessons, people and what children did, and the screens made from it.
class Station {
public:
    Station(lesson::LessonCatalogue lessons, lesson::People people, store::Store store);
    Station(const Station&) = delete;  // the playground works on the store
    Station& operator=(const Station&) = delete;

    /// The screen of a route; the map where a lesson is not there.
    std::unique_ptr<Screen> make(const Route& route, const HeaderKeys& keys);

    /// Takes the lessons as they are now on disk. A lesson that is broken for the moment stays as
    /// it was: its author is at work on it.
    void renew(lesson::LessonCatalogue lessons);

    /// Where editors copy to; until then each has what it copied itself.
    void give_clipboard(std::unique_ptr<ui::Clipboard> clipboard)
    {
        m_clipboard = std::move(clipboard);
    }

    const lesson::LessonCatalogue& lessons() const { return m_lessons; }
    store::Store& store() { return m_store; }
    /// Nothing to play with until it is furnished.
    FreePlay& playground() { return m_free_play; }
    /// Closed until it is furnished.
    Discovery& discovery() { return m_discovery; }

private:
    std::unique_ptr<Screen> make_home(const HeaderKeys& keys);
    std::unique_ptr<Screen> make_lesson(const std::string& id, const HeaderKeys& keys);
    std::unique_ptr<Screen> make_play(int slot, const HeaderKeys& keys);
    std::unique_ptr<Screen> make_exhibit(const route::Exhibit& route, const HeaderKeys& keys);
    std::unique_ptr<Screen> make_celebration(const route::Celebrate& route, const HeaderKeys& keys);
    std::vector<int> stars_of(const lesson::Track& track) const;
    const lesson::Track* track_of(const std::string& id) const;

    lesson::LessonCatalogue m_lessons;
    lesson::People m_people;
    store::Store m_store;
    std::unique_ptr<ui::Clipboard> m_clipboard{ui::own_clipboard()};
    FreePlay m_free_play;
    Discovery m_discovery;
};

}  // namespace app
