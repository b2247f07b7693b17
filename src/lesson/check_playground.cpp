#include "lang/compiler.hpp"
#include "lesson/playground.hpp"
#include "lesson/run.hpp"
#include "stages/world.hpp"

#include <chrono>

namespace lesson {

namespace {

class ExampleProof {
public:
    ExampleProof(const Playground& playground, std::vector<core::Error>& errors)
        : m_playground{playground}, m_errors{errors}
    {}

    void prove(const Example& example)
    {
        if (example.script.program.body.statements.empty()) {
            add(example, {"error.playground.empty", {{"id", example.id}}});
            return;
        }
        if (cannot_show(example.script.program, example.style, example.stage)) {
            add(example, {"error.playground.style", {{"id", example.id}}});
        }
        runs_well(example);
    }

private:
    void runs_well(const Example& example)
    {
        const stages::Stage& stage = *stages::find(example.stage);
        lang::Compiled compiled = lang::compile(example.script.program, *stage.module);
        if (compiled.chunk == nullptr) {
            add(example, compiled.diagnostics.front().message);
            return;
        }
        const PlayWorld& place = *m_playground.find_world(example.stage, example.world);
        auto world = stage.make(place.world);
        if (!world) {
            add(example, world.error().message);
            return;
        }
        Run run{compiled.chunk, *stage.module, std::move(world).value()};
        while (!run.advance(std::chrono::milliseconds{100})) {
        }
        if (!run.trace().ending->good()) {
            add(example, run.trace().ending->diagnostic.message);
        } else if (run.trace().moments.empty() && run.trace().output.empty()) {
            add(example, {"error.playground.nothing", {{"id", example.id}}});
        }
    }

    void add(const Example& example, core::Message message)
    {
        m_errors.push_back({m_playground.file, example.script.place, std::move(message)});
    }

    const Playground& m_playground;
    std::vector<core::Error>& m_errors;
};

}  // namespace

std::vector<core::Error> check_playground(const Playground& playground)
{
    std::vector<core::Error> errors;
    ExampleProof proof{playground, errors};
    for (const Example& example : playground.examples) {
        proof.prove(example);
    }
    return errors;
}

}  // namespace lesson
