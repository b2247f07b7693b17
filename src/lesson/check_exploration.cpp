#include "lesson/bounds.hpp"
#include "lesson/check_parts.hpp"
#include "lesson/room_session.hpp"

#include <algorithm>
#include <array>

namespace lesson {

namespace {

/// What a family at a kiosk has: ninety seconds, of which each act takes three.
constexpr double kiosk_seconds = 90.0;
constexpr double seconds_for_an_act = 3.0;

constexpr std::array<std::string_view, 4> controls{"go", "step", "reset", "undo"};

/// How someone's acts came out.
struct Came {
    std::array<bool, 3> stars{};
    std::optional<std::size_t> mistake;  ///< that held when all was done
    bool ever_drew{false};               ///< the mistake that was asked for held at some time
    std::optional<std::string> refused;  ///< a command that could not be done
};

class RoomProof {
public:
    RoomProof(const Lesson& lesson, const physics::ParticleTable& particles, Findings& findings)
        : m_lesson{lesson},
          m_exploration{*lesson.exploration},
          m_room{*sims::find(m_exploration.room)},
          m_particles{particles},
          m_findings{findings}
    {}

    void facts()
    {
        const auto knows_its_facts = [&](const Bound& bound) {
            if (!is_fact(bound.fact, m_room)) {
                m_findings.add(bound.place,
                               {"error.check.room_fact",
                                {{"name", bound.fact}, {"room", std::string{m_room.name}}}});
            }
        };
        each_bound(m_lesson.goal, knows_its_facts);
        each_bound(*m_lesson.star_two, knows_its_facts);
        each_bound(m_lesson.star_three, knows_its_facts);
        for (const Mistake& mistake : m_lesson.mistakes) {
            each_bound(mistake.when, knows_its_facts);
        }
    }

    void solution()
    {
        const RoomScript& script = m_exploration.solution;
        uses_what_is_shown(script);
        const Came came = play(script);
        tell_refused(came, script.place);
        for (std::size_t star = 0; star < came.stars.size(); ++star) {
            if (!came.stars.at(star)) {
                m_findings.add(
                    script.place,
                    {"error.check.right", {{"number", static_cast<std::int64_t>(star) + 1}}});
            }
        }
        // A room that is only watched for as long is not won.
        const auto waiting = static_cast<int>(std::max<std::int64_t>(script.ticks(), 1));
        if (play({{PassTicks{waiting}}, {}}).stars[0]) {
            m_findings.add(m_exploration.place, {"error.check.room_wins", {}});
        }
    }

    void mistake(std::size_t number)
    {
        const Mistake& mistake = m_lesson.mistakes[number];
        uses_what_is_shown(mistake.acts);
        const Came came = play(mistake.acts, number);
        tell_refused(came, mistake.acts.place);
        if (came.stars[0]) {
            m_findings.add(mistake.acts.place, {"error.check.mistake_wins", {{"id", mistake.id}}});
        } else if (!came.mistake && !came.ever_drew) {
            m_findings.add(mistake.acts.place,
                           {"error.check.mistake_misses", {{"id", mistake.id}}});
        } else if (!came.ever_drew) {
            m_findings.add(mistake.acts.place,
                           {"error.check.mistake_other",
                            {{"id", mistake.id}, {"other", m_lesson.mistakes[*came.mistake].id}}});
        }
    }

    void hints()
    {
        points_at_something(m_lesson.hints.look, "look", m_lesson.hints.place);
        points_at_something(m_lesson.hints.think, "think", m_lesson.hints.place);
        for (const Mistake& mistake : m_lesson.mistakes) {
            points_at_something(mistake.point, mistake.id, mistake.acts.place);
        }
        const Came came = play(m_exploration.show);
        tell_refused(came, m_exploration.show.place);
        if (came.stars[0]) {
            m_findings.add(m_exploration.show.place, {"error.check.show_wins", {}});
        }
    }

    void kiosk()
    {
        const RoomScript& script = m_exploration.solution;
        const double seconds = static_cast<double>(script.ticks()) / m_room.ticks_a_second +
                               seconds_for_an_act * script.acts();
        if (m_exploration.kiosk && seconds > kiosk_seconds) {
            m_findings.add(script.place,
                           {"error.check.kiosk",
                            {{"seconds", static_cast<std::int64_t>(seconds)},
                             {"most", static_cast<std::int64_t>(kiosk_seconds)}}});
        }
    }

private:
    /// Act by act through the session, so that what is judged when is what a child meets.
    Came play(const RoomScript& script, std::optional<std::size_t> asked = {}) const
    {
        RoomSession session{std::make_shared<const Lesson>(m_lesson), m_particles};
        Came came;
        for (const RoomStep& step : script.steps) {
            if (!do_in(session, step)) {
                came.refused = std::get<DoCommand>(step).name;
            }
            came.ever_drew = came.ever_drew || (asked && session.mistake() == asked);
        }
        came.stars = session.stars();
        came.mistake = session.mistake();
        return came;
    }

    bool do_in(RoomSession& session, const RoomStep& step) const
    {
        struct Done {
            RoomSession& session;
            const sims::Simulation& room;
            bool operator()(const SetParameter& set) const
            {
                session.set(*room.parameter(set.name), set.value);
                return true;
            }
            bool operator()(const DoCommand& command) const
            {
                return session.command(*room.command(command.name), command.arguments);
            }
            bool operator()(const PassTicks& pass) const
            {
                for (int tick = 0; tick < pass.count; ++tick) {
                    session.step();
                }
                return true;
            }
            bool operator()(const BeginAnew&) const
            {
                session.reset();
                return true;
            }
        };
        return std::visit(Done{session, m_room}, step);
    }

    void tell_refused(const Came& came, core::Place place)
    {
        if (came.refused) {
            m_findings.add(place, {"error.check.refused", {{"name", *came.refused}}});
        }
    }

    /// Nobody can turn what is not there.
    void uses_what_is_shown(const RoomScript& script)
    {
        for (const RoomStep& step : script.steps) {
            const auto* set = std::get_if<SetParameter>(&step);
            const auto& shown = m_exploration.controls;
            if (set != nullptr && std::find(shown.begin(), shown.end(), set->name) == shown.end()) {
                m_findings.add(script.place, {"error.check.not_shown", {{"name", set->name}}});
            }
        }
    }

    void points_at_something(const Point& point, std::string_view name, core::Place place)
    {
        struct There {
            const RoomProof& proof;
            bool operator()(const std::monostate&) const { return true; }
            bool operator()(const PointAtCell&) const { return false; }
            bool operator()(const PointAtBlock&) const { return false; }
            bool operator()(const PointAtStatement&) const { return false; }
            bool operator()(const PointAtControl& control) const
            {
                return std::find(controls.begin(), controls.end(), control.name) != controls.end();
            }
            bool operator()(const PointAtPart& part) const { return proof.has_part(part.name); }
        };
        if (!std::visit(There{*this}, point)) {
            m_findings.add(place, {"error.check.part", {{"name", std::string{name}}}});
        }
    }

    bool has_part(const std::string& name) const
    {
        const auto among = [&](const std::vector<std::string>& names) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        return m_room.command(name).has_value() || among(m_exploration.controls) ||
               among(m_exploration.plots);
    }

    const Lesson& m_lesson;
    const Exploration& m_exploration;
    const sims::Simulation& m_room;
    const physics::ParticleTable& m_particles;
    Findings& m_findings;
};

}  // namespace

void check_exploration(const Lesson& lesson, const Known& known, Findings& findings)
{
    if (known.particles == nullptr) {
        findings.add({}, {"error.check.no_particles", {}});
        return;
    }
    RoomProof proof{lesson, *known.particles, findings};
    proof.facts();
    proof.solution();
    for (std::size_t number = 0; number < lesson.mistakes.size(); ++number) {
        proof.mistake(number);
    }
    proof.hints();
    proof.kiosk();
}

}  // namespace lesson
