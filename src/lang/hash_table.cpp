#include "lang/hash_table.hpp"

namespace lang {

// ---- dict
// ------------------------------------------------------------------------------------------

std::size_t DictTable::growth() const
{
    std::size_t bytes = 0;
    if (m_entries.size() == m_entries.capacity()) {
        bytes += (m_entries.capacity() + 4) * sizeof(Entry);
    }
    if ((m_entries.size() + 1) * 3 > m_slots.size() * 2) {
        bytes += (m_slots.size() + 8) * sizeof(std::int32_t);
    }
    return bytes;
}

void DictTable::insert(Value key, Hash hash, Value value)
{
    if ((m_entries.size() + 1) * 3 > m_slots.size() * 2) {
        std::size_t slots = 8;
        while (slots < (m_size + 1) * 3) {
            slots *= 2;
        }
        rebuild(slots);
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    for (std::size_t step = 1; m_slots[at] >= 0; at = (at + step++) & mask) {
    }
    m_slots[at] = static_cast<std::int32_t>(m_entries.size());
    m_entries.push_back({std::move(key), std::move(value), hash});
    ++m_size;
}

std::size_t DictTable::slot_of(std::size_t entry) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = static_cast<std::size_t>(m_entries[entry].hash) & mask;
    for (std::size_t step = 1; m_slots[at] != static_cast<std::int32_t>(entry);
         at = (at + step++) & mask) {
    }
    return at;
}

void DictTable::erase(std::size_t entry)
{
    m_slots[slot_of(entry)] = -2;
    // What the entry held goes last: its end may look at this table.
    const Entry gone = std::exchange(m_entries[entry], {Value::undefined(), {}, 0});
    --m_size;
    if (m_size == 0) {
        m_entries.clear();
        m_slots.assign(m_slots.size(), -1);
    }
}

/// Without the entries that were taken out.
void DictTable::rebuild(std::size_t slots)
{
    std::vector<Entry> kept;
    kept.reserve(m_entries.capacity());
    for (Entry& entry : m_entries) {
        if (is_there(entry)) {
            kept.push_back(std::move(entry));
        }
    }
    m_entries = std::move(kept);
    m_slots.assign(slots, -1);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const std::size_t mask = slots - 1;
        std::size_t at = static_cast<std::size_t>(m_entries[i].hash) & mask;
        for (std::size_t step = 1; m_slots[at] != -1; at = (at + step++) & mask) {
        }
        m_slots[at] = static_cast<std::int32_t>(i);
    }
}

void DictTable::clear()
{
    const std::vector<Entry> gone = std::exchange(m_entries, {});
    m_slots.clear();
    m_size = 0;
}

// ---- set
// -------------------------------------------------------------------------------------------

std::size_t SetTable::growth() const
{
    const bool grows = (m_fill + 1) * 5 >= mask() * 3;
    return grows ? 8 * m_slots.size() * sizeof(Slot) : 0;
}

void SetTable::insert(Value key, Hash hash)
{
    const std::size_t at = probe(hash, [](const Slot& slot) { return !slot.was_used; });
    m_slots[at] = {std::move(key), hash, true};
    ++m_used;
    ++m_fill;
    if (m_fill * 5 >= mask() * 3) {
        constexpr std::size_t many = 50'000;
        resize(m_used > many ? m_used * 2 : m_used * 4);
    }
}

void SetTable::resize(std::size_t least)
{
    std::size_t size = least_slots;
    while (size <= least) {
        size *= 2;
    }
    std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(size));
    for (Slot& slot : before) {
        if (is_there(slot)) {
            const std::size_t at =
                probe(slot.hash, [](const Slot& other) { return !other.was_used; });
            m_slots[at] = std::move(slot);
        }
    }
    m_fill = m_used;
}

void SetTable::erase(std::size_t slot)
{
    const Value gone = std::exchange(m_slots[slot].key, Value::undefined());
    --m_used;
}

std::size_t SetTable::next_to_pop()
{
    std::size_t at = m_finger & mask();
    while (!is_there(m_slots[at])) {
        at = at == mask() ? 0 : at + 1;
    }
    m_finger = at + 1;
    return at;
}

void SetTable::make_room(std::size_t more)
{
    if ((m_fill + more) * 5 >= mask() * 3) {
        resize((m_used + more) * 2);
    }
}

bool SetTable::copy_if_alike(const SetTable& other)
{
    if (m_fill != 0 || mask() != other.mask() || other.m_fill != other.m_used) {
        return false;
    }
    m_slots = other.m_slots;
    m_used = other.m_used;
    m_fill = other.m_fill;
    return true;
}

}  // namespace lang
