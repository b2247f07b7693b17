#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace core {

/// A list that only grows, and whose copies cost nothing: a copy shares what is there. Whoever
/// appends to the newest copy appends in place; who appends to an older one gets a list of its own.
/// For one thread.
template <typename T>
class SharedList {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const SharedList& list, std::size_t at) : m_list{&list}, m_at{at} {}
        reference operator*() const { return (*m_list)[m_at]; }
        pointer operator->() const { return &(*m_list)[m_at]; }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) { return std::exchange(*this, Iterator{*m_list, m_at + 1}); }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }

    private:
        const SharedList* m_list{nullptr};
        std::size_t m_at{0};
    };

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T& operator[](std::size_t index) const { return (*m_items)[index]; }
    const T& back() const { return (*m_items)[m_size - 1]; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, m_size}; }

    void push_back(T item)
    {
        if (!m_items) {
            m_items = std::make_shared<std::vector<T>>();
        } else if (m_items->size() > m_size) {
            const auto behind = m_items->begin() + static_cast<std::ptrdiff_t>(m_size);
            m_items = std::make_shared<std::vector<T>>(m_items->begin(), behind);
        }
        m_items->push_back(std::move(item));
        ++m_size;
    }

private:
    std::shared_ptr<std::vector<T>> m_items;  ///< may hold more than this copy knows of
    std::size_t m_size{0};
};

}  // namespace core
