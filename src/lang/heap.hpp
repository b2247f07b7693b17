#pragma once

#include "lang/object.hpp"

#include <cstddef>
#include <utility>

namespace lang {

/// Owns the objects of one VM and counts their bytes. Objects go when their count falls to 0; those
/// that only point to each other go with the heap.
class Heap {
public:
    explicit Heap(std::size_t limit) : m_limit{limit} {}
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    std::size_t used() const { return m_used; }
    std::size_t room() const { return m_limit - m_used; }
    bool has_room(std::size_t bytes) const { return bytes <= room(); }

    /// Makes an object that counts `payload` bytes besides itself; null if that is too much.
    template <typename T, typename... Arguments>
    T* make(std::size_t payload, Arguments&&... arguments)
    {
        const std::size_t bytes = sizeof(T) + payload;
        if (payload > m_limit || !has_room(bytes)) {
            return nullptr;
        }
        T* object = new T(std::forward<Arguments>(arguments)...);
        adopt(*object, bytes);
        return object;
    }
    /// Counts `payload` bytes more for the object; false, and nothing is counted, if that is too
    /// much.
    bool grow(Object& object, std::size_t payload);
    /// Makes room for `count` items more, doubling; false if that is too much.
    bool reserve(Sequence& sequence, std::size_t count);
    bool reserve(Text& text, std::size_t bytes);

private:
    friend class Object;

    void adopt(Object& object, std::size_t bytes);
    void bury(Object& object);
    void destroy(Object& object);

    std::size_t m_limit;
    std::size_t m_used{0};
    Object* m_all{nullptr};
    Object* m_dying{nullptr};  ///< a chain through m_next: deep structures die without recursion
    bool m_burying{false};
};

}  // namespace lang
