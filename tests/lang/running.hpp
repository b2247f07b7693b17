#pragma once

#include "lang/compiler.hpp"
#include "lang/parser.hpp"
#include "lang/vm.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Running programs in tests, with a host that keeps what it hears.
namespace lang_tests {

using Lines = std::vector<std::string>;

/// A stage of four functions. What it answers is set by the test.
class FakeStage {
public:
    static constexpr std::string_view one_parameter[] = {"steps"};
    static constexpr std::string_view two_parameters[] = {"left", "right"};
    static constexpr lang::Native functions[] = {
        {"move", one_parameter, lang::NativeKind::action, "motion", "move"},
        {"look", {}, lang::NativeKind::sense, "sense", "look"},
        {"join", two_parameters, lang::NativeKind::action, "action", "join"},
        {"refuse", {}, lang::NativeKind::action, "action", "refuse"},
    };
    static constexpr std::string_view events[] = {"on_bump"};
    static constexpr lang::Module module{"fake", functions, events};

    lang::Host host()
    {
        lang::Host made;
        made.self = this;
        made.call = [](void* self,
                       std::size_t function,
                       std::span<const lang::Value> arguments,
                       lang::Value& result,
                       core::Message& refusal) {
            return static_cast<FakeStage*>(self)->call(function, arguments, result, refusal);
        };
        made.print = [](void* self, std::string_view text) {
            static_cast<FakeStage*>(self)->printed.emplace_back(text);
        };
        return made;
    }

    Lines printed;
    std::vector<std::int64_t> moves;  ///< the steps of each move()
    bool move_waits{false};
    bool sees{true};

private:
    lang::Host::Answer call(std::size_t function,
                            std::span<const lang::Value> arguments,
                            lang::Value& result,
                            core::Message& refusal)
    {
        switch (function) {
            case 0:
                moves.push_back(arguments[0].as_integer());
                return move_waits ? lang::Host::Answer::waits : lang::Host::Answer::returned;
            case 1:
                result = lang::Value::boolean(sees);
                return lang::Host::Answer::returned;
            case 2:
                result = lang::Value::integer(10 * arguments[0].as_integer() +
                                              arguments[1].as_integer());
                return lang::Host::Answer::returned;
            default:
                refusal = {"fake.refused", {}};
                return lang::Host::Answer::refused;
        }
    }
};

inline lang::Program program_of(std::string_view text)
{
    lang::Parsed parsed = lang::parse(text);
    for (const lang::Diagnostic& diagnostic : parsed.diagnostics) {
        FAIL_CHECK(diagnostic.message.key << " in line " << diagnostic.span.begin.line);
    }
    return std::move(parsed.program);
}

inline std::shared_ptr<const lang::Chunk> chunk_of(const lang::Program& program)
{
    lang::Compiled compiled = lang::compile(program, FakeStage::module);
    for (const lang::Diagnostic& diagnostic : compiled.diagnostics) {
        FAIL_CHECK(diagnostic.message.key << " in line " << diagnostic.span.begin.line);
    }
    REQUIRE(compiled.chunk != nullptr);
    return compiled.chunk;
}

inline std::shared_ptr<const lang::Chunk> chunk_of(std::string_view text)
{
    return chunk_of(program_of(text));
}

/// How a program ended, slice by slice.
struct Ending {
    lang::Status status{};
    Lines printed;
    std::string fault;  ///< the kind, or empty
    int line{0};        ///< of the fault
};

inline Ending ending_of(std::string_view text, lang::Limits limits = {})
{
    FakeStage stage;
    lang::Vm vm{chunk_of(text), stage.host(), limits};
    constexpr std::int64_t enough = 50'000'000;
    while (vm.run(20'000) == lang::Status::ready && vm.steps() < enough) {
    }
    Ending ending{vm.status(), stage.printed, {}, 0};
    if (ending.status == lang::Status::failed) {
        ending.fault = lang::kind_of(vm.fault());
        ending.line = vm.fault().span.begin.line;
    }
    return ending;
}

/// The one line that `print(expression)` prints, or the kind of the fault.
inline std::string value_of(std::string_view expression)
{
    const Ending ending = ending_of("print(" + std::string{expression} + ")\n");
    return ending.status == lang::Status::finished && ending.printed.size() == 1
               ? ending.printed.front()
               : ending.fault;
}

}  // namespace lang_tests
