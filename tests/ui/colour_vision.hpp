#pragma once

#include "ui/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

/// How far colours are apart for eyes of all kinds.
namespace colour_vision {

using Triple = std::array<double, 3>;

inline double linear(std::uint8_t value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}
inline Triple linear(ui::Colour colour)
{
    return {linear(colour.red), linear(colour.green), linear(colour.blue)};
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
inline double luminance(ui::Colour colour)
{
    const Triple light = linear(colour);
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}
inline double contrast(ui::Colour one, ui::Colour other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

using Matrix = std::array<Triple, 3>;
inline Triple times(const Matrix& matrix, const Triple& vector)
{
    Triple product{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            product.at(row) += matrix.at(row).at(column) * vector.at(column);
        }
    }
    return product;
}

/// What dichromats see, from linear sRGB: severity 1 of Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009),
/// table 1.
inline constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
inline constexpr Matrix protan{{{0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
inline constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779},
                                {-0.078411, 0.930809, 0.147602},
                                {0.004733, 0.691367, 0.303900}}};

/// CIE L*a*b* of linear sRGB, with its white D65.
inline Triple lab(Triple light)
{
    for (double& part : light) {
        part = std::clamp(part, 0.0, 1.0);
    }
    constexpr Matrix to_xyz{{{0.4124564, 0.3575761, 0.1804375},
                             {0.2126729, 0.7151522, 0.0721750},
                             {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(to_xyz, light);
    const auto curve = [](double share) {
        constexpr double knee = 216.0 / 24389;
        return share > knee ? std::cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    };
    const double x = curve(xyz[0] / 0.95047);
    const double y = curve(xyz[1]);
    const double z = curve(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and
/// Application 30 (2005), equations 2 to 22.
inline double difference(const Triple& one, const Triple& other)
{
    constexpr double degree = std::numbers::pi / 180;
    const auto seventh = [](double chroma) {
        const double power = std::pow(chroma, 7);
        return std::sqrt(power / (power + std::pow(25.0, 7)));
    };
    const double mean_chroma = (std::hypot(one[1], one[2]) + std::hypot(other[1], other[2])) / 2;
    const double stretch = 1.5 - 0.5 * seventh(mean_chroma);
    const double a1 = one[1] * stretch;
    const double a2 = other[1] * stretch;
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, other[2]);
    const auto hue = [&](double a, double b) {
        const double angle = a == 0 && b == 0 ? 0 : std::atan2(b, a) / degree;
        return angle < 0 ? angle + 360 : angle;
    };
    const double h1 = hue(a1, one[2]);
    const double h2 = hue(a2, other[2]);
    const bool grey = c1 * c2 == 0;
    double turn = grey ? 0 : h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    const double lightness = other[0] - one[0];
    const double chroma = c2 - c1;
    const double hues = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * degree);
    double mean_hue = h1 + h2;
    if (!grey) {
        mean_hue = std::abs(h1 - h2) <= 180 ? mean_hue / 2
                   : mean_hue < 360         ? (mean_hue + 360) / 2
                                            : (mean_hue - 360) / 2;
    }
    const double mean_l = (one[0] + other[0]) / 2;
    const double mean_c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos((mean_hue - 30) * degree) +
                     0.24 * std::cos(2 * mean_hue * degree) +
                     0.32 * std::cos((3 * mean_hue + 6) * degree) -
                     0.20 * std::cos((4 * mean_hue - 63) * degree);
    const double rotation = -2 * seventh(mean_c) *
                            std::sin(60 * degree * std::exp(-std::pow((mean_hue - 275) / 25, 2)));
    const double off = (mean_l - 50) * (mean_l - 50);
    const double l = lightness / (1 + 0.015 * off / std::sqrt(20 + off));
    const double c = chroma / (1 + 0.045 * mean_c);
    const double h = hues / (1 + 0.015 * mean_c * t);
    return std::sqrt(l * l + c * c + h * h + rotation * c * h);
}

}  // namespace colour_vision
