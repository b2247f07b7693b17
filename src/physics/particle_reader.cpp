#include "core/units.hpp"
#include "physics/decay_law.hpp"
#include "physics/particle_table.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace physics {

namespace {

namespace units = core::units;

constexpr std::array<std::string_view, 8> families{
    "lepton", "neutrino", "carrier", "meson", "baryon", "nucleus", "quark", "higgs"};
constexpr std::size_t most_particles = 500;
constexpr std::size_t most_modes = 50;
constexpr std::size_t most_text_bytes = 400;

struct Range {
    double least{};
    double most{};
};

constexpr Range masses{0.0, 1e9};  // MeV
constexpr Range widths{0.0, 1e9};
constexpr Range lifetimes{1e-30, 1e30};  // s
constexpr Range fractions{0.0, 1.0};
constexpr Range thirds{-30.0, 30.0};
constexpr Range spins{0.0, 20.0};
constexpr Range numbers{1.0, 2e9};

}  // namespace

/// Reads a table, field by field. What is asked of a wrong one is an empty value, and the first
/// problem is kept.
class ParticleReader {
public:
    explicit ParticleReader(const std::string& file) : m_file{file} {}

    core::Result<ParticleTable> read(const core::Record& record)
    {
        known(record, {"sources", "particles"});
        if (const core::Record* sources = required(record, "sources")) {
            read_sources(*sources);
        }
        std::vector<const core::Record*> records;
        if (const core::Record* particles = required(record, "particles")) {
            for (const core::Record& each : list(*particles, "particles", 1, most_particles)) {
                read_particle(each);
                records.push_back(&each);
            }
        }
        if (!m_wrong) {
            read_decays(records);
        }
        if (m_wrong) {
            return *m_wrong;
        }
        return std::move(m_table);
    }

private:
    void complain(core::Place place, core::Message message)
    {
        if (!m_wrong) {
            m_wrong = core::Error{m_file, place, std::move(message)};
        }
    }
    void complain(core::Place place, const char* key, std::string_view name)
    {
        complain(place, core::Message{key, {{"name", std::string{name}}}});
    }

    // What every file of ours may have wrong, in the words of lesson files.

    void known(const core::Record& record, std::initializer_list<std::string_view> names)
    {
        if (record.members() == nullptr) {
            return;
        }
        for (const core::Member& member : *record.members()) {
            if (std::find(names.begin(), names.end(), member.name) == names.end()) {
                complain(member.place, "error.lesson.unknown", member.name);
            }
        }
    }

    const core::Record* required(const core::Record& record, std::string_view name)
    {
        const core::Record* found = record.find(name);
        if (found == nullptr) {
            complain(record.place, "error.lesson.missing", name);
        }
        return found;
    }

    const core::Record::List& list(const core::Record& record,
                                   std::string_view name,
                                   std::size_t least,
                                   std::size_t most)
    {
        static const core::Record::List none;
        const core::Record::List* found = record.list();
        if (found == nullptr) {
            complain(record.place, "error.lesson.not_list", name);
            return none;
        }
        if (found->size() < least || found->size() > most) {
            complain(record.place,
                     core::Message{"error.lesson.count",
                                   {{"name", std::string{name}},
                                    {"least", static_cast<std::int64_t>(least)},
                                    {"most", static_cast<std::int64_t>(most)}}});
            return none;
        }
        return *found;
    }

    std::string text(const core::Record& record, std::string_view name)
    {
        const std::string* found = record.text();
        if (found == nullptr || found->size() > most_text_bytes) {
            complain(record.place, "error.lesson.not_text", name);
            return {};
        }
        if (found->empty()) {
            complain(record.place, "error.lesson.empty", name);
        }
        return *found;
    }
    std::string text_in(const core::Record& record, std::string_view name)
    {
        const core::Record* found = required(record, name);
        return found == nullptr ? std::string{} : text(*found, name);
    }

    double number(const core::Record& record, std::string_view name, Range range)
    {
        const auto* const real = std::get_if<double>(&record.value);
        const double value = real != nullptr               ? *real
                             : record.integer() != nullptr ? static_cast<double>(*record.integer())
                                                           : range.least - 1.0;
        if (value < range.least || value > range.most) {
            complain(
                record.place,
                core::Message{
                    "error.lesson.range",
                    {{"name", std::string{name}}, {"least", range.least}, {"most", range.most}}});
            return range.least;
        }
        return value;
    }
    double number_in(const core::Record& record, std::string_view name, Range range)
    {
        const core::Record* found = required(record, name);
        return found == nullptr ? range.least : number(*found, name, range);
    }

    int whole_in(const core::Record& record, std::string_view name, Range range)
    {
        const core::Record* found = required(record, name);
        if (found == nullptr) {
            return 0;
        }
        if (found->integer() == nullptr) {
            complain(found->place, "error.lesson.not_whole", name);
            return 0;
        }
        return static_cast<int>(number(*found, name, range));
    }

    // The parts of a table.

    void read_sources(const core::Record& record)
    {
        if (record.members() == nullptr) {
            complain(record.place, "error.lesson.not_object", "sources");
            return;
        }
        for (const core::Member& member : *record.members()) {
            m_table.m_sources.push_back({member.name, text(member.value, member.name)});
        }
    }

    std::string source_in(const core::Record& record)
    {
        std::string name = text_in(record, "source");
        if (!name.empty() && m_table.source(name).empty()) {
            complain(required(record, "source")->place, "error.particles.source", name);
        }
        return name;
    }

    std::string new_id(const core::Record& record)
    {
        std::string id = text_in(record, "id");
        constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
        constexpr std::size_t most = 40;
        if (id.size() > most || id.find_first_not_of(letters) != std::string::npos) {
            complain(required(record, "id")->place, "error.lesson.id", "id");
        } else if (m_table.find(id) != nullptr) {
            complain(required(record, "id")->place, "error.lesson.twice", id);
        }
        return id;
    }

    void read_particle(const core::Record& record)
    {
        known(record,
              {"id",
               "symbol",
               "pdg",
               "family",
               "mass",
               "thirds_of_charge",
               "twice_spin",
               "quarks",
               "life",
               "decays",
               "antiparticle"});
        Particle particle;
        particle.id = new_id(record);
        particle.symbol = text_in(record, "symbol");
        particle.pdg = whole_in(record, "pdg", numbers);
        particle.family = family_in(record);
        particle.thirds_of_charge = whole_in(record, "thirds_of_charge", thirds);
        particle.twice_spin = whole_in(record, "twice_spin", spins);
        if (const core::Record* quarks = record.find("quarks")) {
            particle.quarks = text(*quarks, "quarks");
        }
        if (const core::Record* mass = required(record, "mass")) {
            known(*mass, {"MeV", "source"});
            particle.mass = number_in(*mass, "MeV", masses) * units::MeV;
            particle.mass_source = source_in(*mass);
        }
        if (const core::Record* life = required(record, "life")) {
            read_life(*life, particle);
        }
        if (m_table.find_pdg(particle.pdg) != nullptr) {
            complain(record.place, "error.lesson.twice", "pdg");
        }
        add(std::move(particle), record.find("antiparticle"));
    }

    Family family_in(const core::Record& record)
    {
        const std::string name = text_in(record, "family");
        const auto* const found = std::find(families.begin(), families.end(), name);
        if (found == families.end()) {
            std::string choices;
            for (const std::string_view each : families) {
                choices.append(choices.empty() ? "" : ", ").append(each);
            }
            complain(record.place,
                     core::Message{"error.lesson.choice",
                                   {{"name", std::string{"family"}}, {"choices", choices}}});
            return Family::lepton;
        }
        return static_cast<Family>(found - families.begin());
    }

    void read_life(const core::Record& life, Particle& particle)
    {
        known(life, {"width_MeV", "lifetime_s", "stable", "confined", "source"});
        particle.life_source = source_in(life);
        constexpr std::size_t one_and_its_source = 2;
        if (life.members() == nullptr || life.members()->size() != one_and_its_source) {
            complain(life.place, "error.particles.life", particle.id);
            return;
        }
        const auto yes = [&](std::string_view name) {
            const core::Record* found = life.find(name);
            if (found != nullptr && (found->yes_no() == nullptr || !*found->yes_no())) {
                complain(found->place, "error.particles.life", particle.id);
            }
            return found != nullptr;
        };
        if (const core::Record* width = life.find("width_MeV")) {
            particle.width = number(*width, "width_MeV", widths) * units::MeV;
        } else if (const core::Record* lifetime = life.find("lifetime_s")) {
            const double seconds = number(*lifetime, "lifetime_s", lifetimes);
            particle.width = width_of_lifetime(seconds * units::second);
        } else if (!yes("stable")) {
            particle.confined = yes("confined");
        }
    }

    void add(Particle particle, const core::Record* antiparticle)
    {
        std::vector<Particle>& all = m_table.m_particles;
        const std::size_t number = all.size();
        if (antiparticle == nullptr) {
            all.push_back(std::move(particle));
            return;
        }
        if (const std::string* word = antiparticle->text()) {
            if (*word != "itself") {
                complain(antiparticle->place, "error.lesson.not_object", "antiparticle");
            }
            particle.antiparticle = number;
            all.push_back(std::move(particle));
            return;
        }
        known(*antiparticle, {"id", "symbol"});
        Particle other = particle;
        particle.antiparticle = number + 1;
        all.push_back(std::move(particle));
        other.id = new_id(*antiparticle);
        other.symbol = text_in(*antiparticle, "symbol");
        other.pdg = -other.pdg;
        other.thirds_of_charge = -other.thirds_of_charge;
        other.antiparticle = number;
        other.quarks.clear();  // their antiquarks
        all.push_back(std::move(other));
    }

    // Decays name particles that may stand further down: they are read when all are known.

    void read_decays(const std::vector<const core::Record*>& records)
    {
        for (const core::Record* record : records) {
            const core::Record* decays = record->find("decays");
            const std::string& id = *record->find("id")->text();
            if (decays == nullptr) {
                continue;
            }
            const auto number = number_of(id);
            double sum = 0.0;
            for (const core::Record& each : list(*decays, "decays", 1, most_modes)) {
                DecayMode mode = read_mode(each, m_table.m_particles[*number]);
                sum += mode.fraction;
                m_table.m_particles[*number].decays.push_back(std::move(mode));
            }
            constexpr double rounding = 1e-6;
            if (sum > 1.0 + rounding) {
                complain(decays->place, "error.particles.fractions", id);
            }
            if (!m_wrong) {
                conjugate(*decays, *number);
            }
        }
    }

    std::optional<std::size_t> number_of(std::string_view id) const
    {
        const Particle* found = m_table.find(id);
        if (found == nullptr) {
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - m_table.m_particles.data());
    }

    DecayMode read_mode(const core::Record& record, const Particle& parent)
    {
        known(record, {"products", "fraction", "source"});
        DecayMode mode;
        mode.fraction = number_in(record, "fraction", fractions);
        mode.source = source_in(record);
        const core::Record* products = required(record, "products");
        if (products == nullptr) {
            return mode;
        }
        double mass = 0.0;
        int charge = 0;
        for (const core::Record& each : list(*products, "products", 2, 3)) {
            const std::string id = text(each, "products");
            const auto number = number_of(id);
            if (!number) {
                complain(each.place, "error.particles.product", id);
                return mode;
            }
            mass += m_table.at(*number).mass;
            charge += m_table.at(*number).thirds_of_charge;
            mode.products.push_back(*number);
        }
        if (charge != parent.thirds_of_charge) {
            complain(products->place, "error.particles.charge", parent.id);
        } else if (mass >= parent.mass) {
            complain(products->place, "error.particles.heavy", parent.id);
        }
        return mode;
    }

    /// Gives the antiparticle the mirrored decays.
    void conjugate(const core::Record& decays, std::size_t number)
    {
        const Particle& particle = m_table.m_particles[number];
        if (!particle.antiparticle || *particle.antiparticle == number) {
            return;
        }
        std::vector<DecayMode> modes = particle.decays;
        for (DecayMode& mode : modes) {
            for (std::size_t& product : mode.products) {
                const auto other = m_table.at(product).antiparticle;
                if (!other) {
                    complain(decays.place, "error.particles.mirror", m_table.at(product).id);
                    return;
                }
                product = *other;
            }
        }
        m_table.m_particles[*particle.antiparticle].decays = std::move(modes);
    }

    const std::string& m_file;
    ParticleTable m_table;
    std::optional<core::Error> m_wrong;
};

core::Result<ParticleTable> ParticleTable::from(const core::Record& record, const std::string& file)
{
    return ParticleReader{file}.read(record);
}

}  // namespace physics
