#pragma once

#include "app/stagehand.hpp"
#include "lang/parser.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// The lesson B03, to be written as text (T01), as blocks and text (T02), and as a text with gaps
/// (T03); in a track of one lesson, whose beads leave the title its room.
inline lesson::LessonCatalogue lessons_as_text()
{
    lesson::LessonCatalogue catalogue = lessons_with_pseudo();
    const auto track = std::ranges::find(catalogue.tracks, "ps", &lesson::Track::id);
    const auto add = [&](const std::string& id,
                         lesson::Style style,
                         std::vector<std::string> start,
                         std::vector<std::string> allow) {
        auto written = std::make_shared<lesson::Lesson>(*catalogue.find("B03"));
        written->id = id;
        written->palette.style = style;
        written->palette.limit = 0;
        written->palette.allow.insert(written->palette.allow.end(), allow.begin(), allow.end());
        std::string text;
        for (const std::string& line : start) {
            text += line + "\n";
        }
        lang::Parsed parsed = lang::parse(text);
        written->start.lines = std::move(start);
        written->start.reads = parsed.diagnostics.empty();
        written->start.program = std::move(parsed.program);
        track->lessons.insert(track->lessons.begin(), std::move(written));
    };
    add("T01", lesson::Style::text, {}, {"if", "print", "while", "set"});
    add("T02", lesson::Style::both, {"move()"}, {"if", "print", "while", "set", "variable"});
    add("T03", lesson::Style::text, {"____ not at_door():", "    ____()"}, {"while", "if"});
    return catalogue;
}
