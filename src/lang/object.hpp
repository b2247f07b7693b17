#pragma once

#include "lang/value.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// A str: UTF-8 bytes that count, index and compare as code points.
class Text : public Object {
public:
    explicit Text(std::string bytes);

    const std::string& bytes() const { return m_bytes; }
    /// In code points.
    std::size_t length() const { return m_length; }
    bool is_ascii() const { return m_length == m_bytes.size(); }
    /// Where code point number `index` begins; the size in bytes for the one behind the last. Texts
    /// that are not ASCII remember marks, so that walking by index stays quick.
    std::size_t offset_of(std::size_t index);
    /// Only while nobody else sees the text. The heap has been asked for the room (Heap::grow).
    void append(std::string_view more);
    std::size_t capacity() const { return m_bytes.capacity(); }
    void reserve(std::size_t capacity) { m_bytes.reserve(capacity); }

private:
    static constexpr std::size_t mark_distance = 64;

    std::string m_bytes;
    std::size_t m_length;
    std::vector<std::size_t> m_marks;  ///< offsets of code points 0, 64, 128…
};

/// A list or a tuple.
struct Sequence : Object {
    Sequence(Type type, std::vector<Value> values) : Object{type}, items{std::move(values)} {}

    /// A tuple is built as a list that nobody has seen yet.
    void become_tuple() { m_type = Type::tuple; }

    std::vector<Value> items;
};

/// A range: `length` numbers from `start` on, `step` apart.
struct Range : Object {
    Range(std::int64_t first, std::int64_t end, std::int64_t distance);

    std::int64_t at(std::uint64_t index) const;

    std::int64_t start;
    std::int64_t stop;
    std::int64_t step;  ///< never 0
    std::uint64_t length;
};

/// How many numbers range(start, stop, step) holds. `step` is not 0.
std::uint64_t range_length(std::int64_t start, std::int64_t stop, std::int64_t step);

/// A function of the program, with the values that its last parameters have when they are left out.
struct Function : Object {
    Function(std::size_t number, std::vector<Value> values)
        : Object{Type::function}, prototype{number}, defaults{std::move(values)}
    {}

    std::size_t prototype;  ///< number in the chunk
    std::vector<Value> defaults;
};

/// One of Python's functions (a row of builtins.def) or of the stage's, as a value.
struct Foreign : Object {
    Foreign(Type type, std::size_t row) : Object{type}, number{row} {}

    std::size_t number;
};

/// The object behind the value if it has that type, else null.
template <typename T>
T* object_as(const Value& value, Object::Type type)
{
    const bool matches = value.is(Value::Kind::object) && value.as_object().type() == type;
    return matches ? static_cast<T*>(&value.as_object()) : nullptr;
}
inline Text* as_text(const Value& value) { return object_as<Text>(value, Object::Type::text); }
inline Sequence* as_list(const Value& value)
{
    return object_as<Sequence>(value, Object::Type::list);
}
inline Sequence* as_tuple(const Value& value)
{
    return object_as<Sequence>(value, Object::Type::tuple);
}
inline Range* as_range(const Value& value) { return object_as<Range>(value, Object::Type::range); }

}  // namespace lang
