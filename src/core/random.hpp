#pragma once

#include <cstdint>

namespace core {

/// The one source of chance: PCG32 (O'Neill 2014, "PCG: A Family of Simple Fast Space-Efficient
/// Statistically Good Algorithms", XSH-RR 64/32), the same stream on every platform. It is passed
/// in, never global: the same seed gives the same pictures.
class Random {
public:
    explicit Random(std::uint64_t seed);

    /// Uniform in [0, 2^32).
    std::uint32_t next();
    /// Uniform in [0, count), without the bias of a bare modulo; 0 where count is 0.
    std::uint32_t below(std::uint32_t count);
    /// Uniform in [0, 1), with 32 bits of chance.
    double unit();

private:
    std::uint64_t m_state{0};
};

}  // namespace core
