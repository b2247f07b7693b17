#include "lang/heap.hpp"

#include <algorithm>

namespace lang {

namespace {

/// Drops what the object points to.
void let_go(Object& object)
{
    switch (object.type()) {
        case Object::Type::list:
        case Object::Type::tuple:
            static_cast<Sequence&>(object).items.clear();
            break;
        case Object::Type::dict:
            static_cast<Dict&>(object).table.clear();
            break;
        case Object::Type::set:
            static_cast<Set&>(object).table.clear();
            break;
        case Object::Type::view:
            static_cast<View&>(object).dict = Value{};
            break;
        case Object::Type::function:
            static_cast<Function&>(object).defaults.clear();
            static_cast<Function&>(object).cells.clear();
            break;
        case Object::Type::generator:
            static_cast<Generator&>(object).registers.clear();
            static_cast<Generator&>(object).cells.clear();
            static_cast<Generator&>(object).items.clear();
            break;
        case Object::Type::walker:
            static_cast<Walker&>(object).sources.clear();
            break;
        case Object::Type::cell:
            static_cast<Cell&>(object).value = Value{};
            break;
        case Object::Type::exception:
            static_cast<Exception&>(object).arguments.clear();
            break;
        case Object::Type::record:
            static_cast<Record&>(object).values.clear();
            break;
        case Object::Type::text:
        case Object::Type::range:
        case Object::Type::builtin:
        case Object::Type::native:
        case Object::Type::klass:
        case Object::Type::module:
            break;
    }
}

}  // namespace

void Object::die() { m_heap->bury(*this); }

Heap::~Heap()
{
    // What is left points in circles: keep each object until all of them have let go of the others.
    for (Object* object = m_all; object != nullptr; object = object->m_next) {
        ++object->m_count;
    }
    for (Object* object = m_all; object != nullptr; object = object->m_next) {
        let_go(*object);
    }
    while (m_all != nullptr) {
        Object* const next = m_all->m_next;
        destroy(*m_all);
        m_all = next;
    }
}

void Heap::adopt(Object& object, std::size_t bytes)
{
    m_used += bytes;
    object.m_charged = bytes;
    object.m_heap = this;
    object.m_next = m_all;
    if (m_all != nullptr) {
        m_all->m_previous = &object;
    }
    m_all = &object;
}

bool Heap::grow(Object& object, std::size_t payload)
{
    if (!has_room(payload)) {
        return false;
    }
    m_used += payload;
    object.m_charged += payload;
    return true;
}

bool Heap::reserve(Sequence& sequence, std::size_t count)
{
    const std::size_t have = sequence.items.capacity();
    if (count <= have - sequence.items.size()) {
        return true;
    }
    const std::size_t want = std::max(sequence.items.size() + count, 2 * have);
    if (count > m_limit || !grow(sequence, (want - have) * sizeof(Value))) {
        return false;
    }
    sequence.items.reserve(want);
    return true;
}

bool Heap::reserve(Text& text, std::size_t bytes)
{
    const std::size_t have = text.capacity();
    if (bytes <= have - text.bytes().size()) {
        return true;
    }
    const std::size_t want = std::max(text.bytes().size() + bytes, 2 * have);
    if (!grow(text, want - have)) {
        return false;
    }
    text.reserve(want);
    return true;
}

void Heap::bury(Object& object)
{
    if (object.m_previous != nullptr) {
        object.m_previous->m_next = object.m_next;
    } else {
        m_all = object.m_next;
    }
    if (object.m_next != nullptr) {
        object.m_next->m_previous = object.m_previous;
    }
    object.m_next = m_dying;
    m_dying = &object;
    if (m_burying) {
        return;
    }
    m_burying = true;
    while (m_dying != nullptr) {
        Object& next = *m_dying;
        m_dying = next.m_next;
        destroy(next);
    }
    m_burying = false;
}

void Heap::destroy(Object& object)
{
    m_used -= object.m_charged;
    switch (object.m_type) {
        case Object::Type::text:
            delete static_cast<Text*>(&object);
            break;
        case Object::Type::list:
        case Object::Type::tuple:
            delete static_cast<Sequence*>(&object);
            break;
        case Object::Type::range:
            delete static_cast<Range*>(&object);
            break;
        case Object::Type::function:
            delete static_cast<Function*>(&object);
            break;
        case Object::Type::dict:
            delete static_cast<Dict*>(&object);
            break;
        case Object::Type::set:
            delete static_cast<Set*>(&object);
            break;
        case Object::Type::view:
            delete static_cast<View*>(&object);
            break;
        case Object::Type::generator:
            delete static_cast<Generator*>(&object);
            break;
        case Object::Type::walker:
            delete static_cast<Walker*>(&object);
            break;
        case Object::Type::cell:
            delete static_cast<Cell*>(&object);
            break;
        case Object::Type::exception:
            delete static_cast<Exception*>(&object);
            break;
        case Object::Type::record:
            delete static_cast<Record*>(&object);
            break;
        case Object::Type::builtin:
        case Object::Type::native:
        case Object::Type::klass:
        case Object::Type::module:
            delete static_cast<Foreign*>(&object);
            break;
    }
}

}  // namespace lang
