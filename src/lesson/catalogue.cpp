#include "lesson/catalogue.hpp"

#include "lesson/json.hpp"
#include "lesson/reader.hpp"
#include "lesson/reader_fields.hpp"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace lesson {

namespace {

namespace fs = std::filesystem;

constexpr const char* listing = "catalog.json";

/// A lesson as a catalog.json names it.
struct Entry {
    std::string track;
    std::string id;
    core::Place place;
};

/// A playlist before its lessons are read.
struct Plan {
    Playlist list;
    std::string file;
    std::vector<Entry> entries;  ///< their tracks are not said
};

/// Reads one folder of lessons after the other into one catalogue.
class CatalogueReader {
public:
    void read(const fs::path& folder)
    {
        const fs::path file = folder / listing;
        for (const Entry& entry : entries(file)) {
            if (!m_known.insert(entry.id).second) {
                refuse(file.string(), entry.place, {"error.lesson.twice", {{"name", entry.id}}});
                continue;
            }
            m_waiting.emplace_back(folder / entry.track / (entry.id + ".json"), entry);
        }
    }

    /// To be called when all folders are read: a lesson may need one of another folder.
    LessonCatalogue result() &&
    {
        for (const auto& [path, entry] : m_waiting) {
            load(path, entry);
        }
        for (Plan& plan : m_plans) {
            fill(plan);
        }
        return std::move(m_catalogue);
    }

private:
    void refuse(const std::string& file, core::Place place, core::Message message)
    {
        m_catalogue.errors.push_back({file, place, std::move(message)});
    }

    std::vector<Entry> entries(const fs::path& file)
    {
        const core::Result<core::Record> record = read_json_file(file);
        if (!record) {
            m_catalogue.errors.push_back(record.error());
            return {};
        }
        constexpr Range track_count{1, 20};
        std::vector<Entry> found;
        Problems problems{file.string()};
        Fields fields{record.value(), listing, problems};
        fields.each("tracks", track_count, [&](const core::Record& track) {
            read_track(track, found, problems);
        });
        if (const core::Record* playlists = fields.optional("playlists")) {
            constexpr Range playlist_count{0, 40};
            for (const core::Record& one :
                 checked_list(*playlists, "playlists", playlist_count, problems)) {
                read_playlist(one, file.string(), problems);
            }
        }
        fields.refuse_others();
        const std::vector<core::Error> errors = problems.in_order();
        m_catalogue.errors.insert(m_catalogue.errors.end(), errors.begin(), errors.end());
        return found;
    }

    void read_track(const core::Record& record, std::vector<Entry>& found, Problems& problems)
    {
        constexpr Range lesson_count{0, 200};
        Fields fields{record, "tracks", problems};
        const std::string track = fields.id("id");
        fields.each("lessons", lesson_count, [&](const core::Record& lesson) {
            std::string id = checked_id(lesson, "lessons", problems);
            if (!id.empty() && !track.empty()) {
                found.push_back({track, std::move(id), lesson.place});
            }
        });
        fields.refuse_others();
        if (!track.empty()) {
            track_of(track);
        }
    }

    void read_playlist(const core::Record& record, const std::string& file, Problems& problems)
    {
        constexpr Range lesson_count{1, 60};
        constexpr Range minutes{0, 600};
        Plan plan{{}, file, {}};
        Fields fields{record, "playlists", problems};
        plan.list.id = fields.id("id");
        plan.list.minutes = fields.whole_or("minutes", minutes, 0);
        if (const core::Record* title = fields.required("title")) {
            Fields by_language{*title, "title", problems};
            for (const std::string_view language : languages) {
                plan.list.titles.emplace(language, by_language.text(language));
            }
            by_language.refuse_others();
        }
        fields.each("lessons", lesson_count, [&](const core::Record& lesson) {
            plan.entries.push_back({{}, checked_id(lesson, "lessons", problems), lesson.place});
        });
        fields.refuse_others();
        if (problems.count() == 0) {
            m_plans.push_back(std::move(plan));
        }
    }

    /// A lesson that no catalogue names is a slip; one that could not be read was told of already.
    void fill(Plan& plan)
    {
        for (const Entry& entry : plan.entries) {
            if (auto lesson = m_catalogue.find(entry.id)) {
                plan.list.lessons.push_back(std::move(lesson));
            } else if (!m_known.contains(entry.id)) {
                refuse(plan.file, entry.place, {"error.lesson.needs", {{"id", entry.id}}});
            }
        }
        m_catalogue.playlists.push_back(std::move(plan.list));
    }

    Track& track_of(const std::string& id)
    {
        std::vector<Track>& tracks = m_catalogue.tracks;
        const auto found = std::find_if(
            tracks.begin(), tracks.end(), [&](const Track& track) { return track.id == id; });
        return found == tracks.end() ? tracks.emplace_back(Track{id, {}}) : *found;
    }

    void load(const fs::path& path, const Entry& entry)
    {
        const core::Result<core::Record> record = read_json_file(path);
        if (!record) {
            m_catalogue.errors.push_back(record.error());
            return;
        }
        std::optional<Lesson> lesson =
            read_lesson(record.value(), path.string(), m_catalogue.errors);
        if (lesson && stands_right(record.value(), entry, path.string())) {
            track_of(entry.track)
                .lessons.push_back(std::make_shared<const Lesson>(*std::move(lesson)));
        }
    }

    /// Whether the file is the lesson that the catalogue names, and needs only lessons that are
    /// named too.
    bool stands_right(const core::Record& record, const Entry& entry, const std::string& file)
    {
        const core::Record& id = *record.find("id");
        const core::Record& track = *record.find("track");
        bool right = true;
        if (*id.text() != entry.id) {
            refuse(file, id.place, {"error.lesson.other_id", {{"id", entry.id}}});
            right = false;
        }
        if (*track.text() != entry.track) {
            refuse(file, track.place, {"error.lesson.other_track", {{"track", entry.track}}});
            right = false;
        }
        for (const core::Record& need : *record.find("needs")->list()) {
            if (!m_known.contains(*need.text())) {
                refuse(file, need.place, {"error.lesson.needs", {{"id", *need.text()}}});
                right = false;
            }
        }
        return right;
    }

    LessonCatalogue m_catalogue;
    std::set<std::string, std::less<>> m_known;  ///< every id that a catalogue names
    std::vector<std::pair<fs::path, Entry>> m_waiting;
    std::vector<Plan> m_plans;
};

}  // namespace

std::shared_ptr<const Lesson> LessonCatalogue::find(std::string_view id) const
{
    for (const Track& track : tracks) {
        for (const std::shared_ptr<const Lesson>& lesson : track.lessons) {
            if (lesson->id == id) {
                return lesson;
            }
        }
    }
    return nullptr;
}

LessonCatalogue read_catalogue(const fs::path& folder, const std::vector<fs::path>& packs)
{
    CatalogueReader reader;
    reader.read(folder);
    for (const fs::path& pack : packs) {
        reader.read(pack);
    }
    return std::move(reader).result();
}

std::vector<fs::path> find_packs(const fs::path& folder)
{
    std::error_code failed;
    if (fs::exists(folder / listing, failed)) {
        return {folder};
    }
    std::vector<fs::path> packs;
    fs::directory_iterator entries{folder, failed};
    for (; !failed && entries != fs::directory_iterator{}; entries.increment(failed)) {
        std::error_code unreadable;
        if (fs::exists(entries->path() / listing, unreadable)) {
            packs.push_back(entries->path());
        }
    }
    std::sort(packs.begin(), packs.end());
    return packs;
}

}  // namespace lesson
