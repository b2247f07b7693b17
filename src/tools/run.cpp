#include "tools/run.hpp"

#include "lang/compiler.hpp"
#include "lang/parser.hpp"
#include "lang/walk.hpp"
#include "lesson/catalogue.hpp"
#include "lesson/line.hpp"
#include "lesson/trial.hpp"
#include "tools/json_writer.hpp"
#include "tools/run_alone.hpp"

#include <array>
#include <fstream>
#include <utility>

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr lang::Module no_stage{};

std::string_view name_of(lesson::Ending::Kind kind)
{
    switch (kind) {
        case lesson::Ending::Kind::finished:
            return "finished";
        case lesson::Ending::Kind::failed:
            return "failed";
        case lesson::Ending::Kind::too_many_actions:
            return "too_many_actions";
        case lesson::Ending::Kind::too_many_steps:
            return "too_many_steps";
        case lesson::Ending::Kind::stopped:
            return "stopped";
    }
    return "";
}

/// What is longer the language refuses: no need to read on, whatever the file's size.
constexpr std::size_t most_bytes = std::size_t{2} << 20U;

std::optional<std::string> read_text(const fs::path& path)
{
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) {
        return std::nullopt;
    }
    std::ifstream file{path, std::ios::binary};
    std::string text(most_bytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return file.bad() || !file.is_open() ? std::nullopt : std::optional{std::move(text)};
}

/// Everything there is to say about one program.
struct Report {
    std::string file;
    const lesson::Lesson* lesson{nullptr};
    lesson::Tried tried;  ///< without a lesson: one trace and no stars
    std::vector<core::Error>
        diagnostics;  ///< before the run, or where the run on the seen world ended

    bool good() const
    {
        return diagnostics.empty() && (lesson == nullptr || tried.verdict.stars[0]);
    }
};

class Runner {
public:
    Runner(const RunProgram& command,
           const lesson::Lesson* lesson,
           std::string_view text,
           std::ostream& printed)
        : m_command{command}, m_parsed{lang::parse(text)}, m_printed{printed}
    {
        m_report.file = command.file.string();
        m_report.lesson = lesson;
    }

    Report run() &&
    {
        add(m_parsed.diagnostics);
        if (m_parsed.diagnostics.empty()) {
            m_report.lesson == nullptr ? run_alone() : run_lesson();
            add(m_report.tried.diagnostics);
            if (!m_report.tried.traces.empty()) {
                add_ending(*m_report.tried.traces.front().ending);
            }
        }
        return std::move(m_report);
    }

private:
    lesson::RunLimits limits() const
    {
        lesson::RunLimits limits;
        limits.steps_without_action = m_command.steps.value_or(limits.steps_without_action);
        return limits;
    }

    void run_alone()
    {
        lang::Compiled compiled = lang::compile(m_parsed.program, no_stage);
        m_report.tried.diagnostics = std::move(compiled.diagnostics);
        if (compiled.chunk == nullptr) {
            return;
        }
        const Terminal terminal{m_command.json ? nullptr : &m_printed, m_command.input};
        m_report.tried.traces.push_back(
            tools::run_alone(compiled.chunk, limits().steps_without_action, terminal));
    }

    void run_lesson()
    {
        const core::Result<lesson::Worlds> worlds = lesson::make_worlds(*m_report.lesson);
        if (!worlds) {
            m_report.diagnostics.push_back(worlds.error());
            return;
        }
        m_report.tried = lesson::try_program(
            *m_report.lesson, worlds.value(), m_parsed.program, lesson::Attempt{}, limits());
    }

    void add(const lang::Diagnostics& diagnostics)
    {
        for (const lang::Diagnostic& diagnostic : diagnostics) {
            add(diagnostic);
        }
    }

    void add_ending(const lesson::Ending& ending)
    {
        if (!ending.good()) {
            add(ending.diagnostic);
        }
    }

    void add(const lang::Diagnostic& diagnostic)
    {
        core::Place place = diagnostic.span.begin;
        const lang::Statement* statement = lang::find_statement(m_parsed.program, diagnostic.node);
        if (place.line == 0 && statement != nullptr) {
            place = statement->span.begin;
        }
        m_report.diagnostics.push_back({m_report.file, place, diagnostic.message});
    }

    const RunProgram& m_command;
    lang::Parsed m_parsed;
    std::ostream& m_printed;
    Report m_report;
};

/// The lesson's answer to a missing star, in words; empty if there is none.
std::string hint_of(const Report& report, const Output& output)
{
    const lesson::Verdict& verdict = report.tried.verdict;
    if (report.lesson == nullptr || verdict.earned() == 3) {
        return {};
    }
    const std::size_t star = !verdict.stars[0] ? 0 : !verdict.stars[1] ? 1 : 2;
    const auto line = verdict.mistake
                          ? lesson::LessonLine{lesson::LessonLine::Part::mistake, *verdict.mistake}
                          : lesson::LessonLine{lesson::LessonLine::Part::star_missing, star};
    return lesson::words(line, *report.lesson, output.words.language());
}

void write_stars(const Report& report, const Output& output)
{
    const auto text = report.lesson->text.find(output.words.language());
    for (std::size_t star = 0; star < report.tried.verdict.stars.size(); ++star) {
        const std::string label =
            text == report.lesson->text.end() ? std::string{} : text->second.stars.at(star).label;
        output.results << output.words.text(
                              {report.tried.verdict.stars.at(star) ? "app.star.won"
                                                                   : "app.star.missing",
                               {{"number", static_cast<std::int64_t>(star) + 1}, {"label", label}}})
                       << '\n';
    }
}

void write_words(const Report& report, const Output& output)
{
    if (!report.tried.traces.empty()) {
        for (const std::string& line : report.tried.traces.front().output) {
            output.results << line << '\n';
        }
    }
    for (const core::Error& error : report.diagnostics) {
        write_error(error, output);
    }
    if (report.lesson == nullptr || report.tried.traces.empty()) {
        return;
    }
    for (std::size_t world = 0; world < report.tried.verdict.reached.size(); ++world) {
        output.results << output.words.text({report.tried.verdict.reached[world]
                                                 ? "tools.world_reached"
                                                 : "tools.world_missed",
                                             {{"number", static_cast<std::int64_t>(world) + 1}}})
                       << '\n';
    }
    write_stars(report, output);
    if (const std::string hint = hint_of(report, output); !hint.empty()) {
        output.results << output.words.text({"tools.hint", {{"text", hint}}}) << '\n';
    }
}

void write_json_worlds(const Report& report, JsonWriter& json)
{
    json.name("worlds").begin_list();
    for (std::size_t world = 0; world < report.tried.verdict.reached.size(); ++world) {
        const lesson::Trace& trace = report.tried.traces[world];
        json.begin_object();
        json.name("goal").yes_no(report.tried.verdict.reached[world]);
        json.name("ending").text(name_of(trace.ending->kind));
        json.name("actions").number(trace.actions_at(trace.last()));
        json.name("bumps").number(trace.bumps_at(trace.last()));
        json.end_object();
    }
    json.end_list();
}

void write_json_lesson(const Report& report, const Output& output, JsonWriter& json)
{
    write_json_worlds(report, json);
    json.name("stars").begin_list();
    for (const bool star : report.tried.verdict.stars) {
        json.yes_no(star);
    }
    json.end_list();
    json.name("mistake");
    if (report.tried.verdict.mistake) {
        json.text(report.lesson->mistakes[*report.tried.verdict.mistake].id);
    } else {
        json.null();
    }
    json.name("hint");
    const std::string hint = hint_of(report, output);
    hint.empty() ? json.null() : json.text(hint);
}

void write_json(const Report& report, const Output& output)
{
    JsonWriter json{output.results};
    json.begin_object();
    json.name("file").text(report.file);
    json.name("output").begin_list();
    if (!report.tried.traces.empty()) {
        for (const std::string& line : report.tried.traces.front().output) {
            json.text(line);
        }
    }
    json.end_list();
    json.name("ending");
    report.tried.traces.empty() ? json.null()
                                : json.text(name_of(report.tried.traces.front().ending->kind));
    json.name("diagnostics").begin_list();
    for (const core::Error& error : report.diagnostics) {
        json.begin_object();
        json.name("line").number(error.place.line);
        json.name("column").number(error.place.column);
        json.name("key").text(error.message.key);
        json.name("message").text(output.words.text(error.message));
        json.end_object();
    }
    json.end_list();
    json.name("lesson");
    if (report.lesson == nullptr) {
        json.null();
    } else {
        json.text(report.lesson->id);
        write_json_lesson(report, output, json);
    }
    json.end_object();
    output.results << '\n';
}

}  // namespace

int run(const RunProgram& command, const Output& output)
{
    const std::optional<std::string> text = read_text(command.file);
    if (!text) {
        output.messages << output.words.text(
                               {"tools.unreadable", {{"file", command.file.string()}}})
                        << '\n';
        return wrong_usage;
    }
    std::shared_ptr<const lesson::Lesson> lesson;
    if (command.lesson) {
        lesson = lesson::read_catalogue(command.lessons, command.packs).find(*command.lesson);
        if (lesson == nullptr) {
            output.messages << output.words.text({"tools.no_lesson", {{"id", *command.lesson}}})
                            << '\n';
            return wrong_usage;
        }
    }
    const Report report = Runner{command, lesson.get(), *text, output.results}.run();
    command.json ? write_json(report, output) : write_words(report, output);
    return report.good() ? fine : found_wrong;
}

}  // namespace tools
