#include "lesson/reader_parts.hpp"

namespace lesson {

namespace {

void read_hints(const core::Record& record, Text& text, Problems& problems)
{
    Fields fields{record, "hints", problems};
    text.look = fields.text("look");
    text.think = fields.text("think");
    text.show = fields.text("show");
    fields.refuse_others();
}

void read_stars(const core::Record& record, Text& text, Problems& problems)
{
    constexpr std::array<std::string_view, 3> names{"one", "two", "three"};
    Fields fields{record, "stars", problems};
    for (std::size_t star = 0; star < names.size(); ++star) {
        if (const core::Record* member = fields.required(names.at(star))) {
            Fields sides{*member, names.at(star), problems};
            text.stars.at(star) = {sides.text("label"), sides.text("missing")};
            sides.refuse_others();
        }
    }
    fields.refuse_others();
}

/// One text for each mistake of the lesson.
void read_mistakes(const core::Record& record,
                   const std::vector<std::string>& ids,
                   Text& text,
                   Problems& problems)
{
    Fields fields{record, "mistakes", problems};
    for (const std::string& id : ids) {
        text.mistakes.emplace(id, fields.text(id));
    }
    fields.refuse_others();
}

void read_facilitator(const core::Record& record, Text& text, Problems& problems)
{
    constexpr Range question_count{1, 10};
    Fields fields{record, "facilitator", problems};
    text.notes = fields.text("notes");
    fields.each("questions", question_count, [&](const core::Record& question) {
        text.questions.push_back(checked_text(question, "questions", problems));
    });
    text.twin = fields.text("twin");
    fields.refuse_others();
}

}  // namespace

Text read_text(const core::Record& record, const Demands& demands, Problems& problems)
{
    Text text;
    text.place = record.place;
    Fields fields{record, "text", problems};
    text.title = fields.text("title");
    text.story = fields.text("story");
    text.spoken = fields.text("spoken");
    text.goal = fields.text("goal");
    text.done = fields.text("done");
    const core::Record* ask = demands.kind
                                  ? fields.only_of("predict", demands.kind == Kind::predict, "ask")
                                  : fields.optional("ask");
    if (ask != nullptr) {
        text.ask = checked_text(*ask, "ask", problems);
    }
    if (const core::Record* hints = fields.required("hints")) {
        read_hints(*hints, text, problems);
    }
    if (const core::Record* stars = fields.required("stars")) {
        read_stars(*stars, text, problems);
    }
    const core::Record* mistakes = fields.required("mistakes");
    if (mistakes != nullptr && demands.mistakes) {
        read_mistakes(*mistakes, *demands.mistakes, text, problems);
    }
    text.fact = fields.text("fact");
    if (const core::Record* facilitator = fields.required("facilitator")) {
        read_facilitator(*facilitator, text, problems);
    }
    fields.refuse_others();
    return text;
}

}  // namespace lesson
