// A fuzz target without a fuzzer: gives it every file of the folders that it is called with, so
// that what a fuzzer once found stays found in every test run, with any compiler.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count);

int main(int count, char** folders)
{
    namespace fs = std::filesystem;
    int replayed = 0;
    for (int i = 1; i < count; ++i) {
        for (const auto& entry : fs::recursive_directory_iterator{folders[i]}) {
            if (!entry.is_regular_file()) {
                continue;
            }
            std::ifstream file{entry.path(), std::ios::binary};
            const std::vector<char> bytes{std::istreambuf_iterator<char>{file}, {}};
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                   bytes.size());
            ++replayed;
        }
    }
    std::cout << replayed << " files replayed\n";
    return replayed > 0 ? 0 : 1;
}
