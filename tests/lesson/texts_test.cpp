#include "lesson/catalogue.hpp"
#include "lesson/samples.hpp"
#include "support/catch.hpp"

#include <functional>
#include <string>
#include <string_view>

using samples::Json;

namespace {

namespace fs = std::filesystem;

const fs::path source{SOURCE_DIR};
constexpr std::string_view no_break_space = "\u00a0";

Json read(const fs::path& file)
{
    std::ifstream stream{file};
    return Json::parse(stream);
}

void each_text(const Json& json, const std::function<void(const std::string&)>& visit)
{
    if (json.is_string()) {
        visit(json.get<std::string>());
    } else if (json.is_structured()) {
        for (const Json& inner : json) {
            each_text(inner, visit);
        }
    }
}

/// Every text in French: the application's, the lessons' and the people's.
void each_french_text(const std::function<void(const std::string&)>& visit)
{
    each_text(read(source / "assets" / "strings" / "fr.json"), visit);
    for (const char* const folder : {"lessons", "assets/people"}) {
        for (const auto& entry : fs::recursive_directory_iterator{source / folder}) {
            const Json json = entry.path().extension() == ".json" ? read(entry.path()) : Json{};
            if (json.contains("text")) {
                each_text(json.at("text").at("fr"), visit);
            }
        }
    }
}

/// Marks that end a sentence: at the end, or before a space. One inside a sentence is none.
int count_sentences(std::string_view text)
{
    int count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends = text[i] == '.' || text[i] == '!' || text[i] == '?';
        count += ends && (i + 1 == text.size() || text[i + 1] == ' ') ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("French sets a space that does not break before its double marks", "[lesson][texts]")
{
    int marks = 0;
    each_french_text([&](const std::string& text) {
        INFO(text);
        for (const std::string_view mark : {"!", "?", ";", ":", "\u00bb"}) {
            CHECK(text.find(" " + std::string{mark}) == std::string::npos);
        }
        CHECK(text.find("\u00ab ") == std::string::npos);
        for (std::size_t i = text.find_first_of("!?"); i != std::string::npos;
             i = text.find_first_of("!?", i + 1)) {
            const std::string_view before{text.data(), i};
            const bool second = before.ends_with('!') || before.ends_with('?');
            CHECK((second || before.ends_with(no_break_space)));
            ++marks;
        }
    });
    CHECK(marks > 200);
}

TEST_CASE("Lumi says at most two sentences at a time, in every language", "[lesson][texts]")
{
    const lesson::LessonCatalogue catalogue = lesson::read_catalogue(source / "lessons");
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& each : track.lessons) {
            for (const auto& [language, text] : each->text) {
                const auto brief = [&, where = each->id + " " + language](const std::string& said) {
                    INFO(where << ": " << said);
                    CHECK(count_sentences(said) <= 2);
                };
                for (const std::string& said :
                     {text.look, text.think, text.show, text.done, text.ask, text.fact}) {
                    brief(said);
                }
                for (const lesson::Text::Star& star : text.stars) {
                    brief(star.missing);
                }
                for (const auto& [id, said] : text.mistakes) {
                    brief(said);
                }
            }
        }
    }
}
