// Any text: reading, printing and checking it never crash, and what was read without complaint is
// the same program when it is printed and read again.
#include "lang/checker.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    const std::string_view text{reinterpret_cast<const char*>(bytes), count};
    const lang::Parsed parsed = lang::parse(text);
    const lang::Parsed again = lang::parse(lang::print(parsed.program));
    if (parsed.diagnostics.empty() && !(again.program == parsed.program)) {
        std::abort();
    }
    lang::check(parsed.program, lang::Module{"tunnel", {}, {}});
    return 0;
}
