#include "sims/luck_wall/model.hpp"

#include "core/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace luck_wall {

namespace {

constexpr double jitter = 0.05;  ///< m, of the start, to both sides
constexpr int ticks_a_row = 72;  ///< of a coin's ball
constexpr std::size_t most_falling = 2000;
constexpr std::int64_t most_waiting = 100'000;

}  // namespace

Model::Model() : sims::Model{simulation()} { reset(1); }

void Model::begin()
{
    m_random = core::Random{seed()};
    m_rows = static_cast<int>(parameter("rows"));
    m_coin_mode = parameter("mode") > 0.5;
    m_wall = Wall{m_rows, parameter("tilt")};
    m_bins = core::Histogram{m_rows + 1, -0.5, m_rows + 0.5};
    m_coins.clear();
    m_coin_places.clear();
    m_waiting = 0;
    m_released = 0;
    m_lost = 0;
    m_due = 0.0;
    m_guess = -1;
}

void Model::changed(std::size_t number)
{
    const std::string_view name = room().parameters[number].name;
    if (name == "rows" || name == "mode") {
        begin();  // another wall
    } else if (name == "tilt") {
        m_wall.lean(parameter(number));
    }
}

void Model::release()
{
    ++m_released;
    if (m_coin_mode) {
        Coin coin;
        coin.right = m_random.unit() < parameter("chance");
        m_coins.push_back(coin);
        m_coin_places.push_back(place_of(coin));
    } else {
        m_wall.release(core::uniform(m_random, -jitter, jitter));
    }
}

void Model::throw_coins()
{
    const double chance = parameter("chance");
    std::size_t kept = 0;
    for (Coin& coin : m_coins) {
        if (++coin.age == ticks_a_row) {
            coin.age = 0;
            coin.rights += coin.right ? 1 : 0;
            ++coin.row;
            coin.right = coin.row < m_rows && m_random.unit() < chance;
        }
        if (coin.row == m_rows) {
            m_bins.fill(coin.rights);
        } else {
            m_coin_places[kept] = place_of(coin);
            m_coins[kept++] = coin;
        }
    }
    m_coins.resize(kept);
    m_coin_places.resize(kept);
}

Place Model::place_of(const Coin& coin) const
{
    // A hop to the side and down: it begins upwards, as from a peg.
    const double share = static_cast<double>(coin.age) / ticks_a_row;
    const double on_peg = Wall::ball_radius + Wall::peg_radius;
    const double side = coin.right ? 0.5 : -0.5;
    return {coin.rights - coin.row / 2.0 + side * share,
            on_peg - Wall::row_height * (coin.row + share * (1.5 * share - 0.5))};
}

void Model::advance()
{
    m_due = m_waiting > 0 ? m_due + parameter("rate") / Wall::ticks_a_second : 0.0;
    while (m_waiting > 0 && m_due >= 1.0 && balls().size() < most_falling) {
        m_due -= 1.0;
        --m_waiting;
        release();
    }
    m_due = std::min(m_due, 1.0);
    if (m_coin_mode) {
        throw_coins();
        return;
    }
    m_wall.step();
    m_lost += m_wall.got_stuck();
    for (const double x : m_wall.came_through()) {
        m_bins.fill(std::clamp(std::round(x + m_rows / 2.0), 0.0, static_cast<double>(m_rows)));
    }
}

void Model::empty()
{
    // Pegs stay where hands have put them.
    const std::vector<Peg> pegs{m_wall.pegs().begin(), m_wall.pegs().end()};
    const core::Random random = m_random;
    begin();
    m_random = random;
    for (std::size_t peg = 0; peg < pegs.size(); ++peg) {
        const Peg& made = m_wall.pegs()[peg];
        if (made.at.x != pegs[peg].at.x || made.at.y != pegs[peg].at.y) {
            m_wall.move_peg(peg, pegs[peg].at);
        }
        if (!pegs[peg].there) {
            m_wall.take_peg(peg);
        }
    }
}

bool Model::act(std::size_t number, std::span<const double> arguments)
{
    const std::string_view name = room().commands[number].name;
    const auto first = arguments.empty() ? std::size_t{0} : static_cast<std::size_t>(arguments[0]);
    if (name == "drop") {
        const bool room_for_one = balls().size() < most_falling;
        if (room_for_one) {
            release();
        }
        return room_for_one;
    }
    if (name == "pour") {
        const auto more = static_cast<std::int64_t>(parameter("balls"));
        m_waiting = std::min(m_waiting + more, most_waiting);
        return true;
    }
    if (name == "empty") {
        empty();
        return true;
    }
    if (name == "guess") {
        const bool may = untouched() && static_cast<int>(first) <= m_rows;
        m_guess = may ? static_cast<int>(first) : m_guess;
        return may;
    }
    if (m_coin_mode || first >= m_wall.pegs().size()) {
        return false;
    }
    if (name == "move_peg") {
        m_wall.move_peg(first, {arguments[1], arguments[2]});
    } else {
        m_wall.take_peg(first);
    }
    return true;
}

int Model::starred() const
{
    const int bin = static_cast<int>(parameter("star"));
    return bin <= m_rows ? bin : -1;
}

void Model::add_to(core::Digest& digest) const
{
    digest.add(m_waiting).add(m_released).add(m_lost).add(m_due).add(m_guess).add(m_bins.counts());
    for (const Place& ball : balls()) {
        digest.add(ball.x).add(ball.y);
    }
    for (const Peg& peg : m_wall.pegs()) {
        digest.add(peg.at.x).add(peg.at.y).add(peg.there);
    }
}

}  // namespace luck_wall
