#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lang {

enum class Opcode : std::uint8_t {
#define OPCODE(name, operands, tail) name,
#include "lang/opcodes.def"
#undef OPCODE
};

enum class Operands : std::uint8_t { a, ab, abc, as, s };
enum class Tail : std::uint8_t { none, jump, number };

/// A row of opcodes.def.
struct OpcodeRow {
    std::string_view name;
    Operands operands;
    Tail tail;
};

inline constexpr OpcodeRow opcode_rows[] = {
#define OPCODE(name, operands, tail) {#name, Operands::operands, Tail::tail},
#include "lang/opcodes.def"
#undef OPCODE
};

constexpr const OpcodeRow& row_of(Opcode opcode)
{
    return opcode_rows[static_cast<std::size_t>(opcode)];
}

/// One instruction, or the tail of one.
class Word {
public:
    static constexpr std::int32_t farthest_jump = (1 << 23) - 1;

    constexpr Word(Opcode opcode, std::uint8_t a, std::uint8_t b = 0, std::uint8_t c = 0)
        : m_bits{static_cast<std::uint32_t>(opcode) | std::uint32_t{a} << 8U |
                 std::uint32_t{b} << 16U | std::uint32_t{c} << 24U}
    {}
    static constexpr Word with_wide(Opcode opcode, std::uint8_t a, std::uint16_t s)
    {
        return Word{
            opcode, a, static_cast<std::uint8_t>(s & 0xFFU), static_cast<std::uint8_t>(s >> 8U)};
    }
    /// A jump, and also a tail: those have no use for the opcode.
    static constexpr Word with_offset(Opcode opcode, std::int32_t s)
    {
        const auto bits = static_cast<std::uint32_t>(s);
        return Word{opcode,
                    static_cast<std::uint8_t>(bits & 0xFFU),
                    static_cast<std::uint8_t>((bits >> 8U) & 0xFFU),
                    static_cast<std::uint8_t>((bits >> 16U) & 0xFFU)};
    }

    constexpr Opcode opcode() const { return static_cast<Opcode>(m_bits & 0xFFU); }
    constexpr std::uint8_t a() const { return static_cast<std::uint8_t>(m_bits >> 8U); }
    constexpr std::uint8_t b() const { return static_cast<std::uint8_t>(m_bits >> 16U); }
    constexpr std::uint8_t c() const { return static_cast<std::uint8_t>(m_bits >> 24U); }
    constexpr std::uint16_t wide() const { return static_cast<std::uint16_t>(m_bits >> 16U); }
    constexpr std::int32_t offset() const { return static_cast<std::int32_t>(m_bits) >> 8; }

private:
    std::uint32_t m_bits;
};

}  // namespace lang
