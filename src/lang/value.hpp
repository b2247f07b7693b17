#pragma once

#include <cstddef>
#include <cstdint>

namespace lang {

class Heap;

/// What values share: it lives on the Heap of one VM until the last value that points to it goes.
class Object {
public:
    enum class Type : std::uint8_t {
        text,
        list,
        tuple,
        range,
        dict,
        set,
        view,
        function,
        generator,
        walker,
        cell,
        exception,
        record,
        builtin,
        native,
        klass,
        module,
    };

    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    Type type() const { return m_type; }
    /// Nobody else can see a change: it may be made in place.
    bool is_shared() const { return m_count > 1; }

protected:
    explicit Object(Type type) : m_type{type} {}
    ~Object() = default;

    Type m_type;

private:
    friend class Heap;
    friend class Value;

    void die();

    std::uint32_t m_count{0};
    Heap* m_heap{nullptr};
    Object* m_previous{nullptr};
    Object* m_next{nullptr};
    std::size_t m_charged{0};  ///< bytes that the heap counts for it
};

/// What a program computes with: 16 bytes, a tag and an int, a float, a bool, nothing, or a counted
/// pointer to a heap Object (text, list, range, function…). Counts are not atomic: the values of
/// one VM stay in one thread.
class Value {
public:
    enum class Kind : std::uint8_t {
        none,
        boolean,
        integer,
        real,
        object,
        undefined,  ///< a name before its first assignment; programs never see it
    };

    constexpr Value() = default;
    /// Shares the object: adds one to its count.
    explicit Value(Object& object) : m_kind{Kind::object}, m_payload{.object = &object}
    {
        ++object.m_count;
    }
    static constexpr Value boolean(bool value) { return Value{Kind::boolean, value ? 1 : 0}; }
    static constexpr Value integer(std::int64_t value) { return Value{Kind::integer, value}; }
    static constexpr Value real(double value) { return Value{value}; }
    static constexpr Value undefined() { return Value{Kind::undefined, 0}; }

    constexpr Value(const Value& other) : m_kind{other.m_kind}, m_payload{other.m_payload}
    {
        if (m_kind == Kind::object) {
            ++m_payload.object->m_count;
        }
    }
    constexpr Value(Value&& other) noexcept : m_kind{other.m_kind}, m_payload{other.m_payload}
    {
        other.m_kind = Kind::none;
    }
    constexpr Value& operator=(const Value& other)
    {
        if (other.m_kind == Kind::object) {
            ++other.m_payload.object->m_count;
        }
        replace(other.m_kind, other.m_payload);
        return *this;
    }
    constexpr Value& operator=(Value&& other) noexcept
    {
        const Kind kind = other.m_kind;
        other.m_kind = Kind::none;
        replace(kind, other.m_payload);
        return *this;
    }
    constexpr ~Value()
    {
        if (m_kind == Kind::object) {
            release(*m_payload.object);
        }
    }

    constexpr Kind kind() const { return m_kind; }
    constexpr bool is(Kind kind) const { return m_kind == kind; }
    /// Only for a value of that kind.
    constexpr bool as_boolean() const { return m_payload.integer != 0; }
    constexpr std::int64_t as_integer() const { return m_payload.integer; }
    constexpr double as_real() const { return m_payload.real; }
    Object& as_object() const { return *m_payload.object; }
    /// The same kind holds another value: nothing to let go of.
    constexpr void set_integer(std::int64_t value) { m_payload.integer = value; }

private:
    union Payload {
        std::int64_t integer;
        double real;
        Object* object;
    };

    constexpr Value(Kind kind, std::int64_t value) : m_kind{kind}, m_payload{.integer = value} {}
    constexpr explicit Value(double value) : m_kind{Kind::real}, m_payload{.real = value} {}

    /// What the value held before goes last: its end may look at this value.
    constexpr void replace(Kind kind, Payload payload)
    {
        if (m_kind == Kind::object) {
            Object& before = *m_payload.object;
            m_kind = kind;
            m_payload = payload;
            release(before);
        } else {
            m_kind = kind;
            m_payload = payload;
        }
    }
    static void release(Object& object)
    {
        if (--object.m_count == 0) {
            object.die();
        }
    }

    Kind m_kind{Kind::none};
    Payload m_payload{.integer = 0};
};

}  // namespace lang
