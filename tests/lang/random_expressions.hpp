#pragma once

#include "lang/random_source.hpp"

// The expressions of SourceMaker, one function a type.
namespace lang_tests {

inline std::string SourceMaker::literal(Type type)
{
    switch (type) {
        case Type::integer:
            return chance(8) ? std::to_string(below(2'000'000'000))
                             : std::to_string(static_cast<int>(below(24)) - 4);
        case Type::real:
            return one_of({"0.5",
                           "-2.25",
                           "3.0",
                           "1e10",
                           "0.1",
                           "1e-7",
                           "-0.0",
                           "123456.789",
                           "2.675",
                           "1e16",
                           "7.0"});
        case Type::text:
            return one_of({"''",
                           "'a'",
                           "'hello'",
                           "'Lumi 9'",
                           "'été'",
                           "\"it's\"",
                           "'a,b,,c'",
                           "'42'",
                           "' pad '",
                           "'😀z'",
                           "'x\\ty\\n'",
                           "'AbC'"});
        case Type::boolean:
            return one_of({"True", "False"});
        case Type::list:
            return one_of({"[]", "[1, 2, 3]", "[5, -1, 5, 0]", "[7]", "[3, 1, 2, 9, 4]"});
        case Type::texts:
            return one_of({"[]", "['b', 'a']", "['kiwi', 'fig', 'apple']", "['']"});
        case Type::dict:
            return one_of({"{}", "{'a': 1, 'b': 2}", "{'x': -3}", "{'k': 0, 'a': 7, 'z': 4}"});
        case Type::set:
            return one_of({"set()", "{1, 2, 3}", "{5, 0}", "{9, 4, 2}"});
        case Type::tuple:
            return one_of({"()", "(1,)", "(3, 'a')", "(2.5, True, 1)"});
    }
    return "None";
}

inline std::string SourceMaker::integer(int depth)
{
    const auto operand = [&] { return expression(Type::integer, depth); };
    const auto sequence = [&] { return expression(chance(2) ? Type::list : Type::text, depth); };
    return pick({
        {"",
         [&] {
             return "(" + operand() + one_of({" + ", " - ", " * "}) + operand() + ")";
         }},
        {"",
         [&] {
             return "(" + operand() + one_of({" // ", " % "}) + operand() + ")";
         }},
        {"",
         [&] {
             return "(" + operand() + one_of({" & ", " | ", " ^ "}) + operand() + ")";
         }},
        {"",
         [&] {
             return "(" + operand() + one_of({" << ", " >> "}) + std::to_string(below(5)) + ")";
         }},
        {"", [&] { return "(" + operand() + " ** " + std::to_string(below(4)) + ")"; }},
        {"",
         [&] {
             return "(" + one_of({"-", "~", "+"}) + operand() + ")";
         }},
        {"", [&] { return "len(" + sequence() + ")"; }},
        {"", [&] { return "abs(" + operand() + ")"; }},
        {"",
         [&] {
             return one_of({"min", "max"}) + "(" + operand() + ", " + operand() + ")";
         }},
        {"", [&] { return "sum(" + expression(Type::list, depth) + ")"; }},
        {"", [&] { return "int(" + expression(Type::real, depth) + ")"; }},
        {"", [&] { return "round(" + expression(Type::real, depth) + ")"; }},
        {"", [&] { return "int(" + expression(Type::boolean, depth) + ")"; }},
        {"", [&] { return expression(Type::list, depth) + "[" + operand() + "]"; }},
        {"",
         [&] {
             return "(" + operand() + one_of({" and ", " or "}) + operand() + ")";
         }},
        {"",
         [&] {
             return m_functions.empty() ? "7"
                                        : m_functions[below(m_functions.size())] + "(" + operand() +
                                              ", " + operand() + ")";
         }},
        {"chr",
         [&] {
             return "ord(" + one_of({"'a'", "'é'", "'😀'", "'0'"}) + ")";
         }},
        {"dict",
         [&] {
             return expression(Type::dict, depth) + ".get(" + literal(Type::text) + ", " +
                    operand() + ")";
         }},
        {"dict", [&] { return expression(Type::dict, depth) + "[" + literal(Type::text) + "]"; }},
        {"dict", [&] { return "len(" + expression(Type::dict, depth) + ")"; }},
        {"set", [&] { return "len(" + expression(Type::set, depth) + ")"; }},
        {"text_methods",
         [&] {
             return expression(Type::text, depth) + one_of({".find(", ".count("}) +
                    expression(Type::text, 0) + ")";
         }},
        {"list_methods",
         [&] {
             return expression(Type::list, depth) + one_of({".index(", ".count("}) + operand() +
                    ")";
         }},
        {"divmod",
         [&] {
             return "divmod(" + operand() + ", " + operand() + ")[" + one_of({"0", "1"}) + "]";
         }},
        {"pow",
         [&] {
             return "pow(" + operand() + ", " + std::to_string(below(4)) + ", " + operand() + ")";
         }},
        {"generator",
         [&] {
             return with_item(Type::integer, [&](const std::string& i) {
                 const std::string value = expression(Type::integer, depth);
                 return one_of({"sum", "max"}) + "(" + value + " for " + i + " in range(" +
                        std::to_string(below(6)) + "))";
             });
         }},
        {"lambda",
         [&] {
             return with_item(Type::integer, [&](const std::string& i) {
                 return "(lambda " + i + ": " + expression(Type::integer, depth) + ")(" +
                        std::to_string(below(9)) + ")";
             });
         }},
        {"math",
         [&] {
             return one_of({"math.floor(", "math.ceil(", "math.trunc("}) +
                    expression(Type::real, depth) + ")";
         }},
        {"math", [&] { return "math.gcd(" + operand() + ", " + operand() + ")"; }},
    });
}

inline std::string SourceMaker::real(int depth)
{
    const auto operand = [&] { return expression(chance(3) ? Type::integer : Type::real, depth); };
    return pick({
        {"",
         [&] {
             return "(" + expression(Type::real, depth) + one_of({" + ", " - ", " * "}) +
                    operand() + ")";
         }},
        {"", [&] { return "(" + operand() + " / " + operand() + ")"; }},
        {"",
         [&] {
             return "(" + expression(Type::real, depth) + one_of({" // ", " % "}) + operand() + ")";
         }},
        {"",
         [&] {
             return "(" + expression(Type::real, depth) + " ** " + std::to_string(below(4)) + ")";
         }},
        {"", [&] { return "(-" + expression(Type::real, depth) + ")"; }},
        {"",
         [&] {
             return "round(" + expression(Type::real, depth) + ", " + std::to_string(below(5)) +
                    ")";
         }},
        {"", [&] { return "float(" + expression(Type::integer, depth) + ")"; }},
        {"", [&] { return "abs(" + expression(Type::real, depth) + ")"; }},
        {"",
         [&] {
             return one_of({"min", "max"}) + "(" + operand() + ", " + operand() + ")";
         }},
        {"math",
         [&] {
             return one_of({"math.sqrt(", "math.sin(", "math.cos(", "math.fabs(", "math.exp("}) +
                    operand() + ")";
         }},
        {"math",
         [&] {
             return one_of({"math.hypot(", "math.atan2(", "math.fmod(", "math.copysign("}) +
                    operand() + ", " + operand() + ")";
         }},
    });
}

inline std::string SourceMaker::text(int depth)
{
    const auto operand = [&] { return expression(Type::text, depth); };
    const auto number = [&] { return expression(Type::integer, depth); };
    return pick({
        {"", [&] { return "(" + operand() + " + " + operand() + ")"; }},
        {"", [&] { return "(" + operand() + " * " + std::to_string(below(4)) + ")"; }},
        {"",
         [&] {
             const Type type = any_type();
             return "str(" + shown(type, expression(type, depth)) + ")";
         }},
        {"", [&] { return operand() + "[" + number() + "]"; }},
        {"", [&] { return operand() + "[" + number() + ":" + number() + "]"; }},
        {"",
         [&] {
             return operand() + "[::" + one_of({"-1", "2", "-2"}) + "]";
         }},
        {"text_methods",
         [&] {
             return operand() +
                    one_of({".upper()", ".lower()", ".title()", ".strip()", ".capitalize()"});
         }},
        {"text_methods",
         [&] {
             return operand() + ".replace(" + expression(Type::text, 0) + ", " +
                    expression(Type::text, 0) + ")";
         }},
        {"text_methods",
         [&] {
             return expression(Type::text, 0) + ".join(" + expression(Type::texts, depth) + ")";
         }},
        {"justify",
         [&] {
             return operand() + one_of({".ljust(", ".rjust(", ".center(", ".zfill("}) +
                    std::to_string(below(12)) + ")";
         }},
        {"chr", [&] { return "chr(" + std::to_string(97 + below(300)) + ")"; }},
        {"repr",
         [&] {
             const Type type = any_type();
             return "repr(" + shown(type, expression(type, depth)) + ")";
         }},
        {"format", [&] { return formatted(depth); }},
        {"percent",
         [&] {
             return "(" + one_of({"'%d'", "'%5d|'", "'%-5d|'", "'%05d'", "'%x'", "'%+d'", "'%s'"}) +
                    " % " + number() + ")";
         }},
        {"percent",
         [&] {
             return "(" + one_of({"'%.2f'", "'%8.3f'", "'%g'", "'%e'", "'%s'", "'%d'"}) + " % " +
                    expression(Type::real, depth) + ")";
         }},
        {"format_method",
         [&] {
             return one_of({"'{}-{}'", "'{1} {0}'", "'{:>8}{:<4}'", "'{0!r}{1}'"}) + ".format(" +
                    operand() + ", " + number() + ")";
         }},
    });
}

/// A format string. Its values have no quotes of their own: Python 3.11 allows no others inside.
inline std::string SourceMaker::formatted(int depth)
{
    const auto of = [&](Type type, std::initializer_list<std::string_view> specifications) {
        std::string value = expression(type, std::min(depth, 1));
        const bool plain = value.find_first_of("'\"\\{}:!=") == std::string::npos;
        return "f\"<{" + (plain ? "(" + value + ")" : std::string{"7"}) + one_of(specifications) +
               "}>\"";
    };
    switch (below(4)) {
        case 0:
            return of(Type::integer,
                      {"",
                       ":5",
                       ":<5",
                       ":^7",
                       ":05",
                       ":,",
                       ":x",
                       ":b",
                       ":+d",
                       ":o",
                       ":_",
                       "!r",
                       "=",
                       ":.2f",
                       ":e",
                       ":08,",
                       ":#x",
                       ":%"});
        case 1:
            return of(Type::real,
                      {"",
                       ":.2f",
                       ":8.3f",
                       ":e",
                       ":g",
                       ":,.1f",
                       ":+.1f",
                       ":.0f",
                       ":%",
                       ":.1%",
                       ":010.2f",
                       ":^12.1f",
                       "!r",
                       "="});
        case 2:
            return of(Type::text, {"", ":10", ":>10", ":^9", ":*<8", ":.2", "!r", "!s", "!r:>9"});
        default:
            return of(Type::list, {"", "!r", "="});
    }
}

inline std::string SourceMaker::boolean(int depth)
{
    return pick({
        {"",
         [&] {
             const Type type = one_of({"n", "t"}) == "n" ? Type::integer : Type::text;
             return "(" + expression(type, depth) +
                    one_of({" < ", " <= ", " > ", " >= ", " == ", " != "}) +
                    expression(type, depth) + ")";
         }},
        {"",
         [&] {
             return "(" + expression(Type::integer, depth) + " < " + expression(Type::real, depth) +
                    " <= " + expression(Type::integer, depth) + ")";
         }},
        {"",
         [&] {
             const Type type = any_type();
             return "(" + expression(type, depth) + one_of({" == ", " != "}) +
                    expression(type, depth) + ")";
         }},
        {"", [&] { return "(not " + expression(any_type(), depth) + ")"; }},
        {"",
         [&] {
             return "(" + expression(Type::boolean, depth) + one_of({" and ", " or "}) +
                    expression(Type::boolean, depth) + ")";
         }},
        {"",
         [&] {
             return "(" + expression(Type::integer, depth) + one_of({" in ", " not in "}) +
                    expression(Type::list, depth) + ")";
         }},
        {"",
         [&] {
             return "(" + expression(Type::text, depth) + one_of({" in ", " not in "}) +
                    expression(Type::text, depth) + ")";
         }},
        {"",
         [&] {
             return "(" + expression(Type::list, depth) + one_of({" < ", " == ", " >= "}) +
                    expression(Type::list, depth) + ")";
         }},
        {"", [&] { return "bool(" + expression(any_type(), depth) + ")"; }},
        {"dict",
         [&] { return "(" + literal(Type::text) + " in " + expression(Type::dict, depth) + ")"; }},
        {"set",
         [&] {
             return "(" + expression(Type::set, depth) + one_of({" <= ", " == ", " < "}) +
                    expression(Type::set, depth) + ")";
         }},
        {"any",
         [&] {
             return one_of({"any", "all"}) + "(" + expression(Type::list, depth) + ")";
         }},
        {"isinstance",
         [&] {
             return "isinstance(" + expression(any_type(), depth) + ", " +
                    one_of({"int", "float", "str", "bool", "list"}) + ")";
         }},
        {"text_methods",
         [&] {
             return expression(Type::text, depth) +
                    one_of({".startswith('a')", ".isdigit()", ".endswith('')"});
         }},
    });
}

inline std::string SourceMaker::list(int depth)
{
    const auto operand = [&] { return expression(Type::list, depth); };
    const auto number = [&] { return expression(Type::integer, depth); };
    return pick({
        {"", [&] { return "[" + number() + ", " + number() + "]"; }},
        {"", [&] { return "(" + operand() + " + " + operand() + ")"; }},
        {"", [&] { return "(" + operand() + " * " + std::to_string(below(3)) + ")"; }},
        {"", [&] { return operand() + "[" + number() + ":]"; }},
        {"",
         [&] {
             return operand() + "[" + number() + ":" + number() + ":" + one_of({"1", "2", "-1"}) +
                    "]";
         }},
        {"list", [&] { return "list(range(" + std::to_string(below(7)) + "))"; }},
        {"list",
         [&] {
             return "list(range(" + std::to_string(below(9)) + ", " + std::to_string(below(9)) +
                    ", " + one_of({"-1", "2", "-2"}) + "))";
         }},
        {"sorted",
         [&] {
             return "sorted(" + operand() + one_of({")", ", reverse=True)", ", key=abs)"});
         }},
        {"reversed", [&] { return "list(reversed(" + operand() + "))"; }},
        {"comprehension",
         [&] {
             return with_item(Type::integer, [&](const std::string& i) {
                 std::string value = expression(Type::integer, depth);
                 std::string condition =
                     chance(2) ? " if " + expression(Type::boolean, depth) : std::string{};
                 std::string source = std::to_string(below(6));
                 std::string made = "[";
                 return made + value + " for " + i + " in range(" + source + ")" + condition + "]";
             });
         }},
        {"map",
         [&] {
             return with_item(Type::integer, [&](const std::string& i) {
                 return "list(map(lambda " + i + ": " + expression(Type::integer, depth) +
                        ", [3, 0, 2]))";
             });
         }},
        {"filter",
         [&] {
             return with_item(Type::integer, [&](const std::string& i) {
                 return "list(filter(lambda " + i + ": " + expression(Type::boolean, depth) +
                        ", [3, 0, 2]))";
             });
         }},
        {"dict", [&] { return "list(" + expression(Type::dict, depth) + ".values())"; }},
        {"set", [&] { return "sorted(" + expression(Type::set, depth) + ")"; }},
    });
}

inline std::string SourceMaker::texts(int depth)
{
    const auto operand = [&] { return expression(Type::texts, depth); };
    return pick({
        {"", [&] { return "[" + expression(Type::text, depth) + "]"; }},
        {"", [&] { return "(" + operand() + " + " + operand() + ")"; }},
        {"list", [&] { return "list(" + expression(Type::text, depth) + ")"; }},
        {"sorted",
         [&] {
             return "sorted(" + operand() + one_of({")", ", key=len)", ", reverse=True)"});
         }},
        {"text_methods",
         [&] {
             return expression(Type::text, depth) +
                    one_of({".split()", ".split(',')", ".split('a')"});
         }},
        {"dict", [&] { return "list(" + expression(Type::dict, depth) + ")"; }},
        {"comprehension",
         [&] {
             return with_item(Type::text, [&](const std::string& i) {
                 const std::string value = expression(Type::text, depth);
                 return "[" + value + " for " + i + " in " + one_of({"'abc'", "['x', 'yy']"}) + "]";
             });
         }},
    });
}

inline std::string SourceMaker::dict(int depth)
{
    return pick({
        {"",
         [&] {
             return "{" + literal(Type::text) + ": " + expression(Type::integer, depth) +
                    ", 'q': " + expression(Type::integer, depth) + "}";
         }},
        {"", [&] { return "dict(" + expression(Type::dict, depth) + ")"; }},
        {"dict_comprehension",
         [&] {
             return with_item(Type::integer, [&](const std::string& i) {
                 const std::string value = expression(Type::integer, depth);
                 return "{str(" + i + "): " + value + " for " + i + " in range(" +
                        std::to_string(below(5)) + ")}";
             });
         }},
        {"zip",
         [&] {
             return "dict(zip(" + expression(Type::texts, depth) + ", " +
                    expression(Type::list, depth) + "))";
         }},
    });
}

inline std::string SourceMaker::set(int depth)
{
    const auto operand = [&] { return expression(Type::set, depth); };
    return pick({
        {"",
         [&] {
             return "{" + expression(Type::integer, depth) + ", " +
                    expression(Type::integer, depth) + "}";
         }},
        {"", [&] { return "set(" + expression(Type::list, depth) + ")"; }},
        {"",
         [&] {
             return "(" + operand() + one_of({" | ", " & ", " - ", " ^ "}) + operand() + ")";
         }},
        {"set_comprehension",
         [&] {
             return with_item(Type::integer, [&](const std::string& i) {
                 const std::string value = expression(Type::integer, depth);
                 return "{" + value + " for " + i + " in range(" + std::to_string(below(6)) + ")}";
             });
         }},
    });
}

inline std::string SourceMaker::tuple(int depth)
{
    return pick({
        {"",
         [&] {
             return "(" + expression(Type::integer, depth) + ", " + expression(Type::text, depth) +
                    ")";
         }},
        {"",
         [&] {
             return "(" + expression(Type::tuple, depth) + " + " + expression(Type::tuple, depth) +
                    ")";
         }},
        {"", [&] { return "tuple(" + expression(Type::list, depth) + ")"; }},
        {"",
         [&] {
             return expression(Type::tuple, depth) + "[" + one_of({"::-1", "1:", ":1"}) + "]";
         }},
    });
}

}  // namespace lang_tests
