#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace lang {

/// CPython's random numbers: the Mersenne Twister MT19937 of Matsumoto and Nishimura, seeded from
/// an int as random.seed does it. A program that calls seed(7) prints the same here as there.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t number = 0) { seed(number); }

    void seed(std::uint64_t number);
    /// From 0 to below 1, in steps of 2^-53.
    double unit();
    /// From 0 to below `end`, which is above 0.
    std::uint64_t below(std::uint64_t end);
    /// Normally distributed, mean 0 and deviation 1, in CPython's pairs.
    double normal();

private:
    static constexpr std::size_t size = 624;

    void begin(std::uint32_t number);
    std::uint32_t next();
    void refill();
    std::uint64_t bits(unsigned count);

    std::array<std::uint32_t, size> m_state{};
    std::size_t m_at{size};
    std::optional<double> m_next_normal;
};

}  // namespace lang
