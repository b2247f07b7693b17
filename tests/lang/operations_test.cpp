#include "lang/operations.hpp"

#include "lang/integer.hpp"
#include "running.hpp"

#include <rapidcheck.h>

#include <optional>

using lang::BinaryOperator;
using lang::Value;
using lang_tests::value_of;

namespace {

__extension__ typedef __int128 Wide;

/// The result of an operation on two ints, or empty after a fault.
std::optional<std::int64_t> computed(BinaryOperator op, std::int64_t left, std::int64_t right)
{
    lang::Workspace workspace{1000};
    Value result;
    if (!lang::binary(workspace, op, Value::integer(left), Value::integer(right), result)) {
        return {};
    }
    return result.as_integer();
}

std::optional<std::int64_t> if_it_fits(Wide exact)
{
    return exact < INT64_MIN || exact > INT64_MAX ? std::nullopt
                                                  : std::optional{static_cast<std::int64_t>(exact)};
}

/// By the definition: the greatest whole number that is not above the quotient.
Wide floor_quotient(Wide left, Wide right)
{
    Wide quotient = left / right;
    while (quotient * right > left && right > 0) {
        --quotient;
    }
    while (quotient * right < left && right < 0) {
        --quotient;
    }
    return quotient;
}

/// Small numbers, huge ones, and those at the edges.
std::int64_t any_int()
{
    const auto small = rc::gen::inRange<std::int64_t>(-20, 20);
    const auto edge =
        rc::gen::element<std::int64_t>(INT64_MIN, INT64_MIN + 1, INT64_MAX, INT64_MAX - 1);
    return *rc::gen::weightedOneOf<std::int64_t>(
        {{4, small}, {4, rc::gen::arbitrary<std::int64_t>()}, {1, edge}});
}

bool holds(const char* property, const std::function<void()>& test)
{
    return rc::check(property, test);
}

}  // namespace

TEST_CASE("arithmetic on ints is exact or a fault", "[lang][operations][property]")
{
    CHECK(holds("+ - *", [] {
        const std::int64_t a = any_int();
        const std::int64_t b = any_int();
        RC_ASSERT(computed(BinaryOperator::add, a, b) == if_it_fits(Wide{a} + b));
        RC_ASSERT(computed(BinaryOperator::subtract, a, b) == if_it_fits(Wide{a} - b));
        RC_ASSERT(computed(BinaryOperator::multiply, a, b) == if_it_fits(Wide{a} * b));
    }));
}

TEST_CASE("// rounds down, and % is what is left", "[lang][operations][property]")
{
    CHECK(holds("// and %", [] {
        const std::int64_t a = any_int();
        const std::int64_t b = any_int();
        if (b == 0) {
            RC_ASSERT(!computed(BinaryOperator::floor_divide, a, b));
            RC_ASSERT(!computed(BinaryOperator::modulo, a, b));
            return;
        }
        const Wide quotient = floor_quotient(a, b);
        RC_ASSERT(computed(BinaryOperator::floor_divide, a, b) == if_it_fits(quotient));
        RC_ASSERT(computed(BinaryOperator::modulo, a, b) == if_it_fits(a - quotient * b));
    }));
}

TEST_CASE("** is repeated multiplication", "[lang][operations][property]")
{
    CHECK(holds("**", [] {
        const std::int64_t base = any_int();
        const auto exponent = *rc::gen::inRange<std::int64_t>(0, 70);
        std::optional<std::int64_t> expected = 1;
        for (std::int64_t i = 0; i < exponent && expected; ++i) {
            expected = if_it_fits(Wide{*expected} * base);
        }
        RC_ASSERT(computed(BinaryOperator::power, base, exponent) == expected);
    }));
}

TEST_CASE("<< multiplies by two, >> divides by two and rounds down", "[lang][operations][property]")
{
    CHECK(holds("<< and >>", [] {
        const std::int64_t a = any_int();
        const auto count = *rc::gen::inRange<std::int64_t>(0, 100);
        std::optional<std::int64_t> left = a;
        Wide right = a;
        for (std::int64_t i = 0; i < count; ++i) {
            left = left ? if_it_fits(Wide{*left} * 2) : std::nullopt;
            right = floor_quotient(right, 2);
        }
        RC_ASSERT(computed(BinaryOperator::shift_left, a, count) == left);
        RC_ASSERT(computed(BinaryOperator::shift_right, a, count) == if_it_fits(right));
    }));
}

TEST_CASE("& | ^ work bit by bit as if ints had no end", "[lang][operations][property]")
{
    CHECK(holds("& | ^", [] {
        const std::int64_t a = any_int();
        const std::int64_t b = any_int();
        Wide all = 0;
        Wide any = 0;
        Wide one = 0;
        for (int bit = 0; bit < 64; ++bit) {
            const Wide weight = (bit == 63 ? Wide{-1} : Wide{1}) * (Wide{1} << bit);
            const bool in_a = ((a >> bit) & 1) != 0;
            const bool in_b = ((b >> bit) & 1) != 0;
            all += in_a && in_b ? weight : 0;
            any += in_a || in_b ? weight : 0;
            one += in_a != in_b ? weight : 0;
        }
        RC_ASSERT(computed(BinaryOperator::bit_and, a, b) == if_it_fits(all));
        RC_ASSERT(computed(BinaryOperator::bit_or, a, b) == if_it_fits(any));
        RC_ASSERT(computed(BinaryOperator::bit_xor, a, b) == if_it_fits(one));
    }));
}

TEST_CASE("/ of ints is the float nearest to the quotient", "[lang][operations][property]")
{
    CHECK(holds("/", [] {
        const std::int64_t a = any_int();
        const std::int64_t b = any_int();
        RC_PRE(b != 0);
        // x87's 64 bits hold both ints; one float further up or down must not be nearer.
        const double quotient = lang::integer::divide(a, b);
        const long double exact = static_cast<long double>(a) / static_cast<long double>(b);
        const auto distance = [&](double value) {
            return std::fabs(static_cast<long double>(value) - exact);
        };
        RC_ASSERT(distance(quotient) <= distance(std::nextafter(quotient, INFINITY)));
        RC_ASSERT(distance(quotient) <= distance(std::nextafter(quotient, -INFINITY)));
    }));
}

TEST_CASE("an int and a float compare by their true values", "[lang][operations][property]")
{
    CHECK(holds("int <=> float", [] {
        const std::int64_t whole = any_int();
        const double real = static_cast<double>(any_int()) + *rc::gen::element(0.0, 0.5, -0.25);
        const auto expected = static_cast<long double>(whole) <=> static_cast<long double>(real);
        RC_ASSERT(lang::compare_numbers(Value::integer(whole), Value::real(real)) == expected);
        RC_ASSERT(lang::compare_numbers(Value::real(real), Value::integer(whole)) ==
                  0 <=> expected);
    }));
}

TEST_CASE("messages show values in few letters", "[lang][operations]")
{
    lang::Workspace workspace{100'000};
    Value text;
    REQUIRE(workspace.make_text(std::string(1000, 'x'), text));
    CHECK(lang::preview(text).size() < 50);
    CHECK(lang::preview(Value::real(0.5)) == "0.5");
    // A letter of two bytes is not cut in half.
    REQUIRE(workspace.make_text(
        "a" +
            [] {
                std::string accents;
                for (int i = 0; i < 100; ++i) {
                    accents += "é";
                }
                return accents;
            }(),
        text));
    const std::string shown = lang::preview(text);
    CHECK(shown.substr(shown.size() - 5) == "é…");
}

TEST_CASE("what does not fit together names both sides", "[lang][operations]")
{
    lang::Workspace workspace{1000};
    Value text;
    Value result;
    REQUIRE(workspace.make_text("a", text));
    CHECK_FALSE(lang::binary(workspace, BinaryOperator::add, text, Value::integer(3), result));
    const core::Message expected{"diagnostic.type_mismatch",
                                 {{"operation", "+"}, {"left", "'a'"}, {"right", "3"}}};
    CHECK(workspace.fault() == expected);
}

TEST_CASE("slices are clamped as in Python", "[lang][operations]")
{
    CHECK(value_of("[1, 2, 3][-9:9]") == "[1, 2, 3]");
    CHECK(value_of("[1, 2, 3][9:-9:-1]") == "[3, 2, 1]");
    CHECK(value_of("[1, 2, 3][2:0]") == "[]");
    CHECK(value_of("'abc'[::0]") == "zero_step");
    CHECK(value_of("[1, 2, 3, 4][-1:-9223372036854775807:-9223372036854775807]") == "[4]");
}
