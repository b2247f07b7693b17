#include "lang/running.hpp"

#include <algorithm>

/// Records that a stage gives, held against what CPython prints of a frozen dataclass.
namespace {

using lang_tests::Lines;

/// A stage whose detector gives hits.
class Detector {
public:
    static constexpr std::string_view fields[] = {"layer", "energy", "name"};
    static constexpr lang::RecordShape shapes[] = {{"Hit", fields}};
    static constexpr std::string_view parameters[] = {"layer"};
    static constexpr lang::Native functions[] = {
        {"hits", {}, lang::NativeKind::sense, "sense", "look"},
        {"hit", parameters, lang::NativeKind::sense, "sense", "look"},
    };
    static constexpr lang::Module module{"detector", functions, {}, shapes};

    lang::Diagnostics run(std::string_view text, lang::Limits limits = {})
    {
        lang::Compiled compiled = lang::compile(lang_tests::program_of(text), module);
        if (compiled.chunk == nullptr) {
            return compiled.diagnostics;
        }
        lang::Host host;
        host.self = this;
        host.call = &Detector::call;
        host.print = [](void* self, std::string_view line) {
            static_cast<Detector*>(self)->printed.emplace_back(line);
        };
        m_vm.emplace(compiled.chunk, host, limits);
        constexpr std::int64_t enough = 50'000'000;
        while (m_vm->run(20'000) == lang::Status::ready && m_vm->steps() < enough) {
        }
        return m_vm->status() == lang::Status::failed ? lang::Diagnostics{m_vm->fault()}
                                                      : lang::Diagnostics{};
    }

    Lines printed;

private:
    static lang::Host::Answer call(void* self,
                                   std::size_t function,
                                   std::span<const lang::Value> arguments,
                                   lang::Value& result,
                                   core::Message& refusal)
    {
        lang::Vm& vm = *static_cast<Detector*>(self)->m_vm;
        const auto give = [&](std::optional<lang::Value> value) {
            refusal = {"diagnostic.too_big", {}};
            result = value.value_or(lang::Value{});
            return value ? lang::Host::Answer::returned : lang::Host::Answer::refused;
        };
        const auto hit = [&](lang::Value layer) {
            const std::optional<lang::Value> name = vm.give_text("muon");
            return name ? vm.give_record(shapes[0], {layer, lang::Value::real(0.5), *name})
                        : std::nullopt;
        };
        if (function == 1) {
            return give(hit(arguments[0]));
        }
        std::vector<lang::Value> all;
        for (const std::int64_t layer : {3, 1, 2}) {
            const std::optional<lang::Value> one = hit(lang::Value::integer(layer));
            if (!one) {
                return give(std::nullopt);
            }
            all.push_back(*one);
        }
        return give(vm.give_list(std::move(all)));
    }

    std::optional<lang::Vm> m_vm;
};

Lines printed_by(std::string_view text)
{
    Detector detector;
    for (const lang::Diagnostic& wrong : detector.run(text)) {
        FAIL_CHECK(wrong.message.key);
    }
    return detector.printed;
}

std::string fault_of(std::string_view text, lang::Limits limits = {})
{
    const lang::Diagnostics wrong = Detector{}.run(text, limits);
    return wrong.empty() ? std::string{} : std::string{lang::kind_of(wrong.front())};
}

}  // namespace

TEST_CASE("a field of a record is read by its name", "[lang][record]")
{
    CHECK(printed_by("for h in hits():\n    print(h.layer, h.energy, h.name)\n") ==
          Lines{"3 0.5 muon", "1 0.5 muon", "2 0.5 muon"});
    CHECK(printed_by("print(max(h.layer for h in hits()), [h.layer * 2 for h in hits()])\n") ==
          Lines{"3 [6, 2, 4]"});
    CHECK(printed_by("print(sorted(hits(), key=lambda h: h.layer)[0].layer)\n") == Lines{"1"});
    CHECK(printed_by("print(f'{hit(7).layer:03} {hit(7).name!r}')\n") == Lines{"007 'muon'"});
    CHECK(printed_by("def deepest(all):\n    best = all[0]\n    for h in all:\n"
                     "        if h.layer > best.layer:\n            best = h\n    return best\n"
                     "print(deepest(hits()).layer)\n") == Lines{"3"});
}

TEST_CASE("a record prints as a frozen dataclass does", "[lang][record]")
{
    CHECK(
        printed_by("print(hit(4))\nprint([hit(4)], str(hit(True)))\n") ==
        Lines{"Hit(layer=4, energy=0.5, name='muon')",
              "[Hit(layer=4, energy=0.5, name='muon')] Hit(layer=True, energy=0.5, name='muon')"});
}

TEST_CASE("records with equal values are equal, and one key", "[lang][record]")
{
    CHECK(printed_by("print(hit(1) == hit(1), hit(1) == hit(2), hit(1) != hit(2))\n"
                     "print(hit(1) in hits(), hit(9) in hits(), hits() == hits())\n"
                     "seen = {hit(1), hit(1), hit(2)}\nprint(len(seen))\n"
                     "count = {hit(1): 'a'}\nprint(count[hit(1)], bool(hit(0)))\n") ==
          Lines{"True False True", "True False True", "2", "a True"});
    CHECK(printed_by("print(hit(1) == 1, hit(1) == (1, 0.5, 'muon'))\n") == Lines{"False False"});
}

TEST_CASE("what a record can't do is said kindly", "[lang][record]")
{
    CHECK(fault_of("hit(1).layr\n") == "not_yet");  // nothing on this stage is called so
    CHECK(fault_of("x = [1]\nprint(x[0].layer)\n") == "no_method");
    CHECK(fault_of("h = hit(1)\nh.layer = 2\n") != "");
    CHECK(fault_of("h = hit(1)\ndel h.layer\n") != "");
    CHECK(fault_of("h = hit(1)\nh.layer += 2\n") != "");
    CHECK(fault_of("print(hit(1) < hit(2))\n") == "type_mismatch");
    CHECK(fault_of("print(hit([1]))\nprint({hit([1])})\n") == "unhashable");
}

TEST_CASE("exceptions of records are CPython's", "[lang][record]")
{
    CHECK(printed_by("x = 1\ntry:\n    print(x.layer)\nexcept AttributeError as e:\n    print(e)\n"
                     "try:\n    hit(1) < hit(2)\nexcept TypeError as e:\n    print(e)\n") ==
          Lines{"'int' object has no attribute 'layer'",
                "'<' not supported between instances of 'Hit' and 'Hit'"});
}

TEST_CASE("a record that holds a list that holds it comes to an end", "[lang][record]")
{
    CHECK(printed_by("a = []\nh = hit(a)\na.append(h)\nprint(h)\n") ==
          Lines{"Hit(layer=[Hit(layer=[...], energy=0.5, name='muon')], energy=0.5, name='muon')"});
    CHECK(fault_of("a = []\nh = hit(a)\na.append(h)\nb = []\ng = hit(b)\nb.append(g)\n"
                   "print(h == g)\n") == "too_deep");
}

TEST_CASE("records count in the memory of a run", "[lang][record]")
{
    CHECK(fault_of("all = []\nwhile True:\n    all.append(hit(1))\n",
                   {.memory = std::size_t{1} << 20U}) == "too_big");
}
