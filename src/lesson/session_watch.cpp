#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "lang/walk.hpp"
#include "lesson/session.hpp"

#include <algorithm>

// Breakpoints, what a program asks, and what it knows at the playhead.
namespace lesson {

namespace {

/// Bytes of a line for input(): more than anyone types, and no burden for a program.
constexpr std::size_t longest_answer = 200;

bool has_no_moment(const lang::Statement& statement)
{
    return std::holds_alternative<lang::Pass>(statement.form) ||
           std::holds_alternative<lang::Global>(statement.form) ||
           std::holds_alternative<lang::Nonlocal>(statement.form);
}

/// Where a run stops for a breakpoint on statement number `index` of the body: `try` begins with
/// what is in it, and what does nothing with what comes behind it, or around it.
lang::NodeId stop_of(const lang::Body& body, std::size_t index, lang::NodeId around)
{
    for (; index < body.size(); ++index) {
        const lang::Statement& statement = body[index];
        if (const auto* attempt = std::get_if<lang::Try>(&statement.form)) {
            return stop_of(attempt->body.statements, 0, around);
        }
        if (!has_no_moment(statement)) {
            return statement.id;
        }
    }
    return around;
}

void collect_stops(const lang::Body& body,
                   lang::NodeId around,
                   const std::vector<lang::NodeId>& breakpoints,
                   std::vector<lang::NodeId>& stops)
{
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (std::ranges::find(breakpoints, body[i].id) != breakpoints.end()) {
            stops.push_back(stop_of(body, i, around));
        }
        const bool has_moment = !std::holds_alternative<lang::Try>(body[i].form);
        lang::each_block(body[i], [&](const lang::Block& block) {
            collect_stops(block.statements, has_moment ? body[i].id : around, breakpoints, stops);
        });
    }
}

}  // namespace

void Session::find_stops()
{
    m_stops.clear();
    collect_stops(program().body.statements, lang::NodeId::none, m_breakpoints, m_stops);
}

void Session::toggle_breakpoint(lang::NodeId statement)
{
    const auto found = std::ranges::find(m_breakpoints, statement);
    if (found != m_breakpoints.end()) {
        m_breakpoints.erase(found);
    } else if (lang::find_statement(program(), statement) != nullptr) {
        m_breakpoints.push_back(statement);
    }
    find_stops();
}

void Session::toggle_breakpoint_at_line(int line)
{
    // Without her own text the tree may know no lines; its print has the same statements in the
    // same order.
    const bool has_lines = document().source && document().source->reads;
    const lang::Program printed =
        has_lines ? program() : lang::parse(lang::print(program())).program;
    std::vector<lang::NodeId> own;
    lang::each_statement(program().body.statements,
                         [&](const lang::Statement& each) { own.push_back(each.id); });
    std::size_t index = 0;
    bool found = false;
    lang::each_statement(printed.body.statements, [&](const lang::Statement& each) {
        found = found || each.span.begin.line >= line;
        index += found ? 0 : 1;
    });
    if (found && index < own.size()) {
        toggle_breakpoint(own[index]);
    }
}

std::vector<lang::NodeId> Session::breakpoints() const
{
    std::vector<lang::NodeId> alive;
    lang::each_statement(program().body.statements, [&](const lang::Statement& each) {
        if (std::ranges::find(m_breakpoints, each.id) != m_breakpoints.end()) {
            alive.push_back(each.id);
        }
    });
    return alive;
}

const std::vector<lang::NodeId>* Session::next_statement() const
{
    if (asks()) {
        return &trace().asking->stack;
    }
    const std::size_t here = m_playback.moment();
    return m_playback.held() && here < trace().last() ? &trace().moments[here].stack : nullptr;
}

std::optional<std::string> Session::asks() const
{
    const bool caught_up = m_playback.moment() == trace().last() && m_playback.fraction() == 0.0;
    return trace().asking && caught_up ? std::optional{trace().asking->prompt} : std::nullopt;
}

void Session::answer_line(std::string_view line)
{
    if (!asks()) {
        return;
    }
    forget_words();
    std::size_t end = std::min(line.size(), longest_answer);
    while (end < line.size() && end > 0 &&
           (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    line = line.substr(0, end);
    m_trial->answer_line(line.substr(0, line.find('\n')));
    if (m_playback.motion() == Playback::Motion::still) {
        m_playback.step(trace());  // she stepped to here: she sees what comes of it
    }
}

std::vector<FrameHere> Session::frames_here() const
{
    return frames_at(trace(), m_playback.moment());
}

std::vector<VariableHere> Session::variables_here(std::optional<std::size_t> frame) const
{
    const std::size_t moment = m_playback.moment();
    return variables_at(trace(), moment, frame ? *frame : frames_at(trace(), moment).size() - 1);
}

bool Session::seek_change(std::string_view name, bool backwards, std::optional<std::size_t> frame)
{
    const std::size_t here = m_playback.moment();
    const std::size_t deepest = frames_at(trace(), here).size() - 1;
    const std::optional<std::size_t> there =
        change_of(trace(), here, frame.value_or(deepest), name, backwards);
    if (there) {
        seek(*there);
    }
    return there.has_value();
}

bool Session::is_fine() const
{
    return m_lesson->palette.style == Style::both || m_lesson->palette.style == Style::text;
}

std::size_t Session::speeds() const { return block_times.size() + (is_fine() ? 1 : 0); }

std::size_t Session::speed() const
{
    constexpr std::size_t usual = 2;
    const bool at_once_fits = m_lesson->palette.style == Style::text && m_only_computes;
    return m_speed.value_or(at_once_fits ? at_once : usual);
}

}  // namespace lesson
