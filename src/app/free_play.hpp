#pragma once

#include "lesson/playground.hpp"
#include "lesson/python_file.hpp"
#include "lesson/session.hpp"
#include "stages/world.hpp"
#include "store/store.hpp"
#include "store/take_away.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A program of the playground as its cards show it: one that a child has made, or an example.
struct PlayCard {
    int slot{};             ///< 0: an example
    std::string example{};  ///< empty: a slot
    std::string stage{};
    lesson::Style style{};
    lesson::Titles titles{};  ///< of the world, or of the example
    std::shared_ptr<const stages::World> world{};
    lang::Program program{};
    std::vector<std::string> lines{};  ///< of its text
};

/// A stage that can be chosen, and a world of it to be shown.
struct PlayPlace {
    std::string id;  ///< of the stage, or of the world
    lesson::Titles titles;
    std::shared_ptr<const stages::World> world;
};

/// What came of a file that was brought.
struct Brought {
    std::optional<int> slot;  ///< where it is now; none: it can't be kept
    std::string file;         ///< its name
    std::vector<core::Error> remarks;
};

/// The station's side of the playground: its slots in the store, the examples, and the files that
/// leave and come back. No pixel.
class FreePlay {
public:
    explicit FreePlay(store::Store& store) : m_store{&store} {}

    void furnish(lesson::Playground playground, store::TakeRoots roots);
    void renew(lesson::Playground playground) { m_playground = std::move(playground); }
    bool is_open() const { return !m_playground.stages.empty(); }
    const std::vector<core::Error>& errors() const { return m_playground.errors; }

    std::vector<PlayCard> slots() const;
    std::vector<PlayCard> examples() const;
    std::vector<PlayPlace> stages() const;
    std::vector<PlayPlace> worlds(std::string_view stage) const;
    /// The styles in which programs can be written here.
    std::vector<lesson::Style> styles() const;
    /// A small program to show what a style looks like.
    lang::Program sample(std::string_view stage) const;
    std::vector<std::string> sample_lines(std::string_view stage) const;

    // ---- new programs; the slot's number, or nothing where all are in use
    std::optional<int> begin(const std::string& stage, lesson::Style style);
    std::optional<int> remix(const std::string& example);
    Brought bring_back(const std::filesystem::path& file);

    // ---- those that are there
    std::optional<store::Slot> find(int slot) const { return m_store->slots().find(slot); }
    /// The session of a slot, with all that can be undone in it; nullptr if there is none.
    std::unique_ptr<lesson::Session> open(int slot) const;
    void save(int slot, const lesson::Work& work);
    /// To be called when a session is left: what can be undone there is kept for the next one.
    void leave(int slot, const lesson::Session& session);
    void move_to(int slot, const std::string& world);
    void show_as(int slot, lesson::Style style);
    void throw_away(int slot) { m_store->slots().throw_away(slot); }
    bool can_take_back() const { return m_store->slots().can_take_back(); }
    std::optional<int> take_back() { return m_store->slots().take_back(); }

    // ---- files
    std::vector<store::TakePlace> places() const { return store::find_take_places(m_roots); }
    core::Result<std::filesystem::path> take_away(int slot,
                                                  const std::filesystem::path& folder) const;

private:
    const lesson::Example* first_example(std::string_view stage) const;
    lesson::Style offered(lesson::Style style) const;
    lesson::Style style_of(const store::Slot& slot) const;
    std::optional<int> put(store::Slot slot);
    PlayCard card(const store::Slot& slot) const;
    std::shared_ptr<const stages::World> world(std::string_view stage, std::string_view id) const;

    store::Store* m_store;
    lesson::Playground m_playground;
    store::TakeRoots m_roots;
    std::map<int, editor::History> m_pasts;  ///< of the sessions that were left
};

}  // namespace app
