#include "core/random.hpp"

namespace core {

namespace {
constexpr std::uint64_t multiplier = 6364136223846793005ULL;
constexpr std::uint64_t increment = 1442695040888963407ULL;
}  // namespace

Random::Random(std::uint64_t seed)
{
    next();
    m_state += seed;
    next();
}

std::uint32_t Random::next()
{
    const std::uint64_t old = m_state;
    m_state = old * multiplier + increment;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto turn = static_cast<std::uint32_t>(old >> 59U);
    return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
}

std::uint32_t Random::below(std::uint32_t count)
{
    if (count == 0) {
        return 0;
    }
    const std::uint32_t uneven = (0U - count) % count;
    std::uint32_t drawn = next();
    while (drawn < uneven) {
        drawn = next();
    }
    return drawn % count;
}

double Random::unit() { return static_cast<double>(next()) * 0x1p-32; }

}  // namespace core
