#include "lang/builtins_use.hpp"

#include <cmath>
#include <set>

// The functions of the module random, each in the steps of CPython's Lib/random.py: the same seed
// gives the same numbers.
namespace lang {
namespace {

bool empty_range(const Use& use, std::string text)
{
    return use.workspace.raise(Class::value_error,
                               std::move(text),
                               "wrong_kind",
                               {{"name", std::string{use.name}}, {"value", preview(use[0])}});
}

/// A random whole number from `start` on, below `start` + `width`.
Value from(const Use& use, std::int64_t start, std::uint64_t width)
{
    return Value::integer(static_cast<std::int64_t>(static_cast<std::uint64_t>(start) +
                                                    use.workspace.random.below(width)));
}

bool pick(const Use& use, const Value& items, std::uint64_t number, Value& result)
{
    return get_item(
        use.workspace, items, Value::integer(static_cast<std::int64_t>(number)), result);
}

bool sequence_length(const Use& use, const Value& items, std::uint64_t& count)
{
    const std::optional<std::uint64_t> size = length(items);
    count = size.value_or(0);
    return size ||
           use.wrong(items, "object of type '" + std::string{type_name(items)} + "' has no len()");
}

}  // namespace

bool call_random_seed(const Use& use, Output&, Value& result)
{
    result = Value{};
    if (use.count() == 0 || use[0].is(Value::Kind::none)) {
        use.workspace.random.seed(use.workspace.random.below(UINT64_MAX));
        return true;
    }
    const std::optional<std::int64_t> number = whole_number(use[0]);
    if (!number) {
        return use.workspace.fail("not_yet", {{"word", "seed(" + preview(use[0]) + ")"}});
    }
    use.workspace.random.seed(*number < 0 ? 0 - static_cast<std::uint64_t>(*number)
                                          : static_cast<std::uint64_t>(*number));
    return true;
}

bool call_random_random(const Use& use, Output&, Value& result)
{
    result = Value::real(use.workspace.random.unit());
    return true;
}

bool call_random_randint(const Use& use, Output&, Value& result)
{
    std::int64_t least = 0;
    std::int64_t most = 0;
    if (!use.integer(use[0], least) || !use.integer(use[1], most)) {
        return false;
    }
    const std::uint64_t width =
        static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + 1;
    if (most < least) {
        const std::int64_t end = most + 1;
        return empty_range(use,
                           "empty range for randrange() (" + std::to_string(least) + ", " +
                               std::to_string(end) + ", " + std::to_string(end - least) + ")");
    }
    if (width == 0) {
        return use.workspace.fail("overflow");
    }
    result = from(use, least, width);
    return true;
}

bool call_random_randrange(const Use& use, Output&, Value& result)
{
    std::int64_t numbers[3] = {0, 0, 1};
    for (std::size_t i = 0; i < use.count(); ++i) {
        if (!use.integer(use[i], numbers[i])) {
            return false;
        }
    }
    if (use.count() == 1) {
        if (numbers[0] <= 0) {
            return empty_range(use, "empty range for randrange()");
        }
        result = from(use, 0, static_cast<std::uint64_t>(numbers[0]));
        return true;
    }
    if (numbers[2] == 0) {
        return empty_range(use, "zero step for randrange()");
    }
    const std::uint64_t count = range_length(numbers[0], numbers[1], numbers[2]);
    if (count == 0) {
        const std::string ends = std::to_string(numbers[0]) + ", " + std::to_string(numbers[1]);
        return empty_range(use,
                           use.count() == 2 ? "empty range for randrange() (" + ends + ", " +
                                                  std::to_string(numbers[1] - numbers[0]) + ")"
                                            : "empty range for randrange()");
    }
    const std::uint64_t steps = use.workspace.random.below(count);
    result = Value::integer(static_cast<std::int64_t>(
        static_cast<std::uint64_t>(numbers[0]) + steps * static_cast<std::uint64_t>(numbers[2])));
    return true;
}

bool call_random_uniform(const Use& use, Output&, Value& result)
{
    double low = 0.0;
    double high = 0.0;
    if (!use.number(use[0], low) || !use.number(use[1], high)) {
        return false;
    }
    result = Value::real(low + (high - low) * use.workspace.random.unit());
    return true;
}

bool call_random_gauss(const Use& use, Output&, Value& result)
{
    double mean = 0.0;
    double deviation = 0.0;
    if (!use.number(use[0], mean) || !use.number(use[1], deviation)) {
        return false;
    }
    result = Value::real(mean + use.workspace.random.normal() * deviation);
    return true;
}

bool call_random_choice(const Use& use, Output&, Value& result)
{
    std::uint64_t count = 0;
    if (!sequence_length(use, use[0], count)) {
        return false;
    }
    if (count == 0) {
        return use.workspace.raise(Class::index_error,
                                   "Cannot choose from an empty sequence",
                                   "nothing_to_choose",
                                   {{"name", "choice"}});
    }
    return pick(use, use[0], use.workspace.random.below(count), result);
}

bool call_random_choices(const Use& use, Output&, Value& result)
{
    const Value* found[1] = {};
    std::uint64_t count = 0;
    std::int64_t wanted = 1;
    if (!use.by_name({"k"}, found) || !sequence_length(use, use[0], count) ||
        (found[0] != nullptr && !use.integer(*found[0], wanted))) {
        return false;
    }
    if (count == 0) {
        return use.workspace.raise(Class::index_error,
                                   "Cannot choose from an empty population",
                                   "nothing_to_choose",
                                   {{"name", "choices"}});
    }
    const auto many = static_cast<std::size_t>(std::max<std::int64_t>(wanted, 0));
    if (!use.workspace.has_room(many, sizeof(Value))) {
        return false;
    }
    std::vector<Value> chosen(many);
    for (Value& each : chosen) {
        const double place = use.workspace.random.unit() * static_cast<double>(count);
        if (!pick(use, use[0], static_cast<std::uint64_t>(place), each)) {
            return false;
        }
    }
    use.workspace.charge(2 * many);
    return use.workspace.make_list(std::move(chosen), result);
}

bool call_random_shuffle(const Use& use, Output&, Value& result)
{
    Sequence* const list = as_list(use[0]);
    if (list == nullptr) {
        return use.wrong(
            use[0],
            "'" + std::string{type_name(use[0])} + "' object does not support item assignment");
    }
    for (std::size_t i = list->items.size(); i-- > 1;) {
        std::swap(list->items[i],
                  list->items[static_cast<std::size_t>(use.workspace.random.below(i + 1))]);
    }
    use.workspace.charge(2 * list->items.size());
    result = Value{};
    return true;
}

bool call_random_sample(const Use& use, Output&, Value& result)
{
    std::uint64_t count = 0;
    std::int64_t wanted = 0;
    const bool is_sequence =
        as_text(use[0]) != nullptr || as_sequence(use[0]) != nullptr || as_range(use[0]) != nullptr;
    if (!is_sequence) {
        return use.wrong(use[0],
                         "Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    if (!sequence_length(use, use[0], count) || !use.integer(use[1], wanted)) {
        return false;
    }
    if (wanted < 0 || static_cast<std::uint64_t>(wanted) > count) {
        return empty_range(use, "Sample larger than population or is negative");
    }
    const auto many = static_cast<std::size_t>(wanted);
    // CPython's choice of a way: a list of all items, or a set of the places taken.
    double set_size = 21;
    if (many > 5) {
        set_size +=
            std::pow(4.0, std::ceil(std::log(3.0 * static_cast<double>(many)) / std::log(4.0)));
    }
    constexpr std::size_t bytes_of_a_place = 64;
    if (!use.workspace.has_room(many, bytes_of_a_place)) {
        return false;
    }
    std::vector<Value> chosen(many);
    use.workspace.charge(16 * many);
    if (static_cast<double>(count) <= set_size) {
        std::vector<Value> pool;
        if (!collect(use.workspace, use[0], pool)) {
            return false;
        }
        for (std::size_t i = 0; i < many; ++i) {
            const auto place =
                static_cast<std::size_t>(use.workspace.random.below(pool.size() - i));
            chosen[i] = pool[place];
            pool[place] = pool[pool.size() - i - 1];
        }
        return use.workspace.make_list(std::move(chosen), result);
    }
    std::set<std::uint64_t> taken;
    for (Value& each : chosen) {
        std::uint64_t place = use.workspace.random.below(count);
        while (!taken.insert(place).second) {
            place = use.workspace.random.below(count);
        }
        if (!pick(use, use[0], place, each)) {
            return false;
        }
    }
    return use.workspace.make_list(std::move(chosen), result);
}

}  // namespace lang
