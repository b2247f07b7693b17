#include "tools/json_writer.hpp"

#include "support/catch.hpp"

#include <sstream>

TEST_CASE("objects and lists nest with commas where they belong", "[tools][json]")
{
    std::ostringstream stream;
    tools::JsonWriter json{stream};
    json.begin_object();
    json.name("a")
        .number(-1)
        .name("b")
        .begin_list()
        .yes_no(true)
        .null()
        .begin_object()
        .end_object();
    json.end_list().name("c").begin_list().end_list().end_object();
    CHECK(stream.str() == R"({"a":-1,"b":[true,null,{}],"c":[]})");
}

TEST_CASE("quotes, backslashes and control characters are escaped, words are not", "[tools][json]")
{
    std::ostringstream stream;
    tools::JsonWriter{stream}.text("\"\\\n\x01 \u00e9t\u00e9");
    CHECK(stream.str() == "\"\\\"\\\\\\n\\u0001 \u00e9t\u00e9\"");
}
