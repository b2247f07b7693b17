#include "lang/random_numbers.hpp"

#include <bit>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace lang {

void RandomNumbers::begin(std::uint32_t number)
{
    m_state[0] = number;
    for (std::size_t i = 1; i < size; ++i) {
        m_state[i] = 1812433253U * (m_state[i - 1] ^ (m_state[i - 1] >> 30U)) +
                     static_cast<std::uint32_t>(i);
    }
    m_at = size;
}

/// init_by_array of the reference implementation, with the number's 32-bit words as the key.
void RandomNumbers::seed(std::uint64_t number)
{
    std::vector<std::uint32_t> key{static_cast<std::uint32_t>(number)};
    if (number >> 32U != 0) {
        key.push_back(static_cast<std::uint32_t>(number >> 32U));
    }
    begin(19650218U);
    std::size_t i = 1;
    const auto wrap = [&] {
        if (++i >= size) {
            m_state[0] = m_state[size - 1];
            i = 1;
        }
    };
    const auto mixed = [&] { return m_state[i - 1] ^ (m_state[i - 1] >> 30U); };
    for (std::size_t k = 0; k < size; ++k) {
        const std::size_t j = k % key.size();
        m_state[i] = (m_state[i] ^ (mixed() * 1664525U)) + key[j] + static_cast<std::uint32_t>(j);
        wrap();
    }
    for (std::size_t k = 1; k < size; ++k) {
        m_state[i] = (m_state[i] ^ (mixed() * 1566083941U)) - static_cast<std::uint32_t>(i);
        wrap();
    }
    m_state[0] = 0x80000000U;
    m_next_normal.reset();
}

void RandomNumbers::refill()
{
    constexpr std::size_t ahead = 397;
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t word =
            (m_state[i] & 0x80000000U) | (m_state[(i + 1) % size] & 0x7fffffffU);
        m_state[i] =
            m_state[(i + ahead) % size] ^ (word >> 1U) ^ ((word & 1U) != 0 ? 0x9908b0dfU : 0U);
    }
    m_at = 0;
}

std::uint32_t RandomNumbers::next()
{
    if (m_at >= size) {
        refill();
    }
    std::uint32_t word = m_state[m_at++];
    word ^= word >> 11U;
    word ^= (word << 7U) & 0x9d2c5680U;
    word ^= (word << 15U) & 0xefc60000U;
    return word ^ (word >> 18U);
}

double RandomNumbers::unit()
{
    const std::uint32_t high = next() >> 5U;
    const std::uint32_t low = next() >> 6U;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

std::uint64_t RandomNumbers::bits(unsigned count)
{
    if (count <= 32) {
        return next() >> (32U - count);
    }
    const std::uint64_t low = next();
    return low | std::uint64_t{next() >> (64U - count)} << 32U;
}

std::uint64_t RandomNumbers::below(std::uint64_t end)
{
    const auto count = static_cast<unsigned>(std::bit_width(end));
    std::uint64_t number = bits(count);
    while (number >= end) {
        number = bits(count);
    }
    return number;
}

double RandomNumbers::normal()
{
    if (m_next_normal) {
        return *std::exchange(m_next_normal, std::nullopt);
    }
    const double angle = unit() * 2 * std::numbers::pi;
    const double distance = std::sqrt(-2.0 * std::log(1.0 - unit()));
    m_next_normal = std::sin(angle) * distance;
    return std::cos(angle) * distance;
}

}  // namespace lang
