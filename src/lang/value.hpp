#pragma once

#include <cstdint>
#include <string_view>

namespace lang {

class Object;

/// What a program computes with: 16 bytes, a tag and an int, a float, a bool, nothing, or a counted
/// pointer to a heap Object (text, list, range, function…). Counts are not atomic: the values of one
/// VM stay in one thread.
class Value {
public:
    enum class Kind : std::uint8_t { none, boolean, integer, real, object };

    constexpr Value() = default;
    static constexpr Value boolean(bool value) { return Value{Kind::boolean, value ? 1 : 0}; }
    static constexpr Value integer(std::int64_t value) { return Value{Kind::integer, value}; }
    static constexpr Value real(double value) { return Value{value}; }

    Kind kind() const { return m_kind; }
    /// Only for a value of that kind.
    bool as_boolean() const { return m_integer != 0; }
    std::int64_t as_integer() const { return m_integer; }
    double as_real() const { return m_real; }

private:
    constexpr Value(Kind kind, std::int64_t value) : m_kind{kind}, m_integer{value} {}
    constexpr explicit Value(double value) : m_kind{Kind::real}, m_real{value} {}

    Kind m_kind{Kind::none};
    union {
        std::int64_t m_integer{0};
        double m_real;
        Object* m_object;
    };
};

}  // namespace lang
