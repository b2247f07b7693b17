#include "physics/particle_table.hpp"

#include "core/units.hpp"
#include "lesson/json.hpp"
#include "lesson/particles.hpp"
#include "physics/energy_loss.hpp"
#include "physics/event_generator.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>

using namespace core::units;
using physics::Family;
using physics::Particle;
using physics::ParticleTable;

namespace {

namespace fs = std::filesystem;

const ParticleTable& table()
{
    static const ParticleTable read =
        lesson::read_particles(fs::path{SOURCE_DIR} / "assets" / "particles.json").value();
    return read;
}

const Particle& particle(std::string_view id)
{
    const Particle* found = table().find(id);
    INFO(id);
    REQUIRE(found != nullptr);
    return *found;
}

// A table of two, to be spoilt.
const std::string small = R"({
  "sources": { "us": "our own measurement" },
  "particles": [
    { "id": "big", "symbol": "B", "pdg": 1, "family": "meson",
      "thirds_of_charge": 3, "twice_spin": 0, "mass": { "MeV": 10, "source": "us" },
      "life": { "lifetime_s": 1e-9, "source": "us" },
      "decays": [{ "products": ["small", "none"], "fraction": 1, "source": "us" }],
      "antiparticle": { "id": "antibig", "symbol": "b" } },
    { "id": "small", "symbol": "S", "pdg": 2, "family": "lepton",
      "thirds_of_charge": 3, "twice_spin": 1, "mass": { "MeV": 1.5, "source": "us" },
      "life": { "stable": true, "source": "us" },
      "antiparticle": { "id": "antismall", "symbol": "s" } },
    { "id": "none", "symbol": "n", "pdg": 3, "family": "neutrino",
      "thirds_of_charge": 0, "twice_spin": 1, "mass": { "MeV": 0, "source": "us" },
      "life": { "stable": true, "source": "us" }, "antiparticle": "itself" }
  ]
})";

core::Result<ParticleTable> read(const std::string& json)
{
    return ParticleTable::from(lesson::read_json("p.json", json).value(), "p.json");
}

/// With the first `from` changed.
std::string changed(const std::string& from, const std::string& to)
{
    std::string text = small;
    const std::size_t found = text.find(from);
    INFO(from);
    REQUIRE(found != std::string::npos);
    return text.replace(found, from.size(), to);
}

void check_error(const std::string& json, const std::string& key, int line)
{
    const auto table = read(json);
    INFO(key << " in " << json);
    REQUIRE_FALSE(table);
    CHECK(table.error().message.key == "error." + key);
    CHECK(table.error().place.line == line);
    CHECK(table.error().file == "p.json");
}

}  // namespace

TEST_CASE("the particles are read, with their masses and lives", "[physics][particles]")
{
    CHECK(table().all().size() == 69);
    CHECK(particle("muon").mass / MeV == Approx(105.6583755).epsilon(1e-12));
    CHECK(particle("muon").lifetime() / microsecond == Approx(2.19698).margin(5e-6));
    CHECK(particle("muon").charge() == -1.0);
    CHECK(particle("muon").twice_spin == 1);
    CHECK(particle("electron").stable());
    CHECK(particle("electron").lifetime() == 0.0);
    CHECK(particle("up").charge() == Approx(2.0 / 3.0));
    CHECK(particle("up").confined);
    CHECK(particle("z").width == Approx(2.4955));
    CHECK(particle("z").family == Family::carrier);
    CHECK(particle("higgs").family == Family::higgs);
    CHECK(particle("alpha").family == Family::nucleus);
    CHECK(particle("alpha").mass / MeV == Approx(3727.3793).margin(5e-5));
    CHECK(particle("deuteron").mass / MeV == Approx(1875.6129).margin(5e-5));
    CHECK(particle("neutron").lifetime() / second == Approx(878.32).margin(0.005));
    CHECK(particle("proton").quarks == "uud");
    CHECK(particle("triton").lifetime() / second == Approx(5.609e8).epsilon(1e-3));
    CHECK(table().find("slepton") == nullptr);
    CHECK(table().find_pdg(-13) == &particle("antimuon"));
    CHECK(table().find_pdg(4) == &particle("charm"));
    CHECK(table().find_pdg(999) == nullptr);
    CHECK(table().ids().size() == table().all().size());
}

TEST_CASE("lifetimes of the table are those known by themselves", "[physics][particles]")
{
    struct Known {
        const char* id;
        double ctau;  ///< metres
    };
    for (const Known& known : {Known{"pion_plus", 7.8044},
                               Known{"kaon_plus", 3.7112},
                               Known{"kaon_short", 0.026844},
                               Known{"kaon_long", 15.332},
                               Known{"lambda", 0.07846},
                               Known{"xi", 0.049086},
                               Known{"omega_baryon", 0.024604},
                               Known{"b_plus", 0.00049074},
                               Known{"d_zero", 0.00012302},
                               Known{"pion_zero", 2.5266e-8}}) {
        INFO(known.id);
        CHECK(particle(known.id).lifetime() * speed_of_light == Approx(known.ctau).epsilon(1e-4));
    }
}

TEST_CASE("each value names a source that the file tells", "[physics][particles]")
{
    for (const Particle& each : table().all()) {
        INFO(each.id);
        CHECK(table().source(each.mass_source).size() > 10);
        CHECK(table().source(each.life_source).size() > 10);
        CHECK_FALSE(each.symbol.empty());
        for (const physics::DecayMode& mode : each.decays) {
            CHECK(table().source(mode.source).size() > 10);
        }
    }
    CHECK(table().source("nobody").empty());
}

TEST_CASE("a particle and its antiparticle mirror each other", "[physics][particles]")
{
    int pairs = 0;
    for (const Particle& each : table().all()) {
        if (!each.antiparticle) {
            continue;
        }
        INFO(each.id);
        const Particle& other = table().at(*each.antiparticle);
        CHECK(&table().at(other.antiparticle.value()) == &each);
        CHECK(other.mass == each.mass);
        CHECK(other.width == each.width);
        CHECK(other.thirds_of_charge == -each.thirds_of_charge);
        CHECK(other.decays.size() == each.decays.size());
        if (&other == &each) {
            CHECK(each.thirds_of_charge == 0);
            continue;
        }
        ++pairs;
        CHECK(other.pdg == -each.pdg);
    }
    CHECK(pairs == 2 * 18);
    const Particle& pion = particle("pion_minus");
    REQUIRE(pion.decays.size() == 2);
    CHECK(table().at(pion.decays[0].products[0]).id == "muon");
    CHECK(table().at(pion.decays[0].products[1]).id == "muon_antineutrino");
}

TEST_CASE("every decay keeps charge, and leptons come in pairs", "[physics][particles]")
{
    // One lepton, or antilepton, of a family goes with its own.
    const auto lepton_number = [](int pdg, int flavour) {
        const int size = pdg < 0 ? -pdg : pdg;
        return size == flavour || size == flavour + 1 ? (pdg > 0 ? 1 : -1) : 0;
    };
    const auto baryon_number = [](const Particle& each) {
        return each.family == Family::baryon ? (each.pdg > 0 ? 1 : -1) : 0;
    };
    int modes = 0;
    for (const Particle& parent : table().all()) {
        double fractions = 0.0;
        for (const physics::DecayMode& mode : parent.decays) {
            ++modes;
            INFO(parent.id);
            int charge = 0;
            int baryons = 0;
            double mass = 0.0;
            for (const std::size_t number : mode.products) {
                charge += table().at(number).thirds_of_charge;
                mass += table().at(number).mass;
                baryons += baryon_number(table().at(number));
            }
            CHECK(charge == parent.thirds_of_charge);
            CHECK(baryons == baryon_number(parent));
            CHECK(mass < parent.mass);
            for (const int flavour : {11, 13, 15}) {
                int leptons = 0;
                for (const std::size_t number : mode.products) {
                    leptons += lepton_number(table().at(number).pdg, flavour);
                }
                CHECK(leptons == lepton_number(parent.pdg, flavour));
            }
            fractions += mode.fraction;
        }
        CHECK(fractions <= 1.0 + 1e-6);
    }
    CHECK(modes > 60);
}

TEST_CASE("the generator's particles are those of the table", "[physics][particles]")
{
    using physics::SeenParticle;
    CHECK(physics::mass_of(SeenParticle::Kind::muon) ==
          Approx(particle("muon").mass).epsilon(1e-14));
    CHECK(physics::mass_of(SeenParticle::Kind::photon) == particle("photon").mass);
    CHECK(physics::electron_mass == Approx(particle("electron").mass).epsilon(1e-14));
    const auto same = [](const physics::Process& process, const char* id) {
        INFO(id);
        CHECK(process.peak == Approx(particle(id).mass).epsilon(1e-12));
        CHECK(process.width == Approx(particle(id).width).epsilon(1e-12));
    };
    same(physics::j_psi(), "j_psi");
    same(physics::psi_2s(), "psi_2s");
    same(physics::upsilon(1), "upsilon_1s");
    same(physics::upsilon(2), "upsilon_2s");
    same(physics::upsilon(3), "upsilon_3s");
    same(physics::z_boson(), "z");
    same(physics::higgs(), "higgs");
}

TEST_CASE("every particle and material has a name in every language", "[physics][particles]")
{
    for (const char* const language : {"en", "fr", "de", "it", "es"}) {
        const auto words = lesson::read_json_file(fs::path{SOURCE_DIR} / "assets" / "strings" /
                                                  (std::string{language} + ".json"));
        REQUIRE(words);
        const core::Record* names = words.value().find("particle");
        REQUIRE(names != nullptr);
        std::set<std::string> different;
        for (const Particle& each : table().all()) {
            INFO(language << " " << each.id);
            const core::Record* name = names->find(each.id);
            REQUIRE(name != nullptr);
            different.insert(*name->text());
        }
        CHECK(different.size() == table().all().size());
        CHECK(names->members()->size() == table().all().size());
        const core::Record* materials = words.value().find("material");
        REQUIRE(materials != nullptr);
        CHECK(materials->members()->size() == physics::materials::all().size());
        for (const physics::Material& each : physics::materials::all()) {
            INFO(each.name);
            CHECK(materials->find(each.name) != nullptr);
        }
    }
}

TEST_CASE("a small table is read", "[physics][particles]")
{
    const auto made = read(small);
    REQUIRE(made);
    CHECK(made.value().all().size() == 5);
    CHECK(made.value().find("big")->lifetime() == Approx(1.0));
    CHECK(made.value().find("antibig")->decays.size() == 1);
}

TEST_CASE("what is wrong with a table is said at its place", "[physics][particles]")
{
    check_error("[]", "lesson.missing", 1);
    check_error(changed("\"sources\"", "\"source\""), "lesson.unknown", 2);
    check_error(changed("\"our own measurement\"", "7"), "lesson.not_text", 2);
    check_error(changed("\"symbol\": \"B\", ", ""), "lesson.missing", 4);
    check_error(changed("\"big\"", "\"Big one\""), "lesson.id", 4);
    check_error(changed("\"big\"", "\"\""), "lesson.empty", 4);
    check_error(changed("\"pdg\": 1", "\"pdg\": 1.5"), "lesson.not_whole", 4);
    check_error(changed("\"pdg\": 1", "\"pdg\": -1"), "lesson.range", 4);
    check_error(changed("\"pdg\": 2", "\"pdg\": 1"), "lesson.twice", 9);
    check_error(changed("\"meson\"", "\"boson\""), "lesson.choice", 4);
    check_error(changed("\"MeV\": 10", "\"MeV\": \"10\""), "lesson.range", 5);
    check_error(changed("\"MeV\": 10", "\"MeV\": -10"), "lesson.range", 5);
    check_error(changed("\"source\": \"us\"", "\"source\": \"them\""), "particles.source", 5);
    check_error(changed("\"lifetime_s\": 1e-9, ", ""), "particles.life", 6);
    check_error(changed("\"lifetime_s\": 1e-9", "\"stable\": false"), "particles.life", 6);
    check_error(changed("\"lifetime_s\": 1e-9", "\"lifetime_s\": 0"), "lesson.range", 6);
    check_error(changed("[\"small\", \"none\"]", "[\"small\"]"), "lesson.count", 7);
    check_error(changed("[\"small\", \"none\"]", "[\"small\", \"nun\"]"), "particles.product", 7);
    check_error(changed("[\"small\", \"none\"]", "[\"none\", \"none\"]"), "particles.charge", 7);
    check_error(changed("\"MeV\": 1.5", "\"MeV\": 10"), "particles.heavy", 7);
    check_error(changed("\"fraction\": 1", "\"fraction\": 1.5"), "lesson.range", 7);
    check_error(
        changed("{ \"products\": [\"small\", \"none\"], \"fraction\": 1, \"source\": \"us\" }",
                R"({ "products": ["small", "none"], "fraction": 0.7, "source": "us" },
                           { "products": ["small", "none"], "fraction": 0.4, "source": "us" })"),
        "particles.fractions",
        7);
    check_error(changed("\"antibig\"", "\"big\""), "lesson.twice", 8);
    check_error(
        changed(",\n      \"antiparticle\": { \"id\": \"antismall\", \"symbol\": \"s\" }", ""),
        "particles.mirror",
        7);
    check_error(changed("\"itself\"", "\"nobody\""), "lesson.not_object", 15);
}

TEST_CASE("a table that was cut or emptied anywhere is refused, and never worse",
          "[physics][particles]")
{
    // Each value of the small table in turn becomes something else.
    const core::Record whole = lesson::read_json("p.json", small).value();
    int spoilt = 0;
    const std::function<void(core::Record&, core::Record&)> spoil = [&](core::Record& root,
                                                                        core::Record& here) {
        const core::Record before = here;
        for (const core::Record& other : {core::Record{core::Record::Null{}, {}},
                                          core::Record{true, {}},
                                          core::Record{std::int64_t{-7}, {}},
                                          core::Record{1e300, {}},
                                          core::Record{std::string{"?"}, {}},
                                          core::Record{core::Record::List{}, {}},
                                          core::Record{core::Record::Members{}, {}}}) {
            here = other;
            (void)ParticleTable::from(root, "p.json");
            ++spoilt;
        }
        here = before;
        if (auto* list = std::get_if<core::Record::List>(&here.value)) {
            for (core::Record& each : *list) {
                spoil(root, each);
            }
        } else if (auto* members = std::get_if<core::Record::Members>(&here.value)) {
            for (core::Member& each : *members) {
                spoil(root, each.value);
            }
        }
    };
    core::Record root = whole;
    spoil(root, root);
    CHECK(spoilt > 300);
}
