#include "core/logarithm.hpp"

#include <cmath>
#include <initializer_list>

namespace core {

// ln x = e ln 2 + ln m with m between sqrt(1/2) and sqrt(2), and ln m = 2 atanh s with
// s = (m - 1) / (m + 1): the series of atanh in s squared, at most 0.0295, up to its eleventh term,
// which is below 1e-18 of the first.
double natural_logarithm(double x)
{
    constexpr double square_root_of_half = 0.70710678118654752440;
    constexpr double ln_2_high = 0x1.62e42fefa38p-1;  // 43 bits, so that e times it is exact
    constexpr double ln_2_low = 0x1.ef35793c7673p-45;
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);
    if (mantissa < square_root_of_half) {
        mantissa *= 2.0;
        --exponent;
    }
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double square = s * s;
    double series = 1.0 / 23.0;
    for (const double odd : {21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0}) {
        series = series * square + 1.0 / odd;
    }
    const double whole = exponent;
    return whole * ln_2_high + (2.0 * s + (2.0 * s * square * series + whole * ln_2_low));
}

}  // namespace core
