// Any program that compiles runs within its limits: a slice overshoots its budget by a bounded
// number of instructions, memory never passes its limit, and the end is a finish, a fault or the
// end of patience.
#include "lang/compiler.hpp"
#include "lang/parser.hpp"
#include "lang/second_look.hpp"
#include "lang/vm.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

constexpr lang::Native functions[] = {{"touch", {}, lang::NativeKind::sense, "sense", "touch"}};
constexpr lang::Module module{"fuzz", functions, {}};

lang::Host quiet_host()
{
    lang::Host host;
    host.call = [](void*, std::size_t, std::span<const lang::Value>, lang::Value&, core::Message&) {
        return lang::Host::Answer::returned;
    };
    host.print = [](void*, std::string_view) {};
    return host;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    constexpr std::int64_t slice = 2'000;
    constexpr std::int64_t patience = 100'000;
    const std::string_view text{reinterpret_cast<const char*>(bytes), count};
    const lang::Parsed parsed = lang::parse(text);
    if (!parsed.diagnostics.empty()) {
        return 0;
    }
    const lang::Compiled compiled = lang::compile(parsed.program, module);
    if (compiled.chunk == nullptr) {
        return 0;
    }
    lang::Limits limits;
    limits.memory = std::size_t{4} << 20U;
    limits.output = std::size_t{64} << 10U;
    lang::Vm vm{compiled.chunk, quiet_host(), limits};
    while (vm.run(slice) == lang::Status::ready && vm.steps() < patience) {
    }
    if (vm.status() == lang::Status::failed) {
        lang::look_again(parsed.program, vm.fault());
    }
    return 0;
}
