#pragma once

#include "core/random.hpp"
#include "lang/ast.hpp"

#include <array>
#include <string>
#include <string_view>

namespace lang_tests {

/// Makes random programs over all that the parser reads; the same seed makes the same program.
class ProgramMaker {
public:
    explicit ProgramMaker(std::uint64_t seed) : m_random{seed} {}

    lang::Program program()
    {
        lang::Program made;
        made.body.statements = body(3);
        made.body.tail = tail();
        return made;
    }
    lang::Expression expression(int depth);

private:
    bool chance(std::uint32_t one_in) { return m_random.below(one_in) == 0; }
    std::size_t up_to(std::uint32_t most) { return m_random.below(most + 1); }
    template <std::size_t size>
    std::string one_of(const std::array<std::string_view, size>& list)
    {
        return std::string{list.at(m_random.below(static_cast<std::uint32_t>(size)))};
    }

    std::string name()
    {
        constexpr std::array<std::string_view, 6> names{"a", "steps", "move", "größe", "_", "x1"};
        return one_of(names);
    }
    std::string text()
    {
        constexpr std::array<std::string_view, 10> pieces{
            "", "hi", "'", "\"", "\\", "\n", "é", "\t\x01", "\u2028", "{}"};
        return one_of(pieces) + one_of(pieces) + one_of(pieces);
    }
    std::string comment()
    {
        constexpr std::array<std::string_view, 3> comments{"# why", "#", "#: été"};
        return one_of(comments);
    }
    lang::Remarks remarks()
    {
        lang::Remarks made;
        while (chance(3)) {
            made.push_back(chance(2) ? "" : comment());
        }
        return made;
    }
    /// A tail ends in a comment: blank lines behind it belong to what follows.
    lang::Remarks tail()
    {
        lang::Remarks made = remarks();
        if (!made.empty()) {
            made.back() = comment();
        }
        return made;
    }
    std::string behind() { return chance(4) ? comment() : std::string{}; }

    lang::Expressions expressions(int depth, std::size_t count)
    {
        lang::Expressions made;
        for (std::size_t i = 0; i < count; ++i) {
            made.push_back(expression(depth));
        }
        return made;
    }
    decltype(lang::Expression::form) leaf();
    decltype(lang::Expression::form) form(int depth);
    lang::Expression target(int depth);
    std::vector<lang::Parameter> parameters();
    lang::Comprehension comprehension(int depth);
    lang::FormatString format_string();
    lang::Try attempt(int depth);
    lang::Body body(int depth)
    {
        lang::Body made;
        for (std::size_t i = 1 + up_to(2); i > 0; --i) {
            made.push_back(statement(depth));
        }
        return made;
    }
    lang::Block block(int depth) { return {body(depth), tail()}; }
    std::optional<lang::Otherwise> otherwise(int depth)
    {
        if (chance(2)) {
            return std::nullopt;
        }
        return lang::Otherwise{block(depth), remarks(), behind()};
    }
    lang::Statement statement(int depth);
    decltype(lang::Statement::form) simple();
    decltype(lang::Statement::form) compound(int depth);

    core::Random m_random;
};

inline decltype(lang::Expression::form) ProgramMaker::leaf()
{
    switch (m_random.below(6)) {
        case 0:
            return lang::NoneLiteral{};
        case 1:
            return lang::BoolLiteral{chance(2)};
        case 2:
            return lang::IntegerLiteral{static_cast<std::int64_t>(m_random.next()) << up_to(30)};
        case 3:
            return lang::FloatLiteral{m_random.unit() * (chance(2) ? 1e300 : 1e-5)};
        case 4:
            return lang::StringLiteral{text()};
        default:
            return lang::Name{name()};
    }
}

inline decltype(lang::Expression::form) ProgramMaker::form(int depth)
{
    const int inner = depth - 1;
    const auto box = [&] { return core::Box<lang::Expression>{expression(inner)}; };
    const auto maybe = [&]() -> std::optional<core::Box<lang::Expression>> {
        return chance(2) ? std::nullopt : std::optional{box()};
    };
    switch (m_random.below(17)) {
        case 11:
            return lang::Collection{lang::Display::set, expressions(inner, 1 + up_to(2))};
        case 12: {
            const std::size_t count = up_to(2);
            return lang::DictDisplay{expressions(inner, count), expressions(inner, count)};
        }
        case 13:
            return lang::Lambda{parameters(), box()};
        case 14:
            return comprehension(inner);
        case 15:
            return format_string();
        case 16: {
            lang::Collection made{lang::Display::list, expressions(inner, up_to(2))};
            made.items.push_back({{}, {}, lang::Starred{box()}});
            return made;
        }
        case 0:
            return lang::Collection{lang::Display::list, expressions(inner, up_to(3))};
        case 1:
            return lang::Collection{lang::Display::tuple, expressions(inner, up_to(3))};
        case 2:
            return lang::Unary{static_cast<lang::UnaryOperator>(m_random.below(4)), box()};
        case 3:
        case 4:
            return lang::Binary{
                static_cast<lang::BinaryOperator>(m_random.below(12)), box(), box()};
        case 5:
            return lang::Logical{static_cast<lang::LogicalOperator>(m_random.below(2)),
                                 expressions(inner, 2 + up_to(1))};
        case 6: {
            lang::Compare made{expressions(inner, 2 + up_to(1)), {}};
            while (made.comparisons.size() + 1 < made.operands.size()) {
                made.comparisons.push_back(static_cast<lang::Comparison>(m_random.below(10)));
            }
            return made;
        }
        case 7: {
            lang::Call made{box(), expressions(inner, up_to(2)), {}};
            if (chance(3)) {
                made.keywords.push_back({"end", expression(inner)});
                made.keywords.push_back({"sep", expression(inner)});
            }
            return made;
        }
        case 8:
            return lang::Index{box(), box()};
        case 9: {
            lang::Slice made{box(), maybe(), maybe(), maybe()};
            const bool tuple =
                made.from && std::holds_alternative<lang::Collection>((*made.from)->form);
            return tuple ? decltype(lang::Expression::form){lang::Attribute{box(), name()}} : made;
        }
        default:
            return lang::Conditional{box(), box(), box()};
    }
}

inline std::vector<lang::Parameter> ProgramMaker::parameters()
{
    std::vector<lang::Parameter> made;
    if (chance(2)) {
        made.push_back({"one", std::nullopt});
        made.push_back({"two", expression(1)});
    }
    return made;
}

inline lang::Comprehension ProgramMaker::comprehension(int depth)
{
    lang::Comprehension made{
        static_cast<lang::ComprehensionKind>(m_random.below(4)), expression(depth), {}, {}};
    if (made.kind == lang::ComprehensionKind::dict) {
        made.value = expression(depth);
    }
    do {
        made.clauses.push_back({target(1), expression(depth), expressions(depth, up_to(1))});
    } while (chance(3));
    return made;
}

/// Python 3.11 has neither backslashes nor the outer quotes inside the braces: values are plain.
inline lang::FormatString ProgramMaker::format_string()
{
    lang::FormatString made;
    const auto value = [&] {
        lang::FormatPart part;
        part.value = lang::Expression{{}, {}, lang::Name{name()}};
        part.shows_name = chance(3);
        if (part.shows_name) {
            part.text = std::get<lang::Name>(part.value->form).id + " = ";
        }
        part.conversion = chance(3) ? 'r' : '\0';
        return part;
    };
    for (std::size_t i = up_to(2); i > 0; --i) {
        made.parts.push_back({"a" + text(), {}, false, 0, {}});
        made.parts.push_back(value());
        if (chance(2)) {
            made.parts.back().specification.push_back({">", {}, false, 0, {}});
            made.parts.back().specification.push_back(value());
        }
    }
    return made;
}

inline lang::Try ProgramMaker::attempt(int depth)
{
    lang::Try made{block(depth), {}, {}, {}};
    while (chance(2)) {
        lang::Handler handler{
            expression(1), chance(2) ? name() : std::string{}, block(depth), {}, {}};
        handler.before = remarks();
        handler.comment = behind();
        made.handlers.push_back(std::move(handler));
    }
    if (!made.handlers.empty()) {
        made.otherwise = otherwise(depth);
    }
    made.finally = otherwise(depth);
    if (made.handlers.empty() && !made.finally) {
        made.finally = lang::Otherwise{block(depth), remarks(), behind()};
    }
    return made;
}

inline lang::Expression ProgramMaker::expression(int depth)
{
    return {{}, {}, depth == 0 || chance(3) ? leaf() : form(depth)};
}

inline lang::Expression ProgramMaker::target(int depth)
{
    switch (m_random.below(depth > 0 ? 5 : 2)) {
        case 2:
            return {{}, {}, lang::Index{expression(1), expression(1)}};
        case 3:
            return {{}, {}, lang::Attribute{expression(1), name()}};
        case 4: {
            const auto kind = chance(2) ? lang::Display::tuple : lang::Display::list;
            lang::Collection made{kind, {target(depth - 1)}};
            made.items.push_back(target(depth - 1));
            return {{}, {}, std::move(made)};
        }
        default:
            return {{}, {}, lang::Name{name()}};
    }
}

inline decltype(lang::Statement::form) ProgramMaker::simple()
{
    switch (m_random.below(14)) {
        case 10:
            return lang::Nonlocal{{name()}};
        case 11:
            return lang::Delete{{target(1)}};
        case 12:
            return chance(2) ? lang::Assert{expression(2), {}}
                             : lang::Assert{expression(1), expression(1)};
        case 13:
            return chance(2) ? lang::Raise{} : lang::Raise{expression(2)};
        case 0: {
            lang::Assign made{{target(2)}, expression(3)};
            if (chance(3)) {
                made.targets.push_back(target(1));
            }
            return made;
        }
        case 1:
            return lang::AugmentedAssign{
                target(0), static_cast<lang::BinaryOperator>(m_random.below(12)), expression(2)};
        case 2:
            return lang::Break{};
        case 3:
            return lang::Continue{};
        case 4:
            return lang::Pass{};
        case 5:
            return chance(2) ? lang::Return{} : lang::Return{expression(2)};
        case 6:
            return lang::Global{{name(), name()}};
        case 7:
            return lang::Import{{{"math", {}}, {"lumi.tunnel", "t"}}};
        case 8:
            return chance(2) ? lang::FromImport{"lumi.tunnel", {{"*", {}}}}
                             : lang::FromImport{"random", {{"randint", "dice"}, {"seed", {}}}};
        default:
            return lang::ExpressionStatement{expression(3)};
    }
}

inline decltype(lang::Statement::form) ProgramMaker::compound(int depth)
{
    const int inner = depth - 1;
    switch (m_random.below(5)) {
        case 4:
            return attempt(inner);
        case 0: {
            lang::If made;
            made.branches.push_back({expression(2), block(inner), {}, {}});
            while (chance(3)) {
                made.branches.push_back({expression(1), block(inner), remarks(), behind()});
            }
            made.otherwise = otherwise(inner);
            return made;
        }
        case 1:
            return lang::While{expression(2), block(inner), otherwise(inner)};
        case 2:
            return lang::For{target(1), expression(2), block(inner), otherwise(inner)};
        default: {
            lang::Define made{name(), {}, block(inner)};
            if (chance(2)) {
                made.parameters = {{"one", std::nullopt}, {"two", expression(1)}};
            }
            return made;
        }
    }
}

inline lang::Statement ProgramMaker::statement(int depth)
{
    lang::Statement made;
    made.before = remarks();
    made.comment = behind();
    made.form = depth > 0 && chance(2) ? compound(depth) : simple();
    return made;
}

}  // namespace lang_tests
