#pragma once

#include "lang/value.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

/// The tables behind dict and set. Whoever asks brings the key's hash and `same(key, result)`,
/// which compares with a key of the table and returns false at a fault; the table then returns
/// false, too.
namespace lang {

using Hash = std::int64_t;

/// Keys with values, in the order in which they came.
class DictTable {
public:
    struct Entry {
        Value key;  ///< undefined: taken out
        Value value;
        Hash hash{};
    };
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    std::size_t size() const { return m_size; }
    /// Entries in order, those taken out among them.
    const std::vector<Entry>& entries() const { return m_entries; }
    static bool is_there(const Entry& entry) { return !entry.key.is(Value::Kind::undefined); }
    Value& value_at(std::size_t entry) { return m_entries[entry].value; }

    /// The number of the key's entry, or none.
    template <typename Same>
    bool find(Hash hash, Same same, std::size_t& found) const;
    /// Bytes that one entry more would take.
    std::size_t growth() const;
    void insert(Value key, Hash hash, Value value);
    void erase(std::size_t entry);
    void clear();

private:
    std::size_t slot_of(std::size_t entry) const;
    void rebuild(std::size_t slots);

    std::vector<Entry> m_entries;
    std::vector<std::int32_t> m_slots;  ///< numbers of entries; -1 free, -2 was taken out
    std::size_t m_size{0};
};

/// Keys in the order in which CPython's sets show them: programs that print sets of numbers print
/// the same here. Probing, growing and merging follow CPython 3.11's Objects/setobject.c.
class SetTable {
public:
    struct Slot {
        Value key{Value::undefined()};  ///< undefined: free, or taken out
        Hash hash{};
        bool was_used{false};
    };
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    SetTable() : m_slots(least_slots) {}

    std::size_t size() const { return m_used; }
    const std::vector<Slot>& slots() const { return m_slots; }
    static bool is_there(const Slot& slot) { return !slot.key.is(Value::Kind::undefined); }

    template <typename Same>
    bool find(Hash hash, Same same, std::size_t& found) const;
    /// Bytes that one key more may take.
    std::size_t growth() const;
    /// A key that is not in the table.
    void insert(Value key, Hash hash);
    void erase(std::size_t slot);
    /// The slot that pop() empties next; the table is not empty.
    std::size_t next_to_pop();
    void clear() { *this = SetTable{}; }
    /// Before `more` keys come in at once.
    void make_room(std::size_t more);
    /// Takes over another table as it is, if this one is empty and CPython would copy it.
    bool copy_if_alike(const SetTable& other);

private:
    static constexpr std::size_t least_slots = 8;
    static constexpr std::size_t probes_in_line = 9;

    std::size_t mask() const { return m_slots.size() - 1; }
    void resize(std::size_t least);
    template <typename Stop>
    std::size_t probe(Hash hash, Stop stop) const;

    std::vector<Slot> m_slots;
    std::size_t m_used{0};
    std::size_t m_fill{0};  ///< with those taken out
    std::size_t m_finger{0};
};

template <typename Same>
bool DictTable::find(Hash hash, Same same, std::size_t& found) const
{
    found = none;
    if (m_slots.empty()) {
        return true;
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    for (std::size_t step = 1; m_slots[at] != -1; at = (at + step++) & mask) {
        if (m_slots[at] < 0) {
            continue;
        }
        const auto number = static_cast<std::size_t>(m_slots[at]);
        if (m_entries[number].hash != hash) {
            continue;
        }
        bool is_same = false;
        if (!same(m_entries[number].key, is_same)) {
            return false;
        }
        if (is_same) {
            found = number;
            return true;
        }
    }
    return true;
}

/// The first slot on the way of that hash where `stop(slot)`.
template <typename Stop>
std::size_t SetTable::probe(Hash hash, Stop stop) const
{
    auto perturb = static_cast<std::size_t>(hash);
    std::size_t at = static_cast<std::size_t>(hash) & mask();
    for (;;) {
        const std::size_t in_line = at + probes_in_line <= mask() ? probes_in_line : 0;
        for (std::size_t i = at; i <= at + in_line; ++i) {
            if (stop(m_slots[i])) {
                return i;
            }
        }
        perturb >>= 5U;
        at = (at * 5 + 1 + perturb) & mask();
    }
}

template <typename Same>
bool SetTable::find(Hash hash, Same same, std::size_t& found) const
{
    bool fine = true;
    bool is_same = false;
    const std::size_t at = probe(hash, [&](const Slot& slot) {
        if (!slot.was_used) {
            return true;
        }
        if (is_there(slot) && slot.hash == hash) {
            fine = same(slot.key, is_same);
        }
        return is_same || !fine;
    });
    found = is_same ? at : none;
    return fine;
}

}  // namespace lang
