#pragma once

#include <memory>
#include <utility>

namespace core {

/// A value that lives on the heap and still copies, compares and moves as a value: what a recursive
/// tree is made of. Never empty, except after a move.
template <typename T>
class Box {
public:
    Box() : m_value(std::make_unique<T>()) {}
    Box(T value) : m_value(std::make_unique<T>(std::move(value))) {}
    Box(const Box& other) : m_value(std::make_unique<T>(*other)) {}
    Box(Box&& other) noexcept = default;
    Box& operator=(const Box& other)
    {
        m_value = std::make_unique<T>(*other);
        return *this;
    }
    Box& operator=(Box&& other) noexcept = default;
    ~Box() = default;

    T& operator*() { return *m_value; }
    const T& operator*() const { return *m_value; }
    T* operator->() { return m_value.get(); }
    const T* operator->() const { return m_value.get(); }

    bool operator==(const Box& other) const { return *m_value == *other.m_value; }

private:
    std::unique_ptr<T> m_value;
};

}  // namespace core
