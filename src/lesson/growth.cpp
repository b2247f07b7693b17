#include "lesson/growth.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace lesson {

namespace {

enum class Around : std::uint8_t { loop, function, handler };

struct PartRow {
    std::string_view prefix;
    Part part;
};
constexpr std::array parts{
    PartRow{"in_loops.", Part::loops},
    PartRow{"in_functions.", Part::functions},
    PartRow{"in_reused_functions.", Part::reused},
    PartRow{"in_handlers.", Part::handlers},
};

/// What each statement is that others can stand in.
std::map<lang::NodeId, Around> arounds(const lang::Program& program, const lang::Module& module)
{
    std::map<lang::NodeId, Around> found;
    for (const lang::Statement* statement : editor::in_reading_order(program)) {
        if (const auto* define = std::get_if<lang::Define>(&statement->form)) {
            found[statement->id] =
                editor::is_event(&module, define->name) ? Around::handler : Around::function;
        } else if (std::holds_alternative<lang::For>(statement->form) ||
                   std::holds_alternative<lang::While>(statement->form)) {
            found[statement->id] = Around::loop;
        }
    }
    return found;
}

/// Goes through the actions of a run and tells which of them belong to a part of the program.
class Parts {
public:
    Parts(const lang::Program& program, const lang::Module& module)
        : m_arounds{arounds(program, module)}
    {}

    /// Of every action, in their order.
    bool has(const Moment& action, Part part)
    {
        switch (part) {
            case Part::loops: {
                const bool again = !m_done.insert(action.node).second;
                return again && stands_in(action, Around::loop);
            }
            case Part::functions:
                return stands_in(action, Around::function);
            case Part::reused:
                return is_reused(action);
            case Part::handlers:
                return stands_in(action, Around::handler);
        }
        return false;
    }

private:
    /// What is known of an own function's calls.
    struct Calls {
        lang::NodeId first{};  ///< the statement that called it first
        bool left{false};      ///< something else was done since
        bool again{false};     ///< it was called again
    };

    bool is(lang::NodeId node, Around around) const
    {
        const auto found = m_arounds.find(node);
        return found != m_arounds.end() && found->second == around;
    }

    bool stands_in(const Moment& action, Around around) const
    {
        return std::ranges::any_of(action.stack,
                                   [&](lang::NodeId node) { return is(node, around); });
    }

    /// A trace does not say where a call begins. It is another one where another statement calls,
    /// where something was done outside in between, or where a statement that no loop of the
    /// function repeats is done again.
    bool is_reused(const Moment& action)
    {
        lang::NodeId call = lang::NodeId::none;
        Calls* inmost = nullptr;
        bool repeats = false;
        for (auto& [function, calls] : m_calls) {
            calls.left = calls.left || std::ranges::count(action.stack, function) == 0;
        }
        for (const lang::NodeId node : action.stack) {
            if (is(node, Around::function)) {
                inmost = &m_calls.try_emplace(node, Calls{.first = call}).first->second;
                inmost->again = inmost->again || inmost->left || inmost->first != call;
                repeats = false;
            }
            repeats = repeats || is(node, Around::loop);
            call = node;
        }
        const bool done = !m_done.insert(action.node).second;
        if (inmost == nullptr) {
            return false;
        }
        inmost->again = inmost->again || (done && !repeats);
        return std::ranges::any_of(action.stack, [&](lang::NodeId node) {
            const auto found = m_calls.find(node);
            return found != m_calls.end() && found->second.again;
        });
    }

    std::map<lang::NodeId, Around> m_arounds;
    std::set<lang::NodeId> m_done;  ///< statements that acted before
    std::map<lang::NodeId, Calls> m_calls;
};

}  // namespace

std::optional<PartFact> part_fact_named(std::string_view name)
{
    for (const PartRow& row : parts) {
        if (name.starts_with(row.prefix)) {
            return PartFact{row.part, name.substr(row.prefix.size())};
        }
    }
    return std::nullopt;
}

std::vector<double> growth(const Trace& trace,
                           const lang::Program& program,
                           const lang::Module& module,
                           Part part,
                           std::size_t fact)
{
    Parts told{program, module};
    std::vector<double> grown{0};
    double before = trace.start->fact(fact);
    for (const Moment& moment : trace.moments) {
        const double now = moment.world->fact(fact);
        const bool belongs = moment.action && told.has(moment, part);
        grown.push_back(grown.back() + (belongs && now > before ? now - before : 0));
        before = now;
    }
    return grown;
}

}  // namespace lesson
