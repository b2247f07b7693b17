#pragma once

#include "core/message.hpp"
#include "lang/diagnostic.hpp"
#include "lang/heap.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// What operations work with besides their operands: the memory of one run, its budget, and the
/// fault that ends it. An operation that returns false has left a fault here.
class Workspace {
public:
    explicit Workspace(std::size_t memory) : heap{memory} {}

    /// Keeps `diagnostic.<kind>`; returns false, so that an operation can return it.
    bool fail(std::string_view kind, Arguments arguments = {});
    bool fail(core::Message message);
    const core::Message& fault() const { return m_fault; }

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
    /// `type` is builtin or native.
    bool make_foreign(Object::Type type, std::size_t number, Value& result);
    bool append(Sequence& list, Value item);

    /// Work that takes its time pays for it: about one unit for each instruction it replaces.
    void charge(std::size_t units) { budget -= static_cast<std::int64_t>(units); }

    Heap heap;
    std::int64_t budget{0};

private:
    template <typename T>
    bool keep(T* made, Value& result);

    core::Message m_fault;
    std::array<Value, 128> m_characters;
};

}  // namespace lang
