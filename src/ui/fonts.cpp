#include "ui/fonts.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

namespace ui {

namespace {

struct FaceFile {
    const char* file;
    float box;                   ///< ascent and descent together, in em: from the font's hhea table
    std::array<float, 4> sizes;  ///< of the em in design pixels, ascending; 0 ends them
    const char* signs;           ///< where it borrows the letters and signs of physics; may be none
};

constexpr std::array<FaceFile, 4> faces{{
    {"Quicksand-Bold.ttf", 1.25F, {16, 21, 30, 48}, "DejaVuSans-Bold.ttf"},
    {"Quicksand-Medium.ttf", 1.25F, {18, 24, 0, 0}, "DejaVuSans.ttf"},
    {"Andika-Regular.ttf", 1.6113F, {20, 0, 0, 0}, "DejaVuSans.ttf"},
    {"DejaVuSansMono.ttf", 1.1641F, {18, 28, 0, 0}, nullptr},
}};

/// Latin with the accents of the five languages, their quotation marks, dashes and spaces.
constexpr std::array<ImWchar, 19> letters{0x20,
                                          0x7E,
                                          0xA0,
                                          0xFF,
                                          0x141,
                                          0x142,
                                          0x152,
                                          0x153,
                                          0x2013,
                                          0x2014,
                                          0x2018,
                                          0x201E,
                                          0x2026,
                                          0x2026,
                                          0x202F,
                                          0x202F,
                                          0x27E6,
                                          0x27E7,
                                          0};

/// Greek, raised signs of charge, and what stands between numbers: what neither Quicksand nor
/// Andika has.
constexpr std::array<ImWchar, 17> signs{0x391,
                                        0x3C9,
                                        0x202F,
                                        0x202F,
                                        0x207A,
                                        0x207B,
                                        0x2070,
                                        0x2070,
                                        0x2192,
                                        0x2192,
                                        0x2212,
                                        0x2212,
                                        0x221A,
                                        0x221A,
                                        0x2248,
                                        0x2248,
                                        0};

/// Adds them to the font that was added last.
void borrow_signs(ImFontAtlas& atlas,
                  const std::filesystem::path& file,
                  float pixels,
                  ImFontConfig settings)
{
    std::error_code failed;
    if (std::filesystem::is_regular_file(file, failed)) {
        settings.MergeMode = true;
        // DejaVu draws larger than its em says.
        constexpr float smaller = 0.86F;
        atlas.AddFontFromFileTTF(file.string().c_str(), pixels * smaller, &settings, signs.data());
    }
}

}  // namespace

Fonts::Fonts() : m_atlas{std::make_unique<ImFontAtlas>()} {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

bool Fonts::bake(const std::filesystem::path& folder, float scale, float text_size)
{
    m_scale = scale;
    m_text_size = text_size;
    ImFontAtlas& atlas = *m_atlas;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    m_missing = false;
    for (std::size_t face = 0; face < faces.size(); ++face) {
        const std::filesystem::path file = folder / faces[face].file;
        std::error_code failed;
        const bool there = std::filesystem::is_regular_file(file, failed);
        m_missing = m_missing || !there;
        for (std::size_t i = 0; i < most_sizes && faces[face].sizes[i] > 0; ++i) {
            const float pixels = std::round(faces[face].sizes[i] * faces[face].box * scale *
                                            std::max(text_size, 1.0F));
            ImFontConfig settings;
            // Small letters need it to be sharp between pixels; large ones cost most and gain
            // least.
            constexpr float large = 25;
            settings.OversampleH = faces[face].sizes[i] < large ? 2 : 1;
            settings.OversampleV = 1;
            settings.PixelSnapH = false;
            settings.SizePixels = pixels;
            ImFont* font = there ? atlas.AddFontFromFileTTF(
                                       file.string().c_str(), pixels, &settings, letters.data())
                                 : atlas.AddFontDefault(&settings);
            if (there && faces[face].signs != nullptr) {
                borrow_signs(atlas, folder / faces[face].signs, pixels, settings);
            }
            m_faces[face][i] = {pixels, font};
        }
    }
    const bool built = atlas.Build();
    atlas.ClearInputData();  // of each size its whole file: what was needed of it is baked
    return built;
}

float Fonts::box_height(Face face) { return faces.at(static_cast<std::size_t>(face)).box; }

ImFont* Fonts::at(Face face, float pixels) const
{
    const auto& sizes = m_faces[static_cast<std::size_t>(face)];
    ImFont* best = sizes[0].font;
    for (const Baked& baked : sizes) {
        if (baked.font == nullptr) {
            break;
        }
        best = baked.font;
        if (baked.pixels + 0.5F >= pixels) {
            break;
        }
    }
    return best;
}

}  // namespace ui
