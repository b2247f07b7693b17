#include "counted_memory.hpp"

#include <malloc.h>

#include <cstdlib>
#include <new>

// The whole of lang_tests counts what it takes: nothing else sees what an operation needs for a
// moment.

namespace {

std::size_t in_use = 0;
std::size_t most_in_use = 0;

}  // namespace

void* operator new(std::size_t size)
{
    void* const taken = std::malloc(size == 0 ? 1 : size);
    if (taken == nullptr) {
        throw std::bad_alloc{};
    }
    in_use += malloc_usable_size(taken);
    most_in_use = in_use > most_in_use ? in_use : most_in_use;
    return taken;
}

void operator delete(void* taken) noexcept
{
    in_use -= malloc_usable_size(taken);
    std::free(taken);
}

void operator delete(void* taken, std::size_t) noexcept { operator delete(taken); }

namespace lang_tests {

MemoryWatch::MemoryWatch() : m_before{in_use} { most_in_use = in_use; }

std::size_t MemoryWatch::most() const { return most_in_use - m_before; }

}  // namespace lang_tests
