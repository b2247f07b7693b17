#include "lang/workspace.hpp"

#include <algorithm>
#include <limits>

namespace lang {

bool Workspace::fail(std::string_view kind, Arguments arguments)
{
    return fail(diagnose(kind, {}, std::move(arguments)).message);
}

bool Workspace::fail(core::Message message)
{
    m_fault = std::move(message);
    m_raised.reset();
    m_exception = Value{};
    return false;
}

bool Workspace::raise(Class klass, std::string text, std::string_view kind, Arguments arguments)
{
    Value argument;
    return make_text(std::move(text), argument) &&
           raise(klass, std::move(argument), kind, std::move(arguments));
}

bool Workspace::raise(Class klass, Value argument, std::string_view kind, Arguments arguments)
{
    fail(kind, std::move(arguments));
    m_raised = klass;
    m_arguments.clear();
    m_arguments.push_back(std::move(argument));
    return false;
}

bool Workspace::raise(const Value& exception)
{
    const Exception& raised = *as_exception(exception);
    fail(raised.message);
    m_raised = raised.klass;
    m_exception = exception;
    return false;
}

bool Workspace::want_items(const Value& generator)
{
    fail("not_yet", {{"word", "(… for …)"}});
    m_wanted = generator;
    return false;
}

bool Workspace::take_exception(Value& result)
{
    if (!m_raised) {
        return false;
    }
    if (as_exception(m_exception) == nullptr) {
        const core::Message message = m_fault;
        if (!make_exception(*m_raised, std::move(m_arguments), m_exception)) {
            return false;
        }
        as_exception(m_exception)->message = message;
    }
    result = m_exception;
    m_exception = Value{};
    m_arguments.clear();
    return true;
}

bool Workspace::has_room(std::size_t bytes) { return heap.has_room(bytes) || fail("too_big"); }

bool Workspace::has_room(std::size_t count, std::size_t bytes_each)
{
    if (bytes_each != 0 && count > std::numeric_limits<std::size_t>::max() / bytes_each) {
        return fail("too_big");
    }
    return has_room(count * bytes_each);
}

template <typename T>
bool Workspace::keep(T* made, Value& result)
{
    if (made == nullptr) {
        return fail("too_big");
    }
    result = Value{*made};
    return true;
}

bool Workspace::make_text(std::string bytes, Value& result)
{
    const std::size_t payload = bytes.capacity();
    return keep(heap.make<Text>(payload, std::move(bytes)), result);
}

bool Workspace::make_character(std::string_view bytes, Value& result)
{
    if (bytes.size() != 1) {
        return make_text(std::string{bytes}, result);
    }
    Value& kept = m_characters[static_cast<unsigned char>(bytes.front()) & 0x7FU];
    if (!kept.is(Value::Kind::object) && !make_text(std::string{bytes}, kept)) {
        return false;
    }
    result = kept;
    return true;
}

bool Workspace::make_list(std::vector<Value> items, Value& result)
{
    const std::size_t payload = items.capacity() * sizeof(Value);
    return keep(heap.make<Sequence>(payload, Object::Type::list, std::move(items)), result);
}

bool Workspace::make_tuple(std::vector<Value> items, Value& result)
{
    const std::size_t payload = items.capacity() * sizeof(Value);
    return keep(heap.make<Sequence>(payload, Object::Type::tuple, std::move(items)), result);
}

bool Workspace::make_range(std::int64_t start, std::int64_t stop, std::int64_t step, Value& result)
{
    return step == 0 ? raise(Class::value_error, "range() arg 3 must not be zero", "zero_step")
                     : keep(heap.make<Range>(0, start, stop, step), result);
}

bool Workspace::make_function(std::size_t prototype, std::vector<Value> defaults, Value& result)
{
    const std::size_t payload = defaults.capacity() * sizeof(Value);
    return keep(heap.make<Function>(payload, prototype, std::move(defaults)), result);
}

bool Workspace::make_generator(std::size_t prototype, std::size_t registers, Value& result)
{
    Generator* const made = heap.make<Generator>(registers * sizeof(Value), prototype);
    if (made != nullptr) {
        made->registers.resize(registers);
    }
    return keep(made, result);
}

bool Workspace::make_cell(Value value, Value& result)
{
    return keep(heap.make<Cell>(0, std::move(value)), result);
}

bool Workspace::make_dict(Value& result) { return keep(heap.make<Dict>(0), result); }

bool Workspace::make_set(Value& result)
{
    constexpr std::size_t first_slots = 8;
    return keep(heap.make<Set>(first_slots * sizeof(SetTable::Slot)), result);
}

bool Workspace::make_view(const Value& dict, View::Part part, Value& result)
{
    return keep(heap.make<View>(0, dict, part), result);
}

bool Workspace::make_walker(Walker::Kind kind, std::vector<Walker::Source> sources, Value& result)
{
    // Deeper ones would be walked by recursion that the program drives.
    constexpr int most_depth = 16;
    int depth = 1;
    for (const Walker::Source& source : sources) {
        if (const Walker* inner = as_walker(source.iterable)) {
            depth = std::max(depth, inner->depth + 1);
        }
    }
    if (depth > most_depth) {
        return fail("too_deep");
    }
    const std::size_t payload = sources.capacity() * sizeof(Walker::Source);
    Walker* const made = heap.make<Walker>(payload, kind, std::move(sources));
    if (made != nullptr) {
        made->depth = depth;
    }
    return keep(made, result);
}

bool Workspace::make_exception(Class klass, std::vector<Value> arguments, Value& result)
{
    const std::size_t payload = arguments.capacity() * sizeof(Value);
    return keep(heap.make<Exception>(payload, klass, std::move(arguments)), result);
}

bool Workspace::make_record(const RecordShape& shape, std::vector<Value> values, Value& result)
{
    const std::size_t payload = values.capacity() * sizeof(Value);
    return keep(heap.make<Record>(payload, shape, std::move(values)), result);
}

bool Workspace::make_foreign(Object::Type type, std::size_t number, Value& result)
{
    return keep(heap.make<Foreign>(0, type, number), result);
}

bool Workspace::append(Sequence& list, Value item)
{
    if (!heap.reserve(list, 1)) {
        return fail("too_big");
    }
    list.items.push_back(std::move(item));
    return true;
}

}  // namespace lang
