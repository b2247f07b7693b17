#pragma once

#include <cstddef>

namespace lang_tests {

/// Watches what this program takes by operator new. Only programs that link counted_memory.cpp.
class MemoryWatch {
public:
    MemoryWatch();
    /// Bytes in use at the worst moment since then, above those at the beginning.
    std::size_t most() const;

private:
    std::size_t m_before;
};

}  // namespace lang_tests
