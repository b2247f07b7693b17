#include "app/discovery.hpp"

#include "physics/open_data.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace fs = std::filesystem;

void Discovery::furnish(physics::ParticleTable particles, store::TakeRoots roots)
{
    m_particles = std::move(particles);
    m_roots = std::move(roots);
}

const lesson::Track* Discovery::track() const
{
    const auto found = std::find_if(m_lessons.tracks.begin(),
                                    m_lessons.tracks.end(),
                                    [](const lesson::Track& track) { return track.id == "rooms"; });
    return found != m_lessons.tracks.end() ? &*found : nullptr;
}

std::unique_ptr<Screen> Discovery::gallery(const HeaderKeys& keys) const
{
    std::vector<RoomCard> cards;
    for (const sims::Simulation& room : sims::all()) {
        RoomCard card{.room = &room, .lessons = {}, .stars = {}};
        if (const lesson::Track* rooms = track()) {
            for (const auto& lesson : rooms->lessons) {
                if (lesson->exploration && lesson->exploration->room == room.name) {
                    card.lessons.push_back(lesson);
                    card.stars.push_back(m_store.stars(lesson->id));
                }
            }
        }
        cards.push_back(std::move(card));
    }
    return std::make_unique<GalleryScreen>(std::move(cards), *m_particles, keys);
}

RoomVisit Discovery::visit(const sims::Simulation& room) const
{
    RoomVisit visit;
    visit.files = [roots = m_roots, suffix = "." + std::string{room.opens}] {
        std::vector<fs::path> files;
        for (const store::TakePlace& place : store::find_take_places(roots)) {
            const std::vector<fs::path> there = store::find_files(place.folder, suffix);
            files.insert(files.end(), there.begin(), there.end());
        }
        return files;
    };
    visit.read = [](const fs::path& file) {
        return store::read_text(file, physics::open_data_limits::file_bytes);
    };
    if (const auto her = m_people.by_id.find(room.person); her != m_people.by_id.end()) {
        visit.person = &her->second;
    }
    return visit;
}

std::unique_ptr<Screen> Discovery::room(const std::string& name, const HeaderKeys& keys) const
{
    const sims::Simulation* room = sims::find(name);
    if (room == nullptr || !is_open()) {
        return nullptr;
    }
    RoomVisit own = visit(*room);
    own.session = std::make_unique<lesson::RoomSession>(*room, *m_particles);
    own.view = sims::make_view(own.session->model());
    return std::make_unique<RoomScreen>(std::move(own), keys);
}

std::unique_ptr<Screen> Discovery::lesson(const std::shared_ptr<const lesson::Lesson>& lesson,
                                          const HeaderKeys& keys) const
{
    if (!is_open() || !lesson->exploration) {
        return nullptr;
    }
    RoomVisit own = visit(*sims::find(lesson->exploration->room));
    own.session = std::make_unique<lesson::RoomSession>(lesson, *m_particles);
    own.view = sims::make_view(own.session->model());
    own.stars = m_store.stars(lesson->id);
    own.record = [this, id = lesson->id](int stars) { m_store.record_stars(id, stars); };
    if (const auto her = m_people.by_id.find(lesson->person); her != m_people.by_id.end()) {
        own.person = &her->second;
    }
    if (const lesson::Track* rooms = track()) {
        const auto here = std::find(rooms->lessons.begin(), rooms->lessons.end(), lesson);
        if (here != rooms->lessons.end() && here + 1 != rooms->lessons.end()) {
            own.next = (*(here + 1))->id;
        }
    }
    return std::make_unique<RoomScreen>(std::move(own), keys);
}

}  // namespace app
