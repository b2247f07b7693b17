#pragma once

#include "lang/opcode.hpp"

#include <cstddef>
#include <vector>

namespace lang {

struct Prototype;

/// A call in progress. Its registers begin at `base` of the one stack of registers; its result goes
/// to the register below.
struct Frame {
    const Prototype* function{nullptr};
    std::size_t base{0};
    const Word* next{nullptr};  ///< the instruction to run when it goes on
};

/// The calls in progress, main's first. There is room for all that may be from the beginning: a
/// call allocates nothing, asks one question for the limit, and no frame ever moves.
class CallStack {
public:
    CallStack(std::size_t most, const Frame& main)
        : m_frames(most), m_last{m_frames.data()}, m_end{&m_frames.back()}
    {
        *m_last = main;
    }
    CallStack(const CallStack&) = delete;
    CallStack& operator=(const CallStack&) = delete;

    std::size_t size() const { return number_of(*m_last) + 1; }
    bool is_in_main() const { return m_last == m_frames.data(); }
    bool is_full() const { return m_last == m_end; }
    /// Only while it is not full.
    void push(const Frame& frame) { *++m_last = frame; }
    /// Main's frame stays.
    void pop() { --m_last; }

    Frame& back() { return *m_last; }
    const Frame& back() const { return *m_last; }
    const Frame& front() const { return m_frames.front(); }
    Frame& operator[](std::size_t number) { return m_frames[number]; }
    const Frame& operator[](std::size_t number) const { return m_frames[number]; }
    std::size_t number_of(const Frame& frame) const
    {
        return static_cast<std::size_t>(&frame - m_frames.data());
    }

private:
    std::vector<Frame> m_frames;
    Frame* m_last;
    Frame* m_end;  ///< the last that there may be
};

}  // namespace lang
