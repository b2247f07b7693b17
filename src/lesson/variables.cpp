#include "lesson/variables.hpp"

#include <algorithm>

namespace lesson {

namespace {

/// Innermost first.
std::vector<const CallMoment*> calls_at(const Trace& trace, std::size_t moment)
{
    std::vector<const CallMoment*> calls;
    if (moment > 0) {
        for (const CallMoment* call = trace.moments.at(moment - 1).call.get(); call != nullptr;
             call = call->caller.get()) {
            calls.push_back(call);
        }
    }
    return calls;
}

/// Null for main, and where there is no such call.
const CallMoment* call_at(const Trace& trace, std::size_t moment, std::size_t frame)
{
    const std::vector<const CallMoment*> calls = calls_at(trace, moment);
    return frame == 0 || frame > calls.size() ? nullptr : calls[calls.size() - frame];
}

const lang::Variable* find(const Variables* variables, std::string_view name)
{
    if (variables == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(*variables, name, &lang::Variable::name);
    return found == variables->end() ? nullptr : &*found;
}

const Variables* globals_at(const Trace& trace, std::size_t moment)
{
    return moment == 0 ? nullptr : trace.moments.at(moment - 1).variables.get();
}

/// Those of the call of that function which is as deep.
const Variables* locals_at(const Trace& trace,
                           std::size_t moment,
                           std::size_t frame,
                           std::string_view function)
{
    const CallMoment* const call = call_at(trace, moment, frame);
    return call == nullptr || call->function != function ? nullptr : call->variables.get();
}

bool differ(const lang::Variable* before, const lang::Variable* now)
{
    return now != nullptr && (before == nullptr || before->value != now->value);
}

}  // namespace

std::vector<FrameHere> frames_at(const Trace& trace, std::size_t moment)
{
    std::vector<FrameHere> frames{{}};
    const std::vector<const CallMoment*> calls = calls_at(trace, moment);
    for (auto call = calls.rbegin(); call != calls.rend(); ++call) {
        frames.push_back({(*call)->function, (*call)->statement});
    }
    return frames;
}

std::vector<VariableHere> variables_at(const Trace& trace, std::size_t moment, std::size_t frame)
{
    std::vector<VariableHere> shown;
    const auto add = [&](const Variables* now, const Variables* before, bool global) {
        if (now == nullptr) {
            return;
        }
        for (const lang::Variable& variable : *now) {
            const bool hidden =
                global &&
                std::ranges::find(shown, variable.name, &VariableHere::name) != shown.end();
            if (!hidden) {
                shown.push_back({variable.name,
                                 variable.value,
                                 global,
                                 now != before && differ(find(before, variable.name), &variable)});
            }
        }
    };
    if (moment == 0) {
        return shown;
    }
    if (const CallMoment* call = call_at(trace, moment, frame)) {
        add(call->variables.get(), locals_at(trace, moment - 1, frame, call->function), false);
    }
    add(globals_at(trace, moment), globals_at(trace, moment - 1), true);
    return shown;
}

std::optional<std::size_t> change_of(const Trace& trace,
                                     std::size_t moment,
                                     std::size_t frame,
                                     std::string_view name,
                                     bool backwards)
{
    const CallMoment* const call = call_at(trace, moment, frame);
    const bool local = call != nullptr && find(call->variables.get(), name) != nullptr;
    const auto variables = [&](std::size_t at) {
        return local ? locals_at(trace, at, frame, call->function) : globals_at(trace, at);
    };
    const auto changed = [&](std::size_t at) {
        const Variables* const before = variables(at - 1);
        const Variables* const now = variables(at);
        return now != before && differ(find(before, name), find(now, name));
    };
    if (backwards) {
        for (std::size_t at = moment; at-- > 1;) {
            if (changed(at)) {
                return at;
            }
        }
        return std::nullopt;
    }
    for (std::size_t at = moment + 1; at <= trace.last(); ++at) {
        if (changed(at)) {
            return at;
        }
    }
    return std::nullopt;
}

}  // namespace lesson
