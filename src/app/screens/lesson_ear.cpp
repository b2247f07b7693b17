#include "app/screens/lesson_ear.hpp"

#include "editor/block_face.hpp"
#include "lang/walk.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

template <typename Visit>
void each_with_depth(const lang::Body& body, int depth, const Visit& visit)
{
    for (const lang::Statement& statement : body) {
        visit(statement, depth);
        lang::each_block(statement, [&](const lang::Block& block) {
            each_with_depth(block.statements, depth + 1, visit);
        });
    }
}

}  // namespace

LessonEar::LessonEar(const lesson::Session& session) : m_session{session}, m_order{order()} {}

LessonEar::Order LessonEar::order() const
{
    Order order;
    each_with_depth(
        m_session.program().body.statements, 0, [&](const lang::Statement& statement, int depth) {
            order.push_back({statement.id, depth});
        });
    return order;
}

std::vector<ui::Cue> LessonEar::listen()
{
    std::vector<ui::Cue> cues;
    hear_building(cues);
    hear_running(cues);
    hear_ending(cues);
    hear_help(cues);
    return cues;
}

void LessonEar::hear_building(std::vector<ui::Cue>& cues)
{
    Order now = order();
    if (now == m_order) {
        return;
    }
    if (const std::optional<ui::Cue> cue = snap(now)) {
        cues.push_back(*cue);
    }
    m_order = std::move(now);
}

std::optional<ui::Cue> LessonEar::snap(const Order& now) const
{
    if (now.size() < m_order.size()) {
        return std::nullopt;
    }
    // The first block that is new, or that lies elsewhere than before.
    const auto is_new = [&](const Placed& placed) {
        return std::none_of(m_order.begin(), m_order.end(), [&](const Placed& before) {
            return before.node == placed.node;
        });
    };
    auto found = std::find_if(now.begin(), now.end(), is_new);
    if (found == now.end()) {
        found = std::mismatch(now.begin(), now.end(), m_order.begin(), m_order.end()).first;
    }
    const lang::Statement* statement =
        found != now.end() ? lang::find_statement(m_session.program(), found->node) : nullptr;
    const stages::Stage* stage = stages::find(m_session.lesson().stage);
    if (statement == nullptr || stage == nullptr) {
        return std::nullopt;
    }
    const editor::Category category = editor::faces_of(*statement, *stage->module).front().category;
    return ui::Cue{ui::Tone::snap, static_cast<std::size_t>(category)};
}

std::size_t LessonEar::step_of_scale(lang::NodeId node) const
{
    const auto found = std::find_if(
        m_order.begin(), m_order.end(), [&](const Placed& placed) { return placed.node == node; });
    return static_cast<std::size_t>(found - m_order.begin()) % ui::variants_of(ui::Tone::tick);
}

void LessonEar::hear_running(std::vector<ui::Cue>& cues)
{
    const lesson::Playback& playback = m_session.playback();
    const lesson::Trace& trace = m_session.trace();
    const bool moves = playback.motion() != lesson::Playback::Motion::still;
    const bool plays = m_session.phase() == lesson::Phase::playing &&
                       playback.motion() == lesson::Playback::Motion::playing;
    if (plays && !m_plays && playback.moment() == 0) {
        cues.push_back({ui::Tone::run});
    }
    m_plays = plays;
    const double place = static_cast<double>(playback.moment()) + playback.fraction();
    const auto begun = std::min(static_cast<std::size_t>(std::ceil(place)), trace.last());
    // On the stage things change when the deed is half done.
    const auto done = std::min(static_cast<std::size_t>(std::floor(place + 0.5)), trace.last());
    if (begun > m_begun && (moves || begun == m_begun + 1)) {
        // A loop of the stage's actions becomes a tune; what only computes would be a rattle.
        if (trace.moments[begun - 1].action) {
            cues.push_back({ui::Tone::tick, step_of_scale(trace.moments[begun - 1].node)});
        }
    }
    if (done > m_done && (moves || done == m_done + 1)) {
        const lesson::Moment& moment = trace.moments[done - 1];
        const stages::Stage* stage = stages::find(m_session.lesson().stage);
        if (moment.bump) {
            cues.push_back({ui::Tone::oops});
        } else if (moment.action && stage != nullptr &&
                   stage->module->functions[moment.function].name == "light") {
            cues.push_back({ui::Tone::light});
        }
    }
    m_begun = begun;
    m_done = done;
}

void LessonEar::hear_ending(std::vector<ui::Cue>& cues)
{
    const std::optional<lesson::Verdict>& verdict = m_session.verdict();
    const bool judged = verdict.has_value();
    if (judged && !m_judged && !verdict->stars[0]) {
        const lesson::Trace& trace = m_session.trace();
        // A bump at the end was heard already.
        if (trace.moments.empty() || !trace.moments.back().bump) {
            cues.push_back({ui::Tone::oops});
        }
    }
    m_judged = judged;
}

void LessonEar::hear_help(std::vector<ui::Cue>& cues)
{
    const std::optional<lesson::Hint>& hint = m_session.given_hint();
    const std::optional<lesson::Rung> rung =
        hint ? std::optional<lesson::Rung>{hint->rung} : std::nullopt;
    const bool offered = m_session.hint_offered();
    if ((rung && rung != m_rung) || (offered && !m_offered)) {
        cues.push_back({ui::Tone::hint});
    }
    m_rung = rung;
    m_offered = offered;
}

}  // namespace app
