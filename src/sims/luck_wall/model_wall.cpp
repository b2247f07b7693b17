#include "sims/luck_wall/model_wall.hpp"

#include "core/units.hpp"

#include <box2d/box2d.h>

#include <algorithm>
#include <cmath>

namespace luck_wall {

namespace {

constexpr float bounce = 0.40F;
constexpr float friction = 0.10F;
constexpr int velocity_iterations = 8;
constexpr int position_iterations = 3;
/// Categories of Box2D: balls touch what stands, and what stands touches balls.
constexpr std::uint16_t balls_category = 1;
constexpr std::uint16_t standing_category = 2;
/// A ball that came no deeper for so long lies on a peg, or between two that hands moved.
constexpr int patience = 4 * Wall::ticks_a_second;

b2FixtureDef fixture(const b2Shape& shape, std::uint16_t category, std::uint16_t touches)
{
    b2FixtureDef made;
    made.shape = &shape;
    made.density = 1.0F;
    made.friction = friction;
    made.restitution = bounce;
    // Box2D's own threshold of 1 m/s would make slow hits swallow all bounce.
    made.restitutionThreshold = 0.0F;
    made.filter.categoryBits = category;
    made.filter.maskBits = touches;
    return made;
}

b2Vec2 vector(const Place& place)
{
    return {static_cast<float>(place.x), static_cast<float>(place.y)};
}

b2Vec2 pull(double lean_degrees)
{
    const double angle = lean_degrees * core::units::degree;
    return vector({Wall::gravity * std::sin(angle), -Wall::gravity * std::cos(angle)});
}

}  // namespace

struct Wall::Bodies {
    struct Ball {
        b2Body* body{};
        float lowest{};
        int still{0};  ///< ticks since it was at its lowest
    };

    explicit Bodies(double lean_degrees) : world{pull(lean_degrees)}
    {
        world.SetContinuousPhysics(false);
        world.SetAllowSleeping(false);
    }
    void add_sides(float across, float up, float down)
    {
        const b2BodyDef still;
        b2Body* sides = world.CreateBody(&still);
        for (const float side : {-1.0F, 1.0F}) {
            b2EdgeShape edge;
            edge.SetTwoSided({side * across, up}, {side * across, down});
            const b2FixtureDef made = fixture(edge, standing_category, balls_category);
            sides->CreateFixture(&made);
        }
    }

    b2World world;
    std::vector<b2Body*> pegs;  ///< nullptr: taken out
    std::vector<Ball> balls;
};

Wall::Wall(int rows, double lean_degrees)
    : m_rows{rows}, m_bodies{std::make_unique<Bodies>(lean_degrees)}
{
    for (int row = 0; row < rows; ++row) {
        // Every second row is moved by half a peg, and the first one has one in the middle.
        const double begin = (rows + row) % 2 == 0 ? -rows / 2.0 : -(rows - 1) / 2.0;
        for (double x = begin; x <= rows / 2.0; x += 1.0) {
            m_pegs.push_back({{x, -row * row_height}, true});
        }
    }
    m_bodies->pegs.resize(m_pegs.size());
    for (std::size_t peg = 0; peg < m_pegs.size(); ++peg) {
        set_peg(peg);
    }
    m_bodies->add_sides(static_cast<float>(half_width()),
                        static_cast<float>(drop_height + 20.0),
                        static_cast<float>(bin_entry() - 2.0));
}

Wall::~Wall() = default;
Wall::Wall(Wall&&) noexcept = default;
Wall& Wall::operator=(Wall&&) noexcept = default;

void Wall::lean(double degrees) { m_bodies->world.SetGravity(pull(degrees)); }

void Wall::set_peg(std::size_t peg)
{
    b2Body*& body = m_bodies->pegs[peg];
    if (body != nullptr) {
        m_bodies->world.DestroyBody(body);
        body = nullptr;
    }
    if (m_pegs[peg].there) {
        b2BodyDef still;
        still.position = vector(m_pegs[peg].at);
        body = m_bodies->world.CreateBody(&still);
        b2CircleShape round;
        round.m_radius = static_cast<float>(peg_radius);
        const b2FixtureDef made = fixture(round, standing_category, balls_category);
        body->CreateFixture(&made);
    }
}

void Wall::release(double x)
{
    b2BodyDef falling;
    falling.type = b2_dynamicBody;
    falling.position = vector({x, drop_height});
    b2Body* body = m_bodies->world.CreateBody(&falling);
    b2CircleShape round;
    round.m_radius = static_cast<float>(ball_radius);
    const b2FixtureDef made = fixture(round, balls_category, standing_category);
    body->CreateFixture(&made);
    m_bodies->balls.push_back({body, falling.position.y, 0});
    m_places.push_back({x, drop_height});
}

void Wall::step()
{
    m_through.clear();
    m_stuck = 0;
    m_bodies->world.Step(
        1.0F / static_cast<float>(ticks_a_second), velocity_iterations, position_iterations);
    const auto entry = static_cast<float>(bin_entry());
    std::size_t kept = 0;
    for (Bodies::Ball& ball : m_bodies->balls) {
        const b2Vec2 at = ball.body->GetPosition();
        const bool deeper = at.y < ball.lowest - 0.01F;
        ball.still = deeper ? 0 : ball.still + 1;
        ball.lowest = deeper ? at.y : ball.lowest;
        if (at.y < entry || ball.still > patience) {
            if (at.y < entry) {
                m_through.push_back(static_cast<double>(at.x));
            } else {
                ++m_stuck;
            }
            m_bodies->world.DestroyBody(ball.body);
        } else {
            m_places[kept] = {static_cast<double>(at.x), static_cast<double>(at.y)};
            m_bodies->balls[kept++] = ball;
        }
    }
    m_bodies->balls.resize(kept);
    m_places.resize(kept);
}

void Wall::move_peg(std::size_t peg, const Place& to)
{
    const double across = m_rows / 2.0;
    m_pegs[peg].at = {std::clamp(to.x, -across, across),
                      std::clamp(to.y, -(m_rows - 1) * row_height, 0.0)};
    set_peg(peg);
}

void Wall::take_peg(std::size_t peg)
{
    m_pegs[peg].there = !m_pegs[peg].there;
    set_peg(peg);
}

}  // namespace luck_wall
