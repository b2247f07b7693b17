#include "tools/check.hpp"

#include "lesson/catalogue.hpp"
#include "lesson/check.hpp"
#include "lesson/particles.hpp"
#include "lesson/people.hpp"
#include "lesson/playground.hpp"
#include "lesson/reader.hpp"
#include "tools/json_writer.hpp"

#include <algorithm>
#include <memory>
#include <system_error>

namespace tools {

namespace {

namespace fs = std::filesystem;

/// It lies among lessons and is none.
constexpr const char* playground_file = "playground.json";

class Checked {
public:
    void add_path(const fs::path& path)
    {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            add_file(path);
        } else if (fs::exists(path / "catalog.json", ignored)) {
            add_catalogue(path);
            if (fs::exists(path / playground_file, ignored)) {
                add_playground(path / playground_file);
            }
        } else if (const std::vector<fs::path> packs = lesson::find_packs(path); !packs.empty()) {
            std::for_each(
                packs.begin(), packs.end(), [&](const fs::path& pack) { add_path(pack); });
        } else {
            add_folder(path);
        }
    }

    void prove(const lesson::Known& known)
    {
        std::vector<const lesson::Lesson*> together;
        for (const auto& each : m_lessons) {
            together.push_back(each.get());
            add_errors(lesson::check(*each, known));
        }
        add_errors(lesson::check_together(together));
    }

    void add_errors(const std::vector<core::Error>& errors)
    {
        m_errors.insert(m_errors.end(), errors.begin(), errors.end());
    }

    std::size_t lesson_count() const { return m_lessons.size(); }
    const std::vector<core::Error>& errors() const { return m_errors; }

private:
    void add_file(const fs::path& path)
    {
        if (path.filename() == playground_file) {
            add_playground(path);
            return;
        }
        core::Result<lesson::Lesson> read = lesson::read_lesson_file(path);
        if (read) {
            m_lessons.push_back(std::make_shared<const lesson::Lesson>(std::move(read).value()));
        } else {
            m_errors.push_back(read.error());
        }
    }

    void add_playground(const fs::path& path)
    {
        const lesson::Playground playground = lesson::read_playground_file(path);
        add_errors(playground.errors);
        add_errors(lesson::check_playground(playground));
    }

    void add_catalogue(const fs::path& folder)
    {
        const lesson::LessonCatalogue catalogue = lesson::read_catalogue(folder);
        add_errors(catalogue.errors);
        for (const lesson::Track& track : catalogue.tracks) {
            m_lessons.insert(m_lessons.end(), track.lessons.begin(), track.lessons.end());
        }
    }

    void add_folder(const fs::path& folder)
    {
        std::vector<fs::path> files;
        std::error_code failed;
        for (fs::recursive_directory_iterator entry{folder, failed}, end; !failed && entry != end;
             entry.increment(failed)) {
            if (entry->path().extension() == ".json") {
                files.push_back(entry->path());
            }
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            add_file(file);
        }
    }

    std::vector<std::shared_ptr<const lesson::Lesson>> m_lessons;
    std::vector<core::Error> m_errors;
};

void write_json(const Checked& checked, const Output& output)
{
    JsonWriter json{output.results};
    json.begin_object();
    json.name("lessons").number(static_cast<std::int64_t>(checked.lesson_count()));
    json.name("errors").begin_list();
    for (const core::Error& error : checked.errors()) {
        json.begin_object();
        json.name("file").text(error.file);
        json.name("line").number(error.place.line);
        json.name("column").number(error.place.column);
        json.name("key").text(error.message.key);
        json.name("message").text(output.words.text(error.message));
        json.end_object();
    }
    json.end_list().end_object();
    output.results << '\n';
}

}  // namespace

int run(const Check& command, const Output& output)
{
    const lesson::People people = lesson::read_people(command.people);
    lesson::Known known;
    for (const auto& [id, person] : people.by_id) {
        known.people.insert(id);
    }
    Checked checked;
    checked.add_errors(people.errors);
    const core::Result<physics::ParticleTable> particles =
        lesson::read_particles(command.particles);
    if (particles) {
        known.particles = &particles.value();
    } else {
        checked.add_errors({particles.error()});
    }
    for (const fs::path& path : command.paths) {
        checked.add_path(path);
    }
    checked.prove(known);
    if (command.json) {
        write_json(checked, output);
    } else {
        for (const core::Error& error : checked.errors()) {
            write_error(error, output);
        }
        if (checked.errors().empty()) {
            output.results << output.words.text(
                                  {"tools.lessons_fine",
                                   {{"count", static_cast<std::int64_t>(checked.lesson_count())}}})
                           << '\n';
        }
    }
    return checked.errors().empty() ? fine : found_wrong;
}

}  // namespace tools
