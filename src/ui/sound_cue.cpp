#include "ui/sound_cue.hpp"

#include <array>

namespace ui {

namespace {

struct Entry {
    const char* name;
    std::size_t variants;
};
constexpr std::array<Entry, tones> entries{{{"key", 1},
                                            {"snap", 8},
                                            {"run", 1},
                                            {"tick", 10},
                                            {"light", 1},
                                            {"oops", 1},
                                            {"star", 3},
                                            {"energy", 9},
                                            {"hint", 1},
                                            {"click", 5}}};

const Entry& entry(Tone tone) { return entries.at(static_cast<std::size_t>(tone)); }

}  // namespace

std::size_t variants_of(Tone tone) { return entry(tone).variants; }

std::string file_of(const Cue& cue)
{
    const Entry& found = entry(cue.tone);
    return std::string{found.name} + "-" + std::to_string(cue.variant % found.variants) + ".wav";
}

}  // namespace ui
