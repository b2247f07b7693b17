#include "lang/operations.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lang {
namespace {

using Kind = Value::Kind;

/// Lists in lists are compared this deep; deeper ends in a fault, as in Python.
constexpr int most_depth = 200;
/// Comparing lists that share parts can take for ever: this many comparisons are enough.
constexpr int most_comparisons = 20'000'000;

std::partial_ordering compare_integer_with_real(std::int64_t whole, double real)
{
    if (std::isnan(real)) {
        return std::partial_ordering::unordered;
    }
    constexpr double limit = 9223372036854775808.0;  // 2^63: the first float above all ints
    if (real >= limit) {
        return std::partial_ordering::less;
    }
    if (real < -limit) {
        return std::partial_ordering::greater;
    }
    // Comparing as floats would round the int: compare whole parts as ints, then what is left.
    const double floor = std::floor(real);
    const auto below = static_cast<std::int64_t>(floor);
    if (whole != below) {
        return whole <=> below;
    }
    return floor < real ? std::partial_ordering::less : std::partial_ordering::equivalent;
}

bool is_same(const Value& left, const Value& right)
{
    if (left.kind() != right.kind()) {
        return false;
    }
    switch (left.kind()) {
        case Kind::none:
        case Kind::undefined:
            return true;
        case Kind::boolean:
        case Kind::integer:
            return left.as_integer() == right.as_integer();
        // A float has no place of its own: equal bits are the same, so a nan is itself.
        case Kind::real:
            return std::bit_cast<std::uint64_t>(left.as_real()) ==
                   std::bit_cast<std::uint64_t>(right.as_real());
        case Kind::object:
            return &left.as_object() == &right.as_object();
    }
    return false;
}

bool orders(Comparison op, std::partial_ordering order)
{
    switch (op) {
        case Comparison::equal:
            return order == 0;
        case Comparison::not_equal:
            return order != 0;
        case Comparison::less:
            return order < 0;
        case Comparison::less_equal:
            return order <= 0;
        case Comparison::greater:
            return order > 0;
        case Comparison::greater_equal:
            return order >= 0;
        case Comparison::is:
        case Comparison::is_not:
        case Comparison::in:
        case Comparison::not_in:
            break;
    }
    return false;
}

std::string_view symbol(Comparison op)
{
    switch (op) {
        case Comparison::less:
            return "<";
        case Comparison::less_equal:
            return "<=";
        case Comparison::greater:
            return ">";
        default:
            return ">=";
    }
}

/// One comparison of two values and all they hold.
class Comparer {
public:
    explicit Comparer(Workspace& workspace) : m_workspace{workspace} {}

    bool equal(const Value& left, const Value& right, bool& result)
    {
        if (++m_done > most_comparisons) {
            return m_workspace.fail("too_big");
        }
        if (is_number(left) && is_number(right)) {
            result = compare_numbers(left, right) == 0;
            return true;
        }
        if (!left.is(Kind::object) || !right.is(Kind::object)) {
            result = is_same(left, right);
            return true;
        }
        return equal_objects(left, right, result);
    }

    bool order(Comparison op, const Value& left, const Value& right, bool& result)
    {
        if (is_number(left) && is_number(right)) {
            result = orders(op, compare_numbers(left, right));
            return true;
        }
        const Text* const first = as_text(left);
        const Text* const second = as_text(right);
        if (first != nullptr && second != nullptr) {
            // Bytes of UTF-8 order as their code points do.
            result = orders(op, first->bytes().compare(second->bytes()) <=> 0);
            return true;
        }
        for (const auto as_sequence : {as_list, as_tuple}) {
            const Sequence* const one = as_sequence(left);
            const Sequence* const other = as_sequence(right);
            if (one != nullptr && other != nullptr) {
                return order_items(op, one->items, other->items, result);
            }
        }
        return m_workspace.fail("type_mismatch",
                                {{"operation", std::string{symbol(op)}},
                                 {"left", preview(left)},
                                 {"right", preview(right)}});
    }

    ~Comparer() { m_workspace.charge(static_cast<std::size_t>(m_done)); }
    Comparer(const Comparer&) = delete;
    Comparer& operator=(const Comparer&) = delete;

private:
    bool equal_objects(const Value& left, const Value& right, bool& result)
    {
        result = &left.as_object() == &right.as_object();
        if (result || left.as_object().type() != right.as_object().type()) {
            return true;
        }
        if (const Text* text = as_text(left)) {
            result = text->bytes() == as_text(right)->bytes();
            return true;
        }
        if (const Range* range = as_range(left)) {
            const Range& other = *as_range(right);
            result = range->length == other.length &&
                     (range->length == 0 || (range->start == other.start &&
                                             (range->length == 1 || range->step == other.step)));
            return true;
        }
        for (const auto as_sequence : {as_list, as_tuple}) {
            if (const Sequence* sequence = as_sequence(left)) {
                return equal_items(sequence->items, as_sequence(right)->items, result);
            }
        }
        return true;
    }

    bool equal_items(const std::vector<Value>& left, const std::vector<Value>& right, bool& result)
    {
        result = left.size() == right.size();
        if (!result) {
            return true;
        }
        std::size_t differs = 0;
        return first_difference(left, right, differs) && (result = differs == left.size(), true);
    }

    bool order_items(Comparison op,
                     const std::vector<Value>& left,
                     const std::vector<Value>& right,
                     bool& result)
    {
        std::size_t differs = 0;
        if (!first_difference(left, right, differs)) {
            return false;
        }
        if (differs == std::min(left.size(), right.size())) {
            result = orders(op, left.size() <=> right.size());
            return true;
        }
        if (++m_depth > most_depth) {
            return m_workspace.fail("too_deep");
        }
        const bool fine = order(op, left[differs], right[differs], result);
        --m_depth;
        return fine;
    }

    bool first_difference(const std::vector<Value>& left,
                          const std::vector<Value>& right,
                          std::size_t& differs)
    {
        if (++m_depth > most_depth) {
            return m_workspace.fail("too_deep");
        }
        const std::size_t both = std::min(left.size(), right.size());
        for (differs = 0; differs < both; ++differs) {
            bool same = is_same(left[differs], right[differs]);
            if (!same && !equal(left[differs], right[differs], same)) {
                return false;
            }
            if (!same) {
                break;
            }
        }
        m_done += static_cast<int>(std::min<std::size_t>(differs, most_comparisons));
        --m_depth;
        return true;
    }

    Workspace& m_workspace;
    int m_depth{0};
    int m_done{0};
};

bool contains_text(Workspace& workspace, const Value& item, const Text& text, bool& result)
{
    const Text* const part = as_text(item);
    if (part == nullptr) {
        return workspace.fail(
            "type_mismatch",
            {{"operation", std::string{"in"}}, {"left", preview(item)}, {"right", "'…'"}});
    }
    workspace.charge(text.bytes().size() / 16);
    result = text.bytes().find(part->bytes()) != std::string::npos;
    return true;
}

}  // namespace

bool truth(const Value& value)
{
    switch (value.kind()) {
        case Kind::none:
        case Kind::undefined:
            return false;
        case Kind::boolean:
        case Kind::integer:
            return value.as_integer() != 0;
        case Kind::real:
            return value.as_real() != 0.0;
        case Kind::object:
            break;
    }
    return length(value).value_or(1) != 0;
}

std::partial_ordering compare_numbers(const Value& left, const Value& right)
{
    if (left.is(Kind::real)) {
        return right.is(Kind::real)
                   ? left.as_real() <=> right.as_real()
                   : 0 <=> compare_integer_with_real(right.as_integer(), left.as_real());
    }
    return right.is(Kind::real) ? compare_integer_with_real(left.as_integer(), right.as_real())
                                : left.as_integer() <=> right.as_integer();
}

bool equal(Workspace& workspace, const Value& left, const Value& right, bool& result)
{
    return Comparer{workspace}.equal(left, right, result);
}

bool compare(
    Workspace& workspace, Comparison op, const Value& left, const Value& right, bool& result)
{
    switch (op) {
        case Comparison::equal:
            return equal(workspace, left, right, result);
        case Comparison::not_equal:
            return equal(workspace, left, right, result) && (result = !result, true);
        case Comparison::less:
        case Comparison::less_equal:
        case Comparison::greater:
        case Comparison::greater_equal:
            return Comparer{workspace}.order(op, left, right, result);
        case Comparison::is:
            result = is_same(left, right);
            return true;
        case Comparison::is_not:
            result = !is_same(left, right);
            return true;
        case Comparison::in:
            return contains(workspace, left, right, result);
        case Comparison::not_in:
            return contains(workspace, left, right, result) && (result = !result, true);
    }
    return false;
}

bool contains(Workspace& workspace, const Value& item, const Value& container, bool& result)
{
    if (const Text* text = as_text(container)) {
        return contains_text(workspace, item, *text, result);
    }
    if (!is_iterable(container)) {
        return workspace.fail("type_mismatch",
                              {{"operation", std::string{"in"}},
                               {"left", preview(item)},
                               {"right", preview(container)}});
    }
    const Range* const range = as_range(container);
    if (const std::optional<std::int64_t> whole = whole_number(item); range != nullptr && whole) {
        const bool inside = range->step > 0 ? *whole >= range->start && *whole < range->stop
                                            : *whole <= range->start && *whole > range->stop;
        // The distance may not fit an int, but as unsigned numbers the remainder is right.
        const auto from_start =
            range->step > 0
                ? static_cast<std::uint64_t>(*whole) - static_cast<std::uint64_t>(range->start)
                : static_cast<std::uint64_t>(range->start) - static_cast<std::uint64_t>(*whole);
        const auto step = range->step > 0 ? static_cast<std::uint64_t>(range->step)
                                          : 0 - static_cast<std::uint64_t>(range->step);
        result = inside && from_start % step == 0;
        return true;
    }
    Comparer comparer{workspace};
    Value position = Value::integer(0);
    Value candidate;
    result = false;
    while (!result && next_item(workspace, container, position, candidate) == Step::item) {
        result = is_same(candidate, item);
        if (!result && !comparer.equal(candidate, item, result)) {
            return false;
        }
    }
    return true;
}

}  // namespace lang
