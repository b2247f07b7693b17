#pragma once

#include "core/message.hpp"
#include "lang/ast.hpp"
#include "lang/classes.hpp"
#include "lang/hash_table.hpp"
#include "lang/module.hpp"
#include "lang/opcode.hpp"
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
    std::vector<Value> cells;  ///< shared with the functions around it
};

/// A variable that functions share.
struct Cell : Object {
    explicit Cell(Value first) : Object{Type::cell}, value{std::move(first)} {}

    Value value;
};

struct Dict : Object {
    Dict() : Object{Type::dict} {}

    DictTable table;
};

struct Set : Object {
    Set() : Object{Type::set} {}

    SetTable table;
};

/// The keys, values or items of a dict, as it is now.
struct View : Object {
    enum class Part : std::uint8_t { keys, values, items };
    View(Value whole, Part shown) : Object{Type::view}, dict{std::move(whole)}, part{shown} {}

    Value dict;
    Part part;
};

/// A generator expression: a function that stops at each item. What it walks is drained into
/// `items` where somebody needs all of it at once.
struct Generator : Object {
    explicit Generator(std::size_t number) : Object{Type::generator}, prototype{number} {}

    std::size_t prototype;
    std::vector<Value> registers;
    std::vector<Value> cells;
    const Word* next{nullptr};  ///< where it goes on; null before its first item
    bool running{false};
    bool finished{false};
    bool drained{false};
    std::size_t given{0};  ///< of `items`
    std::vector<Value> items;
};

/// What enumerate, zip and reversed make: walks others once.
struct Walker : Object {
    enum class Kind : std::uint8_t { enumerate, zip, reversed };
    struct Source {
        Value iterable;
        Value position;
    };
    Walker(Kind what, std::vector<Source> walked)
        : Object{Type::walker}, kind{what}, sources{std::move(walked)}
    {}

    Kind kind;
    std::vector<Source> sources;
    std::int64_t number{0};  ///< the next one of enumerate; how many are left to reversed
    int depth{1};            ///< walkers of walkers of…
    bool ended{false};
};

struct Exception : Object {
    Exception(Class what, std::vector<Value> given)
        : Object{Type::exception}, klass{what}, arguments{std::move(given)}
    {}

    Class klass;
    std::vector<Value> arguments;
    core::Message message;  ///< what is wrong, if Lumi found it; else the program raised it
    NodeId place{};         ///< where it was raised; none before that
    Span span;
};

/// One of Python's functions (a row of builtins.def), classes or modules, or one of the stage's
/// functions, as a value.
struct Foreign : Object {
    Foreign(Type type, std::size_t row) : Object{type}, number{row} {}

    std::size_t number;
};

/// What a stage gave under one name: as a frozen dataclass, equal where shape and values are.
struct Record : Object {
    Record(const RecordShape& kind, std::vector<Value> given)
        : Object{Type::record}, shape{&kind}, values{std::move(given)}
    {}

    const RecordShape* shape;   ///< of the stage's module, which outlives every run
    std::vector<Value> values;  ///< one a field
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
inline Dict* as_dict(const Value& value) { return object_as<Dict>(value, Object::Type::dict); }
inline Set* as_set(const Value& value) { return object_as<Set>(value, Object::Type::set); }
inline View* as_view(const Value& value) { return object_as<View>(value, Object::Type::view); }
inline Generator* as_generator(const Value& value)
{
    return object_as<Generator>(value, Object::Type::generator);
}
inline Walker* as_walker(const Value& value)
{
    return object_as<Walker>(value, Object::Type::walker);
}
inline Exception* as_exception(const Value& value)
{
    return object_as<Exception>(value, Object::Type::exception);
}
inline Record* as_record(const Value& value)
{
    return object_as<Record>(value, Object::Type::record);
}
inline Foreign* as_class(const Value& value)
{
    return object_as<Foreign>(value, Object::Type::klass);
}
inline Range* as_range(const Value& value) { return object_as<Range>(value, Object::Type::range); }

}  // namespace lang
