// Any text: reading, printing, checking and mending it never crash; what was read without complaint
// is the same program when it is printed and read again, and printing that changes nothing more.
#include "lang/checker.hpp"
#include "lang/mend.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    const std::string_view text{reinterpret_cast<const char*>(bytes), count};
    const lang::Parsed parsed = lang::parse(text);
    const std::string printed = lang::print(parsed.program);
    const lang::Parsed again = lang::parse(printed);
    if (parsed.diagnostics.empty() &&
        (!(again.program == parsed.program) || lang::print(again.program) != printed)) {
        std::abort();
    }
    lang::Diagnostics diagnostics = parsed.diagnostics;
    for (lang::Diagnostic& each : lang::check(parsed.program, lang::Module{"tunnel", {}, {}})) {
        diagnostics.push_back(std::move(each));
    }
    for (const lang::Diagnostic& each : diagnostics) {
        if (const auto mend = lang::mend(text, each)) {
            lang::parse(lang::mended(text, *mend));
        }
    }
    return 0;
}
