#include "stages/tunnel/world_describe.hpp"

#include "stages/tunnel/world.hpp"

#include <array>
#include <string>

namespace tunnel {

namespace {

const World& as_tunnel(const stages::World& world) { return static_cast<const World&>(world); }

core::Message at(std::string key, Square square)
{
    return {"tunnel.tell." + std::move(key),
            {{"row", std::int64_t{square.row + 1}}, {"column", std::int64_t{square.column + 1}}}};
}

core::Message plain(const char* key) { return {std::string{"tunnel.tell."} + key, {}}; }

void describe_lumi(const World& world, std::vector<core::Message>& told)
{
    constexpr std::array<const char*, 4> headings{
        "lumi_right", "lumi_down", "lumi_left", "lumi_up"};
    told.push_back(at(headings.at(static_cast<std::size_t>(world.heading())), world.lumi()));
    int free = 0;
    for (Square square = beside(world.lumi(), world.heading()); world.can_roll_on(square);
         square = beside(square, world.heading())) {
        if (!world.is_known(square)) {
            break;
        }
        ++free;
    }
    if (free == 0) {
        told.push_back({"tunnel.wall_ahead", {}});
    } else {
        told.push_back({"tunnel.tell.free", {{"count", std::int64_t{free}}}});
    }
    if (world.carrying()) {
        told.push_back(plain("carrying"));
    }
}

void describe_fixtures(const World& world, std::vector<core::Message>& told)
{
    for (int row = 0; row < world.rows(); ++row) {
        for (int column = 0; column < world.columns(); ++column) {
            const Square square{row, column};
            if (!world.is_known(square)) {
                continue;
            }
            if (world.tile(square) == Tile::lamp) {
                told.push_back(at("lamp", square));
            } else if (world.tile(square) == Tile::door) {
                told.push_back(at("door", square));
            }
        }
    }
}

}  // namespace

std::vector<core::Message> describe(const stages::World& any)
{
    constexpr std::array<const char*, 4> magnets{
        "magnet_dark", "magnet_lit", "magnet_warm", "magnet_cold"};
    const World& world = as_tunnel(any);
    std::vector<core::Message> told;
    if (world.is_dark()) {
        told.push_back(plain("darkness"));
    }
    describe_lumi(world, told);
    describe_fixtures(world, told);
    const auto tell = [&](std::string key, Square square) {
        if (world.is_known(square)) {
            told.push_back(at(std::move(key), square));
        }
    };
    for (const Magnet& magnet : world.magnets()) {
        tell(magnets.at(static_cast<std::size_t>(magnet.state)), magnet.square);
    }
    for (const Square& bottle : world.bottles()) {
        tell("bottle", bottle);
    }
    for (const Room& room : world.rooms()) {
        tell(room.seen ? "room_seen" : "room_dark", room.square);
    }
    for (const Seam& seam : world.seams()) {
        tell(seam.welded ? "seam_welded" : "seam_open", seam.square);
    }
    return told;
}

std::vector<core::Message> happened(const stages::World& before, const stages::World& any)
{
    const World& world = as_tunnel(any);
    switch (world.last_deed()) {
        case LastDeed::moved:
            if (world.at(Tile::lamp)) {
                return {plain("at_lamp")};
            }
            if (world.at(Tile::door)) {
                return {plain("at_door")};
            }
            break;
        case LastDeed::lit:
            return {plain("lit")};
        case LastDeed::cooled:
            return {plain("cooled")};
        case LastDeed::grabbed:
            return {plain("carrying")};
        case LastDeed::dropped:
            return {plain("dropped")};
        case LastDeed::delivered:
            return {plain("delivered")};
        case LastDeed::looked:
            if (world.rooms_seen() > as_tunnel(before).rooms_seen()) {
                return {plain("seen")};
            }
            break;
        case LastDeed::welded:
            return {plain("welded")};
        case LastDeed::nothing:
        case LastDeed::turned:
        case LastDeed::bumped:
            break;
    }
    return {};
}

}  // namespace tunnel
