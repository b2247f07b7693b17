#pragma once

#include "core/random.hpp"
#include "editor/blocks.hpp"
#include "editor/random_blocks.hpp"
#include "editor/text_change.hpp"

#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Documents with a text, and texts as children write them: valid Python in no tidy layout.
namespace editor::test {

inline Document written(const std::string& text, const Rules& rules = stage())
{
    Document document;
    set_text(document, text, rules);
    return document;
}

inline const std::string& text_in(const Document& document) { return document.source->text; }

/// The change that puts a word in the stead of another's first place.
inline ChangeText instead_of(std::string_view text, std::string_view old, std::string now)
{
    return {text.find(old), old.size(), std::move(now)};
}

/// Writes random programs in random layouts.
class RandomText {
public:
    explicit RandomText(std::uint64_t seed) : m_random{seed} {}

    std::string text()
    {
        m_step = one_of("  ", "    ", "\t", " ", "   ");
        std::string made;
        body(made, "", 3);
        remarks(made, "");
        if (!made.empty() && below(5) == 0) {
            made.pop_back();
        }
        return made;
    }

private:
    std::uint32_t below(std::uint32_t bound) { return m_random.below(bound); }
    template <typename... Texts>
    std::string one_of(const Texts&... texts)
    {
        const std::vector<std::string> all{texts...};
        return all[below(static_cast<std::uint32_t>(all.size()))];
    }

    std::string simple()
    {
        return one_of("move()",
                      "move( )",
                      "x=1",
                      "x  =  2",
                      "y = 'a'",
                      "y = \"a\"  ",
                      "print( 'a' ,\"b\" )",
                      "light() ;",
                      "light();move()",
                      "x = 1; y=2 ; x  += 3",
                      "jump( # how far\n      3\n)",
                      "jump(\n\t(2)\n  )",
                      "y = '''one\n  two\n\n'''",
                      "x = 1 + \\\n  2",
                      "x = [1,2 ,\n   # and\n\n 3]; move()",
                      "f'{x :>3}'",
                      "pass");
    }
    std::string behind() { return below(4) == 0 ? "   # é why  " : ""; }

    void remarks(std::string& text, const std::string& indentation)
    {
        while (below(4) == 0) {
            text += one_of("\n",
                           "   \n",
                           "# left\n",
                           "        # right\n",
                           "  # two \n",
                           indentation + "# here\n",
                           indentation + "  # deeper\n");
        }
    }

    void head(std::string& text, const std::string& indentation, const std::string& code, int depth)
    {
        text += indentation + code;
        if (below(5) == 0) {
            text += " " + one_of("move()", "x=1; light()", "pass # no") + "\n";
            return;
        }
        text += behind() + "\n";
        body(text, indentation + m_step, depth - 1);
        remarks(text, indentation + m_step);
    }

    void statement(std::string& text, const std::string& indentation, int depth)
    {
        if (depth == 0 || below(3) > 0) {
            text += indentation + simple() + behind() + "\n";
            return;
        }
        switch (below(5)) {
            case 0:
                head(text, indentation, "for _ in range( 3 ):", depth);
                break;
            case 1:
                head(text, indentation, "while not  wall_ahead() :", depth);
                break;
            case 2:
                head(text, indentation, "if x>1:", depth);
                remarks(text, indentation);
                if (below(2) == 0) {
                    head(text, indentation, "elif (x ==\n 0):", depth);
                }
                if (below(2) == 0) {
                    remarks(text, indentation);
                    head(text, indentation, "else :", depth);
                }
                break;
            case 3:
                head(text, indentation, "def trick( a,b = 2 ):", depth);
                break;
            default:
                head(text, indentation, "try:", depth);
                head(text, indentation, "except  ValueError as e:", depth);
                break;
        }
    }

    void body(std::string& text, const std::string& indentation, int depth)
    {
        for (std::uint32_t count = 1 + below(4); count > 0; --count) {
            remarks(text, indentation);
            statement(text, indentation, depth);
        }
    }

    core::Random m_random;
    std::string m_step;
};

/// A text that reads.
inline std::string random_text()
{
    const auto seed = *rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>());
    std::string text = RandomText{seed}.text();
    RC_PRE(lang::parse(text).diagnostics.empty());
    return text;
}

/// Some letters put in, taken out or replaced: many break the text.
inline ChangeText random_change(const std::string& text)
{
    const auto is_boundary = [&text](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(text.size()) + 1));
    while (!is_boundary(at)) {
        --at;
    }
    std::size_t end =
        *rc::gen::inRange(0, 3) == 0
            ? std::min(text.size(), at + static_cast<std::size_t>(*rc::gen::inRange(1, 12)))
            : at;
    while (!is_boundary(end)) {
        ++end;
    }
    std::string inserted = *rc::gen::element<std::string>("",
                                                          "x",
                                                          " ",
                                                          "\n",
                                                          "move()\n",
                                                          "# c",
                                                          "(",
                                                          "'",
                                                          "    ",
                                                          "\t",
                                                          ":",
                                                          "é",
                                                          "3",
                                                          "\n\n",
                                                          ";",
                                                          "for _ in range(2):\n    light()\n");
    return {at, end - at, std::move(inserted)};
}

}  // namespace editor::test
