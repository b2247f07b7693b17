#include "tools/run_alone.hpp"

#include "lang/second_look.hpp"
#include "lang/vm.hpp"

#include <random>
#include <string>

namespace tools {

namespace {

/// VM steps between two looks at the limit.
constexpr std::int64_t slice = 20'000;

/// What the VM prints to and reads from.
struct Screen {
    const Terminal& terminal;
    lesson::Trace& trace;

    static void write(void* self, std::string_view text)
    {
        std::ostream& output = *static_cast<Screen*>(self)->terminal.output;
        output << text;
        output.flush();
    }
    static void print(void* self, std::string_view line)
    {
        static_cast<Screen*>(self)->trace.output.emplace_back(line);
    }
    static lang::Host::Answer read_line(void* self, std::string& line)
    {
        std::istream* const input = static_cast<Screen*>(self)->terminal.input;
        if (input == nullptr || !std::getline(*input, line)) {
            return lang::Host::Answer::refused;
        }
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        return lang::Host::Answer::returned;
    }
};

}  // namespace

lesson::Trace run_alone(const std::shared_ptr<const lang::Chunk>& chunk,
                        std::int64_t most_steps,
                        const Terminal& terminal)
{
    lesson::Trace trace;
    Screen screen{terminal, trace};
    lang::Host host;
    host.self = &screen;
    host.print = &Screen::print;
    host.write = terminal.output != nullptr ? &Screen::write : nullptr;
    host.read_line = &Screen::read_line;
    lang::Limits limits;
    limits.random_seed = std::random_device{}();
    lang::Vm vm{chunk, host, limits};
    while (vm.run(slice) == lang::Status::ready && vm.steps() <= most_steps) {
    }
    if (vm.status() == lang::Status::failed) {
        trace.ending = {lesson::Ending::Kind::failed, lang::look_again(chunk->program, vm.fault())};
    } else if (vm.status() == lang::Status::ready) {
        trace.ending = {lesson::Ending::Kind::too_many_steps,
                        lang::unchanging_loop(chunk->program, vm.here())
                            .value_or(lang::Diagnostic{{"lumi.endless", {}}, {}, vm.here()})};
    } else {
        trace.ending = {lesson::Ending::Kind::finished, {}};
    }
    return trace;
}

}  // namespace tools
