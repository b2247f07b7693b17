#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>

namespace app {

/// Where to go. One screen at a time; there is no stack to get lost in.
namespace route {
struct Home {
    bool operator==(const Home&) const = default;
};
struct Lesson {
    std::string id;
    bool operator==(const Lesson&) const = default;
};
struct Celebrate {
    std::string id;
    std::array<bool, 3> stars{};
    int stars_before{};  ///< of this lesson, the best so far
    bool operator==(const Celebrate&) const = default;
};
/// What was made in a lesson, over the whole window.
struct Exhibit {
    std::string id;
    std::optional<Celebrate> celebration;  ///< which it came from; else from the lesson
    bool operator==(const Exhibit&) const = default;
};
/// The gallery of free programs.
struct Playground {
    bool operator==(const Playground&) const = default;
};
/// One of them.
struct Play {
    int slot{};
    bool operator==(const Play&) const = default;
};
/// The gallery of Discovery rooms.
struct Rooms {
    bool operator==(const Rooms&) const = default;
};
/// One of them, with nothing to be reached.
struct Room {
    std::string room;
    bool operator==(const Room&) const = default;
};
}  // namespace route

using Route = std::variant<route::Home,
                           route::Lesson,
                           route::Celebrate,
                           route::Exhibit,
                           route::Playground,
                           route::Play,
                           route::Rooms,
                           route::Room>;

}  // namespace app
