#include "physics/open_data.hpp"

#include "support/catch.hpp"

#include <string>

namespace {

// Invented rows in the two shapes that CMS publishes.
const std::string header =
    "Run,Event,Type1,E1,px1,py1,pz1,pt1,eta1,phi1,Q1,Type2,E2,px2,py2,pz2,pt2,eta2,phi2,Q2,M\n";
const std::string row =
    "7,42,G,13.0,3.0,4.0,12.0,5.0,1.6,0.9,1,T,13.0,-3.0,-4.0,-12.0,5.0,-1.6,-2.2,-1,26.0\n";

core::Error error_of(const std::string& text)
{
    const auto read = physics::read_muon_pairs("pairs.csv", text);
    REQUIRE_FALSE(read);
    CHECK(read.error().file == "pairs.csv");
    return read.error();
}

std::string changed(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t found = text.find(from);
    REQUIRE(found != std::string::npos);
    return text.replace(found, from.size(), to);
}

void check_error(const std::string& text, const std::string& key, int line, int column)
{
    const core::Error error = error_of(text);
    CAPTURE(key, text);
    CHECK(error.message.key == "error.open_data." + key);
    CHECK(error.place == core::Place{line, column});
}

}  // namespace

TEST_CASE("a pair of muons is read, and says that it was measured", "[physics][open_data]")
{
    const auto read = physics::read_muon_pairs("pairs.csv", header + row + row);
    REQUIRE(read);
    REQUIRE(read.value().size() == 2);
    const physics::MeasuredPair& pair = read.value()[0];
    CHECK(pair.event.origin == physics::Origin::measured);
    CHECK(pair.event.run == 7);
    CHECK(pair.event.number == 42);
    CHECK(pair.mass == 26.0);
    REQUIRE(pair.event.seen.size() == 2);
    CHECK(pair.event.seen[0].charge == 1);
    CHECK(pair.event.seen[1].charge == -1);
    CHECK(pair.event.seen[1].motion.momentum == core::Vector3{-3.0, -4.0, -12.0});
    CHECK(physics::pair_mass(pair.event).value() == Approx(26.0).epsilon(1e-3));
}

TEST_CASE("columns may stand in any order, and lines may end in two ways", "[physics][open_data]")
{
    const std::string other =
        "\xEF\xBB\xBFM,Type,Run,Event,E1,px1,py1,pz1,pt1,eta1,phi1,Q1,E2,px2,py2,pz2,pt2,eta2,phi2,"
        "Q2"
        "\r\n26,GT,7,42,13,3,4,12,5,1.6,0.9,1,13,-3,-4,-1.2e1,5,-1.6,-2.2,-1\r\n\r\n";
    const auto read = physics::read_muon_pairs("pairs.csv", other);
    REQUIRE(read);
    REQUIRE(read.value().size() == 1);
    CHECK(read.value()[0].mass == 26.0);
    CHECK(read.value()[0].event.seen[1].motion.momentum.z == -12.0);
    CHECK(physics::read_muon_pairs("x", header + row.substr(0, row.size() - 1)));
}

TEST_CASE("another table is refused, with the place of what is odd", "[physics][open_data]")
{
    check_error("", "empty", 0, 0);
    check_error(header, "empty", 0, 0);
    check_error(header + "\n\n", "empty", 0, 0);
    check_error("name,age\n", "unknown_column", 1, 1);
    check_error(changed(header, "Type2", "Type3"), "unknown_column", 1, 49);
    check_error(changed(header, "Event", "Run"), "column_twice", 1, 5);
    check_error(changed(header, ",M", ""), "no_column", 1, 1);
    // Four muons and a mass: a file that has all our columns and more.
    check_error(changed(header, "\n", ",E3,px3\n"), "unknown_column", 1, 89);
    CHECK(error_of("Ru\x01n\xFF\n").message ==
          core::Message{"error.open_data.unknown_column", {{"name", "Ru?n?"}}});
}

TEST_CASE("a value that can't be is refused, with its place", "[physics][open_data]")
{
    const std::string good = header + row;
    check_error(good + changed(row, ",26.0", ""), "row", 3, 1);
    check_error(good + changed(row, "26.0", "26.0,1"), "row", 3, 1);
    check_error(good + changed(row, "13.0", "abc"), "number", 3, 8);
    check_error(good + changed(row, "13.0", "nan"), "number", 3, 8);
    check_error(good + changed(row, "13.0", "inf"), "number", 3, 8);
    check_error(good + changed(row, "13.0", "1e999"), "number", 3, 8);
    check_error(good + changed(row, "13.0", "1e9"), "too_large", 3, 8);
    check_error(good + changed(row, "13.0", "13,0"), "row", 3, 1);
    check_error(good + changed(row, "13.0", ""), "number", 3, 8);
    check_error(good + changed(row, "13.0", " 13.0"), "number", 3, 8);
    check_error(good + changed(row, "7,", "7.5,"), "whole", 3, 1);
    check_error(good + changed(row, "7,", "99999999999999999999,"), "whole", 3, 1);
    check_error(good + changed(row, ",1,T", ",2,T"), "charge", 3, 38);
    const core::Error error = error_of(good + changed(row, "4.0", "4.0x"));
    CHECK(error.message.arguments.at("name") == core::Argument{std::string{"py1"}});
}

TEST_CASE("what is too much is refused", "[physics][open_data]")
{
    check_error(std::string(physics::open_data_limits::file_bytes + 1, ' '), "too_big", 0, 0);
    check_error(std::string(5000, 'x'), "long_line", 1, 1);
    std::string many = header;
    for (std::size_t i = 0; i <= physics::open_data_limits::rows; ++i) {
        many += row;
    }
    check_error(many, "too_many_rows", static_cast<int>(physics::open_data_limits::rows) + 2, 1);
}

TEST_CASE("a file that was cut anywhere is read or refused, and never worse",
          "[physics][open_data]")
{
    const std::string whole = header + row;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto read = physics::read_muon_pairs("cut.csv", whole.substr(0, length));
        if (length + 5 < whole.size()) {
            CHECK_FALSE(read);
        }
    }
}
