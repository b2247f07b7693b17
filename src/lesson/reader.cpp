#include "lesson/reader.hpp"

#include "lesson/conditions.hpp"
#include "lesson/explore_reader.hpp"
#include "lesson/json.hpp"
#include "lesson/reader_parts.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <utility>

namespace lesson {

namespace {

constexpr Range world_count{1, 50};
constexpr Range piece_count{1, 30};
constexpr Range mistake_count{0, 20};
constexpr std::array<Choice<std::string_view>, 5> tracks{
    {{"linac", "linac"}, {"booster", "booster"}, {"ps", "ps"}, {"sps", "sps"}, {"lhc", "lhc"}}};
constexpr std::array<Choice<std::string_view>, 1> room_tracks{{{"rooms", "rooms"}}};
constexpr std::array<Choice<Kind>, 7> kinds{{{"build", Kind::build},
                                             {"predict", Kind::predict},
                                             {"jigsaw", Kind::jigsaw},
                                             {"debug", Kind::debug},
                                             {"modify", Kind::modify},
                                             {"create", Kind::create},
                                             {"explore", Kind::explore}}};

class LessonReader {
public:
    LessonReader(const core::Record& record, const std::string& file)
        : m_problems{file}, m_fields{record, "lesson", m_problems}
    {
        m_lesson.file = file;
    }

    void read()
    {
        if (!knows_format()) {
            return;
        }
        read_head();
        if (m_lesson.kind == Kind::explore) {
            read_conditions();
            read_what_is_explored();
        } else {
            read_stage();
            read_programs();
            read_conditions();
            read_hints();
            read_mistakes();
        }
        read_texts();
        m_fields.refuse_others();
    }

    std::optional<Lesson> result(std::vector<core::Error>& errors) &&
    {
        if (m_problems.count() == 0) {
            return std::move(m_lesson);
        }
        const std::vector<core::Error> found = m_problems.in_order();
        errors.insert(errors.end(), found.begin(), found.end());
        return std::nullopt;
    }

private:
    void read_what_is_explored()
    {
        const std::size_t problems_before = m_problems.count();
        read_exploration(m_fields, m_lesson, m_problems);
        if (m_problems.count() == problems_before) {
            m_demands.mistakes.emplace();
            for (const Mistake& mistake : m_lesson.mistakes) {
                m_demands.mistakes->push_back(mistake.id);
            }
        }
    }

    /// Of another format nothing else can be said.
    bool knows_format()
    {
        constexpr std::int64_t known = 1;
        const core::Record* format = m_fields.required("format");
        if (format == nullptr) {
            return false;
        }
        if (format->integer() == nullptr || *format->integer() != known) {
            m_problems.add(format->place, {"error.lesson.format", {{"known", known}}});
            return false;
        }
        return true;
    }

    void read_head()
    {
        constexpr Range minutes{1, 90};
        if (const core::Record* schema = m_fields.optional("$schema")) {
            checked_text(*schema, "$schema", m_problems);
        }
        m_lesson.id = m_fields.id("id");
        m_demands.kind = m_fields.choice("kind", kinds);
        m_lesson.kind = m_demands.kind.value_or(Kind::build);
        m_lesson.track = m_lesson.kind == Kind::explore
                             ? m_fields.choice("track", room_tracks).value_or("")
                             : m_fields.choice("track", tracks).value_or("");
        m_lesson.minutes = m_fields.whole("minutes", minutes);
        m_lesson.teaches = m_fields.ids("teaches");
        m_lesson.needs = m_fields.ids("needs");
        if (m_fields.optional("person") != nullptr) {
            m_lesson.person = m_fields.id("person");
        }
    }

    void read_stage()
    {
        if (const core::Record* name = m_fields.required("stage")) {
            std::vector<std::string_view> names;
            for (const stages::Stage& stage : stages::all()) {
                names.push_back(stage.name);
            }
            if (const auto chosen = checked_choice(*name, "stage", names, m_problems)) {
                m_lesson.stage = names.at(*chosen);
            }
        }
        m_fields.each("worlds", world_count, [&](const core::Record& world) {
            check_world(world);
            m_lesson.worlds.push_back(world);
        });
        if (const core::Record* blocks = m_fields.required("blocks")) {
            m_lesson.palette = read_palette(*blocks, m_problems);
        }
    }

    void check_world(const core::Record& world)
    {
        if (const stages::Stage* stage = stages::find(m_lesson.stage)) {
            if (const auto made = stage->make(world); !made) {
                m_problems.add(made.error());
            }
        }
    }

    void read_programs()
    {
        if (const core::Record* start = m_fields.required("start")) {
            m_lesson.start = read_script(*start, "start", m_problems, gaps_in_start());
        }
        if (const core::Record* locked = m_fields.optional("locked")) {
            constexpr Range statements{0, 999};
            for (const core::Record& number :
                 checked_list(*locked, "locked", statements, m_problems)) {
                m_lesson.locked.push_back(checked_whole(number, "locked", statements, m_problems));
            }
        }
        if (const core::Record* pieces = only_of("jigsaw", Kind::jigsaw, "pieces")) {
            for (const core::Record& piece :
                 checked_list(*pieces, "pieces", piece_count, m_problems)) {
                m_lesson.pieces.push_back(read_script(piece, "pieces", m_problems));
            }
        }
        if (const core::Record* ask = only_of("predict", Kind::predict, "ask")) {
            m_lesson.question = read_question(*ask, m_problems);
        }
        if (const core::Record* solution = m_fields.required("solution")) {
            Fields fields{*solution, "solution", m_problems};
            m_lesson.solution = script(fields, "program");
            m_lesson.solution_attempt = attempt(fields);
            fields.refuse_others();
        }
        read_also_right();
        if (const core::Record* twin = m_fields.optional("twin")) {
            Fields fields{*twin, "twin", m_problems};
            if (const core::Record* world = fields.required("world")) {
                check_world(*world);
                m_lesson.twin.emplace();
                m_lesson.twin->world = *world;
                m_lesson.twin->answer = script(fields, "program");
            }
            fields.refuse_others();
        }
    }

    /// To fill gaps in a text is to modify it; blocks have no gaps that can't be read.
    Gaps gaps_in_start() const
    {
        const bool is_cloze =
            m_lesson.kind == Kind::modify && m_lesson.palette.style == Style::text;
        return is_cloze ? Gaps::allowed : Gaps::none;
    }

    void read_also_right()
    {
        constexpr Range count{0, 20};
        const core::Record* others = m_fields.optional("alsoRight");
        if (others == nullptr) {
            return;
        }
        for (const core::Record& other : checked_list(*others, "alsoRight", count, m_problems)) {
            Fields fields{other, "alsoRight", m_problems};
            Script program = script(fields, "program");
            const Attempt its_attempt = attempt(fields);
            m_lesson.also_right.push_back({std::move(program), its_attempt, fields.text("reason")});
            fields.refuse_others();
        }
    }

    void read_conditions()
    {
        m_lesson.goal = condition(m_fields, "goal");
        if (const core::Record* stars = m_fields.required("stars")) {
            Fields fields{*stars, "stars", m_problems};
            // A room has no hidden worlds that the second star could ask for.
            const core::Record* two =
                m_lesson.kind == Kind::explore ? fields.required("two") : fields.optional("two");
            if (two != nullptr) {
                m_lesson.star_two = read_condition(*two, "two", m_problems);
            }
            m_lesson.star_three = condition(fields, "three");
            fields.refuse_others();
        }
    }

    void read_hints()
    {
        const core::Record* hints = m_fields.required("hints");
        if (hints == nullptr) {
            return;
        }
        m_lesson.hints.place = hints->place;
        Fields fields{*hints, "hints", m_problems};
        m_lesson.hints.look = point(fields, "look");
        m_lesson.hints.think = point(fields, "think");
        if (const core::Record* show = fields.required("show")) {
            Fields played{*show, "show", m_problems};
            if (const core::Record* world = played.required("world")) {
                check_world(*world);
                m_lesson.hints.show_world = *world;
            }
            m_lesson.hints.show = script(played, "program");
            played.refuse_others();
        }
        fields.refuse_others();
    }

    void read_mistakes()
    {
        std::vector<std::string> ids;
        const std::size_t problems_before = m_problems.count();
        m_fields.each("mistakes", mistake_count, [&](const core::Record& record) {
            Fields fields{record, "mistakes", m_problems};
            Mistake mistake;
            mistake.id = fields.id("id");
            mistake.script = script(fields, "program");
            mistake.attempt = attempt(fields);
            mistake.when = condition(fields, "when");
            mistake.point = point(fields, "point");
            fields.refuse_others();
            if (!mistake.id.empty() && std::find(ids.begin(), ids.end(), mistake.id) != ids.end()) {
                m_problems.add(record.place, {"error.lesson.twice", {{"name", mistake.id}}});
            }
            ids.push_back(mistake.id);
            m_lesson.mistakes.push_back(std::move(mistake));
        });
        if (m_problems.count() == problems_before) {
            m_demands.mistakes = std::move(ids);
        }
    }

    void read_texts()
    {
        const core::Record* text = m_fields.required("text");
        if (text == nullptr) {
            return;
        }
        Fields fields{*text, "text", m_problems};
        for (const std::string_view language : languages) {
            if (const core::Record* own = fields.required(language)) {
                m_lesson.text.emplace(language, read_text(*own, m_demands, m_problems));
            }
        }
        fields.refuse_others();
    }

    /// A member of lessons of one kind. Where the kind is not known, it may be there.
    const core::Record* only_of(std::string_view kind_name, Kind kind, std::string_view name)
    {
        return m_demands.kind ? m_fields.only_of(kind_name, m_demands.kind == kind, name)
                              : m_fields.optional(name);
    }

    Script script(Fields& fields, std::string_view name)
    {
        const core::Record* record = fields.required(name);
        return record == nullptr ? Script{} : read_script(*record, name, m_problems);
    }

    Condition condition(Fields& fields, std::string_view name)
    {
        const core::Record* record = fields.required(name);
        return record == nullptr ? Condition{} : read_condition(*record, name, m_problems);
    }

    Point point(Fields& fields, std::string_view name)
    {
        const core::Record* record = fields.required(name);
        return record == nullptr ? Point{} : read_point(*record, name, m_problems);
    }

    Attempt attempt(Fields& fields)
    {
        const core::Record* record = fields.optional("attempt");
        return record == nullptr ? Attempt{} : read_attempt(*record, m_problems);
    }

    Lesson m_lesson;
    Demands m_demands;
    Problems m_problems;
    Fields m_fields;
};

}  // namespace

std::optional<Lesson> read_lesson(const core::Record& record,
                                  const std::string& file,
                                  std::vector<core::Error>& errors)
{
    LessonReader reader{record, file};
    reader.read();
    return std::move(reader).result(errors);
}

core::Result<Lesson> read_lesson(const core::Record& record, const std::string& file)
{
    std::vector<core::Error> errors;
    std::optional<Lesson> lesson = read_lesson(record, file, errors);
    if (!lesson) {
        return errors.front();
    }
    return *std::move(lesson);
}

core::Result<Lesson> read_lesson_file(const std::filesystem::path& path)
{
    const core::Result<core::Record> record = read_json_file(path);
    if (!record) {
        return record.error();
    }
    return read_lesson(record.value(), path.string());
}

}  // namespace lesson
