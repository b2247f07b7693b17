// Writes the sounds of a description as WAV files: synthesise SOUNDS.json FOLDER. Runs when the
// application is built.
#include "lesson/json.hpp"
#include "synth/render.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

int refuse(const core::Error& error)
{
    std::cerr << error.file << ':' << error.place.line << ':' << error.place.column << ": "
              << error.message.key << '\n';
    return 1;
}

bool write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream stream{file, std::ios::binary};
    stream << bytes;
    stream.flush();
    return stream.good();
}

int synthesise(const std::filesystem::path& description, const std::filesystem::path& folder)
{
    const core::Result<core::Record> record = lesson::read_json_file(description);
    if (!record) {
        return refuse(record.error());
    }
    const auto sounds = synth::read_sounds(description.string(), record.value());
    if (!sounds) {
        return refuse(sounds.error());
    }
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    for (const synth::Sound& sound : sounds.value()) {
        for (std::size_t i = 0; i < sound.variants.size(); ++i) {
            const auto file = folder / (sound.name + "-" + std::to_string(i) + ".wav");
            if (!write(file, synth::wave_file(synth::render(sound, i)))) {
                std::cerr << "can't write " << file.string() << '\n';
                return 1;
            }
        }
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        std::cerr << "usage: synthesise SOUNDS.json FOLDER\n";
        return 2;
    }
    try {
        return synthesise(arguments[1], arguments[2]);
    } catch (const std::exception& trouble) {
        std::cerr << trouble.what() << '\n';
        return 1;
    }
}
