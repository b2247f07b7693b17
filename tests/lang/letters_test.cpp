#include "lang/letters.hpp"

#include "support/catch.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// All code points but those that stand for halves of others.
template <typename Visit>
void each_point(Visit visit)
{
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c < 0xD800 || c > 0xDFFF) {
            visit(c);
        }
    }
}

std::string hexadecimal(const std::u32string& points)
{
    std::string text;
    for (const char32_t c : points) {
        char digits[16];
        std::snprintf(digits, sizeof digits, " %x", static_cast<unsigned>(c));
        text += digits;
    }
    return text;
}

/// As python_letters below writes it.
std::string told(char32_t c)
{
    std::string qualities;
    for (const auto& [letter, holds] : {std::pair{'b', lang::is_blank(c)},
                                        std::pair{'l', lang::is_letter(c)},
                                        std::pair{'d', lang::is_decimal_digit(c)},
                                        std::pair{'D', lang::is_any_digit(c)},
                                        std::pair{'n', lang::is_numeral(c)},
                                        std::pair{'C', lang::is_capital(c)},
                                        std::pair{'s', lang::is_small(c)},
                                        std::pair{'h', lang::is_hidden(c)}}) {
        if (holds) {
            qualities += letter;
        }
    }
    const std::u32string small = c == 0x3A3 ? U"σ" : lang::small_of(c);
    return hexadecimal({c}) + " " + qualities + hexadecimal(small) + "," +
           hexadecimal(lang::capital_of(c)) + "," + hexadecimal(lang::title_of(c));
}

constexpr const char* python_letters = R"(
for p in range(1, 0x110000):
    if not 0xD800 <= p <= 0xDFFF:
        c = chr(p)
        kinds = ((chr(98), c.isspace()), (chr(108), c.isalpha()), (chr(100), c.isdecimal()),
                 (chr(68), c.isdigit()), (chr(110), c.isnumeric()), (chr(67), c.isupper()),
                 (chr(115), c.islower()), (chr(104), not c.isprintable()))
        kind = str().join(k for k, holds in kinds if holds)
        made = chr(44).join(str().join(f\" {ord(x):x}\" for x in made)
                            for made in (c.lower(), c.upper(), c.title()))
        print(f\" {p:x} {kind}{made}\")
)";

}  // namespace

TEST_CASE("each code point is what Python says it is", "[lang][letters]")
{
    if (std::system("python3 -c 'import unicodedata as u; assert u.unidata_version == \"14.0.0\"' "
                    "2>/dev/null") != 0) {
        WARN("python3 with Unicode 14 is not here: the letters were not compared with it");
        return;
    }
    std::FILE* const pipe =
        popen(("python3 -c \"" + std::string{python_letters} + "\"").c_str(), "r");
    REQUIRE(pipe != nullptr);
    int differ = 0;
    each_point([&](char32_t c) {
        char line[256] = {};
        const bool read = std::fgets(line, sizeof line, pipe) != nullptr;
        const std::string ours = told(c) + "\n";
        if ((!read || ours != line) && ++differ < 10) {
            FAIL_CHECK("ours" << ours << "python3" << line);
        }
    });
    pclose(pipe);
    CHECK(differ == 0);
}

TEST_CASE("letters change their case, and some become several", "[lang][letters]")
{
    CHECK(lang::capital_of(U'ƀ') == U"\u0243");
    CHECK(lang::capital_of(U'ß') == U"SS");
    CHECK(lang::title_of(U'ß') == U"Ss");
    CHECK(lang::small_of(U'É') == U"é");
    CHECK(lang::title_of(char32_t{0x1C4}) == U"\u01C5");
    CHECK(lang::is_cased(char32_t{0x1C5}));
    CHECK_FALSE(lang::is_capital(char32_t{0x1C5}));
    CHECK(lang::is_case_ignorable(U'\''));
}
