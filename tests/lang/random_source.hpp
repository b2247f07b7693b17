#pragma once

#include "core/random.hpp"
#include "lang/running.hpp"

#include <array>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lang_tests {

/// Writes random programs that mostly make sense: expressions have types, loops end, and now and
/// then something is wrong. The same seed writes the same program. Parts of the language that do
/// not compile are left out, so that the generator is never ahead of the compiler.
class SourceMaker {
public:
    explicit SourceMaker(std::uint64_t seed) : m_random{seed} {}

    std::string program()
    {
        m_text.clear();
        m_variables.clear();
        m_functions.clear();
        line("import math", use("math"));
        for (std::size_t i = below(3); i > 0; --i) {
            function();
        }
        statements(4 + below(8), 3);
        for (const auto& [type, names] : m_variables) {
            for (const std::string& name : names) {
                line("print(" + shown(type, name) + ")");
            }
        }
        return m_text;
    }

    /// A feature of the generator, and a program that needs it.
    struct Probe {
        std::string_view name;
        std::string_view program;
    };
    static std::span<const Probe> probes();
    /// The features whose program runs: what the generator may use.
    static const std::set<std::string, std::less<>>& features();
    /// The features that the programs made so far have used.
    const std::set<std::string, std::less<>>& used() const { return m_used; }

private:
    enum class Type { integer, real, text, boolean, list, texts, dict, set, tuple };

    static bool can(std::string_view feature) { return features().contains(feature); }
    /// Whether it may be used; then it is.
    bool use(std::string_view feature)
    {
        if (can(feature)) {
            m_used.emplace(feature);
        }
        return can(feature);
    }
    std::size_t below(std::size_t bound)
    {
        return m_random.below(static_cast<std::uint32_t>(bound));
    }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }
    std::string one_of(std::initializer_list<std::string_view> all)
    {
        return std::string{*(all.begin() + below(all.size()))};
    }
    static std::string shown(Type type, const std::string& value)
    {
        return type == Type::set ? "sorted(" + value + ")" : value;
    }

    void line(const std::string& code, bool wanted = true)
    {
        if (wanted) {
            m_text.append(m_indent * 4, ' ').append(code).append("\n");
        }
    }
    template <typename Inside>
    void block(const std::string& head, Inside&& inside)
    {
        line(head);
        ++m_indent;
        inside();
        --m_indent;
    }

    Type any_type()
    {
        for (;;) {
            const auto type = static_cast<Type>(below(9));
            const bool there = (type != Type::dict || use("dict")) &&
                               (type != Type::set || use("set")) &&
                               (type != Type::tuple || use("tuple"));
            if (there) {
                return type;
            }
        }
    }
    /// A name that holds such a value, or nothing.
    std::string variable(Type type)
    {
        const auto& names = m_variables[type];
        return names.empty() ? std::string{} : names[below(names.size())];
    }

    std::string expression(Type type, int depth)
    {
        if (!m_in_set && chance(60)) {
            type = any_type();  // something is wrong
        }
        const std::string name = variable(type);
        if (!name.empty() && chance(depth > 0 ? 4 : 2)) {
            return name;
        }
        if (depth <= 0) {
            return literal(type);
        }
        if (chance(14)) {
            return "(" + expression(type, depth - 1) + " if " +
                   expression(Type::boolean, depth - 1) + " else " + expression(type, depth - 1) +
                   ")";
        }
        switch (type) {
            case Type::integer:
                return integer(depth - 1);
            case Type::real:
                return real(depth - 1);
            case Type::text:
                return text(depth - 1);
            case Type::boolean:
                return boolean(depth - 1);
            case Type::list:
                return list(depth - 1);
            case Type::texts:
                return texts(depth - 1);
            case Type::dict:
                return dict(depth - 1);
            case Type::set: {
                // Which of two values of a set is compared first is nobody's promise.
                const bool outside = std::exchange(m_in_set, true);
                std::string made = set(depth - 1);
                m_in_set = outside;
                return made;
            }
            case Type::tuple:
                return tuple(depth - 1);
        }
        return "None";
    }
    std::string literal(Type type);
    std::string integer(int depth);
    std::string real(int depth);
    std::string text(int depth);
    std::string formatted(int depth);
    std::string boolean(int depth);
    std::string list(int depth);
    std::string texts(int depth);
    std::string dict(int depth);
    std::string set(int depth);
    std::string tuple(int depth);
    /// With a name of its own that holds such values.
    std::string with_item(Type type, const std::function<std::string(const std::string&)>& inside)
    {
        const std::string name = "i" + std::to_string(m_items++);
        m_variables[type].push_back(name);
        std::string made = inside(name);
        std::erase(m_variables[type], name);
        return made;
    }
    /// One of the rows whose feature is there.
    struct Row {
        std::string_view feature;
        std::function<std::string()> make;
    };
    std::string pick(const std::vector<Row>& rows)
    {
        for (;;) {
            const Row& row = rows[below(rows.size())];
            if (row.feature.empty() || use(row.feature)) {
                return row.make();
            }
        }
    }

    void function();
    void statements(std::size_t count, int depth)
    {
        // What a block binds may never have been bound: names end with it.
        const auto before = m_variables;
        for (; count > 0; --count) {
            statement(depth);
        }
        if (m_indent > 0) {
            m_variables = before;
        }
    }
    void statement(int depth);
    void assignment();
    void change();
    void branch(int depth);
    void loop(int depth);
    void attempt(int depth);
    void say();
    void complain();
    void closure();

    core::Random m_random;
    std::string m_text;
    std::size_t m_indent{0};
    std::size_t m_names{0};
    std::size_t m_items{0};
    bool m_in_set{false};
    std::set<std::string, std::less<>> m_used;
    std::map<Type, std::vector<std::string>> m_variables;
    std::vector<std::string> m_functions;  ///< of two integers
};

inline std::span<const SourceMaker::Probe> SourceMaker::probes()
{
    static constexpr Probe all[] = {
        {"math", "import math\nprint(math.sqrt(4))"},
        {"dict", "d = {'a': 1}\nd['b'] = 2\nprint(d.get('a', 0), d.items(), d.keys(), d.values())"},
        {"set", "s = {1, 2}\ns.add(3)\nprint(sorted(s | {4}))"},
        {"tuple", "t = (1, 2)\nprint(tuple([1]), t + (3,))"},
        {"sorted", "print(sorted([2, 1], reverse=True), sorted(['b'], key=len))"},
        {"reversed", "print(list(reversed([1])))"},
        {"list", "print(list('ab'), list(range(3)))"},
        {"enumerate", "for i, x in enumerate('ab'):\n    pass"},
        {"zip", "for a, b in zip('ab', [1]):\n    pass"},
        {"map", "print(list(map(lambda x: x + 1, [1])))"},
        {"filter", "print(list(filter(lambda x: x > 1, [1])))"},
        {"lambda", "f = lambda x: x + 1\nprint(f(2))"},
        {"any", "print(any([1]), all([1]))"},
        {"chr", "print(chr(97), ord('a'))"},
        {"divmod", "print(divmod(7, 2))"},
        {"pow", "print(pow(2, 3), pow(2, 3, 5))"},
        {"repr", "print(repr('a'))"},
        {"isinstance", "print(isinstance(1, int), type(1) == int)"},
        {"list_methods",
         "a = [1]\na.extend([2])\na.insert(0, "
         "1)\na.pop()\na.sort()\na.reverse()\nprint(a.index(1), a.count(1), a.copy())"},
        {"remove", "a = [1]\na.remove(1)\na.clear()"},
        {"text_methods",
         "s = 'a b'\nprint(s.upper(), s.lower(), s.title(), s.strip(), s.split(), s.replace('a', "
         "'b'), s.find('b'), s.count('a'), s.startswith('a'), s.join(['x']), s.isdigit(), "
         "s.capitalize())"},
        {"justify", "s = 'a'\nprint(s.ljust(3), s.rjust(3), s.center(3), s.zfill(3))"},
        {"format", "x = 3\nprint(f'{x}|{x:>5}|{x!r}|{x=}')"},
        {"percent", "print('%d %s' % (3, 'a'))"},
        {"format_method", "print('{} {:>5}'.format(3, 'a'))"},
        {"comprehension", "print([x for x in range(3) if x > 1])"},
        {"dict_comprehension", "print({x: 1 for x in range(3)})"},
        {"set_comprehension", "print(sorted({x for x in range(3)}))"},
        {"generator", "print(sum(x for x in range(3)))"},
        {"slice_assign", "a = [1, 2]\na[0:1] = [3, 4]\nprint(a)"},
        {"del", "a = [1, 2]\ndel a[0]"},
        {"try",
         "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nelse:\n    "
         "pass\nfinally:\n    pass"},
        {"raise", "try:\n    raise ValueError('a')\nexcept ValueError:\n    pass"},
        {"assert", "assert True, 'a'"},
        {"closure",
         "def f():\n    a = 1\n    def g():\n        nonlocal a\n        a += 1\n        return "
         "a\n    return g\nprint(f()())"},
    };
    return all;
}

inline const std::set<std::string, std::less<>>& SourceMaker::features()
{
    static const std::set<std::string, std::less<>> there = [] {
        std::set<std::string, std::less<>> names;
        for (const Probe& probe : probes()) {
            const lang::Parsed parsed = lang::parse(std::string{probe.program} + "\n");
            const lang::Compiled compiled = lang::compile(parsed.program, lang::Module{});
            if (!parsed.diagnostics.empty() || compiled.chunk == nullptr) {
                continue;
            }
            lang::Host host;
            host.print = [](void*, std::string_view) {};
            lang::Vm vm{compiled.chunk, host};
            if (vm.run(100'000) == lang::Status::finished) {
                names.emplace(probe.name);
            }
        }
        return names;
    }();
    return there;
}

/// Two integers in, one out; now and then it calls itself, but not for long.
inline void SourceMaker::function()
{
    const std::string name = "f" + std::to_string(m_functions.size());
    const auto outside = std::exchange(m_variables, {});
    const bool initial = chance(3);
    block("def " + name + "(a, b" + (initial ? "=3" : "") + "):", [&] {
        m_variables[Type::integer] = {"a", "b"};
        statements(1 + below(3), 2);
        if (chance(3)) {
            block("if 0 < a < 8:", [&] { line("return " + name + "(a - 1, b) + 1"); });
        }
        line("return " + expression(Type::integer, 2));
    });
    m_variables = outside;
    m_functions.push_back(name);
}

inline void SourceMaker::statement(int depth)
{
    switch (below(depth > 0 ? 12 : 5)) {
        case 0:
        case 1:
            return assignment();
        case 2:
            return change();
        case 3:
        case 4:
            return say();
        case 5:
        case 6:
            return branch(depth - 1);
        case 7:
        case 8:
            return loop(depth - 1);
        case 9:
            return use("try") ? attempt(depth - 1) : say();
        case 10:
            return m_indent > 0 ? complain() : say();
        default:
            return use("closure") ? closure() : say();
    }
}

/// Ends the program, or what is tried, where something does not hold.
inline void SourceMaker::complain()
{
    const std::string condition = expression(Type::boolean, 2);
    if (use("assert") && chance(2)) {
        return line("assert " + condition + ", " + expression(Type::text, 1));
    }
    if (use("raise")) {
        block("if " + condition + ":", [&] {
            line("raise " + one_of({"ValueError(", "KeyError(", "TypeError("}) +
                 expression(any_type(), 1) + ")");
        });
    }
}

/// A function that keeps a variable of the one around it.
inline void SourceMaker::closure()
{
    const std::string number = std::to_string(m_names++);
    const std::string kept = "t" + number;
    const auto outside = m_variables;
    block("def g" + number + "(a):", [&] {
        m_variables[Type::integer].push_back("a");
        line(kept + " = " + expression(Type::integer, 2));
        block("def add(b):", [&] {
            m_variables[Type::integer].push_back("b");
            line("nonlocal " + kept);
            line(kept + one_of({" += ", " = ", " -= "}) + expression(Type::integer, 2));
            line("return " + kept);
        });
        line("return add");
    });
    m_variables = outside;
    const std::string call = "v" + number;
    line(call + " = g" + number + "(" + expression(Type::integer, 1) + ")");
    line("print(" + call + "(2), " + call + "(" + expression(Type::integer, 1) + "))");
}

inline void SourceMaker::assignment()
{
    const Type type = any_type();
    std::string name = variable(type);
    if (name.empty() || chance(2)) {
        name = "v" + std::to_string(m_names++);
    }
    const std::string value = expression(type, 3);
    if (chance(8)) {
        const std::string other = "v" + std::to_string(m_names++);
        line(name + ", " + other + " = " + value + ", " + expression(type, 2));
        m_variables[type].push_back(other);
    } else {
        line(name + " = " + value);
    }
    auto& names = m_variables[type];
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
    }
}

/// Of something that there is.
inline void SourceMaker::change()
{
    const Type type = any_type();
    const std::string name = variable(type);
    if (name.empty()) {
        return assignment();
    }
    const auto number = [&] { return expression(Type::integer, 2); };
    switch (type) {
        case Type::integer:
            return line(name + one_of({" += ", " -= ", " *= ", " //= ", " %= ", " |= "}) +
                        number());
        case Type::real:
            return line(name + one_of({" += ", " -= ", " *= ", " /= "}) + expression(type, 2));
        case Type::text:
            return line(name + " += " + expression(type, 2));
        case Type::list:
            return line(pick({
                {"", [&] { return name + ".append(" + number() + ")"; }},
                {"", [&] { return name + "[" + number() + "] = " + number(); }},
                {"", [&] { return name + "[" + number() + "] += " + number(); }},
                {"", [&] { return name + " += " + expression(type, 1); }},
                {"list_methods", [&] { return name + ".extend(" + expression(type, 1) + ")"; }},
                {"list_methods",
                 [&] { return name + ".insert(" + number() + ", " + number() + ")"; }},
                {"list_methods",
                 [&] {
                     return name + one_of({".sort()", ".reverse()", ".pop()", ".pop(0)"});
                 }},
                {"remove", [&] { return name + ".remove(" + number() + ")"; }},
                {"slice_assign",
                 [&] {
                     return name + "[" + number() + ":" + number() + "] = " + expression(type, 1);
                 }},
                {"del", [&] { return "del " + name + "[" + number() + "]"; }},
            }));
        case Type::dict:
            return line(pick({
                {"", [&] { return name + "[" + expression(Type::text, 1) + "] = " + number(); }},
                {"", [&] { return name + "[" + literal(Type::text) + "] += " + number(); }},
                {"del", [&] { return "del " + name + "[" + literal(Type::text) + "]"; }},
                {"", [&] { return name + ".pop(" + literal(Type::text) + ", None)"; }},
                {"", [&] { return name + ".update(" + expression(type, 1) + ")"; }},
            }));
        case Type::set:
            return line(name + one_of({".add(", ".discard("}) + number() + ")");
        default:
            return line(name + " = " + expression(type, 2));
    }
}

inline void SourceMaker::say()
{
    std::string values;
    for (std::size_t i = 1 + below(2); i > 0; --i) {
        const Type type = any_type();
        values += (values.empty() ? "" : ", ") + shown(type, expression(type, 3));
    }
    line("print(" + values + (chance(8) ? ", sep='-'" : chance(8) ? ", end='|'" : "") + ")");
}

inline void SourceMaker::branch(int depth)
{
    block("if " + expression(Type::boolean, 2) + ":", [&] { statements(1 + below(2), depth); });
    if (chance(3)) {
        block("elif " + expression(Type::boolean, 2) + ":", [&] { statements(1, depth); });
    }
    if (chance(2)) {
        block("else:", [&] { statements(1 + below(2), depth); });
    }
}

inline void SourceMaker::loop(int depth)
{
    const std::string name = "v" + std::to_string(m_names++);
    const auto inside = [&](Type type, const std::string& item) {
        return [this, depth, type, item] {
            const auto before = m_variables;
            if (!item.empty()) {
                m_variables[type].push_back(item);
            }
            statements(1 + below(2), depth);
            if (chance(5)) {
                block("if " + expression(Type::boolean, 2) + ":",
                      [&] { line(chance(2) ? "break" : "continue"); });
            }
            m_variables = before;
        };
    };
    switch (below(6)) {
        case 0:
            block("for " + name + " in " + expression(Type::text, 1) + ":",
                  inside(Type::text, name));
            break;
        case 1:
            // A copy: the loop may change what it goes through.
            block("for " + name + " in " + expression(Type::list, 1) + "[:]:",
                  inside(Type::integer, name));
            break;
        case 2:
            line(name + " = " + std::to_string(below(5)));
            block("while " + name + " > 0:", [&] {
                line(name + " -= 1");
                inside(Type::integer, "")();
            });
            break;
        case 3:
            if (use("enumerate")) {
                const std::string other = "v" + std::to_string(m_names++);
                block("for " + name + ", " + other + " in enumerate(" + expression(Type::text, 1) +
                          "):",
                      inside(Type::text, other));
                break;
            }
            [[fallthrough]];
        case 4:
            if (use("dict") && chance(2)) {
                const std::string other = "v" + std::to_string(m_names++);
                block("for " + name + ", " + other + " in list(" + expression(Type::dict, 1) +
                          ".items()):",
                      inside(Type::integer, other));
                break;
            }
            [[fallthrough]];
        default:
            block("for " + name + " in range(" + std::to_string(below(5)) + "):",
                  inside(Type::integer, name));
            break;
    }
    if (chance(5)) {
        block("else:", [&] { statements(1, depth); });
    }
}

inline void SourceMaker::attempt(int depth)
{
    block("try:", [&] { statements(1 + below(2), depth); });
    if (chance(3)) {
        block("except (ZeroDivisionError, IndexError):", [&] { statements(1, depth); });
    }
    const std::string name = "e" + std::to_string(m_names++);
    block("except " + one_of({"Exception", "ValueError", "TypeError", "KeyError"}) + " as " + name +
              ":",
          [&] { line("print('caught', str(" + name + "))"); });
    if (chance(4)) {
        block("else:", [&] { statements(1, depth); });
    }
    if (chance(4)) {
        block("finally:", [&] { statements(1, depth); });
    }
}

}  // namespace lang_tests
