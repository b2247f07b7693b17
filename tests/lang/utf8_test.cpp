#include "lang/utf8.hpp"

#include "support/catch.hpp"

TEST_CASE("code points survive writing and reading", "[lang][utf8]")
{
    for (const char32_t value : {U'\0',
                                 U'a',
                                 U'\x7f',
                                 U'\x80',
                                 U'é',
                                 U'\x7ff',
                                 U'\x800',
                                 U'€',
                                 U'\xffff',
                                 U'\x10000',
                                 U'\x10ffff'}) {
        std::string text;
        lang::append_utf8(text, value);
        const lang::CodePoint read = lang::code_point_at(text, 0);
        CHECK(read.value == value);
        CHECK(read.length == text.size());
    }
}

TEST_CASE("bytes that are no UTF-8 have no length", "[lang][utf8]")
{
    for (const char* bytes : {"\x80",
                              "\xc3",
                              "\xc0\x80",
                              "\xe0\x80\x80",
                              "\xed\xa0\x80",
                              "\xf4\x90\x80\x80",
                              "\xff",
                              "\xe2\x82"}) {
        INFO(bytes);
        CHECK(lang::code_point_at(bytes, 0).length == 0);
    }
}
