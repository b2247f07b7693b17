#include "ui/speech_text.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> cut(std::string_view text, const std::vector<ui::TextSpan>& spans)
{
    std::vector<std::string> parts;
    for (const ui::TextSpan& span : spans) {
        parts.emplace_back(text.substr(span.begin, span.end - span.begin));
    }
    return parts;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is cut into its sentences", "[ui][speech]")
{
    const auto sentences = [](std::string_view text) { return cut(text, ui::sentences_in(text)); };
    CHECK(sentences("One. Two? Three!") == Parts{"One.", "Two?", "Three!"});
    CHECK(sentences("No end") == Parts{"No end"});
    CHECK(sentences("  ").empty());
    CHECK(sentences("Aïe, un mur ! On change ?") == Parts{"Aïe, un mur !", "On change ?"});
    CHECK(sentences("It is 0.63 GeV. Good") == Parts{"It is 0.63 GeV.", "Good"});
    CHECK(sentences("« Viens ! » dit Lumi.") == Parts{"« Viens ! »", "dit Lumi."});
    CHECK(sentences("Wait… now") == Parts{"Wait…", "now"});
}

TEST_CASE("words keep their punctuation, and what is no word belongs to the one before",
          "[ui][speech]")
{
    const auto words = [](std::string_view text) { return cut(text, ui::words_in(text)); };
    CHECK(words("Roll, Lumi!") == Parts{"Roll,", "Lumi!"});
    CHECK(words("un mur !") == Parts{"un", "mur !"});
    CHECK(words("à 4") == Parts{"à", "4"});
}

TEST_CASE("marked text is well-formed whatever stands in it", "[ui][speech]")
{
    CHECK(ui::marked_text("a <b> &c") ==
          "<speak><mark name=\"0\"/>a <mark name=\"1\"/>&lt;b&gt; <mark name=\"2\"/>&amp;c "
          "</speak>");
}

TEST_CASE("parts become sentences, and empty ones are left out", "[ui][speech]")
{
    CHECK(ui::as_sentences({"Go!", "key", "", "slow"}) == "Go! key. slow.");
    CHECK(ui::as_sentences({}).empty());
}
