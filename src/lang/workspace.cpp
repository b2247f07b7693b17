#include "lang/workspace.hpp"

#include <limits>

namespace lang {

bool Workspace::fail(std::string_view kind, Arguments arguments)
{
    return fail(diagnose(kind, {}, std::move(arguments)).message);
}

bool Workspace::fail(core::Message message)
{
    m_fault = std::move(message);
    return false;
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
    return step == 0 ? fail("zero_step") : keep(heap.make<Range>(0, start, stop, step), result);
}

bool Workspace::make_function(std::size_t prototype, std::vector<Value> defaults, Value& result)
{
    const std::size_t payload = defaults.capacity() * sizeof(Value);
    return keep(heap.make<Function>(payload, prototype, std::move(defaults)), result);
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
