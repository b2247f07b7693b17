#include "store/slots.hpp"

#include "store/kept_pieces.hpp"

#include <array>
#include <utility>

namespace store {

namespace {

constexpr std::string_view last_thrown =
    "SELECT slot FROM slots WHERE thrown > 0 ORDER BY thrown DESC LIMIT 1";
constexpr std::string_view first_thrown =
    "SELECT slot FROM slots WHERE thrown > 0 ORDER BY thrown LIMIT 1";

bool is_number(std::int64_t number) { return number >= 1 && number <= most_slots; }

/// Columns: slot, stage, world, style, example, program, text, pieces.
Slot read(const Query& row)
{
    Slot slot{.number = static_cast<int>(row.integer(0)),
              .stage = row.text(1),
              .world = row.text(2),
              .style = row.text(3),
              .example = row.text(4),
              .work = {}};
    slot.work.program = row.text(5);
    if (!row.is_null(6)) {
        slot.work.text = row.text(6);
    }
    slot.work.pieces = read_pieces(row.text(7));
    return slot;
}

}  // namespace

/// Behind everything that was done so far.
std::int64_t Slots::next_moment() const
{
    Query asked = m_database->query("SELECT coalesce(max(max(changed, thrown)), 0) + 1 FROM slots");
    return asked.step() ? asked.integer(0) : 1;
}

bool Slots::save(const Slot& slot)
{
    if (!is_number(slot.number)) {
        return false;
    }
    Query save = m_database->query(
        "INSERT OR REPLACE INTO slots (slot, stage, world, style, example, program, pieces, "
        "changed, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    save.bind(1, slot.number)
        .bind(2, std::string_view{slot.stage})
        .bind(3, std::string_view{slot.world})
        .bind(4, std::string_view{slot.style})
        .bind(5, std::string_view{slot.example})
        .bind(6, std::string_view{slot.work.program})
        .bind(7, std::string_view{write_pieces(slot.work.pieces)})
        .bind(8, next_moment());
    if (slot.work.text) {
        save.bind(9, std::string_view{*slot.work.text});
    }
    return save.run();
}

std::optional<Slot> Slots::find(int number) const
{
    Query found = m_database->query(
        "SELECT slot, stage, world, style, example, program, text, pieces FROM slots "
        "WHERE slot = ? AND thrown = 0");
    return found.bind(1, number).step() ? std::optional{read(found)} : std::nullopt;
}

std::vector<Slot> Slots::all() const
{
    std::vector<Slot> all;
    Query rows = m_database->query(
        "SELECT slot, stage, world, style, example, program, text, pieces FROM slots "
        "WHERE thrown = 0 ORDER BY changed DESC");
    while (rows.step()) {
        if (is_number(rows.integer(0))) {
            all.push_back(read(rows));
        }
    }
    return all;
}

std::optional<int> Slots::take_free_number()
{
    std::array<bool, most_slots + 1> taken{};
    Query rows = m_database->query("SELECT slot FROM slots");
    while (rows.step()) {
        if (is_number(rows.integer(0))) {
            taken.at(static_cast<std::size_t>(rows.integer(0))) = true;
        }
    }
    for (int number = 1; number <= most_slots; ++number) {
        if (!taken.at(static_cast<std::size_t>(number))) {
            return number;
        }
    }
    Query oldest = m_database->query(first_thrown);
    if (!oldest.step() || !is_number(oldest.integer(0))) {
        return std::nullopt;
    }
    const int number = static_cast<int>(oldest.integer(0));
    m_database->query("DELETE FROM slots WHERE slot = ?").bind(1, number).run();
    return number;
}

bool Slots::throw_away(int number)
{
    return m_database->query("UPDATE slots SET thrown = ? WHERE slot = ? AND thrown = 0")
        .bind(1, next_moment())
        .bind(2, number)
        .run();
}

bool Slots::can_take_back() const { return m_database->query(last_thrown).step(); }

std::optional<int> Slots::take_back()
{
    Query last = m_database->query(last_thrown);
    if (!last.step()) {
        return std::nullopt;
    }
    const std::int64_t number = last.integer(0);
    const bool done =
        m_database->query("UPDATE slots SET thrown = 0 WHERE slot = ?").bind(1, number).run();
    return done && is_number(number) ? std::optional{static_cast<int>(number)} : std::nullopt;
}

}  // namespace store
