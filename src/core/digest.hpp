#pragma once

#include <bit>
#include <cstdint>
#include <span>

namespace core {

/// A number that stands for a state: equal states have equal digests, others nearly never. FNV-1a
/// with 64 bits (Fowler, Noll, Vo; RFC 9923 draft), over the bytes of each value in one fixed
/// order, so that it is the same on every platform. For tests of replay; it keeps no secret.
class Digest {
public:
    Digest& add(std::uint64_t value)
    {
        for (int byte = 0; byte < 8; ++byte) {
            m_value = (m_value ^ (value & 0xFFU)) * 1099511628211ULL;
            value >>= 8U;
        }
        return *this;
    }
    Digest& add(std::int64_t value) { return add(static_cast<std::uint64_t>(value)); }
    Digest& add(int value) { return add(static_cast<std::int64_t>(value)); }
    Digest& add(bool value) { return add(static_cast<std::uint64_t>(value)); }
    /// Minus zero counts as zero.
    Digest& add(double value) { return add(std::bit_cast<std::uint64_t>(value + 0.0)); }
    Digest& add(float value) { return add(static_cast<double>(value)); }
    Digest& add(std::span<const double> values)
    {
        for (const double value : values) {
            add(value);
        }
        return *this;
    }

    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value{14695981039346656037ULL};
};

}  // namespace core
