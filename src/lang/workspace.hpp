#pragma once

#include "core/message.hpp"
#include "lang/diagnostic.hpp"
#include "lang/heap.hpp"
#include "lang/random_numbers.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lang {

/// What operations work with besides their operands: the memory of one run, its budget, and the
/// fault that ends it. An operation that returns false has left a fault here.
class Workspace {
public:
    /// Units that one operation may take beyond the budget: some tenths of a second.
    static constexpr std::int64_t most_overdrawn = std::int64_t{1} << 25;

    explicit Workspace(std::size_t memory) : heap{memory} {}

    /// A limit of ours, which no `except` catches: keeps `diagnostic.<kind>` and returns false, so
    /// that an operation can return it.
    bool fail(std::string_view kind, Arguments arguments = {});
    bool fail(core::Message message);
    /// An exception of Python's with its text, and `diagnostic.<kind>` if nothing catches it.
    bool raise(Class klass, std::string text, std::string_view kind, Arguments arguments = {});
    bool raise(Class klass, Value argument, std::string_view kind, Arguments arguments = {});
    /// What the program raises.
    bool raise(const Value& exception);
    /// Somebody walks a generator where nothing can run: all its items are wanted first, and then
    /// the instruction begins anew. Returns false.
    bool want_items(const Value& generator);

    const core::Message& fault() const { return m_fault; }
    /// Whether `except` may catch the fault: not a limit of ours.
    bool is_catchable() const { return m_raised.has_value(); }
    /// The exception of the fault as an object, made now if need be; false for a limit.
    bool take_exception(Value& result);
    Value take_wanted() { return std::exchange(m_wanted, Value{}); }
    /// Where the exception was raised before it went on from a handler; or nothing.
    const Exception* raised() const { return as_exception(m_exception); }

    /// False with `too_big` where that many bytes more are too many: ask before making something
    /// big.
    bool has_room(std::size_t bytes);
    bool has_room(std::size_t count, std::size_t bytes_each);

    bool make_text(std::string bytes, Value& result);
    /// One code point. Those of ASCII are made once.
    bool make_character(std::string_view bytes, Value& result);
    bool make_list(std::vector<Value> items, Value& result);
    bool make_tuple(std::vector<Value> items, Value& result);
    bool make_range(std::int64_t start, std::int64_t stop, std::int64_t step, Value& result);
    bool make_function(std::size_t prototype, std::vector<Value> defaults, Value& result);
    bool make_generator(std::size_t prototype, std::size_t registers, Value& result);
    bool make_cell(Value value, Value& result);
    bool make_dict(Value& result);
    bool make_set(Value& result);
    bool make_view(const Value& dict, View::Part part, Value& result);
    bool make_walker(Walker::Kind kind, std::vector<Walker::Source> sources, Value& result);
    bool make_exception(Class klass, std::vector<Value> arguments, Value& result);
    bool make_record(const RecordShape& shape, std::vector<Value> values, Value& result);
    bool make_class(Class klass, Value& result)
    {
        return make_foreign(Object::Type::klass, static_cast<std::size_t>(klass), result);
    }
    /// `type` is builtin, native, klass or module.
    bool make_foreign(Object::Type type, std::size_t number, Value& result);
    bool append(Sequence& list, Value item);

    /// Work that takes its time pays for it: about one unit for each instruction it replaces.
    void charge(std::size_t units) { budget -= static_cast<std::int64_t>(units); }
    /// The same for each turn inside an operation that may have any number of turns; false with
    /// `too_big` once the operation has taken more than a blink, since nothing can stop it
    /// meanwhile.
    bool charge_turn(std::size_t units)
    {
        charge(units);
        return budget > -most_overdrawn || fail("too_big");
    }

    Heap heap;
    RandomNumbers random;
    std::int64_t budget{0};

private:
    template <typename T>
    bool keep(T* made, Value& result);

    core::Message m_fault;
    std::optional<Class> m_raised;  ///< the class of the fault, unless it is a limit
    std::vector<Value> m_arguments;
    Value m_exception;  ///< the fault as an object, if there is one already
    Value m_wanted;
    std::array<Value, 128> m_characters;
};

}  // namespace lang
