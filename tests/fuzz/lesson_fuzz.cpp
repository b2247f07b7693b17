// Any bytes: the bounded JSON reader and the lesson reader give a value or an error, never a crash.
#include "lesson/json.hpp"
#include "lesson/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    const std::string_view text{reinterpret_cast<const char*>(bytes), count};
    if (const auto record = lesson::read_json("fuzz.json", text)) {
        static_cast<void>(static_cast<bool>(lesson::read_lesson(record.value(), "fuzz.json")));
    }
    return 0;
}
