#include "lesson/reader_parts.hpp"

#include "lang/parser.hpp"

#include <algorithm>
#include <utility>

namespace lesson {

namespace {

constexpr Range line_count{0, 200};
constexpr Range cell_number{0, 99};
constexpr Range statement_number{0, 999};
constexpr Range attempt_count{0, 999};
constexpr std::array<std::string_view, 7> controls{
    "go", "step", "step_back", "time", "reset", "undo", "hint"};

std::array<int, 2> read_cell(const core::Record& record, std::string_view name, Problems& problems)
{
    const core::Record::List& numbers = checked_list(record, name, {2, 2}, problems);
    std::array<int, 2> cell{};
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        cell.at(at) = checked_whole(numbers[at], name, cell_number, problems);
    }
    return cell;
}

/// Where a place of the parsed text stands in the file: in the list's element of that line, behind
/// its quote.
core::Place in_file(core::Place in_text, const core::Record& lines)
{
    const core::Record::List& elements = *lines.list();
    const auto line = static_cast<std::size_t>(in_text.line);
    if (line < 1 || line > elements.size()) {
        return lines.place;
    }
    core::Place place = elements[line - 1].place;
    place.column += in_text.column;
    return place;
}

/// Only what is listed may be done.
void read_hands(const core::Record& record, Palette& palette, Problems& problems)
{
    const std::vector<std::string_view> names{"insert", "remove", "move", "replace"};
    std::array<bool, 4> may{};
    for (const core::Record& hand : checked_list(record, "hands", {0, 4}, problems)) {
        const auto chosen = checked_choice(hand, "hands", names, problems);
        if (chosen && std::exchange(may.at(*chosen), true)) {
            problems.add(hand.place, {"error.lesson.twice", {{"name", *hand.text()}}});
        }
    }
    palette.insert = may[0];
    palette.remove = may[1];
    palette.move = may[2];
    palette.replace = may[3];
}

}  // namespace

Script read_script(const core::Record& record, std::string_view name, Problems& problems, Gaps gaps)
{
    Script script{{}, {}, record.place};
    std::string text;
    for (const core::Record& element : checked_list(record, name, line_count, problems)) {
        const std::string* line = element.text();
        if (line == nullptr || line->find_first_of("\r\n") != std::string::npos) {
            problems.add(element.place, {"error.lesson.line", {{"name", std::string{name}}}});
            return script;
        }
        script.lines.push_back(*line);
        text.append(*line).append("\n");
    }
    lang::Parsed parsed = lang::parse(text);
    script.reads = parsed.diagnostics.empty();
    if (!script.reads && gaps == Gaps::none) {
        // What follows the first slip is often its echo.
        const lang::Diagnostic& first = parsed.diagnostics.front();
        problems.add(in_file(first.span.begin, record), first.message);
    }
    script.program = std::move(parsed.program);
    return script;
}

Point read_point(const core::Record& record, std::string_view name, Problems& problems)
{
    Fields fields{record, name, problems};
    Point point;
    int things = 0;
    if (const core::Record* cell = fields.optional("cell")) {
        const auto [row, column] = read_cell(*cell, "cell", problems);
        point = PointAtCell{row, column};
        ++things;
    }
    if (const core::Record* block = fields.optional("block")) {
        point = PointAtBlock{checked_id(*block, "block", problems)};
        ++things;
    }
    if (const core::Record* statement = fields.optional("statement")) {
        point =
            PointAtStatement{checked_whole(*statement, "statement", statement_number, problems)};
        ++things;
    }
    if (const core::Record* control = fields.optional("control")) {
        const auto chosen =
            checked_choice(*control, "control", {controls.begin(), controls.end()}, problems);
        point = PointAtControl{std::string{controls.at(chosen.value_or(0))}};
        ++things;
    }
    if (const core::Record* part = fields.optional("part")) {
        point = PointAtPart{checked_id(*part, "part", problems)};
        ++things;
    }
    fields.refuse_others();
    if (things > 1) {
        problems.add(record.place, {"error.lesson.point", {{"name", std::string{name}}}});
    }
    return point;
}

Palette read_palette(const core::Record& record, Problems& problems)
{
    constexpr std::array<Choice<Style>, 4> styles{{{"picture", Style::picture},
                                                   {"words", Style::words},
                                                   {"both", Style::both},
                                                   {"text", Style::text}}};
    constexpr Range block_count{0, 99};
    Palette palette;
    Fields fields{record, "blocks", problems};
    palette.style = fields.choice("style", styles).value_or(Style::picture);
    palette.allow = fields.ids("allow");
    palette.limit = fields.whole_or("limit", block_count, 0);
    if (const core::Record* hands = fields.optional("hands")) {
        read_hands(*hands, palette, problems);
    }
    fields.refuse_others();
    return palette;
}

Question read_question(const core::Record& record, Problems& problems)
{
    using Form = Question::Form;
    constexpr std::array<Choice<Form>, 3> forms{
        {{"cell", Form::cell}, {"items", Form::items}, {"path", Form::path}}};
    constexpr Range answer_count{1, 99};
    Question question;
    Fields fields{record, "ask", problems};
    const std::optional<Form> form = fields.choice("kind", forms);
    const core::Record* answer = fields.required("answer");
    fields.refuse_others();
    if (!form || answer == nullptr) {
        return question;
    }
    question.form = *form;
    if (form == Form::cell) {
        question.cells.push_back(read_cell(*answer, "answer", problems));
        return question;
    }
    for (const core::Record& item : checked_list(*answer, "answer", answer_count, problems)) {
        if (form == Form::items) {
            question.items.push_back(checked_whole(item, "answer", cell_number, problems));
        } else {
            question.cells.push_back(read_cell(item, "answer", problems));
        }
    }
    std::ranges::sort(question.items);
    return question;
}

Attempt read_attempt(const core::Record& record, Problems& problems)
{
    Attempt attempt;
    Fields fields{record, "attempt", problems};
    attempt.runs = fields.whole_or("runs", attempt_count, attempt.runs);
    attempt.steps = fields.whole_or("steps", attempt_count, attempt.steps);
    attempt.edits = fields.whole_or("edits", attempt_count, attempt.edits);
    attempt.wrong_answers = fields.whole_or("wrong_answers", attempt_count, attempt.wrong_answers);
    attempt.answered = fields.yes_no_or("answered", attempt.answered);
    attempt.edits_in_text = fields.whole_or("edits_in_text", attempt_count, attempt.edits_in_text);
    attempt.edits_in_blocks =
        fields.whole_or("edits_in_blocks", attempt_count, attempt.edits_in_blocks);
    attempt.words_taken = fields.whole_or("words_taken", attempt_count, attempt.words_taken);
    fields.refuse_others();
    return attempt;
}

}  // namespace lesson
