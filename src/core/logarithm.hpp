#pragma once

namespace core {

/// The natural logarithm of a positive, finite, normal number, from additions, multiplications and
/// one division alone: the same bits on every machine with IEEE 754 doubles, which the library's
/// is not. Right to 2e-16 relative or absolute, whichever is larger.
double natural_logarithm(double x);

}  // namespace core
