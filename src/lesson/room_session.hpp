#pragma once

#include "lesson/hints.hpp"
#include "lesson/line.hpp"
#include "lesson/room_facts.hpp"
#include "lesson/room_player.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lesson {

/// How fast a room's time passes for whoever watches.
enum class Pace : std::uint8_t { slow, usual, fast };
/// In ticks for each tick of the usual pace.
double factor_of(Pace pace);

/// Someone in a Discovery room, with no window: the model, its clock, what hands did, and, where a
/// lesson is played there, its stars and its help. Commands change it, tick() lets time pass,
/// everything else only looks.
class RoomSession {
public:
    /// Someone who only plays: nothing is to be reached.
    RoomSession(const sims::Simulation& room, const physics::ParticleTable& particles);
    /// The lesson is of kind explore.
    RoomSession(std::shared_ptr<const Lesson> lesson, const physics::ParticleTable& particles);

    // ---- hands
    void set(std::size_t parameter, double value);
    bool command(std::size_t command, std::span<const double> arguments = {});
    /// The last change of a parameter is taken back.
    void undo();
    bool can_undo() const { return !m_undo.empty(); }
    /// Begins anew with the parameters that are set. A lesson has one seed, so that its solution
    /// holds; who only plays gets new luck.
    void reset();
    /// The parameters too are as they were in the beginning.
    void start_over();
    /// How many things were read. Nothing changes where the file is wrong.
    core::Result<int> open(const std::string& file, std::string_view content);

    // ---- time
    void play(bool plays) { m_plays = plays; }
    bool plays() const { return m_plays; }
    /// One tick, of a room that rests.
    void step();
    void set_pace(Pace pace) { m_pace = pace; }
    Pace pace() const { return m_pace; }
    /// All ticks that are due, however long they take: time in a room is never slower because a
    /// machine is. Longer than a second at once does not count: the window was away.
    void tick(std::chrono::nanoseconds elapsed);

    // ---- what is to be reached
    const Lesson* lesson() const { return m_lesson.get(); }
    /// Each is kept once it was won.
    const std::array<bool, 3>& stars() const { return m_stars; }
    /// The mistake whose condition holds now, while the goal is not reached.
    std::optional<std::size_t> mistake() const { return m_mistake; }
    /// The next rung of help. The last one does the next step of the solution, after a new
    /// beginning.
    void hint();
    std::optional<Rung> given_hint() const { return m_ladder.last_given(); }
    Line says() const { return m_says; }
    Point points_at() const { return m_points_at; }
    /// The small example while it shows, or nullptr.
    const sims::Model* shown() const { return m_shown ? &m_shown->model() : nullptr; }
    void put_shown_away() { m_shown.reset(); }

    const sims::Simulation& room() const { return m_model->room(); }
    const sims::Model& model() const { return *m_model; }
    const RoomLog& log() const { return m_log; }

private:
    struct Change {
        std::size_t parameter;
        double before;
    };

    void happened();
    void judge();
    void do_next();
    bool perform(const RoomStep& step);
    void say_mistake();

    std::shared_ptr<const Lesson> m_lesson;
    const physics::ParticleTable& m_particles;
    std::unique_ptr<sims::Model> m_model;
    std::optional<RoomInquiry> m_inquiry;
    RoomLog m_log;
    std::vector<Change> m_undo;
    bool m_plays{true};
    Pace m_pace{Pace::usual};
    double m_due{0.0};        ///< ticks, also parts of one
    std::int64_t m_ahead{0};  ///< ticks that the last rung of help lets pass at once
    std::array<bool, 3> m_stars{};
    std::optional<std::size_t> m_mistake;
    HintLadder m_ladder;
    std::optional<std::size_t> m_followed;  ///< steps of the solution that help has done
    Line m_says;
    Point m_points_at;
    std::optional<RoomPlayer> m_shown;
};

}  // namespace lesson
